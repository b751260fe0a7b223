/** A value as it stands in a column. */
export type CopyValue = string | number | boolean | null | Uint8Array;

/** A row as COPY reads it in its text format. */
export function copyRow(values: readonly CopyValue[]): string {
  return `${values.map(copyValue).join('\t')}\n`;
}

/** Text as PostgreSQL can keep it: all but the character of code 0. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD');
}

function copyValue(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return `\\\\x${Buffer.from(value).toString('hex')}`;
  return storable(value).replace(/[\\\t\n\r]/g, (sign) => ESCAPED[sign] ?? sign);
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
