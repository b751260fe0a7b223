import { decodeAs, decodeText } from './decodeText.ts';

export interface XmlHandler {
  /** Names without their prefixes, attributes too. */
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  characters(words: string): void;
}

/** What feeds get wrong and no reader has to care about; an element that is not closed is none of it. */
const FORGIVEN = /undefined entity|disallowed character\.|is disallowed in char data|must (?:be|appear) at the start/u;

/** How much of a file is looked at for its first element. */
const HEAD = 4000;

/** The name of a document's first element, without its prefix; null where the bytes do not begin like XML. */
export function rootElementOf(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replaceAll('\0', '');
  const markup = head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/u, '');
  if (!markup.startsWith('<')) return null;
  const name = /<([A-Za-z_][\w.:-]*)/u.exec(withoutComments(markup))?.[1];
  return name === undefined ? null : localName(name);
}

/**
 * Reads XML as a stream of elements. False where it is damaged. No entity but XML's own and HTML's is known: what a
 * document declares is not read, so that it cannot grow.
 */
export async function readXml(bytes: Uint8Array, handler: XmlHandler): Promise<boolean> {
  const text = decodeXml(bytes);
  if (text === null) return false;
  const { SaxesParser } = await import('saxes');
  const { referenceAt } = await import('./characterReferences.ts');
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    if (!FORGIVEN.test(error.message)) throw error;
  });
  parser.on('opentag', ({ name, attributes }) =>
    handler.open(
      localName(name),
      new Map(Object.entries(attributes).map(([key, value]) => [localName(key), String(value)])),
    ),
  );
  parser.on('closetag', ({ name }) => handler.close(localName(name)));
  parser.on('cdata', (words) => handler.characters(words));
  parser.on('text', (words) => handler.characters(decodeReferences(words, referenceAt)));
  try {
    parser.write(text).close();
    return true;
  } catch {
    return false;
  }
}

/** Feeds escape references twice, or use HTML's names for them without declaring any. */
function decodeReferences(words: string, referenceAt: typeof import('./characterReferences.ts').referenceAt): string {
  if (!words.includes('&')) return words;
  return words.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giu, (reference) => {
    return referenceAt(reference, 0, reference.length)?.character ?? reference;
  });
}

function decodeXml(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)?.[1] ?? 'utf-8';
  // What does not keep to UTF-8 although it says so is guessed as for any text.
  if (/^utf-?(?:8|16)/iu.test(declared)) return decodeText(bytes);
  return decodeAs(bytes, declared) ?? decodeText(bytes);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function withoutComments(markup: string): string {
  const pieces: string[] = [];
  let at = 0;
  while (at < markup.length) {
    const comment = markup.indexOf('<!--', at);
    pieces.push(markup.slice(at, comment === -1 ? markup.length : comment));
    const end = comment === -1 ? -1 : markup.indexOf('-->', comment);
    if (end === -1) break;
    at = end + 3;
  }
  return pieces.join('');
}
