import type { Diagnostic } from 'vscode-languageserver/node';
import { CHECKS } from '../../engine/index.ts';

const RULES: ReadonlySet<unknown> = new Set(CHECKS.flatMap(({ rules }) => rules.map(({ id }) => id)));

/** Whether a diagnostic is a conflict's, and not a notice about the diagnostics themselves. */
export function isOfRule({ code }: Diagnostic): boolean {
  return RULES.has(code);
}
