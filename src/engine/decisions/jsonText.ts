/** A file's text as data, or the reason why it is not JSON, in words. */
export type JsonText =
  | { readonly kind: 'data'; readonly data: unknown }
  | { readonly kind: 'broken'; readonly reason: string };

/** Reads JSON. Never throws. */
export function readJson(text: string): JsonText {
  if (/^<{7} /mu.test(text)) return { kind: 'broken', reason: 'it contains the markers of an unfinished merge' };
  try {
    return { kind: 'data', data: JSON.parse(text) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'broken', reason: `it is not JSON (${detail.replace(/\s+/gu, ' ')})` };
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
