import type { Position } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { isReadOnly } from '../../formats/readOnlyEndings.ts';

/**
 * A link that opens the article at a place, for a hover: `file:///…#L12,5`, both from 1. Spaces, parentheses and
 * letters beyond ASCII are percent-encoded, so that the address cannot end early inside a Markdown link. Null for
 * anything but a file, as editors do not follow links to unsaved documents, and for a file that has no lines.
 */
export function articleLink(uri: string, position: Position | null): string | null {
  const parsed = URI.parse(uri);
  if (parsed.scheme !== 'file' || isReadOnly(uri)) return null;
  const fragment = position === null ? '' : `L${position.line + 1},${position.character + 1}`;
  return parsed.with({ fragment, query: '' }).toString();
}
