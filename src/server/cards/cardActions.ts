import type { Position } from 'vscode-languageserver';
import type { Conflict } from '../../engine/index.ts';
import type { Session } from '../session.ts';
import { action, type Line, type Run, separated, text } from './card.ts';

/** The commands a card may call, and the only ones an editor must trust it with. */
export const CARD_COMMANDS = {
  showMentions: 'sourcecheck.showMentions',
  showDossier: 'sourcecheck.showDossier',
  mergeEntities: 'sourcecheck.mergeEntities',
  notAName: 'sourcecheck.notAName',
  compareSideBySide: 'sourcecheck.compareSideBySide',
  settle: 'sourcecheck.settle',
  reopen: 'sourcecheck.reopen',
  useValue: 'sourcecheck.useValue',
  showText: 'sourcecheck.showText',
} as const;

/** Actions on a name; none in an editor without our commands. */
export function entityActions({ say, knowsCommands }: Session, entity: string): readonly Line[] {
  if (!knowsCommands) return [];
  return [
    separated([
      action(say('dossier'), CARD_COMMANDS.showDossier, { entity }),
      action(say('sameAs'), CARD_COMMANDS.mergeEntities, { entity }),
      action(say('notAName'), CARD_COMMANDS.notAName, { entity }),
    ]),
  ];
}

/** Actions on a claim of a conflict; `claim` is its index there. */
export function conflictActions(
  { say, knowsCommands }: Session,
  { id: conflict, settled }: Conflict,
  claim: number,
  canChange: boolean,
): readonly Line[] {
  if (!knowsCommands) return [];
  const use = canChange ? [action(say('useAnotherValue'), CARD_COMMANDS.useValue, { conflict, claim })] : [];
  return [
    separated([
      ...use,
      action(say('compareSideBySide'), CARD_COMMANDS.compareSideBySide, { conflict, claim }),
      settled
        ? action(say('openAgain'), CARD_COMMANDS.reopen, { conflict, claim })
        : action(say('settle'), CARD_COMMANDS.settle, { conflict, claim }),
      action(say('dossierWithReasons'), CARD_COMMANDS.showDossier, { conflict }),
    ]),
  ];
}

/** A place in the text of a file that is only read; plain words where the editor does not show it. */
export function textPlace({ showsTexts }: Session, words: string, uri: string, position: Position | null): Run {
  if (!showsTexts) return text(words);
  return action(words, CARD_COMMANDS.showText, { uri, ...(position ?? { line: 0, character: 0 }) });
}

/** "all 37", or how many are left where there is no way to show them. */
export function allMentions({ say, knowsCommands }: Session, entity: string, all: number, left: number): Run {
  if (!knowsCommands) return { text: say('andMore', left) };
  return action(say('allMentions', all), CARD_COMMANDS.showMentions, { entity });
}
