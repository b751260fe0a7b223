import { type CompletionItem, CompletionItemKind, type CompletionList, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { NameType } from '../../engine/index.ts';
import { plainText, shortened } from '../../wording/displayText.ts';
import type { Session } from '../session.ts';
import { isMisspelt } from './isMisspelt.ts';
import type { KnownName, KnownNames } from './knownNames.ts';

/** How many letters must be typed before names are offered. */
const LEAST_LETTERS = 2;
const MOST_ITEMS = 15;
const MOST_WORDS = 4;
const LONGEST_DETAIL = 80;

/** How far before the cursor a name may begin, in UTF-16 code units. */
const REACH = 80;

const KINDS: Readonly<Record<NameType, CompletionItemKind>> = {
  person: CompletionItemKind.Variable,
  organization: CompletionItemKind.Class,
  place: CompletionItemKind.Module,
  other: CompletionItemKind.Constant,
};

/** What the user may be typing as a name at the cursor. */
interface Typed {
  readonly start: number;
  readonly words: string;
}

interface Candidate {
  readonly known: KnownName;
  /** Which of the name's words was typed. */
  readonly word: number;
  readonly typed: Typed;
  /** Mentions in this article. */
  readonly here: number;
}

/**
 * Names known from the articles that begin with what is being typed: those of this article first, then the most
 * mentioned. The full name for the article's first mention, a person's surname after that. As it runs at every letter
 * typed, it reads no file and waits for nothing.
 */
export function completion(session: Session, names: KnownNames, uri: string, position: Position): CompletionList {
  const document = session.openDocument(uri);
  const list: CompletionList = { isIncomplete: true, items: [] };
  if (document === null || !session.preferences.completion) return list;
  const text = document.getText();
  const offset = document.offsetAt(position);
  const typed = typedBefore(text, offset);
  if (typed.length === 0 || isOutsideProse(document, text, offset)) return list;
  const candidates = candidatesFor(session, names, uri, typed);
  const items = candidates.flatMap((candidate) => itemsFor(session, document, candidate, text, position));
  list.items = items.slice(0, MOST_ITEMS).map((item, index) => ({ ...item, sortText: String(index).padStart(2, '0') }));
  return list;
}

/** The capitalised words right before the cursor, the longest run of them first. */
function typedBefore(text: string, offset: number): readonly Typed[] {
  const before = text.slice(Math.max(0, offset - REACH), offset);
  const runs: Typed[] = [];
  let start = before.length;
  for (let words = 0; words < MOST_WORDS; words++) {
    const word = /(?:^|[^\p{L}\p{N}\p{M}’'-])(\p{Lu}[\p{L}\p{M}’'.-]*)$/u.exec(before.slice(0, start))?.[1];
    if (word === undefined) break;
    start -= word.length;
    const run = before.slice(start);
    if (run.length >= LEAST_LETTERS) runs.unshift({ start: offset - before.length + start, words: run });
    if (!before.slice(0, start).endsWith(' ')) break;
    start--;
  }
  return runs;
}

function candidatesFor(
  session: Session,
  names: KnownNames,
  uri: string,
  typed: readonly Typed[],
): readonly Candidate[] {
  for (const run of typed) {
    const found = names.startingWith(run.words).filter(({ known }) => !isMisspelt(session, known, uri));
    if (found.length === 0) continue;
    const here = new Map(
      session.corpus.facts(uri)?.entities.map((entity) => [`${entity.type} ${entity.name}`, entity.mentions.length]),
    );
    return found
      .map(({ known, word }) => ({ known, word, typed: run, here: here.get(`${known.type} ${known.name}`) ?? 0 }))
      .sort((a, b) => b.here - a.here || b.known.mentions - a.known.mentions || (a.known.name < b.known.name ? -1 : 1))
      .slice(0, MOST_ITEMS);
  }
  return [];
}

/** One item for a name, or two for a person's first mention with a title. */
function itemsFor(
  session: Session,
  document: TextDocument,
  { known, word, typed }: Candidate,
  text: string,
  end: Position,
): readonly CompletionItem[] {
  const name = plainText(known.name);
  const isMentioned = isBefore(text, name, typed.start);
  const surname = known.type === 'person' ? (name.split(' ').at(-1) ?? name) : name;
  const forms = isMentioned ? [surname, name] : [name, ...(known.title === null ? [] : [titled(known.title, name)])];
  const range = { start: document.positionAt(typed.start), end };
  const filterText = name.slice(startOfWord(name, word));
  return [...new Set(forms)]
    .filter((form) => form !== typed.words)
    .map((form) => ({
      label: form,
      kind: KINDS[known.type],
      filterText,
      detail: detailOf(session, known),
      textEdit: { range, newText: form },
    }));
}

function titled(title: string, name: string): string {
  return `${plainText(title)} ${name}`;
}

function detailOf({ say }: Session, { description, mentions }: KnownName): string {
  const who = description === null ? [] : [shortened(plainText(description), LONGEST_DETAIL)];
  return [...who, say('times', mentions)].join(' · ');
}

function startOfWord(name: string, word: number): number {
  return [...name.matchAll(/(?<![\p{L}\p{N}’'-])\p{Lu}/gu)][word]?.index ?? 0;
}

function isBefore(text: string, name: string, offset: number): boolean {
  const at = text.indexOf(name);
  return at !== -1 && at < offset;
}

/** Nobody writes names in front matter, code, a tag or an address. */
function isOutsideProse(document: TextDocument, text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  if (/\S*[:/@]\/?\/?\S*$/u.exec(line)?.[0].includes('//')) return true;
  if (document.languageId === 'html') return line.lastIndexOf('<') > line.lastIndexOf('>');
  if (document.languageId !== 'markdown') return false;
  const ticks = line.split('`').length - 1;
  return ticks % 2 === 1 || isInFrontMatter(text, offset) || isInFence(text, offset);
}

function isInFrontMatter(text: string, offset: number): boolean {
  if (!text.startsWith('---')) return false;
  const end = text.indexOf('\n---', 3);
  return end === -1 || offset <= end;
}

function isInFence(text: string, offset: number): boolean {
  let isInside = false;
  for (let at = text.indexOf('```'); at !== -1 && at < offset; at = text.indexOf('```', at + 3)) {
    if (at === 0 || text[at - 1] === '\n') isInside = !isInside;
  }
  return isInside;
}
