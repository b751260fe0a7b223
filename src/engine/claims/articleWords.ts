import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Article } from '../article/article.ts';
import { Line } from '../article/line.ts';
import type { Tokens } from '../article/tokens.ts';
import { tokenAt } from '../article/tokens.ts';
import type { LocalEntity, NameType } from '../names/name.ts';

/** A name by its tokens. */
export interface NameAt {
  /** First token and the one after the last. */
  readonly token: number;
  readonly endToken: number;
  readonly type: NameType;
  /** The entity's best name in lower case: the same for every spelling in the article. */
  readonly name: string;
  /** Index into the article's entities. */
  readonly entity: number;
}

/**
 * An article's tokens as the sentence rules see them, numbered through the article, with its names: one line as long as
 * the article, made once for all that reads claims.
 */
export class ArticleWords extends Line {
  readonly article: Article;
  readonly tokens: Tokens;
  /** In order of appearance, not overlapping. */
  readonly names: readonly NameAt[];
  readonly #nameOf: Int32Array;

  constructor(article: Article, tokens: Tokens, entities: readonly LocalEntity[]) {
    super(tokens, { firstToken: 0, endToken: tokens.count });
    this.article = article;
    this.tokens = tokens;
    this.names = namesAt(tokens, entities);
    this.#nameOf = new Int32Array(tokens.count).fill(-1);
    for (const [index, name] of this.names.entries()) this.#nameOf.fill(index, name.token, name.endToken);
  }

  /** Index into `names` of the name that covers the token, or -1. */
  nameOf(token: number): number {
    return token >= 0 && token < this.count ? (this.#nameOf[token] as number) : -1;
  }

  /** The name that covers the token, if any. */
  nameAt(token: number): NameAt | undefined {
    const index = this.nameOf(token);
    return index < 0 ? undefined : this.names[index];
  }
}

function namesAt(tokens: Tokens, entities: readonly LocalEntity[]): NameAt[] {
  const names: NameAt[] = [];
  for (const [index, entity] of entities.entries()) {
    const name = entity.name.toLowerCase();
    for (const mention of entity.mentions) {
      const token = tokenAt(tokens, mention.start);
      const endToken = tokenAt(tokens, mention.end);
      if (endToken > token) names.push({ token, endToken, type: entity.type, name, entity: index });
    }
  }
  return names.sort((a, b) => a.token - b.token);
}

/** Words that carry no topic: grammar, reporting, counting. */
const EMPTY = LEXICON.functionWords.noTopic;

/** The lower-case content words among tokens `first` to `end`, names left out, singular, each once, in order. */
export function contentWords(words: ArticleWords, first: number, end: number, most: number): string[] {
  const found: string[] = [];
  for (let index = first; index < end && found.length < most; index++) {
    if (!words.isWord(index) || words.nameOf(index) >= 0) continue;
    const word = words.at(index);
    if (isEmptyWord(word)) continue;
    const singular = singularOf(word);
    if (!found.includes(singular)) found.push(singular);
  }
  return found;
}

/** True for a lower-case word that says nothing about the topic. */
export function isEmptyWord(word: string): boolean {
  return word.length < 3 || EMPTY.has(word);
}

/** A noun's singular by its ending alone: good enough to match its other form, but not to show. */
export function singularOf(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('is'))
    return word.slice(0, -1);
  return word;
}

/** The names (lower case, each once) that begin among tokens `first` to `end`. */
export function namesBetween(words: ArticleWords, first: number, end: number, most: number): NameAt[] {
  const found: NameAt[] = [];
  let low = 0;
  let high = words.names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.names[middle]?.token ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < words.names.length && found.length < most; index++) {
    const name = words.names[index];
    if (name === undefined || name.token >= end) break;
    if (!found.some((other) => other.name === name.name)) found.push(name);
  }
  return found;
}
