import type { Decision } from '../../engine/decisions/decision.ts';
import type { ClaimAt, Conflict } from '../../engine/engine.ts';
import { shownSeverity } from '../diagnostics/shownSeverity.ts';
import { sameSpelling } from '../indexing/openDocuments.ts';
import { rangeOf, type Session } from '../session.ts';
import { plainText, shortened } from '../text/displayText.ts';
import { dateWords } from '../text/figureWords.ts';
import type { Sentences } from '../text/quotedSentences.ts';
import { holdsAll, searchable, searchWords } from '../text/searchWords.ts';
import type {
  ClaimItem,
  ConflictFilter,
  ConflictItem,
  ConflictsPage,
  ConflictsParams,
  DecisionItem,
  Page,
} from './listRequests.ts';
import { pageOf } from './pageOf.ts';

/** Longer stretches of an article are cut, in UTF-16 code units. */
const LONGEST_PHRASE = 120;

/** Values named in one line of a list. */
const MOST_VALUES = 4;

/** A page of the conflicts, the most important first. */
export function conflictList(session: Session, { settled, filter = {}, ...page }: ConflictsParams): ConflictsPage {
  const all = shownConflicts(session);
  const asked = all.filter((conflict) => conflict.settled === settled);
  const passes = passesFilter(session, filter);
  const { items, total } = pageOf(asked.filter(passes), page);
  const keys = keysOf(all);
  return {
    items: items.map((conflict) => itemOf(conflict, keys.get(conflict) ?? conflict.id, session.locale)),
    total,
    unfiltered: asked.length,
    rules: rulesOf(all),
  };
}

/** Those that pass the filter, the most important first. */
export function conflictsListed(session: Session, settled: boolean, filter: ConflictFilter): readonly Conflict[] {
  const passes = passesFilter(session, filter);
  return shownConflicts(session).filter((conflict) => conflict.settled === settled && passes(conflict));
}

/** As grave as the user wants to see them, and none that are switched off. */
function shownConflicts({ corpus, preferences }: Session): readonly Conflict[] {
  return corpus.conflicts().flatMap((conflict) => {
    const severity = shownSeverity(conflict, preferences);
    return severity === null ? [] : { ...conflict, severity };
  });
}

/** All claims of a conflict in the order they are listed: those of one value together, the newest of them first. */
export function listedClaims({ claims }: Conflict): readonly { readonly claim: ClaimAt; readonly index: number }[] {
  return claims
    .map((claim, index) => ({ claim, index }))
    .sort(
      (a, b) =>
        (a.claim.min ?? a.claim.max ?? 0) - (b.claim.min ?? b.claim.max ?? 0) ||
        (a.claim.max ?? Number.MAX_VALUE) - (b.claim.max ?? Number.MAX_VALUE) ||
        compareText(b.claim.date ?? '', a.claim.date ?? '') ||
        a.index - b.index,
    );
}

/** A page of claims made of what `listedClaims` gave for it. */
export function claimItems(
  session: Session,
  conflict: Conflict,
  { items, total }: Page<{ readonly claim: ClaimAt; readonly index: number }>,
  sentences: Sentences,
): Page<ClaimItem> {
  const disagreeing = new Map<number, number>();
  for (const index of conflict.pairs.flat()) disagreeing.set(index, (disagreeing.get(index) ?? 0) + 1);
  return {
    total,
    items: items.flatMap(({ claim, index }) => {
      const range = rangeOf(session, claim);
      const against = disagreeing.get(index) ?? 0;
      if (range === null) return [];
      return {
        index,
        value: phrase(claim.text),
        place: { uri: claim.uri, range },
        article: session.articleName(claim.uri),
        source: claim.sourceName === null ? null : phrase(claim.sourceName),
        date: claim.date === null ? null : dateWords(claim.date, session.locale),
        agreeing: conflict.claims.length - 1 - against,
        disagreeing: against,
        sentence: sentences.of(claim),
      };
    }),
  };
}

function passesFilter(session: Session, filter: ConflictFilter): (conflict: Conflict) => boolean {
  const { severity, rule, text = '' } = filter;
  const uri = filter.uri === undefined ? undefined : sameSpelling(filter.uri);
  const words = searchWords(text);
  return (conflict) =>
    (severity === undefined || conflict.severity === severity) &&
    (rule === undefined || conflict.rule === rule) &&
    (uri === undefined || conflict.claims.some((claim) => claim.uri === uri)) &&
    (words.length === 0 || holdsAll(searchedText(session, conflict), words));
}

function searchedText(session: Session, { about, claims }: Conflict): string {
  const articles = new Set(claims.map(({ uri }) => session.articleName(uri)));
  const said = claims.flatMap(({ text, sourceName }) => [text, sourceName ?? '']);
  return searchable([about, ...said, ...articles].join('\n'));
}

/** What each is about, numbered where several are about the same. */
function keysOf(conflicts: readonly Conflict[]): ReadonlyMap<Conflict, string> {
  const counts = new Map<string, number>();
  const keys = new Map<Conflict, string>();
  for (const conflict of conflicts) {
    const key = `${conflict.rule} ${conflict.about}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    keys.set(conflict, `${key} ${count}`);
  }
  return keys;
}

function itemOf(conflict: Conflict, key: string, locale: string): ConflictItem {
  const { id, rule, severity, relation, settled, claims, decision = null } = conflict;
  const values = new Set(listedClaims(conflict).map(({ claim }) => phrase(claim.text).toLowerCase()));
  return {
    id,
    key,
    about: phrase(conflict.about),
    rule,
    severity,
    relation,
    settled,
    decision: decision && decisionItem(decision, locale),
    claims: claims.length,
    articles: new Set(claims.map(({ uri }) => uri)).size,
    values: [...values].slice(0, MOST_VALUES),
  };
}

function decisionItem({ verdict, stands, who, when, why }: Decision, locale: string): DecisionItem {
  const date = when === null ? null : dateWords(when, locale);
  return { verdict, stands: stands && phrase(stands), who: who && phrase(who), when: date, why: why && phrase(why) };
}

function rulesOf(conflicts: readonly Conflict[]): ConflictsPage['rules'] {
  const counts = new Map<string, number>();
  for (const { rule } of conflicts) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => ({ rule, conflicts: count })).sort((a, b) => compareText(a.rule, b.rule));
}

function phrase(text: string): string {
  return shortened(plainText(text), LONGEST_PHRASE);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
