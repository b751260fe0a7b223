/** A JSON object that ends with one long list, one entry a line, without holding the whole text in memory. */
export async function* jsonDocument(
  head: Readonly<Record<string, unknown>>,
  listName: string,
  entries: Iterable<unknown> | AsyncIterable<unknown>,
): AsyncIterable<string> {
  yield `${JSON.stringify(head).slice(0, -1)},\n${JSON.stringify(listName)}:[`;
  let separator = '\n';
  for await (const entry of entries) {
    yield separator + JSON.stringify(entry);
    separator = ',\n';
  }
  yield ']}\n';
}
