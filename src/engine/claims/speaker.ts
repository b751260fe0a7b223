import { LEXICON } from '../../lexicon/lexicon.ts';
import { readable } from '../article/article.ts';
import type { Sentence } from '../article/tokens.ts';
import type { Attribution } from '../model/source.ts';
import type { LocalEntity } from '../names/name.ts';
import { isRole } from '../names/roleWords.ts';
import type { ArticleWords, NameAt } from './articleWords.ts';
import { partOfSpeech, singular } from './lemma.ts';
import { isPeopleNoun, isPersonNoun } from './people.ts';
import { isClosedWord, isPlural } from './phrase.ts';

const PRONOUNS = LEXICON.reporting.pronouns;
const TITLES = LEXICON.titles.abbreviated;
const DETERMINERS = LEXICON.functionWords.beforeSource;
/** Words that a noun phrase for a source does not contain. */
const OUTSIDE = LEXICON.reporting.outsideSource;
/** What is published: "figures from the Harbour Authority" are said by the authority. */
const PUBLISHED = LEXICON.reporting.published;

const KIN = LEXICON.nameForms.kin;

/** The longest noun phrase without a name that counts as a source ("a local hospital official"). */
const LONGEST_PHRASE = 5;
/** How far before its verb a speaker with an apposition may be. */
const LONGEST_APPOSITION = 22;
/** The longest phrase after a verb or after "according to". */
const LONGEST_AFTER = 8;

/** Who speaks, as far as the words beside the verb say: a source, a pronoun for somebody, or nobody. */
export type Speaker = { readonly by: Attribution; readonly isPerson: boolean } | { readonly pronoun: string } | null;

/** "The north", "the late Jan Wrona". */
function isBeforeName(word: string): boolean {
  return COMPASS.has(word) || word === 'late';
}

/** Finds the subject and the object of verbs of saying in one article. */
export class SpeakerReader {
  readonly #words: ArticleWords;
  readonly #entities: readonly LocalEntity[];

  constructor(words: ArticleWords, entities: readonly LocalEntity[]) {
    this.#words = words;
    this.#entities = entities;
  }

  /** The subject of the verb at token `verb`: "Police", "Ana Petrikova, who fled,", "the founder of Tallow Works". */
  before(sentence: Sentence, verb: number): Speaker {
    const words = this.#words;
    const first = sentence.firstToken;
    const last = this.#overAdverbs(first, verb - 1);
    if (last < first) return null;
    if (words.at(last) === ',') return this.#beforeComma(sentence, last, verb);
    if (words.at(last) === 'who') return this.#antecedent(sentence, last);
    if (PRONOUNS.has(words.at(last)) && words.nameOf(last) < 0) return { pronoun: words.at(last) };
    const name = words.nameAt(last);
    if (name === undefined) return this.#phraseEndingAt(sentence, last);
    if (isAgent(words, sentence, name)) return null;
    const holder = this.#holderOf(sentence, name);
    if (holder !== null) return holder;
    return name.type === 'place' ? null : this.#named(name);
  }

  /** Who is named from token `from` on: "according to", "said". */
  after(sentence: Sentence, from: number): Speaker {
    const words = this.#words;
    let first = from;
    while (
      first < sentence.endToken &&
      (DETERMINERS.has(words.at(first)) ||
        TITLES.has(words.at(first)) ||
        (words.at(first) === '.' && TITLES.has(words.at(first - 1))))
    )
      first++;
    let end = first;
    while (end < sentence.endToken && end - first < LONGEST_AFTER) {
      const name = words.nameAt(end);
      // "a British medical journal": an adjective of what speaks.
      const describes = name?.type === 'other' && words.isWord(name.endToken) && !OUTSIDE.has(words.at(name.endToken));
      if (name !== undefined && name.type !== 'place' && !describes)
        return this.#named(this.#personBehind(sentence, name) ?? name);
      if (name !== undefined) {
        end = name.endToken;
        continue;
      }
      // "the left-leaning Harbour Foundation"
      const isHyphen = words.at(end) === '-' && words.isGlued(end) && words.isGlued(end + 1);
      if (!isHyphen && (!words.isWord(end) || OUTSIDE.has(words.at(end)))) break;
      end++;
    }
    if (end === first || (end === first + 1 && (PRONOUNS.has(words.at(first)) || isClosedWord(words.at(first)))))
      return null;
    return this.#phrase(first, end, end - 1);
  }

  /** "Ana Petrikova, who said": whom the pronoun at token `who` stands for. */
  #antecedent(sentence: Sentence, who: number): Speaker {
    const words = this.#words;
    const at = words.at(who - 1) === ',' ? who - 2 : who - 1;
    if (at < sentence.firstToken) return null;
    const name = words.nameAt(at);
    if (name === undefined) return this.#phraseEndingAt(sentence, at);
    return name.type === 'place' ? null : this.#named(name);
  }

  /** The last token at or before `last` that is no word for when or how something is said. */
  #overAdverbs(first: number, last: number): number {
    const words = this.#words;
    for (let at = last; at >= first; ) {
      if (words.nameOf(at) >= 0) return at;
      const word = words.at(at);
      const before = words.at(at - 1);
      if (isAdverb(word)) at--;
      else if (LEXICON.reporting.stretches.has(word) && LEXICON.reporting.beforeStretches.has(before)) at -= 2;
      else if (WEEKDAYS.has(word)) at -= before === 'on' || before === 'late' || before === 'early' ? 2 : 1;
      else return at;
    }
    return first - 1;
  }

  /** "Ilie Sandu, a diver," and "the diver, Ilie Sandu,": `comma` stands right before the verb. */
  #beforeComma(sentence: Sentence, comma: number, verb: number): Speaker {
    const words = this.#words;
    const first = Math.max(sentence.firstToken, verb - LONGEST_APPOSITION);
    const inner = words.nameAt(comma - 1);
    if (inner?.type === 'person' && isSetOff(words, sentence, inner)) return this.#named(inner);
    let nearest: NameAt | null = null;
    for (let at = comma - 1; at > first; at--) {
      const name = words.nameAt(at - 1);
      if (words.at(at) === ',' || words.at(at) === '(') {
        // "the press secretary of Sen. Sandu (D-Ohio), said": of whom the one who speaks is said to be.
        if (name?.type === 'person' && !(words.at(at) === '(' && isLedTo(words, name))) return this.#named(name);
        if (name?.type === 'place') {
          const person = words.nameAt(name.token - 2);
          if (person?.type === 'person' && LEADING.has(words.at(name.token - 1))) return this.#named(person);
        }
        if (name?.type === 'organization' && RELATIVE.has(words.at(at + 1))) return this.#named(name);
        if (name === undefined && RELATIVE.has(words.at(at + 1))) return this.#phraseEndingAt(sentence, at - 1);
      }
      // A name right before the comma is the last word of the insertion: "who had met Sandu, said".
      if (name?.type === 'person' && name !== inner) nearest ??= name;
    }
    return nearest === null ? null : this.#named(nearest);
  }

  /**
   * "Doctors at Saint Olav Hospital", "the founder of Tallow Works": whoever is said to be of a name; null where no
   * preposition leads to it, or where it is the name that speaks, through a spokesman or in a report.
   */
  #holderOf(sentence: Sentence, name: NameAt): Speaker {
    const words = this.#words;
    let at = name.token - 1;
    while (at > sentence.firstToken && (DETERMINERS.has(words.at(at)) || isBeforeName(words.at(at)))) at--;
    const last = at - 1;
    if (!LEADING.has(words.at(at)) || last < sentence.firstToken || words.nameOf(last) >= 0) return null;
    const noun = words.at(last);
    if (!words.isWord(last) || PUBLISHED.has(noun)) return null;
    const several = isPeopleNoun(noun) || noun === 'police' || isBody(singular(noun)) || isPlural(noun);
    // Nobody's brother speaks for him, least of all for the dead.
    const single = KIN.has(noun) || (name.type !== 'person' && isSomebody(noun) && !isSpokesman(noun));
    return (several || single) && this.#mayEnd(sentence, last)
      ? this.#phrase(this.#startOf(sentence, last), name.endToken, last)
      : null;
  }

  #phraseEndingAt(sentence: Sentence, last: number): Speaker {
    const words = this.#words;
    if (!this.#mayEnd(sentence, last)) return null;
    const first = this.#startOf(sentence, last);
    const before = beforeDeterminers(words, sentence, first);
    const noun = singular(words.at(last));
    const speaks = isSomebody(noun) || isBody(noun) || words.at(last) === 'police';
    if (before >= sentence.firstToken && words.isWord(before) && !OPENING.has(words.at(before))) {
      // "The founder of the programme claims": who is said to be of it, or else nobody who is sure to speak.
      if (LEADING.has(words.at(before)) || words.at(before) === 'of') {
        const holder = before - 1;
        if (holder >= sentence.firstToken && isSomebody(words.at(holder)) && this.#mayEnd(sentence, holder))
          return this.#phrase(this.#startOf(sentence, holder), last + 1, holder);
        if (!speaks) return null;
      }
    }
    const isNoun = partOfSpeech(words.at(last)) === 'noun' || DETERMINED.has(words.at(first - 1));
    return speaks || isNoun ? this.#phrase(first, last + 1, last) : null;
  }

  /** True where the word at token `last` can be the noun of somebody or something that speaks. */
  #mayEnd(sentence: Sentence, last: number): boolean {
    const words = this.#words;
    const word = words.at(last);
    if (last < sentence.firstToken || !words.isWord(last)) return false;
    if (word.length < 3 && !words.isCapital(last)) return false;
    if (OUTSIDE.has(word) || DETERMINERS.has(word) || isClosedWord(word) || NO_SPEAKERS.has(word)) return false;
    const noun = singular(word);
    if (isSomebody(noun) || isBody(noun)) return true;
    const part = partOfSpeech(word);
    return part === 'noun' || (part !== 'adverb' && DETERMINED.has(words.at(this.#startOf(sentence, last) - 1)));
  }

  /** The first word of the noun phrase that ends in the word at token `last`, without its determiner. */
  #startOf(sentence: Sentence, last: number): number {
    const words = this.#words;
    let first = last;
    while (
      first - 1 >= sentence.firstToken &&
      last - first + 1 < LONGEST_PHRASE &&
      words.isWord(first - 1) &&
      !OUTSIDE.has(words.at(first - 1)) &&
      !PRONOUNS.has(words.at(first - 1)) &&
      !LEADING.has(words.at(first - 1)) &&
      !(isVerbForm(words, first - 1) && words.nameOf(first - 1) < 0) &&
      !DETERMINERS.has(words.at(first))
    )
      first--;
    while (first < last && (DETERMINERS.has(words.at(first)) || words.at(first) === 's' || isAdverb(words.at(first))))
      first++;
    return first;
  }

  /** "Hudson County Prosecutor Esther Suarez": the person behind a body and a role of hers. */
  #personBehind(sentence: Sentence, name: NameAt): NameAt | null {
    const words = this.#words;
    if (name.type !== 'organization') return null;
    for (let at = name.endToken; at < Math.min(sentence.endToken, name.endToken + 4); at++) {
      const next = words.nameAt(at);
      if (next !== undefined) return next.type === 'person' ? next : null;
      if (!words.isWord(at) || !(isRole(words.at(at)) || words.isCapital(at))) return null;
    }
    return null;
  }

  #named(name: NameAt): Speaker {
    const { tokens } = this.#words;
    const by = {
      start: tokens.start[name.token] ?? 0,
      end: tokens.end[name.endToken - 1] ?? 0,
      name: this.#entities[name.entity]?.name ?? '',
    };
    return { by, isPerson: name.type === 'person' };
  }

  #phrase(first: number, end: number, head: number): Speaker {
    const { tokens } = this.#words;
    const start = tokens.start[first] ?? 0;
    const stop = tokens.end[end - 1] ?? 0;
    const by = { start, end: stop, name: readable(tokens.prose.slice(start, stop)) };
    return { by, isPerson: isSomebody(this.#words.at(head)) };
  }
}

/** "the diver, Ilie Sandu, said": a name between commas, with its titles. */
function isSetOff(words: ArticleWords, sentence: Sentence, name: NameAt): boolean {
  let at = name.token - 1;
  while (at > sentence.firstToken && (words.at(at) === '.' || TITLES.has(words.at(at)) || isRole(words.at(at)))) at--;
  return at < sentence.firstToken || !words.isWord(at) || OPENING.has(words.at(at));
}

/** "the secretary of Sen. Sandu": a name, with its titles, behind a preposition. */
function isLedTo(words: ArticleWords, name: NameAt): boolean {
  let at = name.token - 1;
  while (at > 0 && (words.at(at) === '.' || TITLES.has(words.at(at)) || isRole(words.at(at)))) at--;
  return LEADING.has(words.at(at));
}

/** "a venture controlled by the investor Ilie Sandu said": who did something to what speaks. */
function isAgent(words: ArticleWords, { firstToken }: Sentence, name: NameAt): boolean {
  let at = name.token - 1;
  const last = Math.max(firstToken, name.token - 4);
  while (at >= last && words.isWord(at) && words.at(at) !== 'by') at--;
  return at >= last && words.at(at) === 'by' && words.at(at - 1).endsWith('ed');
}

function beforeDeterminers(words: ArticleWords, { firstToken }: Sentence, first: number): number {
  let at = first - 1;
  while (at >= firstToken && (DETERMINERS.has(words.at(at)) || DETERMINED.has(words.at(at)))) at--;
  return at;
}

/** A word that is nothing but a verb, before the noun of a phrase: "filed reports", "say regulators". */
function isVerbForm(words: ArticleWords, at: number): boolean {
  const word = words.at(at);
  if (words.isCapital(at) || isSomebody(word) || isBody(singular(word))) return false;
  return LEXICON.reporting.attributing.has(word) || SAYING.has(word) || FINITE.has(word);
}

function isSomebody(noun: string): boolean {
  return isPersonNoun(noun) || isRole(noun) || LEXICON.reporting.speakers.has(noun);
}

function isBody(noun: string): boolean {
  return LEXICON.reporting.institutions.has(noun) || LEXICON.reporting.documents.has(noun);
}

function isSpokesman(noun: string): boolean {
  return noun.startsWith('spokes');
}

/** Words between a subject and its verb that belong to neither. */
function isAdverb(word: string): boolean {
  if (LEXICON.reporting.loose.has(word)) return true;
  return word.endsWith('ly') && word.length > 4 && partOfSpeech(word) === 'adverb';
}

const WEEKDAYS = LEXICON.calendar.weekdays;
const SAYING = LEXICON.reporting.saying;
const FINITE = LEXICON.roles.finiteVerbs;
const NO_SPEAKERS = LEXICON.reporting.noSpeakers;
/** Words before a whole clause: what follows them is its subject. */
const OPENING = LEXICON.reporting.beforeSubject;
const DETERMINED = new Set(['the', 'a', 'an', 'this', 'these', 'that', 'its']);
const RELATIVE = new Set(['who', 'which', 'whose', 'whom', 'a', 'an', 'the']);
const LEADING = new Set(['at', 'in', 'from', 'with', 'for', 'of']);
const COMPASS = LEXICON.reporting.beforePlaces;
