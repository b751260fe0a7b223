import type * as vscode from 'vscode';

/** Whether a diagnostic is ours, and not a notice about the warnings. */
export function isConflict({ source, code }: vscode.Diagnostic): boolean {
  return source === 'Sourcecheck' && typeof code === 'string' && code.includes('/');
}
