import { addReading } from './addReading.ts';
import { ADDRESS_MESSAGES } from './addressMessages.ts';
import { decodeText } from './decodeText.ts';
import { DOCUMENT_MESSAGES } from './documentMessages.ts';
import type { BinaryFormat, Reading, Unreadable } from './format.ts';
import { HTML } from './html.ts';
import { MarkupText } from './markupText.ts';
import { PLAIN } from './plain.ts';
import { WIRE_MESSAGES, WireItem } from './wireItem.ts';

/** A file without one of these keys is not parsed. */
const TELLING = /"(?:body_?x?html|body_?text|bodies|headlines?)"/iu;

/** News in JSON of the IPTC, versions 1 to 3, which differ in the spelling of their keys and in what is a list. */
export const NINJS = {
  id: 'ninjs',
  extensions: ['json'],
  languageIds: [],
  messages: [...WIRE_MESSAGES, ...DOCUMENT_MESSAGES, ...ADDRESS_MESSAGES],
  editable: false,
  input: 'bytes',
  detect: (bytes) => {
    const text = new TextDecoder('latin1').decode(bytes);
    return /^[^"[]{0,64}\{/u.test(text) && TELLING.test(text);
  },
  read: async (bytes) => {
    const text = decodeText(bytes);
    const item = text === null ? null : itemIn(text);
    return item === null ? { unreadable: null } : readItem(item);
  },
} as const satisfies BinaryFormat;

/** An item's values by their keys in lower case, without underscores: `body_html` and `bodyHtml` are one. */
type Values = ReadonlyMap<string, unknown>;

/** What every item has: an address, and a headline or a body. Other JSON has something else. */
const BODIES = ['bodyhtml', 'bodyxhtml', 'bodytext', 'bodies'];
const HEADLINES = ['headline', 'headlines'];
const STATES = ['pubstatus', 'versioncreated', 'slugline', 'representationtype', 'byline'];

function itemIn(text: string): Values | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null;
  const values = valuesOf(data);
  const has = (keys: readonly string[]): boolean => keys.some((key) => values.has(key));
  return values.has('uri') && has(STATES) && (has(HEADLINES) || has(BODIES)) ? values : null;
}

function valuesOf(data: object): Values {
  return new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase().replaceAll('_', ''), value]));
}

function readItem(values: Values): Reading | Unreadable {
  const item = new WireItem();
  const markup = new MarkupText(item.text);
  const { meta } = item;
  item.status(wordsOf(values.get('pubstatus')) ?? undefined);
  item.version(
    wordsOf(values.get('uri')) ?? undefined,
    wordsOf(values.get('version')) ?? undefined,
    wordsOf(values.get('versioncreated')) ?? undefined,
  );
  item.dated(wordsOf(values.get('versioncreated')) ?? wordsOf(values.get('firstcreated')) ?? undefined);
  item.embargo(wordsOf(values.get('embargoed')) ?? undefined);
  meta.language = wordsOf(values.get('language'));
  meta.source = sourceOf(values.get('infosources')) ?? wordsOf(values.get('copyrightholder'));
  const headline = wordsOf(values.get('headline')) ?? chosen(values.get('headlines'), ['main', 'headline'])?.value;
  if (headline != null) markup.element('hl1', headline);
  const byline = wordsOf(values.get('byline')) ?? wordsOf(values.get('by'));
  if (byline !== null) {
    markup.element('byline', byline);
    meta.authors = byline.replace(/^by:?\s+/iu, '').split(/\s*[,;&]\s*|\s+and\s+/u);
  }
  const body = bodyOf(values);
  if (body !== null) addReading(item.text, body.isHtml ? HTML.read(body.value) : PLAIN.read(body.value));
  for (const caption of captionsOf(values)) markup.element('caption', caption);
  markup.end();
  return item.finish();
}

interface Body {
  readonly value: string;
  readonly isHtml: boolean;
}

/** The text of the item; a picture's description is its text. */
function bodyOf(values: Values): Body | null {
  for (const key of ['bodyxhtml', 'bodyhtml', 'bodytext']) {
    const value = values.get(key);
    if (typeof value === 'string' && value.trim() !== '') return { value, isHtml: key !== 'bodytext' };
  }
  return chosen(values.get('bodies'), ['main', 'body']);
}

/** Of several texts the one in a role, else the first. */
function chosen(list: unknown, roles: readonly string[]): Body | null {
  if (!Array.isArray(list)) return null;
  const texts = list
    .filter(isObject)
    .map(valuesOf)
    .filter((each) => typeof each.get('value') === 'string');
  const text = texts.find((each) => roles.includes(wordsOf(each.get('role'))?.toLowerCase() ?? '')) ?? texts[0];
  if (text === undefined) return null;
  const type = wordsOf(text.get('contenttype')) ?? '';
  const value = String(text.get('value'));
  return { value, isHtml: type === '' ? /<\/?[a-z]/iu.test(value) : /html/iu.test(type) };
}

function captionsOf(values: Values): string[] {
  const associations = values.get('associations');
  const each = isObject(associations) ? Object.values(associations) : Array.isArray(associations) ? associations : [];
  return [...new Set([values, ...each.filter(isObject).map(valuesOf)].flatMap((item) => captionOf(item) ?? []))];
}

/** The words under a picture: what describes a text repeats it. */
function captionOf(item: Values): string | null {
  if (wordsOf(item.get('type')) !== 'picture') return null;
  return wordsOf(item.get('descriptiontext')) ?? chosen(item.get('descriptions'), ['caption', 'main'])?.value ?? null;
}

function sourceOf(sources: unknown): string | null {
  if (!Array.isArray(sources)) return null;
  return sources.filter(isObject).map((source) => wordsOf(valuesOf(source).get('name')))[0] ?? null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wordsOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null;
}
