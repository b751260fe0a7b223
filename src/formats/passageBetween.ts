import { FILLER } from '../engine/index.ts';
import { decodeReferences } from './characterReferences.ts';
import { type FormatId, formatWithId } from './formats.ts';

/** What would be read as a reference or a tag; in Markdown, emphasis, code, a link or an escape, too. */
const HTML_MARKS = /&(?=#?\w)|</gu;
const MARKDOWN_MARKS = /[\\*_`[\]<]|&(?=#?\w)/gu;

/**
 * A passage of an article in one format, written so that it reads the same in another: `R&amp;D` of a page is `R&D` in
 * plain text. `text` is raw; its markup stays behind, unless both formats are one.
 */
export function passageBetween(text: string, from: FormatId, to: FormatId): string {
  if (from === to) return text;
  const visible = visibleText(text, from);
  if (to === 'html') return visible.replace(HTML_MARKS, (mark) => (mark === '<' ? '&lt;' : '&amp;'));
  if (to === 'markdown') return visible.replace(MARKDOWN_MARKS, '\\$&');
  return visible;
}

function visibleText(text: string, from: FormatId): string {
  const format = formatWithId(from);
  // What had to be extracted has no markup left.
  if (format.input === 'bytes' || from === 'plain') return text;
  const prose = format.read(text).prose.replaceAll(FILLER, '').replace(/\s+/gu, ' ').trim();
  // A passage may look like markup once it stands alone, as a list's number does.
  return prose === '' ? decodeReferences(text) : prose;
}
