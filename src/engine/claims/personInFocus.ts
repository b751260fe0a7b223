import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Sentence } from '../article/tokens.ts';
import { tokenAt } from '../article/tokens.ts';
import type { Figure } from '../model/figure.ts';
import type { Attribution } from '../model/source.ts';
import type { LocalEntity } from '../names/name.ts';
import type { ArticleWords, NameAt } from './articleWords.ts';
import { namesBetween } from './articleWords.ts';
import { isPeopleNoun, isPersonNoun } from './people.ts';
import { personWhoDied } from './personWhoDied.ts';

/** For how many sentences without a name a story stays with the person in focus. */
const KEPT = 2;
const MOST_NAMES = 6;
/** Younger people are seldom named, so "the 11-year-old" is not the person named last. */
const RENAMED_FROM = 20;

/** What a courtesy title says about its bearer's occupation. */
const TRADES = LEXICON.titles.trades;

const DEPENDING = LEXICON.functionWords.depending;

/** Tracks whom a story's sentences are about: the first person each names other than its source. */
export class PersonInFocus {
  readonly #words: ArticleWords;
  #person: NameAt | null = null;
  #story = -1;
  #age = 0;

  constructor(words: ArticleWords) {
    this.#words = words;
  }

  read(sentence: Sentence, story: number, source: Attribution | null): void {
    const person = firstPerson(this.#words, sentence.firstToken, sentence.endToken, source);
    if (person === null && story === this.#story && this.#age < KEPT) {
      this.#age++;
      return;
    }
    this.#person = person;
    this.#story = story;
    this.#age = 0;
  }

  /** The person in focus before a sentence, or null where there is none. */
  before(story: number): NameAt | null {
    return story === this.#story ? this.#person : null;
  }
}

/**
 * The person an age belongs to, as joined in the article, lower case: "Ana Petrikova, 34," and "34-year-old Ana
 * Petrikova", the one who died at it, and "she was 34". "The 34-year-old" is the person whom this sentence or the
 * preceding ones are about, if nothing speaks against it; any other age that stands alone belongs to nobody.
 */
export function personAged(
  words: ArticleWords,
  entities: readonly LocalEntity[],
  figure: Figure,
  { sentence, source, person }: { sentence: Sentence; source: Attribution | null; person: NameAt | null },
): string[] {
  const { tokens } = words;
  const first = tokenAt(tokens, figure.start);
  let before = first - 1;
  if (words.at(before) === 'a' || words.at(before) === 'an' || words.at(before) === 'the') before--;
  if (words.at(before) === ',' || words.at(before) === '(' || words.at(before) === 'is' || words.at(before) === 'was')
    before--;
  const after = tokenAt(tokens, figure.end);
  for (const token of [before, after, after + 1]) {
    if ((token >= first - 1 && token < first) || token >= sentence.endToken) continue;
    const name = token < 0 ? undefined : words.nameAt(token);
    if (name?.type === 'person') return [name.name];
  }
  const behind = personBehindTrade(words, after, sentence.endToken);
  if (behind !== null) return [behind.name];
  const dead = personWhoDied(words, sentence, first);
  if (dead !== null) return [dead.name];
  if (isPronounAged(words, sentence.firstToken, first)) return person === null ? [] : [person.name];
  if (
    words.at(first - 1) !== 'the' ||
    words.at(after - 1) !== 'old' ||
    figure.quantity.unit !== 'year' ||
    (figure.quantity.min ?? 0) < RENAMED_FROM
  )
    return [];
  // "An autopsy on the 50-year-old": what somebody else does, not about the person in focus.
  if (DEPENDING.has(words.at(first - 2)) && first - 2 >= sentence.firstToken && isBare(words, after)) return [];
  const focus = firstPerson(words, sentence.firstToken, first, source) ?? person;
  const entity = focus === null ? undefined : entities[focus.entity];
  if (focus === null || entity === undefined) return [];
  const isOther = entity.age !== null && entity.age.years !== figure.quantity.min;
  return isOther || namesSeveral(words, sentence) || !canBe(entity, nounAfter(words, after)) ? [] : [focus.name];
}

/** "34-year-old lorry driver Piet Scanlon": the person whose trade stands between the age and the name. */
function personBehindTrade(words: ArticleWords, after: number, end: number): NameAt | null {
  if (words.at(after - 1) !== 'old') return null;
  for (
    let at = after;
    at < Math.min(after + LONGEST_TRADE, end - 1) && words.isWord(at) && !words.isCapital(at);
    at++
  ) {
    if (!isPersonNoun(words.at(at))) continue;
    const name = words.nameAt(at + 1);
    if (name?.type === 'person' && name.token === at + 1) return name;
  }
  return null;
}

/** In tokens: "retired primary school teacher". */
const LONGEST_TRADE = 4;

/** "She was 91.": whom the sentence before was about. */
function isPronounAged(words: ArticleWords, begin: number, first: number): boolean {
  const [pronoun, verb] = [words.at(begin), words.at(begin + 1)];
  return (pronoun === 'he' || pronoun === 'she') && (verb === 'was' || verb === 'is') && first === begin + 2;
}

function isBare(words: ArticleWords, after: number): boolean {
  return !isPersonNoun(words.at(after)) && !isPeopleNoun(words.at(after));
}

/** "The 53-year-old and the 42-year-old": several people without names, none of whom is the person in focus. */
function namesSeveral(words: ArticleWords, { firstToken, endToken }: Sentence): boolean {
  let ages = 0;
  for (let at = firstToken; at < endToken; at++) if (words.at(at) === 'old') ages++;
  return ages > 1;
}

/**
 * The noun for a person within the next words: "the 23-year-old security guard"; the first word where there is none.
 */
function nounAfter(words: ArticleWords, after: number): string {
  for (let at = after; at < after + 3; at++)
    if (isPersonNoun(words.at(at)) || isPeopleNoun(words.at(at))) return words.at(at);
  return words.at(after);
}

/** "the 51-year-old doctor" is somebody the article calls a doctor; "the 47-year-old man" may be anybody. */
function canBe({ descriptions, titles }: LocalEntity, noun: string): boolean {
  if (!isPersonNoun(noun) && !isPeopleNoun(noun)) return true;
  if (
    descriptions.some(({ text }) =>
      text
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .includes(noun),
    )
  )
    return true;
  return titles.some((title) => [title.toLowerCase(), TRADES.get(title.toLowerCase().replace('.', ''))].includes(noun));
}

/** The first person named among tokens `first` to `end` who is not `source`. */
function firstPerson(words: ArticleWords, first: number, end: number, source: Attribution | null): NameAt | null {
  const said = source?.name.toLowerCase();
  return (
    namesBetween(words, first, end, MOST_NAMES).find(({ type, name }) => type === 'person' && name !== said) ?? null
  );
}
