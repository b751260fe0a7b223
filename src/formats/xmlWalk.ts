import { SaxesParser } from 'saxes';

/** Attributes as written, by their name with its prefix. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What is called while an XML file is read from its beginning to its end. */
export interface XmlVisitor {
  /** `name` has the prefix that the visitor's namespaces give, whatever prefix the file uses. */
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text?(words: string): void;
}

/**
 * Reads XML without a tree, so that any nesting costs linear time and no stack. `namespaces` gives the prefix that the
 * visitor knows a namespace by; elements of others have the prefix `?`. Returns false where the XML is not well-formed:
 * what was visited until then is then a part.
 */
export function walkXml(xml: string, namespaces: ReadonlyMap<string, string>, visitor: XmlVisitor): boolean {
  const parser = new SaxesParser();
  const prefixes = new Map<string, string>();
  const names = new Map<string, string>();
  const nameOf = (written: string): string => {
    const known = names.get(written);
    if (known !== undefined) return known;
    const colon = written.indexOf(':');
    const prefix = prefixes.get(colon === -1 ? '' : written.slice(0, colon)) ?? (colon === -1 ? '' : '?');
    const name = prefix === '' ? written : `${prefix}:${written.slice(colon + 1)}`;
    names.set(written, name);
    return name;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue;
      prefixes.set(key.slice(6), namespaces.get(attributes[key] ?? '') ?? '?');
      names.clear();
    }
    visitor.open(nameOf(name), attributes);
  });
  parser.on('closetag', ({ name }) => visitor.close(nameOf(name)));
  parser.on('text', (words) => visitor.text?.(words));
  parser.on('cdata', (words) => visitor.text?.(words));
  try {
    parser.write(xml).close();
    return true;
  } catch {
    return false;
  }
}
