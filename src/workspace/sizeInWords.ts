/** "2 MB", "4.2 kB" */
export function sizeInWords(bytes: number): string {
  const [unit, name] = bytes < 100_000 ? [1024, 'kB'] : [1024 * 1024, 'MB'];
  return `${Math.round((bytes / unit) * 10) / 10} ${name}`;
}
