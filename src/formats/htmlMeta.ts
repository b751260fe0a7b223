import { dateIn, type StatedMeta } from '../engine/index.ts';

/** Longer structured data is not read. */
const LONGEST = 200_000;

/**
 * Takes what a page's `meta` elements, `time` elements and structured data state; the first to say something is kept.
 */
export class HtmlMeta {
  readonly #meta: StatedMeta;
  #pageTitle: string | null = null;
  #seenTime: string | null = null;

  constructor(meta: StatedMeta) {
    this.#meta = meta;
  }

  element(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'html') this.#meta.language ??= clean(attributes.get('lang'));
    if (name === 'time' && attributes.has('datetime'))
      this.#seenTime ??= dateIn((attributes.get('datetime') ?? '').slice(0, 100));
    if (name === 'meta') this.#property(attributes);
  }

  pageTitle(title: string): void {
    this.#pageTitle ??= clean(title);
  }

  structuredData(json: string): void {
    if (json.length > LONGEST) return;
    let data: unknown;
    try {
      data = JSON.parse(json);
    } catch {
      return;
    }
    const graph = field(data, '@graph');
    for (const item of Array.isArray(data) ? data : Array.isArray(graph) ? graph : [data]) {
      const date = field(item, 'datePublished');
      const title = field(item, 'headline');
      if (typeof date === 'string') this.#meta.date ??= dateIn(date.slice(0, 100));
      if (typeof title === 'string') this.#meta.title ??= clean(title);
      this.#meta.source ??= nameOf(field(item, 'publisher'));
      const author = field(item, 'author');
      for (const one of Array.isArray(author) ? author : [author]) this.#author(nameOf(one));
    }
  }

  finish(): void {
    this.#meta.title ??= this.#pageTitle;
    this.#meta.date ??= this.#seenTime;
  }

  #property(attributes: ReadonlyMap<string, string>): void {
    const content = clean(attributes.get('content'));
    if (content === null) return;
    switch ((attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop') ?? '').toLowerCase()) {
      case 'og:title':
      case 'headline':
        this.#meta.title ??= content;
        break;
      case 'article:published_time':
      case 'datepublished':
      case 'pubdate':
      case 'publishdate':
      case 'date':
      case 'dc.date':
      case 'dc.date.issued':
      case 'parsely-pub-date':
        this.#meta.date ??= dateIn(content.slice(0, 100));
        break;
      case 'og:site_name':
        this.#meta.source = content;
        break;
      case 'application-name':
      case 'dc.publisher':
        this.#meta.source ??= content;
        break;
      case 'author':
      case 'article:author':
      case 'dc.creator':
        this.#author(content);
        break;
    }
  }

  #author(name: string | null): void {
    if (name === null || /^https?:/i.test(name) || name.length > 100 || this.#meta.authors.includes(name)) return;
    this.#meta.authors.push(name);
  }
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return clean(value);
  const name = field(value, 'name');
  return typeof name === 'string' ? clean(name) : null;
}

function clean(value: string | undefined): string | null {
  return value === undefined ? null : value.slice(0, 1000).replace(/\s+/g, ' ').trim() || null;
}
