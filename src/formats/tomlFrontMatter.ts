/**
 * A key with its value on one line, before the first table; what spans lines says nothing that is asked of front
 * matter.
 */
const PAIR = /^[ \t]*["']?([\w-]+)["']?[ \t]*=[ \t]*(.*?)[ \t]*$/;

/**
 * The top-level keys of TOML front matter, in lower case, with text as text and lists of texts as lists. Dates and
 * numbers stay as written. What is no such pair is passed over.
 */
export function readToml(toml: string): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const line of toml.split(/\r\n|\r|\n/)) {
    if (/^[ \t]*\[/.test(line)) break;
    const [, key, written] = PAIR.exec(line) ?? [];
    if (key === undefined || written === undefined) continue;
    values.set(key.toLowerCase(), written.startsWith('[') ? listIn(written) : valueIn(written));
  }
  return values;
}

function listIn(written: string): string[] {
  return [...written.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single ?? '');
}

function valueIn(written: string): string {
  const [, double, single] = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')/.exec(written) ?? [];
  if (double !== undefined) return double.replace(/\\(["\\])/g, '$1');
  return single ?? written.replace(/[ \t]+#.*$/, '');
}
