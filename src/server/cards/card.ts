import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import { plainText } from '../../wording/displayText.ts';
import { escapeMarkdown } from '../../wording/escapeMarkdown.ts';

/**
 * What a hover shows, before it is rendered as Markdown or plain text. An article's words can only enter it as the text
 * of a run, and runs are escaped in one place: here.
 */
export interface Card {
  /** Set apart by white space. */
  readonly sections: readonly (Section | Table)[];
}

export type Section = readonly Line[];
export type Line = readonly Run[];

/** A table has a header row, for readers who use a screen reader. */
export interface Table {
  readonly head: readonly string[];
  /** Each has as many cells as the header row. */
  readonly rows: readonly (readonly Line[])[];
}

export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  /** Made from an article's URI, never taken from a text. */
  readonly link?: string | null;
  /** Runs in the editor; a run with a command is left out where the editor lacks our commands. */
  readonly command?: Command;
}

/** A command of our extension with its argument, which is encoded because it may contain an article's words. */
export interface Command {
  readonly name: string;
  readonly argument: Readonly<Record<string, string | number>>;
}

export function text(words: string): Run {
  return { text: words };
}

export function strong(words: string): Run {
  return { text: words, strong: true };
}

/** Plain text where there is no target. */
export function link(words: string, target: string | null): Run {
  return { text: words, link: target };
}

export function action(words: string, name: string, argument: Command['argument']): Run {
  return { text: words, command: { name, argument } };
}

/** Between links on one line. */
export const SEPARATOR = ' · ';

/** The runs, separated by dots. */
export function separated(runs: readonly Run[]): Line {
  return runs.flatMap((run, index) => (index === 0 ? [run] : [text(SEPARATOR), run]));
}

/**
 * In the first format the client says it can show. HTML is never requested, and trust only for the commands named here.
 */
export function cardContent(card: Card, formats: readonly MarkupKind[]): MarkupContent {
  const kind = formats[0] ?? MarkupKind.PlainText;
  return { kind, value: kind === MarkupKind.Markdown ? markdown(card) : plain(card) };
}

function markdown(card: Card): string {
  return filled(card)
    .map((section) =>
      isTable(section) ? markdownTable(section) : section.map((line) => markdownLine(line)).join('  \n'),
    )
    .join('\n\n');
}

function markdownTable({ head, rows }: Table): string {
  const cells = (line: readonly string[]): string => `| ${line.join(' | ')} |`;
  return [
    cells(head.map(escapeMarkdown)),
    cells(head.map(() => '---')),
    ...rows.map((row) => cells(row.map(markdownLine))),
  ].join('\n');
}

function markdownLine(line: Line): string {
  return line.map(markdownRun).join('');
}

function markdownRun(run: Run): string {
  const lead = run.text.startsWith(' ') ? ' ' : '';
  const trail = run.text.length > 1 && run.text.endsWith(' ') ? ' ' : '';
  const words = escapeMarkdown(run.text);
  if (words === '') return lead;
  const target = run.command === undefined ? run.link : commandLink(run.command);
  if (target) return `${lead}[${words}](${target})${trail}`;
  return run.strong ? `${lead}**${words}**${trail}` : `${lead}${words}${trail}`;
}

/** Nothing in the argument can end the link's address or begin another. */
function commandLink({ name, argument }: Command): string {
  const encoded = encodeURIComponent(JSON.stringify([argument]));
  return `command:${name}?${encoded.replace(/[!'()*~]/gu, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`;
}

function plain(card: Card): string {
  return filled(card)
    .map((section) => {
      const lines = isTable(section) ? section.rows.map((cells) => cells.filter(isFilled).flatMap(withGap)) : section;
      return lines.map((line) => plainText(line.map((run) => run.text).join(''))).join('\n');
    })
    .join('\n\n');
}

function isFilled(cell: Line): boolean {
  return cell.some((run) => run.text !== '');
}

function withGap(cell: Line, index: number): Line {
  return index === 0 ? cell : [text(SEPARATOR), ...cell];
}

function isTable(section: Section | Table): section is Table {
  return 'head' in section;
}

function filled(card: Card): readonly (Section | Table)[] {
  return card.sections.filter((section) => (isTable(section) ? section.rows : section).length > 0);
}
