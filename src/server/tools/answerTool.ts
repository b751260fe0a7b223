import type { EntityList } from '../lists/entityList.ts';
import type { Session } from '../session.ts';
import { checkOpenText } from './checkOpenText.ts';
import { explain } from './explain.ts';
import { findEntity } from './findEntity.ts';
import { findFigures } from './findFigures.ts';
import { findQuoted } from './findQuoted.ts';
import { listConflicts } from './listConflicts.ts';
import type { ToolAnswer, ToolParams } from './toolRequest.ts';

/** Answers an assistant, whatever it passes. */
export function answerTool(
  session: Session,
  entities: EntityList,
  { tool, input }: ToolParams,
): Promise<ToolAnswer<object>> {
  switch (tool) {
    case 'find_entity':
      return findEntity(session, entities, input);
    case 'find_figures':
      return findFigures(session, input);
    case 'find_quotations':
      return findQuoted(session, input);
    case 'explain':
      return explain(session, input);
    case 'check_text':
      return checkOpenText(session, input);
    default:
      return listConflicts(session, input);
  }
}
