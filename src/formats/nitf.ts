import { message } from '../engine/index.ts';
import { ADDRESS_MESSAGES } from './addressMessages.ts';
import { DOCUMENT_MESSAGES } from './documentMessages.ts';
import type { BinaryFormat } from './format.ts';
import { MarkupText } from './markupText.ts';
import { readXml, rootElementOf, type XmlHandler } from './readXml.ts';
import { WIRE_MESSAGES, WireItem } from './wireItem.ts';

/** The News Industry Text Format of the IPTC, versions 2 and 3. */
export const NITF = {
  id: 'nitf',
  extensions: ['xml', 'nitf'],
  languageIds: [],
  messages: [...WIRE_MESSAGES, ...DOCUMENT_MESSAGES, ...ADDRESS_MESSAGES],
  editable: false,
  input: 'bytes',
  detect: (bytes) => rootElementOf(bytes) === 'nitf',
  read: async (bytes) => {
    const reader = new NitfReader();
    return (await readXml(bytes, reader)) ? reader.finish() : { unreadable: message('document/damaged') };
  },
} as const satisfies BinaryFormat;

class NitfReader implements XmlHandler {
  readonly #item = new WireItem();
  readonly #markup = new MarkupText(this.#item.text);
  /** The open element of the head whose text is wanted. */
  #wanted: 'title' | 'distributor' | null = null;
  #title = '';
  #distributor = '';
  #holder: string | null = null;
  #hasHeadline = false;
  #isEmbargoed = false;
  #release: string | undefined;
  #issued: string | undefined;
  #id: string | undefined;
  /** The key of a story that goes on, with the number of its version. */
  #key: string | undefined;
  #number: string | undefined;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const { meta } = this.#item;
    switch (name) {
      case 'nitf':
        meta.language = attributes.get('lang') ?? null;
        break;
      case 'docdata':
        this.#item.status(attributes.get('management-status'));
        this.#isEmbargoed = attributes.get('management-status') === 'embargoed';
        break;
      case 'date.release':
        this.#release = attributes.get('norm');
        break;
      case 'date.issue':
        this.#issued = attributes.get('norm');
        this.#item.dated(this.#issued);
        break;
      case 'story.date':
        this.#item.dated(attributes.get('norm'));
        break;
      case 'doc.copyright':
        this.#holder ??= attributes.get('holder')?.trim() || null;
        break;
      case 'doc-id':
        this.#id = [attributes.get('regsrc'), attributes.get('id-string')].filter(Boolean).join(' ');
        break;
      case 'du-key':
        this.#key = attributes.get('key');
        this.#number = attributes.get('version');
        break;
      case 'correction':
        this.#item.corrects(attributes.get('info'));
        break;
      case 'hl1':
        this.#hasHeadline = true;
        break;
      case 'title':
      case 'distributor':
        this.#wanted = name;
        break;
    }
    this.#markup.open(name, attributes);
  }

  close(name: string): void {
    if (name === this.#wanted) this.#wanted = null;
    this.#markup.close(name);
  }

  characters(words: string): void {
    if (this.#wanted === 'title') this.#title += words;
    if (this.#wanted === 'distributor') this.#distributor += words;
    this.#markup.characters(words);
  }

  finish(): ReturnType<WireItem['finish']> {
    this.#markup.end();
    const { meta } = this.#item;
    if (this.#isEmbargoed) this.#item.embargo(this.#release);
    this.#item.version(this.#key ?? this.#id, this.#number, this.#issued);
    if (!this.#hasHeadline) meta.title = tidy(this.#title);
    meta.source = tidy(this.#distributor) ?? this.#holder;
    meta.authors = this.#markup.authors;
    return this.#item.finish();
  }
}

function tidy(words: string): string | null {
  return words.replace(/\s+/gu, ' ').trim() || null;
}
