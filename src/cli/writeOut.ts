/**
 * Writes all pieces to a stream, waiting where it is slow to accept them. Resolves when everything is written, or when
 * the reader has gone (as `head` does), which is not an error. Rejects if the stream fails otherwise, as with a full
 * disk.
 */
export async function writeOut(
  pieces: Iterable<string> | AsyncIterable<string>,
  stream: NodeJS.WritableStream,
): Promise<void> {
  let failure: NodeJS.ErrnoException | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure = error;
  });
  for await (const piece of pieces) {
    failure = (await written(piece, stream)) ?? failure;
    if (failure !== null) break;
  }
  if (failure !== null && failure.code !== 'EPIPE') throw failure;
}

function written(piece: string, stream: NodeJS.WritableStream): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    stream.write(piece, (error) => resolve(error ?? null));
  });
}
