import { message, type StoryVersion } from '../engine/index.ts';
import { addReading } from './addReading.ts';
import { ADDRESS_MESSAGES } from './addressMessages.ts';
import { DOCUMENT_MESSAGES } from './documentMessages.ts';
import type { BinaryFormat, Reading, Unreadable } from './format.ts';
import { HTML } from './html.ts';
import { MarkupText } from './markupText.ts';
import { PLAIN } from './plain.ts';
import { readXml, rootElementOf, type XmlHandler } from './readXml.ts';
import { WIRE_MESSAGES, WireItem } from './wireItem.ts';

/** NewsML-G2 of the IPTC: a news item, or a message with several, with their text inline. */
export const NEWSML_G2 = {
  id: 'newsml-g2',
  extensions: ['xml'],
  languageIds: [],
  messages: [...WIRE_MESSAGES, ...DOCUMENT_MESSAGES, ...ADDRESS_MESSAGES],
  editable: false,
  input: 'bytes',
  detect: (bytes) => ['newsItem', 'newsMessage'].includes(rootElementOf(bytes) ?? ''),
  read: async (bytes) => {
    const reader = new NewsmlReader();
    return (await readXml(bytes, reader)) ? reader.finish() : { unreadable: message('document/damaged') };
  },
} as const satisfies BinaryFormat;

class NewsmlReader implements XmlHandler {
  readonly #items: NewsItem[] = [];
  #item: NewsItem | null = null;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'newsItem' && this.#item === null) this.#item = new NewsItem();
    this.#item?.open(name, attributes);
  }

  close(name: string): void {
    this.#item?.close(name);
    if (this.#item?.isClosed !== true) return;
    this.#items.push(this.#item);
    this.#item = null;
  }

  characters(words: string): void {
    this.#item?.characters(words);
  }

  /** Of several items the first text, in its latest version; a picture's caption counts where there is no text. */
  finish(): Reading | Unreadable {
    const readings = this.#items.map((item) => ({ isText: item.isText, reading: item.finish() }));
    const chosen = readings.find(({ isText, reading }) => isText && 'text' in reading) ?? readings[0];
    const story = versionOf(chosen?.reading)?.story;
    const versions = readings.map(({ reading }) => reading).filter((each) => versionOf(each)?.story === story);
    versions.sort((a, b) => (versionOf(b)?.number[0] ?? 0) - (versionOf(a)?.number[0] ?? 0));
    return (story === undefined ? chosen?.reading : versions[0]) ?? { unreadable: message('document/noText') };
  }
}

function versionOf(reading: Reading | Unreadable | undefined): StoryVersion | null {
  return reading === undefined || 'unreadable' in reading ? null : reading.meta.version;
}

class NewsItem extends WireItem {
  isText = true;
  readonly #open: string[] = [];
  readonly #markup = new MarkupText(this.text);
  /** How many elements were open when inline markup began; -1 outside of it. */
  #inlineAt = -1;
  /** Only the first of several contents is read: the others say the same in other formats. */
  #hasContent = false;
  /** The text of an element of the metadata, or of content that is no markup here. */
  #words: string[] = [];
  #contentType = '';
  #role = '';
  #dateline = '';
  readonly #captions: string[] = [];
  #isCorrection = false;
  #note = '';

  get isClosed(): boolean {
    return this.#open.length === 0;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#open.push(name);
    if (this.#inlineAt !== -1) {
      this.#markup.open(name, attributes);
      return;
    }
    const code = attributes.get('qcode') ?? attributes.get('literal') ?? attributes.get('uri');
    if (name === 'newsItem') {
      this.meta.language = attributes.get('lang') ?? null;
      this.version(attributes.get('guid'), attributes.get('version'));
    } else if (name === 'language') this.meta.language ??= attributes.get('tag') ?? null;
    else if (name === 'itemClass') this.isText = code === undefined || /text$/iu.test(code);
    else if (name === 'provider') this.meta.source = code?.replace(/^.*[:/]/u, '') ?? null;
    else if (name === 'pubStatus') this.status(code);
    else if (name === 'signal' && /correction$/iu.test(code ?? '')) this.#isCorrection = true;
    else if (name === 'inlineXML' && !this.#hasContent) {
      this.#hasContent = true;
      this.#inlineAt = this.#open.length;
      if (this.#dateline !== '') this.#markup.element('dateline', this.#dateline);
    }
    this.#words = [];
    this.#role = attributes.get('role') ?? '';
    this.#contentType = attributes.get('contenttype') ?? '';
  }

  close(name: string): void {
    if (this.#inlineAt !== -1) {
      if (this.#open.length > this.#inlineAt) this.#markup.close(name);
      else this.#inlineAt = -1;
    } else {
      this.#closeOutside(name, this.#words.join(''));
      this.#words = [];
    }
    this.#open.pop();
  }

  characters(words: string): void {
    if (this.#inlineAt === -1) this.#words.push(words);
    else this.#markup.characters(words);
  }

  override finish(): Reading | Unreadable {
    this.#markup.end();
    if (this.#isCorrection) this.corrects(this.#note);
    for (const caption of this.#captions) this.#markup.element('caption', caption);
    this.meta.authors.push(...this.#markup.authors.filter((name) => !this.meta.authors.includes(name)));
    return super.finish();
  }

  /** An element of the metadata, or content that is no markup here, with its text. */
  #closeOutside(name: string, text: string): void {
    const words = text.replace(/\s+/gu, ' ').trim();
    if (name === 'inlineData' && !this.#hasContent) this.#data(text);
    if (words === '') return;
    if (name === 'headline') this.#markup.element('hl1', words);
    else if (name === 'by') this.#signed(words);
    else if (name === 'dateline') this.#dateline = words;
    else if (name === 'description' && /caption$/iu.test(this.#role)) this.#captions.push(words);
    else if (name === 'edNote') this.#note = words;
    else if (name === 'versionCreated' || name === 'contentCreated') this.dated(words);
    else if (name === 'embargoed') this.embargo(words);
    else if (name === 'name' && this.#open.at(-2) === 'provider') this.meta.source = words;
  }

  #signed(by: string): void {
    this.#markup.element('byline', by);
    this.meta.authors.push(...by.replace(/^by:?\s+/iu, '').split(/\s*[,;&]\s*|\s+and\s+/u));
  }

  #data(text: string): void {
    this.#hasContent = true;
    const isHtml = /html/iu.test(this.#contentType);
    addReading(this.text, isHtml ? HTML.read(text) : PLAIN.read(text));
  }
}
