import { sameSpelling } from '../indexing/openDocuments.ts';
import { conflictsListed } from '../lists/conflictList.ts';
import type { Session } from '../session.ts';
import { conflictsAnswer } from './listConflicts.ts';
import { wordsOf } from './toolAnswer.ts';
import type { CheckTextInput, ConflictsFound, ToolAnswer } from './toolRequest.ts';

/** What in an open document contradicts the articles, or itself. */
export async function checkOpenText(session: Session, input: CheckTextInput): Promise<ToolAnswer<ConflictsFound>> {
  const uri = sameSpelling(wordsOf(input.uri));
  await session.upToDate(uri);
  await session.lookedTwice();
  return conflictsAnswer(session, conflictsListed(session, false, { uri }), 'Conflicts with the text', input.limit);
}
