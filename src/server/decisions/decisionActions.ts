import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Command,
} from 'vscode-languageserver';
import type { Conflict, EntityCard, Side } from '../../engine/index.ts';
import { plainText, shortened } from '../../wording/displayText.ts';
import { ruleTitles } from '../../wording/ruleTitles.ts';
import { isOfRule } from '../diagnostics/isOfRule.ts';
import { shownSeverity } from '../diagnostics/shownSeverity.ts';
import { conflictsAt, entityAt, sideAt } from '../navigation/subjectAt.ts';
import type { Session } from '../session.ts';
import { distinctChoices } from './decisionChoices.ts';
import { type ClaimChoice, DECIDE, type DecideParams } from './decisionProtocol.ts';
import { decisionWords, valueWords } from './decisionWords.ts';

/** A menu should be readable at a glance. */
const MOST_CHOICES = 3;
const LONGEST_NAME = 40;

/**
 * What can be decided about a side of a conflict or a name at a place in an open article. An editor without our
 * commands, which ask for details and a reason, gets each choice as an action of its own. Names and settled conflicts
 * offer actions only on request: no light bulb on every name.
 */
export function decisionActions(
  session: Session,
  uri: string,
  offset: number,
  { diagnostics, triggerKind }: CodeActionContext,
): CodeAction[] {
  const isAsked = triggerKind !== CodeActionTriggerKind.Automatic;
  const actions: CodeAction[] = [];
  for (const conflict of conflictsAt(session, uri, offset)) {
    const side = sideAt(conflict, uri, offset);
    if (side === null || shownSeverity(conflict, session.preferences) === null) continue;
    if (!conflict.settled) actions.push(...openActions(session, conflict, side));
    else if (isAsked) actions.push(...settledActions(session, conflict));
  }
  if (actions.length > 0) {
    const resolved = diagnostics.filter(isOfRule);
    return actions.map((each) => (resolved.length > 0 ? { ...each, diagnostics: resolved } : each));
  }
  const entity = isAsked ? entityAt(session, uri, offset) : null;
  return entity === null ? [] : nameActions(session, entity, uri, offset);
}

function openActions(session: Session, conflict: Conflict, side: Side): CodeAction[] {
  const choices = distinctChoices(session, conflict, side);
  const here = choices.find(({ isHere }) => isHere);
  if (here === undefined) return [];
  const others = choices.filter(({ index }) => here.against.includes(index));
  return conflict.fixes.flatMap((fix) => {
    if (fix === 'settle') return settleActions(session, conflict, here, others);
    if (fix === 'notTheSame') return notTheSameActions(session, conflict, here, others);
    return fix === 'ignore' ? ignoreActions(session, conflict, here) : [];
  });
}

function settleActions(
  { say, knowsCommands }: Session,
  { id: conflict }: Conflict,
  here: ClaimChoice,
  others: readonly ClaimChoice[],
): CodeAction[] {
  if (knowsCommands) return [action(say('settleAction'), 'sourcecheck.settle', { conflict, claim: here.index })];
  return [here, ...others]
    .slice(0, MOST_CHOICES)
    .map(({ index, value }) =>
      decideAction(say('settleFor', valueWords(value)), { verdict: 'settled', conflict, claim: index }),
    );
}

function notTheSameActions(
  { say, knowsCommands }: Session,
  { id: conflict }: Conflict,
  here: ClaimChoice,
  others: readonly ClaimChoice[],
): CodeAction[] {
  if (knowsCommands && others.length > 1)
    return [action(say('notTheSameAny'), 'sourcecheck.notTheSame', { conflict, claim: here.index })];
  return others.slice(0, MOST_CHOICES).map(({ index, value, place }) => {
    const title = say('notTheSameAction', valueWords(value), place);
    return decideAction(title, { verdict: 'notTheSame', conflict, pairs: [[here.index, index]] });
  });
}

function ignoreActions({ say, inWords }: Session, { id: conflict, rule }: Conflict, here: ClaimChoice): CodeAction[] {
  const claim = here.index;
  const title = ruleTitles(inWords).get(rule) ?? rule;
  return [
    decideAction(say('ignoreAction', valueWords(here.value)), { verdict: 'ignore', conflict, claim }),
    decideAction(say('ignoreRuleAction', title), { verdict: 'ignore', conflict, claim, wholeRule: true }),
  ];
}

function settledActions(session: Session, conflict: Conflict): CodeAction[] {
  const words = conflict.decision === undefined ? '' : decisionWords(session, conflict.decision);
  return [decideAction(session.say('reopenAction', words), { verdict: 'reopen', conflict: conflict.id })];
}

function nameActions(session: Session, entity: EntityCard, uri: string, offset: number): CodeAction[] {
  const { say } = session;
  const mention = entity.mentions.find((each) => each.uri === uri && each.start <= offset && offset <= each.end);
  const here = nameWords(mention?.text ?? entity.name);
  const at = { entity: entity.id };
  const actions: CodeAction[] = [];
  if (session.knowsCommands) {
    actions.push(action(say('mergeAction', nameWords(entity.name)), 'sourcecheck.mergeEntities', at));
    if (entity.aliases.length > 0) actions.push(action(say('splitAction'), 'sourcecheck.splitEntity', at));
  }
  const names = [plainText(mention?.text ?? entity.name)];
  actions.push(decideAction(say('notANameAction', here), { verdict: 'notAName', names, near: uri }));
  return actions;
}

function decideAction(title: string, params: DecideParams): CodeAction {
  return action(title, DECIDE, params);
}

function action(title: string, command: string, argument: object): CodeAction {
  const call: Command = { title, command, arguments: [argument] };
  return { title, kind: CodeActionKind.QuickFix, command: call };
}

function nameWords(name: string): string {
  return shortened(plainText(name), LONGEST_NAME);
}
