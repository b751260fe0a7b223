import type { BlockKind } from '../engine/index.ts';
import { WORD_NAMESPACES } from './docxNamespaces.ts';
import { walkXml, type XmlAttributes } from './xmlWalk.ts';

/** What a style makes of the words in it. */
export interface DocxStyle {
  readonly kind: BlockKind | null;
  /** The style is that of a list. */
  readonly bullet: boolean;
  readonly hidden: boolean;
}

const PLAIN_STYLE: DocxStyle = { kind: null, bullet: false, hidden: false };

/** No style is based on a longer chain of others than this; one that is based on itself has no end. */
const LONGEST_CHAIN = 12;

interface Declared {
  name: string;
  basedOn: string | null;
  bullet: boolean;
  hidden: boolean | null;
}

/** The styles of a document by their ids; an id that is not declared has the plain style. */
export function readDocxStyles(xml: string): (id: string | undefined) => DocxStyle {
  const declared = new Map<string, Declared>();
  let style: Declared | null = null;
  walkXml(xml, WORD_NAMESPACES, {
    open: (name, attributes) => {
      if (name === 'w:style') {
        style = { name: '', basedOn: null, bullet: false, hidden: null };
        declared.set(wordValue(attributes, 'styleId') ?? '', style);
      } else if (style !== null) noteProperty(style, name, attributes);
    },
    close: (name) => {
      if (name === 'w:style') style = null;
    },
  });
  const resolved = new Map<string, DocxStyle>();
  return (id) => {
    if (id === undefined) return PLAIN_STYLE;
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const found = resolve(declared, id);
    resolved.set(id, found);
    return found;
  };
}

function noteProperty(style: Declared, name: string, attributes: XmlAttributes): void {
  if (name === 'w:name') style.name = (wordValue(attributes, 'val') ?? '').toLowerCase();
  else if (name === 'w:basedOn') style.basedOn = wordValue(attributes, 'val') ?? null;
  else if (name === 'w:numPr') style.bullet = true;
  else if (name === 'w:vanish') style.hidden = isOn(attributes);
}

function resolve(declared: ReadonlyMap<string, Declared>, id: string): DocxStyle {
  let kind: BlockKind | null = null;
  let bullet = false;
  let hidden: boolean | null = null;
  let at: string | null = id;
  for (let steps = 0; at !== null && steps < LONGEST_CHAIN; steps++) {
    const style: Declared | undefined = declared.get(at);
    if (style === undefined) break;
    kind ??= kindNamed(style.name);
    bullet ||= style.bullet;
    hidden ??= style.hidden;
    at = style.basedOn;
  }
  return { kind, bullet: bullet && kind === null, hidden: hidden ?? false };
}

/** The names of the styles that word processors bring along are English in every language. */
function kindNamed(name: string): BlockKind | null {
  if (name === 'title') return 'headline';
  if (name === 'subtitle' || /^heading [1-9]$/.test(name)) return 'heading';
  if (name === 'caption') return 'caption';
  if (/^toc (?:[1-9]|heading)$/.test(name)) return 'boilerplate';
  return null;
}

/** The value of an attribute in the main namespace, whatever its prefix is. */
export function wordValue(attributes: XmlAttributes, name: string): string | undefined {
  const usual = attributes[`w:${name}`];
  if (usual !== undefined) return usual;
  for (const key in attributes) if (key === name || key.endsWith(`:${name}`)) return attributes[key];
  return undefined;
}

/** A switch is on where it is named, unless its value says otherwise. */
export function isOn(attributes: XmlAttributes): boolean {
  const value = wordValue(attributes, 'val');
  return value === undefined || !/^(?:0|false|off|none)$/.test(value);
}
