import type { Conflict } from '../../engine/index.ts';
import { conflictsListed, listedSides } from '../lists/conflictList.ts';
import type { Session } from '../session.ts';
import type { Sentences } from '../text/quotedSentences.ts';
import { answerOf, limitOf, oneLine, placeOf, QUOTED, quoted, wordsOf } from './toolAnswer.ts';
import type { ListConflictsInput } from './toolRequest.ts';

const MOST_SIDES = 12;

const RELATIONS: Readonly<Record<Conflict['relation'], string>> = {
  contradiction: 'both cannot be right',
  update: 'a later report gives another figure',
  disputed: 'the sources differ',
};

/** The conflicts, the most important first, each with what every article says. */
export async function listConflicts(session: Session, input: ListConflictsInput): Promise<string> {
  const settled = input.settled === true;
  const text = `${wordsOf(input.about)} ${wordsOf(input.article)}`;
  const { severity } = input;
  const filter = severity === 'warning' || severity === 'information' ? { text, severity } : { text };
  const found = conflictsListed(session, settled, filter);
  const kind = settled ? 'Settled conflicts' : 'Conflicts';
  if (found.length === 0) return `${kind}: none that match. That is no proof that the figures are right.`;
  const lines = [QUOTED, `${kind}: ${found.length}, the most important first.`];
  const shown = found.slice(0, limitOf(input.limit));
  const sentences = await session.readSentences([
    ...new Set(shown.flatMap((each) => sidesOf(each).map(({ side }) => side.uri))),
  ]);
  for (const conflict of shown) lines.push('', ...conflictLines(session, conflict, sentences));
  return answerOf(lines);
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

function sidesOf(conflict: Conflict): ReturnType<typeof listedSides> {
  return listedSides(conflict).slice(0, MOST_SIDES);
}
