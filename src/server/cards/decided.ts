import type { Conflict } from '../../engine/index.ts';
import { decisionWords } from '../decisions/decisionWords.ts';
import type { Session } from '../session.ts';
import { type Line, text } from './card.ts';

/** What an editor decided and, where that no longer holds, why the conflict is open again. */
export function decided(session: Session, { decision, overtaken }: Conflict): readonly Line[] {
  if (decision !== undefined) return [[text(session.say('decided', decisionWords(session, decision)))]];
  return overtaken === undefined ? [] : [[text(session.say('decidedBefore', decisionWords(session, overtaken)))]];
}
