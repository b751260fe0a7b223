import type { Findings } from '../findings.ts';

/** "wire.md:12:5", or "release.pdf (page 3, paragraph 2)" where the file has no lines. */
export function placeWords(findings: Findings, uri: string, offset: number): string {
  const path = findings.pathOf(uri);
  const address = findings.addressOf(uri, offset);
  if (address !== null) return `${path} (${address})`;
  const { line, column } = findings.placeOf(uri, offset);
  return `${path}:${line}:${column}`;
}

/** A field of its own in the JSON; left out where line and column say it. */
export function addressJson(address: string | null): { address?: string } {
  return address === null ? {} : { address };
}
