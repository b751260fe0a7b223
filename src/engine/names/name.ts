import type { Span } from '../model/span.ts';

export type NameType = 'person' | 'organization' | 'place' | 'other';

/** One occurrence of a name in an article: the name alone, without article, title or possessive ending. */
export interface Mention extends Span {
  readonly type: NameType;
  /** True if its context leaves no doubt about its type, whatever the name's other mentions are. */
  readonly sure?: true;
}

/** A mention as it belongs to its entity. Its type is as recognised; what holds for the reader is the entity's. */
export interface EntityMention extends Mention {
  /** Index into `LocalEntity.spellings`: the words in the text, without a copy for every mention. */
  readonly spelling: number;
  /** Mentions with the same number are in one paragraph, headline or list item; -1 for one outside them all. */
  readonly block: number;
}

/** A stretch of the article that says who somebody is: "Taliban political spokesman", "a Shiite community leader". */
export interface Description extends Span {
  readonly text: string;
}

/** How old somebody is, where it is said: "34", "34-year-old". */
export interface Age extends Span {
  readonly years: number;
}

/** Everything one article says of one person, organization, place or other named thing. */
export interface LocalEntity {
  readonly type: NameType;
  /** True where the text around a mention leaves no doubt of the type. */
  readonly sure: boolean;
  /** The fullest form of the name the article uses, as a reader would write it. */
  readonly name: string;
  /** The other spellings in the article, without `name`, most frequent first. */
  readonly aliases: readonly string[];
  /** The raw words of the mentions, each only once, in order of appearance. */
  readonly spellings: readonly string[];
  /** In order of appearance. */
  readonly mentions: readonly EntityMention[];
  readonly descriptions: readonly Description[];
  /** Courtesy and office titles used before the name: "President", "Sen.". */
  readonly titles: readonly string[];
  readonly age: Age | null;
}
