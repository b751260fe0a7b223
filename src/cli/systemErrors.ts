/** What the system said when it refused, in words for the user; the rest as it was said. */
export function failureInWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === 'uv_cwd') return 'the current folder has gone';
  if (code === 'ENOSPC' && syscall === 'write') return 'the output could not be written whole: the disk is full';
  return error.message;
}
