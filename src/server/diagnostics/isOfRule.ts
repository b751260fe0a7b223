import type { Diagnostic } from 'vscode-languageserver';
import { RULE_IDS } from '../../workspace/settings/ruleSettings.ts';

const RULES: ReadonlySet<unknown> = new Set(RULE_IDS);

/** Whether a diagnostic reports a conflict, rather than a notice about the diagnostics themselves. */
export function isOfRule({ code }: Diagnostic): boolean {
  return RULES.has(code);
}
