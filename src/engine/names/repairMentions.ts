import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Article } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import { DIGITS, sentenceAt, tokenAt, tokenText, touchesPrevious, WORD } from '../article/tokens.ts';
import { withBodyOfOfficer } from './bodiesOfOfficers.ts';
import type { Mention } from './name.ts';
import { namedByHead, withPortfolios } from './namedByHead.ts';
import { isCapitals } from './nameGroups.ts';
import { originApart } from './originApart.ts';
import { isRole } from './roleWords.ts';
import { typedByApposition } from './typedByApposition.ts';
import { typedByNeighbours } from './typedByNeighbours.ts';
import { typedByPronoun } from './typedByPronoun.ts';
import { typedBySurname } from './typedBySurname.ts';

/** Last words of a name that begins with a place but is not a place: "Brennholm Open", "Brennholm Treasury". */
const HEADS = LEXICON.names.heads;
const LONGEST_REST = 3;

/**
 * Corrects typical mistakes of recognisers: a line of results taken for one long name ("Astor 2 Cadd 1"), a name of
 * which only the place it begins with was found, and a place that its own noun names. `mentions` and the result are in
 * order of appearance and do not overlap.
 */
export function repairMentions(article: Article, tokens: Tokens, mentions: readonly Mention[]): Mention[] {
  const repaired: Mention[] = [];
  const beginnings = firstWords(tokens, mentions);
  const surnames = wordsOfPersons(tokens, mentions);
  const alone = personsOfOneWord(tokens, mentions);
  const places = new Set(
    mentions.filter(({ type }) => type === 'place').map(({ start, end }) => tokens.prose.slice(start, end)),
  );
  for (const [index, mention] of mentions.entries()) {
    if (mention.start < (repaired.at(-1)?.end ?? 0)) continue;
    const first = tokenAt(tokens, mention.start);
    const end = tokenAt(tokens, mention.end);
    const sides = [
      ...resultSides(tokens, first, end),
      ...pair(tokens, mention, first, end, beginnings),
      ...originApart(tokens, mention, surnames, places),
    ];
    if (sides.length > 1) {
      repaired.push(...sides);
      continue;
    }
    const whole = completed(
      article,
      tokens,
      typedByPronoun(tokens, typedBySurname(tokens, mention, alone), surnames),
      end,
      mentions[index + 1],
    );
    const typed = typedByNeighbours(tokens, begun(tokens, whole, first, repaired.at(-1)), repaired.at(-1));
    repaired.push(
      withBodyOfOfficer(
        tokens,
        typedByApposition(
          tokens,
          withPortfolios(tokens, namedByHead(tokens, introduced(tokens, settled(tokens, typed)))),
        ),
      ),
    );
  }
  const vessels = vesselsIn(article, tokens, repaired);
  if (vessels.size === 0) return repaired;
  return repaired.map((mention) =>
    (mention.type === 'person' || mention.type === 'place') &&
    vessels.has(article.prose.slice(mention.start, mention.end))
      ? { ...mention, type: 'other' }
      : mention,
  );
}

/** "The ferry Dona Ilda", "the Dona Ilda": what the article once calls a vessel is one everywhere. */
const VESSELS = LEXICON.names.vessels;

/**
 * The names, as written, that an article gives to vessels: after the noun, or, in two words or more, always after
 * "the".
 */
function vesselsIn(article: Article, tokens: Tokens, mentions: readonly Mention[]): ReadonlySet<string> {
  const found = new Set<string>();
  const bare = new Set<string>();
  const articled = new Set<string>();
  for (const { type, start, end } of mentions) {
    if (type !== 'person' && type !== 'place') continue;
    const first = tokenAt(tokens, start);
    const name = article.prose.slice(start, end);
    const before = first === 0 ? '' : tokenText(tokens, first - 1);
    const isNamed = VESSELS.has(before) && first > 1 && OF_ONE.has(tokenText(tokens, first - 2).toLowerCase());
    if (isNamed) found.add(name);
    else if (
      before.toLowerCase() === 'the' &&
      type === 'person' &&
      tokenAt(tokens, end) > first + 1 &&
      !OF_PERSONS.has(tokenText(tokens, tokenAt(tokens, end)))
    )
      articled.add(name);
    else bare.add(name);
  }
  for (const name of articled) if (!bare.has(name) && !/s$/.test(name)) found.add(name);
  return found;
}

/** What somebody has and no vessel: "the Mira Koval administration". */
const OF_PERSONS = new Set([
  'administration',
  'campaign',
  'era',
  'family',
  'government',
  'presidency',
  'regime',
  'trial',
]);

/** Before the noun of a vessel that is then named: "the ferry". */
const OF_ONE = new Set(['the', 'passenger', 'oil', 'cargo', 'fishing', 'car', 'container']);

/** The words that organizations' names of several words begin with. */
function firstWords(tokens: Tokens, mentions: readonly Mention[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { type, start, end } of mentions) {
    const first = tokenAt(tokens, start);
    if (type === 'organization' && tokenAt(tokens, end) > first + 1 && tokenText(tokens, first + 1) !== 'and')
      found.add(tokenText(tokens, first));
  }
  return found;
}

/** The words of persons' names of several words. */
function wordsOfPersons(tokens: Tokens, mentions: readonly Mention[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { type, start, end } of mentions) {
    if (type !== 'person') continue;
    const first = tokenAt(tokens, start);
    const last = tokenAt(tokens, end) - 1;
    if (last > first) for (let at = first; at <= last; at++) found.add(tokenText(tokens, at));
  }
  return found;
}

/** How often each word is all that is said of a person. */
function personsOfOneWord(tokens: Tokens, mentions: readonly Mention[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { type, start, end } of mentions) {
    const word = tokens.prose.slice(start, end);
    if (type === 'person' && !word.includes(' ')) found.set(word, (found.get(word) ?? 0) + 1);
  }
  return found;
}

/** "Astor and Cadd", where the article has Astor Holdings and Cadd Bank: two companies. */
function pair(
  tokens: Tokens,
  { type }: Mention,
  first: number,
  end: number,
  beginnings: ReadonlySet<string>,
): Mention[] {
  if (type !== 'organization' || end !== first + 3 || tokenText(tokens, first + 1) !== 'and') return [];
  if (!beginnings.has(tokenText(tokens, first)) || !beginnings.has(tokenText(tokens, first + 2))) return [];
  return [first, first + 2].map((at) => ({ type, start: tokens.start[at] ?? 0, end: tokens.end[at] ?? 0 }));
}

/** What is a place by the noun before it: "the village of Ardun", "in the port city of Kalvik". */
const SETTLEMENTS = LEXICON.places.settlements;

function settled(tokens: Tokens, mention: Mention): Mention {
  if (mention.type !== 'person' && mention.type !== 'organization') return mention;
  const first = tokenAt(tokens, mention.start);
  if (first < 2 || tokenText(tokens, first - 1) !== 'of') return mention;
  return SETTLEMENTS.has(tokenText(tokens, first - 2).toLowerCase()) ? { ...mention, type: 'place' } : mention;
}

/** Roles that countries and companies have as well: "Costa Verde, an ally". */
const ROLES_OF_BODIES = LEXICON.roles.ofBodies;

/** "Ana Figo, a schoolteacher,": a name of several words whose apposition says what the person does. */
function introduced(tokens: Tokens, mention: Mention): Mention {
  if (mention.type !== 'place' && mention.type !== 'organization') return mention;
  const first = tokenAt(tokens, mention.start);
  const comma = tokenAt(tokens, mention.end);
  if (comma - first < 2 || tokenText(tokens, comma) !== ',' || !/^an?$/.test(tokenText(tokens, comma + 1)))
    return mention;
  for (let at = comma + 2; at < comma + 5 && tokens.kind[at] === WORD; at++) {
    const word = tokenText(tokens, at).toLowerCase();
    const next = tokenText(tokens, at + 1);
    const ends =
      tokens.kind[at + 1] !== WORD || ['who', 'from', 'of', 'in', 'at', 'and', 'with', 'whose'].includes(next);
    if (ends) return isRole(word) && !ROLES_OF_BODIES.has(word) ? { ...mention, type: 'person' } : mention;
  }
  return mention;
}

/** The sides of a result: the names between numbers, where a number also ends the mention or follows it. */
function resultSides(tokens: Tokens, first: number, end: number): Mention[] {
  if (tokens.kind[end] !== DIGITS && tokens.kind[end - 1] !== DIGITS) return [];
  const sides: Mention[] = [];
  let from = -1;
  let inside = false;
  for (let at = first; at <= end; at++) {
    const word = at < end && tokens.kind[at] === WORD;
    if (word && from === -1) from = at;
    if (at < end && (word || /^[.'’&-]$/.test(tokenText(tokens, at)))) continue;
    // "At Astor: Brennholm 183": where it was played, and who.
    const ground = at < end && tokenText(tokens, at) === ':';
    if (at < end - 1 && (tokens.kind[at] === DIGITS || ground) && from !== -1) inside = true;
    if (from !== -1) sides.push(ground ? { ...side(tokens, from, at), type: 'place' } : side(tokens, from, at));
    from = -1;
  }
  return inside ? sides : [];
}

function side(tokens: Tokens, first: number, end: number): Mention {
  const initial = (tokens.end[first] ?? 0) - (tokens.start[first] ?? 0) === 1 && tokenText(tokens, first + 1) === '.';
  return {
    start: tokens.start[first] ?? 0,
    end: tokens.end[end - 1] ?? 0,
    type: initial ? 'person' : 'organization',
  };
}

/** A place with the capitalised words after it, where the last of them says what the whole is. */
function completed(
  article: Article,
  tokens: Tokens,
  mention: Mention,
  next: number,
  following: Mention | undefined,
): Mention {
  const sentence = sentenceAt(tokens, mention.start);
  if ((mention.type !== 'place' && mention.type !== 'other') || sentence === null) return mention;
  const kind = article.blocks[sentence.block]?.kind;
  const headline = kind === 'headline' || kind === 'heading';
  let last = -1;
  for (let at = next; at < sentence.endToken && at < next + LONGEST_REST; at++) {
    const text = tokenText(tokens, at);
    if (following !== undefined && (tokens.start[at] ?? 0) >= following.start) break;
    if (tokens.kind[at] !== WORD || touchesPrevious(tokens, at) || !/^\p{Lu}(?:\p{Ll}|\p{Lu}+$)/u.test(text)) break;
    if (tokens.prose.slice(tokens.end[at - 1], tokens.start[at]) !== ' ') break;
    const head = HEADS.get(text.toLowerCase());
    // In a headline every noun after a place may be capitalised: only events are sure there.
    if (head !== undefined && (!headline || head === 'other')) last = at;
  }
  if (last === -1) return mention;
  const type = HEADS.get(tokenText(tokens, last).toLowerCase()) ?? mention.type;
  // A people is not part of a place's name: "Brennish Lake" would have been found whole.
  if (mention.type === 'other' && type === 'place') return mention;
  return { start: mention.start, end: tokens.end[last] ?? mention.end, type };
}

/** What bodies of a country are called by right before its name: "Statistics Brennholm", "Rugby Brennholm". */
const NATIONAL = LEXICON.organizations.national;

/** "Tour of Brennholm", "Bank of Brennholm", "Statistics Brennholm": a place with the head before it. */
function begun(tokens: Tokens, mention: Mention, first: number, before: Mention | undefined): Mention {
  if (mention.type !== 'place') return mention;
  const start = tokens.start[first - 1] ?? mention.start;
  if (
    first > 0 &&
    NATIONAL.has(tokenText(tokens, first - 1)) &&
    tokens.prose.slice(tokens.end[first - 1], mention.start) === ' '
  )
    return before !== undefined && before.end > start ? mention : { start, end: mention.end, type: 'organization' };
  return begunWithOf(tokens, mention, first, before);
}

function begunWithOf(tokens: Tokens, mention: Mention, first: number, before: Mention | undefined): Mention {
  let of = first - 1;
  if (of > 1 && tokenText(tokens, of) === 'the') of--;
  const capitals = isCapitals(tokens.prose.slice(mention.start, mention.end));
  if (of < 1 || tokenText(tokens, of) !== (capitals ? 'OF' : 'of')) return mention;
  const head = tokenText(tokens, of - 1);
  const named = capitals ? isCapitals(head) : /^\p{Lu}\p{Ll}/u.test(head);
  const type = named ? HEADS.get(head.toLowerCase()) : undefined;
  const start = tokens.start[of - 1] ?? mention.start;
  const free = before === undefined || before.end <= start;
  if (type === undefined || type === 'place' || !free || touchesPrevious(tokens, of - 1)) return mention;
  return tokens.prose.slice(start, mention.start).includes('\n') ? mention : { start, end: mention.end, type };
}
