import { type MarkupContent, MarkupKind } from 'vscode-languageserver/node';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { plainText } from './plainText.ts';

/**
 * What a hover shows, before it is written as Markdown or as plain text. Words of an article can only enter it as the
 * text of a run, and runs are escaped in one place: here.
 */
export interface Card {
  /** Set apart by white space. */
  readonly sections: readonly Section[];
}

export type Section = readonly Line[];
export type Line = readonly Run[];

export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  /** Made by us from an article's URI, never taken from a text. */
  readonly link?: string | null;
}

export function text(words: string): Run {
  return { text: words };
}

export function strong(words: string): Run {
  return { text: words, strong: true };
}

/** Without a target it reads as text. */
export function link(words: string, target: string | null): Run {
  return { text: words, link: target };
}

/** In the first form the client says it can show. Trusted Markdown and HTML are never asked for. */
export function cardContent(card: Card, formats: readonly MarkupKind[]): MarkupContent {
  const kind = formats[0] ?? MarkupKind.PlainText;
  return { kind, value: kind === MarkupKind.Markdown ? markdown(card) : plain(card) };
}

function markdown(card: Card): string {
  return filled(card)
    .map((section) => section.map((line) => line.map(markdownRun).join('')).join('  \n'))
    .join('\n\n');
}

function markdownRun(run: Run): string {
  const lead = run.text.startsWith(' ') ? ' ' : '';
  const trail = run.text.length > 1 && run.text.endsWith(' ') ? ' ' : '';
  const words = escapeMarkdown(run.text);
  if (words === '') return lead;
  if (run.link) return `${lead}[${words}](${run.link})${trail}`;
  return run.strong ? `${lead}**${words}**${trail}` : `${lead}${words}${trail}`;
}

function plain(card: Card): string {
  return filled(card)
    .map((section) => section.map((line) => plainText(line.map((run) => run.text).join(''))).join('\n'))
    .join('\n\n');
}

function filled(card: Card): readonly Section[] {
  return card.sections.filter((section) => section.length > 0);
}
