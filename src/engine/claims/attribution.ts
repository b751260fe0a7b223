import { LEXICON } from '../../lexicon/lexicon.ts';
import { readable } from '../article/article.ts';
import { type Sentence, tokenAt } from '../article/tokens.ts';
import { speakersIn } from '../article/transcript.ts';
import type { Attribution } from '../model/source.ts';
import type { LocalEntity } from '../names/name.ts';
import type { ArticleWords } from './articleWords.ts';
import { namesBetween } from './articleWords.ts';
import { isSaying } from './sayingVerbs.ts';
import type { Speaker } from './speaker.ts';
import { SpeakerReader } from './speaker.ts';

/** The sources that one sentence gives. */
export interface SentenceSources {
  /** The source of the sentence as a whole, or null. */
  readonly main: Attribution | null;
  /** Where parts of the sentence have sources of their own: each up to the token `end`, in order. */
  readonly parts: readonly { readonly end: number; readonly by: Attribution | null }[];
}

/** The source of what is said at a token of the sentence. */
export function sourceAt({ main, parts }: SentenceSources, token: number): Attribution | null {
  const part = parts.find(({ end }) => token < end);
  return part === undefined ? main : part.by;
}

const NO_SOURCE: SentenceSources = { main: null, parts: [] };

/** The source each sentence gives, by the sentence's index; a pronoun means whoever spoke last in the story. */
export function readAttributions(words: ArticleWords, entities: readonly LocalEntity[]): readonly SentenceSources[] {
  const reader = new SpeakerReader(words, entities);
  const talk = new Talk(words, entities);
  const turns = turnsIn(words, entities);
  return words.tokens.sentences.map((sentence) => {
    const story = words.article.blocks[sentence.block]?.story;
    if (story === undefined) return NO_SOURCE;
    talk.enter(story);
    const said = readSaid(words, reader, talk, sentence);
    const main = said.find(({ quoted }) => !quoted)?.by ?? said[0]?.by ?? turns.get(sentence.block) ?? null;
    talk.leave(sentence, main);
    const parts = partsOf(words, sentence, said);
    return main === null && parts.length === 0 ? NO_SOURCE : { main, parts };
  });
}

/** In a transcript whoever speaks is the source of what has no other, by the index of the block. */
function turnsIn(words: ArticleWords, entities: readonly LocalEntity[]): ReadonlyMap<number, Attribution> {
  const turns = new Map<number, Attribution>();
  for (const [block, { start, end }] of speakersIn(words.article)) {
    const name = words.nameAt(tokenAt(words.tokens, start));
    const written = readable(words.article.prose.slice(start, end));
    turns.set(block, { start, end, name: (name && entities[name.entity]?.name) ?? written });
  }
  return turns;
}

/** One source of a sentence, with the verb or preposition that gives it. */
interface Said {
  readonly by: Attribution;
  readonly token: number;
  /** True where what is said follows: "police said 12 …", not "…, police said". */
  readonly isAhead: boolean;
  readonly quoted: boolean;
}

/** The sources of a sentence: the speakers of its verbs of saying, and behind them what follows "according to". */
function readSaid(words: ArticleWords, reader: SpeakerReader, talk: Talk, sentence: Sentence): Said[] {
  const said: Said[] = [];
  const according: Said[] = [];
  const quoted = quotedTokens(words, sentence);
  for (let token = sentence.firstToken; token < sentence.endToken; token++) {
    if (words.at(token) === 'according' && words.at(token + 1) === 'to' && token + 2 < sentence.endToken) {
      const by = talk.resolve(reader.after(sentence, token + 2));
      if (by !== null) according.push({ by, token, isAhead: token === sentence.firstToken, quoted: false });
      continue;
    }
    if (!words.isWord(token) || words.nameOf(token) >= 0 || !isSaying(words, token)) continue;
    const before = reader.before(sentence, token);
    const inverted = before === null && isInverted(words, sentence, token);
    const by = talk.resolve(before) ?? (inverted ? talk.resolve(reader.after(sentence, token + 1)) : null);
    if (by !== null)
      said.push({ by, token, isAhead: !inverted && hasMore(words, sentence, token), quoted: quoted(token) });
  }
  return [...said, ...according];
}

/** ",” said the governor": the speaker follows the verb. */
function isInverted(words: ArticleWords, sentence: Sentence, verb: number): boolean {
  if (verb === sentence.firstToken) return false;
  const before = words.at(verb - 1);
  return before === ',' || before === '"' || before === "'";
}

/** True where the sentence goes on behind the verb with what is said. */
function hasMore(words: ArticleWords, sentence: Sentence, verb: number): boolean {
  let at = verb + 1;
  while (at < sentence.endToken && (AFTER_SAYING.has(words.at(at)) || words.isCapital(at))) at++;
  return at < sentence.endToken && (!words.isMark(at) || OPENING_MARKS.has(words.at(at)));
}

const AFTER_SAYING = LEXICON.reporting.afterVerb;
const OPENING_MARKS = new Set(['"', ':', '$', '£', '€', '(']);

/** Says of a token whether it stands between quotation marks that the sentence opens and closes. */
function quotedTokens(words: ArticleWords, sentence: Sentence): (token: number) => boolean {
  const spans: [number, number][] = [];
  let open = -1;
  for (let token = sentence.firstToken; token < sentence.endToken; token++) {
    if (!words.isMark(token)) continue;
    const mark = words.written(token);
    if (mark === '“' || (mark === '"' && open < 0)) open = token;
    else if ((mark === '”' || mark === '"') && open >= 0) {
      spans.push([open, token]);
      open = -1;
    }
  }
  return (token) => spans.some(([first, end]) => token > first && token < end);
}

/**
 * "The mayor said 14 people had drowned, but the coast guard said 11 had": what each of several speakers says. A part
 * before a contrast belongs to nobody where only the part behind it is introduced by a speaker.
 */
function partsOf(words: ArticleWords, sentence: Sentence, said: readonly Said[]): SentenceSources['parts'] {
  if (said.length === 0) return NO_SOURCE.parts;
  const parts: { end: number; by: Attribution | null; isAhead: boolean }[] = [];
  let first = sentence.firstToken;
  for (let token = first + 1; token <= sentence.endToken; token++) {
    if (token < sentence.endToken && !isContrast(words, token)) continue;
    const by = sourceOf(said, first, token);
    parts.push({ end: token, by: by?.by ?? null, isAhead: by?.isAhead ?? false });
    first = token;
  }
  if (parts.length === 1) return NO_SOURCE.parts;
  const found: { end: number; by: Attribution | null }[] = [];
  for (const [index, part] of parts.entries()) {
    // A speaker ahead of what he says goes on speaking; one behind it has said all that has no speaker before him.
    const next = parts.slice(index + 1).find(({ by }) => by !== null);
    const by = part.by ?? found.at(-1)?.by ?? (next?.isAhead === false ? next.by : null);
    found.push({ end: part.end, by });
  }
  return found;
}

/** Who speaks among tokens `first` to `end` (exclusive), if anybody. */
function sourceOf(said: readonly Said[], first: number, end: number): Said | null {
  const own = said.filter(({ token }) => token >= first && token < end);
  return own.find(({ quoted }) => !quoted) ?? own[0] ?? null;
}

/** Words and marks at which a sentence turns to what somebody else says. */
function isContrast(words: ArticleWords, token: number): boolean {
  const word = words.at(token);
  if (words.nameOf(token) >= 0) return false;
  return word === ';' || CONTRASTS.has(word) || (word === 'and' && words.at(token - 1) === ',');
}

const CONTRASTS = new Set(['but', 'while', 'whereas', 'although', 'though']);

/** How many sentences back a pronoun reaches for somebody who was named without speaking. */
const REACH = 2;

/** Whom a pronoun means: the story's last speaker, or else the person its last sentences were about. */
class Talk {
  readonly #words: ArticleWords;
  readonly #entities: readonly LocalEntity[];
  #story = -1;
  #last: { readonly by: Attribution; readonly isPerson: boolean } | null = null;
  #subject: Attribution | null = null;
  #age = 0;

  constructor(words: ArticleWords, entities: readonly LocalEntity[]) {
    this.#words = words;
    this.#entities = entities;
  }

  enter(story: number): void {
    if (story === this.#story) return;
    this.#story = story;
    this.#last = null;
    this.#subject = null;
  }

  resolve(speaker: Speaker): Attribution | null {
    if (speaker === null) return null;
    if ('by' in speaker) {
      this.#last = speaker;
      return speaker.by;
    }
    const { pronoun } = speaker;
    if (NOBODY.has(pronoun)) return null;
    if (pronoun === 'he' || pronoun === 'she') return this.#last?.isPerson === true ? this.#last.by : this.#subject;
    if (pronoun === 'it' && this.#last?.isPerson === true) return null;
    return this.#last?.by ?? null;
  }

  /** Remembers the first person that the sentence names, for "he" in the next ones. */
  leave(sentence: Sentence, main: Attribution | null): void {
    const { tokens } = this.#words;
    const person = namesBetween(this.#words, sentence.firstToken, sentence.endToken, MOST_NAMES).find(
      ({ type }) => type === 'person',
    );
    if (person === undefined || main !== null) {
      this.#age++;
      if (this.#age > REACH) this.#subject = null;
      return;
    }
    this.#age = 0;
    this.#subject = {
      start: tokens.start[person.token] ?? 0,
      end: tokens.end[person.endToken - 1] ?? 0,
      name: this.#entities[person.entity]?.name ?? '',
    };
  }
}

const MOST_NAMES = 4;
const NOBODY = new Set(['which', 'that', 'this', 'who', 'you']);
