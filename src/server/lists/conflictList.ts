import { type Conflict, type Decision, eventKey, type Side, subjectKey } from '../../engine/index.ts';
import { foundText, shortened } from '../../wording/displayText.ts';
import { asShown } from '../../workspace/settings/ruleLevels.ts';
import { listedUnder } from '../diagnostics/warnedSides.ts';
import { sameSpelling } from '../indexing/openDocuments.ts';
import { conflictsHere, rangeOf, type Session } from '../session.ts';
import { dateWords } from '../text/figureWords.ts';
import { articlePlace } from '../text/placeNames.ts';
import type { Sentences } from '../text/quotedSentences.ts';
import { holdsAll, searchable, searchWords } from '../text/searchWords.ts';
import type {
  ClaimItem,
  ConflictFilter,
  ConflictItem,
  ConflictSort,
  ConflictsPage,
  ConflictsParams,
  DecisionItem,
  Page,
  Reading,
} from './listRequests.ts';
import { pageOf } from './pageOf.ts';

/** Longer passages of an article are cut; in UTF-16 code units. */
const LONGEST_PHRASE = 120;

/** Values named in one line of a list, and how much of each: they come first, and what they are about follows. */
const MOST_VALUES = 4;
const LONGEST_VALUE = 48;

/** A page of the conflicts. */
export function conflictList(
  session: Session,
  { settled, filter = {}, sort = 'importance', ...page }: ConflictsParams,
): Omit<ConflictsPage, keyof Reading> {
  const all = shownConflicts(session);
  const asked = all.filter((conflict) => conflict.settled === settled);
  const passes = passesFilter(session, filter);
  const { items, total } = pageOf(sorted(session, asked.filter(passes), sort), page);
  const keys = keysOf(all);
  return {
    items: items.map((conflict) => itemOf(session, conflict, keys.get(conflict) ?? conflict.id)),
    total,
    unfiltered: asked.length,
    rules: rulesOf(all),
  };
}

function sorted(session: Session, conflicts: readonly Conflict[], sort: ConflictSort): readonly Conflict[] {
  if (sort === 'importance') return conflicts;
  const keys = new Map(
    conflicts.map((conflict) => [conflict, sort === 'newest' ? newest(conflict) : place(session, conflict)]),
  );
  const order = sort === 'newest' ? -1 : 1;
  return [...conflicts].sort((a, b) => order * compareText(keys.get(a) ?? '', keys.get(b) ?? ''));
}

function newest({ sides }: Conflict): string {
  return sides.reduce((latest, { date }) => (date !== null && date > latest ? date : latest), '');
}

/** The first place in an article where the conflict is shown, as a text that sorts by article and offset. */
function place(session: Session, conflict: Conflict): string {
  const places = listedUnder(session, conflict).map(
    ({ uri, start }) => `${session.articleName(uri)}\n${String(start).padStart(12, '0')}`,
  );
  return places.reduce((least, each) => (each < least ? each : least), places[0] ?? '');
}

/** The conflicts that pass the filter, the most important first. */
export function conflictsListed(session: Session, settled: boolean, filter: ConflictFilter): readonly Conflict[] {
  const passes = passesFilter(session, filter);
  return shownConflicts(session).filter((conflict) => conflict.settled === settled && passes(conflict));
}

export function countListed(session: Session, settled: boolean): number {
  return shownConflicts(session).filter((conflict) => conflict.settled === settled).length;
}

/** With the severity the user wants, without those switched off; warnings first, of each kind the most important. */
function shownConflicts(session: Session): readonly Conflict[] {
  return asShown(session.preferences.rules, conflictsHere(session));
}

/** A side of a conflict with its index. */
interface ListedSide {
  readonly side: Side;
  readonly index: number;
}

/** All sides of a conflict in the order listed: grouped by value, the newest first. */
export function listedSides({ sides }: Conflict): readonly ListedSide[] {
  return sides
    .map((side, index) => ({ side, index }))
    .sort(
      (a, b) => compareValues(a.side, b.side) || compareText(b.side.date ?? '', a.side.date ?? '') || a.index - b.index,
    );
}

/** Figures by size, everything else by its words. */
function compareValues({ figure: one, value }: Side, { figure: other, value: otherValue }: Side): number {
  if (one === null || other === null) return compareText(value, otherValue);
  return (
    (one.quantity.min ?? one.quantity.max ?? 0) - (other.quantity.min ?? other.quantity.max ?? 0) ||
    (one.quantity.max ?? Number.MAX_VALUE) - (other.quantity.max ?? Number.MAX_VALUE)
  );
}

/** A page of sides made of what `listedSides` gave for it. */
export function claimItems(
  session: Session,
  conflict: Conflict,
  { items, total }: Page<ListedSide>,
  sentences: Sentences,
): Page<ClaimItem> {
  const disagreeing = new Map<number, number>();
  for (const index of conflict.pairs.flat()) disagreeing.set(index, (disagreeing.get(index) ?? 0) + 1);
  return {
    total,
    items: items.flatMap(({ side, index }) => {
      const range = rangeOf(session, side);
      const against = disagreeing.get(index) ?? 0;
      if (range === null) return [];
      return {
        index,
        value: phrase(side.text),
        place: { uri: session.shownUri(side.uri), range },
        article: articlePlace(session, side),
        source: side.sourceName === null ? null : phrase(side.sourceName),
        date: side.date === null ? null : dateWords(side.date, session.locale),
        agreeing: conflict.sides.length - 1 - against,
        disagreeing: against,
        sentence: sentences.of(side),
      };
    }),
  };
}

function passesFilter(session: Session, filter: ConflictFilter): (conflict: Conflict) => boolean {
  const { severity, rule, text = '' } = filter;
  const uri = filter.uri === undefined ? undefined : sameSpelling(filter.uri);
  const shownIn = filter.shownIn === undefined ? undefined : sameSpelling(filter.shownIn);
  const words = searchWords(text);
  return (conflict) =>
    (severity === undefined || conflict.severity === severity) &&
    (rule === undefined || conflict.rule === rule) &&
    (uri === undefined || conflict.sides.some((side) => side.uri === uri)) &&
    (shownIn === undefined || listedUnder(session, conflict).some((side) => side.uri === shownIn)) &&
    (words.length === 0 || holdsAll(searchedText(session, conflict), words));
}

function searchedText(session: Session, { about, sides }: Conflict): string {
  const articles = new Set(sides.map(({ uri }) => session.articleName(uri)));
  const said = sides.flatMap(({ text, sourceName }) => [text, sourceName ?? '']);
  return searchable([session.inWords(about), ...said, ...articles].join('\n'));
}

/** A key for what each conflict is about, independent of wording, numbered where several are about the same. */
function keysOf(conflicts: readonly Conflict[]): ReadonlyMap<Conflict, string> {
  const counts = new Map<string, number>();
  const keys = new Map<Conflict, string>();
  for (const conflict of conflicts) {
    const [first] = conflict.sides;
    const about = first === undefined ? [] : [subjectKey(first), eventKey(first) ?? ''];
    const key = [conflict.rule, ...about].join(' ');
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    keys.set(conflict, `${key} ${count}`);
  }
  return keys;
}

function itemOf({ inWords, locale }: Session, conflict: Conflict, key: string): ConflictItem {
  const { id, rule, severity, relation, settled, sides, decision = null } = conflict;
  return {
    id,
    key,
    about: phrase(inWords(conflict.about)),
    rule,
    severity,
    relation,
    settled,
    decision: decision && decisionItem(decision, locale),
    claims: sides.length,
    articles: new Set(sides.map(({ uri }) => uri)).size,
    values: valuesOf(conflict),
  };
}

/** Each value once. What another was worked out from is one thing, in the order of the text: "12", "five, nine". */
function valuesOf(conflict: Conflict): readonly string[] {
  const values = new Map<string, string>();
  for (const { side } of listedSides(conflict)) {
    const text = shortened(foundText(side.text), LONGEST_VALUE);
    if (side.isBasis !== true && !values.has(text.toLowerCase())) values.set(text.toLowerCase(), text);
  }
  const basis = conflict.sides.filter(({ isBasis }) => isBasis === true).map(({ text }) => foundText(text));
  return [...values.values()].slice(0, MOST_VALUES).concat(basis.length === 0 ? [] : basis.join(', '));
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
  return shortened(foundText(text), LONGEST_PHRASE);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
