import type { ClaimAt, Relation } from '../../engine.ts';
import type { FigureKind } from '../../figures/figure.ts';
import { topicText } from '../../model/topic.ts';
import { titled } from '../../names/titled.ts';
import { countedClass } from './countedClass.ts';
import { isToll } from './factGroups.ts';

/** What the claims are about, for a reader: "people killed, bombing, Sarvela". */
export function describeFact(claims: readonly ClaimAt[]): string {
  const subject = mostFrequent(claims.map(describeClaim));
  if (claims[0]?.kind === 'age') return subject ?? '';
  const event = mostFrequent(claims.map(({ eventLabel }) => eventLabel).filter((label) => label !== ''));
  const name = mostFrequent(claims.flatMap(({ names }) => names));
  const about = event ?? (name === null ? null : titled(name));
  return [subject, about].filter((part) => part !== null).join(', ');
}

/** One sentence that says why two claims cannot both hold. */
export function explainPair(a: ClaimAt, b: ClaimAt, relation: Relation): string {
  const said = `${voice(a)} and ${voice(b)}`;
  if (relation === 'update') return `${said} cannot both be current: the later report gives another figure`;
  if (relation === 'disputed') return `${said} cannot both hold: the sources differ`;
  return `${said} cannot both hold`;
}

function voice(claim: ClaimAt): string {
  const text = claim.text.replace(/\s+/g, ' ');
  return claim.sourceName === null ? `“${text}”` : `“${text}” (${claim.sourceName})`;
}

/** Kinds of figures as a reader calls them, where the sentence has no word of its own for what is measured. */
const KIND_WORDS: Readonly<Partial<Record<FigureKind, string>>> = {
  money: 'sum of money',
  percent: 'percentage',
  duration: 'length of time',
  mass: 'weight',
};

/** What a claim counts or measures, for a reader: "people killed", "age of Ana Petrikova". */
export function describeClaim(claim: ClaimAt): string {
  if (claim.kind === 'age') return claim.names[0] === undefined ? 'age' : `age of ${titled(claim.names[0])}`;
  if (claim.kind !== 'count') return claim.measure ?? KIND_WORDS[claim.kind] ?? claim.kind;
  if (claim.head === null && !isToll(claim)) return claim.measure ?? shortTopic(claim) ?? 'count';
  const counted =
    countedClass(claim).name === 'anybody' && (isToll(claim) || claim.head === 'person')
      ? 'people'
      : pluralOf(claim.head ?? 'number');
  return isToll(claim) ? `${counted} ${claim.measure}` : counted;
}

/** The words for what a figure is about, where they are few. */
function shortTopic({ topic }: ClaimAt): string | null {
  return topic.length > 0 && topic.length <= MOST_WORDS ? topicText(topic) : null;
}

const MOST_WORDS = 4;

function pluralOf(head: string): string {
  const lower = head.toLowerCase();
  if (/(?:s|people|men|children)$/.test(lower)) return lower;
  return lower.endsWith('y') && !/[aeiou]y$/.test(lower) ? `${lower.slice(0, -1)}ies` : `${lower}s`;
}

function mostFrequent(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts) {
    const leader = best === null ? 0 : (counts.get(best) ?? 0);
    if (
      count > leader ||
      (count === leader &&
        best !== null &&
        (value.length > best.length || (value.length === best.length && value < best)))
    )
      best = value;
  }
  return best;
}
