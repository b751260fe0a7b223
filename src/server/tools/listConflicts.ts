import type { Conflict } from '../../engine/index.ts';
import { conflictsListed, listedSides } from '../lists/conflictList.ts';
import type { Session } from '../session.ts';
import type { Sentences } from '../text/quotedSentences.ts';
import { answerOf, limitOf, oneLine, passageOf, placeOf, QUOTED, quoted, wordsOf } from './toolAnswer.ts';
import type { ConflictFound, ConflictsFound, ListConflictsInput, ToolAnswer } from './toolRequest.ts';

const MOST_SIDES = 12;

const RELATIONS: Readonly<Record<Conflict['relation'], string>> = {
  contradiction: 'both cannot be right',
  update: 'a later report gives another figure',
  disputed: 'the sources differ',
};

/** The conflicts, the most important first, each with what every article says. */
export function listConflicts(session: Session, input: ListConflictsInput): Promise<ToolAnswer<ConflictsFound>> {
  const settled = input.settled === true;
  const text = `${wordsOf(input.about)} ${wordsOf(input.article)}`;
  const { severity } = input;
  const filter = severity === 'warning' || severity === 'information' ? { text, severity } : { text };
  const found = conflictsListed(session, settled, filter);
  return conflictsAnswer(session, found, settled ? 'Settled conflicts' : 'Conflicts', input.limit);
}

/** As many of these conflicts as are asked for; `kind` is what they are called. */
export async function conflictsAnswer(
  session: Session,
  found: readonly Conflict[],
  kind: string,
  limit: unknown,
): Promise<ToolAnswer<ConflictsFound>> {
  if (found.length === 0) {
    const text = `${kind}: none that match. That is no proof that the figures are right.`;
    return { text, found: { total: 0, conflicts: [] } };
  }
  const lines = [QUOTED, `${kind}: ${found.length}, the most important first.`];
  const shown = found.slice(0, limitOf(limit));
  const sentences = await session.readSentences([
    ...new Set(shown.flatMap((each) => sidesOf(each).map(({ side }) => side.uri))),
  ]);
  for (const conflict of shown) lines.push('', ...conflictLines(session, conflict, sentences));
  const conflicts = shown.map((conflict) => conflictFound(session, conflict, sentences));
  return { text: answerOf(lines), found: { total: found.length, conflicts } };
}

function conflictLines(session: Session, conflict: Conflict, sentences: Sentences): string[] {
  const { severity, relation, rule, decision } = conflict;
  const lines = [`${oneLine(session.inWords(conflict.about))} (${severity}, ${rule}): ${RELATIONS[relation]}`];
  if (decision !== undefined) {
    const why = decision.why === null ? '' : `: ${quoted(decision.why)}`;
    lines.push(`  decided by an editor as ${decision.verdict}${why}`);
  }
  for (const { side } of sidesOf(conflict)) {
    const source = side.sourceName === null ? '' : `, said by ${quoted(side.sourceName)}`;
    const date = side.date === null ? '' : `, article of ${side.date}`;
    const sentence = sentences.of(side);
    const words = sentence === null ? '' : `: ${quoted(sentence)}`;
    lines.push(`  ${quoted(side.text)} at ${placeOf(session, side)}${source}${date}${words}`);
  }
  const left = conflict.sides.length - MOST_SIDES;
  if (left > 0) lines.push(`  and ${left} claims more`);
  return lines;
}

function conflictFound(session: Session, conflict: Conflict, sentences: Sentences): ConflictFound {
  const { id, rule, severity, relation, settled, decision } = conflict;
  return {
    id,
    rule,
    severity,
    relation,
    about: oneLine(session.inWords(conflict.about)),
    explanation: oneLine(session.inWords(conflict.explanation)),
    settled,
    decision: decision?.verdict ?? null,
    claims: sidesOf(conflict).map(({ side }) => ({
      ...passageOf(session, side, side.text, sentences.of(side)),
      source: side.sourceName === null ? null : oneLine(side.sourceName),
      date: side.date,
    })),
    claimsTotal: conflict.sides.length,
  };
}

function sidesOf(conflict: Conflict): ReturnType<typeof listedSides> {
  return listedSides(conflict).slice(0, MOST_SIDES);
}
