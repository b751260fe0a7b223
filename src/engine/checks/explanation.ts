import { type Message, message } from '../model/message.ts';
import type { Relation, Side } from './contradiction.ts';

/** The messages of `explain`, for checks that use it. */
export const EXPLANATIONS = [
  'explain/contradiction',
  'explain/update',
  'explain/disputed',
  'explain/said',
  'explain/saidBy',
] as const;

export type ExplanationMessage = (typeof EXPLANATIONS)[number];

/** Why two sides cannot both hold: what each says, and who. */
export function explain(a: Side, b: Side, relation: Relation): Message<ExplanationMessage> {
  return message(`explain/${relation}`, said(a), said(b));
}

function said({ text, sourceName }: Side): Message<ExplanationMessage> {
  const words = text.replace(/\s+/g, ' ');
  return sourceName === null ? message('explain/said', words) : message('explain/saidBy', words, sourceName);
}
