import { isEmptyWord, singularOf } from '../../claims/articleWords.ts';
import { familyOf } from '../../claims/eventKinds.ts';
import type { ArticleFacts } from '../../facts.ts';
import { dimensionOf } from '../../figures/convert.ts';
import type { Claim } from '../../model/claim.ts';
import type { EventAnchor } from '../../model/event.ts';
import { yearNamed } from '../../model/time.ts';
import { type OpenFacts, openFacts } from '../storage/compactFacts.ts';
import type { ClaimInContext } from './claimInContext.ts';
import { type EventInContext, putInContext } from './eventInContext.ts';
import { areComparableGroups, groupOf } from './factGroups.ts';
import { isOutlet } from './outlets.ts';
import { ALL_RARE, type Rarity } from './rarity.ts';
import type { Statements } from './statements.ts';
import { gatherStatements } from './statements.ts';
import { partsOfTolls } from './tollParts.ts';

/** A sentence that lists more figures than this is a table. */
const MOST_BESIDE = 8;

/** An article that has more claims of one kind lists them: they are looked through for every one of them. */
const MOST_ALIKE = 512;

/** Of the figures before a claim no more are counted: what comes later is not among the first. */
const MOST_RANKED = 8;

/** An article's claims by their index. */
type Claims = (index: number) => Claim | undefined;

/** What all events of an article share; unfolded once, as that takes time. */
interface Stories {
  readonly date: string | null;
  readonly year: number | null;
  /** Each story's names, without those of outlets. */
  readonly contexts: readonly (readonly string[])[];
}

/** An article's events and claims with what the article adds to each, worked out as they are asked for. */
export class ArticleInContext {
  readonly #uri: string;
  readonly #facts: OpenFacts;
  readonly #claims: Claims;
  readonly #rarity: Rarity;
  readonly #placed: (ClaimInContext | undefined)[] = [];
  readonly #events: (EventInContext | undefined)[] = [];
  #stories: Stories | null = null;
  #statements: Statements | null = null;
  #parts: ReadonlySet<number> | null;

  /**
   * `parts` are the article's `partsOfTolls` where they are known already: to find them takes all claims. `rarity` is
   * that of the corpus the article stands in.
   */
  constructor(uri: string, facts: ArticleFacts, parts: ReadonlySet<number> | null = null, rarity: Rarity = ALL_RARE) {
    this.#uri = uri;
    this.#rarity = rarity;
    this.#facts = openFacts(facts);
    this.#claims = (index) => this.#facts.claim(index);
    this.#parts = parts;
  }

  claim(index: number): ClaimInContext | null {
    const claim = this.#claims(index);
    if (claim === undefined) return null;
    const known = this.#placed[index];
    if (known !== undefined) return known;
    const event = claim.event === null ? null : this.event(claim.event);
    const placed = new ArticleClaim(this.#uri, this, this.#claims, index, claim, event, this.parts.has(index));
    this.#placed[index] = placed;
    return placed;
  }

  event(index: number): EventInContext | null {
    const { events } = this.#facts;
    const anchor = events[index];
    if (anchor === undefined) return null;
    const known = this.#events[index];
    if (known !== undefined) return known;
    this.#stories ??= storiesOf(this.#facts);
    const { date, year, contexts } = this.#stories;
    const placed = putInContext(anchor, date, contexts[anchor.story] ?? [], year, {
      rarity: this.#rarity,
      magnitude: this.#magnitudeOf(index),
      opening: events.findIndex(({ story }) => story === anchor.story) >= index - 1,
    });
    this.#events[index] = placed;
    return placed;
  }

  /** The names that its stories mention most, lower case, without those of outlets. */
  get names(): readonly string[] {
    this.#stories ??= storiesOf(this.#facts);
    return [...new Set(this.#stories.contexts.flat())];
  }

  /** YYYY-MM-DD, or null. */
  get date(): string | null {
    return this.#facts.meta.date;
  }

  /** All of them. */
  events(): EventInContext[] {
    return this.#facts.events.map((_, index) => this.event(index)).filter((event) => event !== null);
  }

  /** The first magnitude given for an earthquake; null for any other event. */
  #magnitudeOf(event: number): number | null {
    const kind = this.#facts.events[event]?.kind ?? null;
    if (kind === null || familyOf(kind) !== 'quake') return null;
    for (let index = 0; ; index++) {
      const claim = this.#claims(index);
      if (claim === undefined) return null;
      if (claim.event === event && claim.quantity.kind === 'magnitude' && claim.modality === 'stated')
        return claim.quantity.min ?? claim.quantity.max;
    }
  }

  /** The claims, by index, that count a part of what their story's toll counts. */
  get parts(): ReadonlySet<number> {
    this.#parts ??= partsOfTolls(this.#allClaims());
    return this.#parts;
  }

  get statements(): Statements {
    if (this.#statements !== null) return this.#statements;
    const claims: ClaimInContext[] = [];
    for (let claim = this.claim(0); claim !== null; claim = this.claim(claims.length)) claims.push(claim);
    this.#statements = gatherStatements(claims);
    return this.#statements;
  }

  #allClaims(): Claim[] {
    const claims: Claim[] = [];
    for (let claim = this.#claims(0); claim !== undefined; claim = this.#claims(claims.length)) claims.push(claim);
    return claims;
  }
}

class ArticleClaim implements ClaimInContext {
  readonly claim: Claim;
  readonly uri: string;
  readonly event: EventInContext | null;
  readonly eventIndex: number | null;
  readonly part: boolean;
  readonly #article: ArticleInContext;
  readonly #all: Claims;
  readonly #index: number;
  #beside: readonly Claim[] | null = null;
  #alike: readonly ClaimInContext[] | null = null;
  #topic: readonly string[] | null = null;
  #dead: readonly number[] | null = null;

  constructor(
    uri: string,
    article: ArticleInContext,
    all: Claims,
    index: number,
    claim: Claim,
    event: EventInContext | null,
    part: boolean,
  ) {
    this.claim = claim;
    this.uri = uri;
    this.event = event;
    this.eventIndex = claim.event;
    this.part = part;
    this.#article = article;
    this.#all = all;
    this.#index = index;
  }

  get beside(): readonly Claim[] {
    this.#beside ??= neighbours(this.#all, this.#index);
    return this.#beside;
  }

  get topic(): readonly string[] {
    this.#topic ??= topicOf(this.claim);
    return this.#topic;
  }

  get dead(): readonly number[] {
    this.#dead ??= deadIn(this.#all, this.claim);
    return this.#dead;
  }

  get rank(): number {
    let before = 0;
    while (before < MOST_RANKED && this.#all(this.#index - before - 1)?.story === this.claim.story) before++;
    return before;
  }

  get alike(): readonly ClaimInContext[] {
    this.#alike ??= alikeIn(this.#all, this.#index)
      .map((index) => this.#article.claim(index))
      .filter((placed) => placed !== null);
    return this.#alike;
  }
}

function topicOf({ about: { topic } }: Claim): string[] {
  const words = topic
    .flatMap((word) => word.toLowerCase().split(/[^\p{L}]+/u))
    .filter((word) => word.length > 2 && !isEmptyWord(word))
    .map(singularOf);
  return [...new Set(words)].sort();
}

/** How many the claim's story says died in its event. */
function deadIn(claims: Claims, { story, event }: Claim): number[] {
  const found = new Set<number>();
  for (let at = 0; ; at++) {
    const other = claims(at);
    if (other === undefined) break;
    if (other.story === story && other.event === event && groupOf(other) === 'deaths' && other.quantity.min !== null)
      found.add(other.quantity.min);
  }
  return [...found];
}

/** The other claims of the claim's story, kind, dimension and group, by index; of very many the first. */
function alikeIn(claims: Claims, index: number): number[] {
  const own = claims(index);
  const found: number[] = [];
  for (let at = 0; own !== undefined && found.length < MOST_ALIKE; at++) {
    const other = claims(at);
    if (other === undefined) break;
    if (
      at === index ||
      other.story !== own.story ||
      other.quantity.kind !== own.quantity.kind ||
      other.quantity.trend !== own.quantity.trend
    )
      continue;
    if (
      dimensionOf(other.quantity.unit) === dimensionOf(own.quantity.unit) &&
      areComparableGroups(groupOf(other), groupOf(own))
    )
      found.push(at);
  }
  return found;
}

/** Claims come in order, so those of one sentence are neighbours. */
function neighbours(claims: Claims, index: number): Claim[] {
  const own = claims(index);
  const found: Claim[] = [];
  for (const step of [-1, 1]) {
    for (let at = index + step; found.length < MOST_BESIDE; at += step) {
      const other = claims(at);
      if (own === undefined || other === undefined || other.sentence.start !== own.sentence.start) break;
      found.push(other);
    }
  }
  return found;
}

function storiesOf({ meta, contexts, events }: OpenFacts): Stories {
  return {
    date: meta.date,
    year: yearOf(meta.date, events),
    contexts: contexts.map((names) => names.filter((name) => !isOutlet(name))),
  };
}

function yearOf(date: string | null, events: readonly EventAnchor[]): number | null {
  if (date !== null) return Number(date.slice(0, 4));
  let latest: number | null = null;
  for (const { times } of events) {
    for (const time of times) {
      const year = yearNamed(time);
      if (year !== null && year > (latest ?? 0)) latest = year;
    }
  }
  return latest;
}
