import { type DocumentSymbol, type Position, type Range, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Article, type Block, type LocalEntity, type Location, readable, topicText } from '../../engine/index.ts';
import { plainText, shortened } from '../../wording/displayText.ts';
import { SEPARATOR } from '../cards/card.ts';
import { TYPES } from '../cards/entityCard.ts';
import { articleOf } from '../indexing/articleOf.ts';
import { rangeOf, type Session } from '../session.ts';
import { SYMBOL_KINDS } from './workspaceSymbols.ts';

const LONGEST_NAME = 120;
const LONGEST_DETAIL = 80;

/** A part of the outline, with the parts inside it. */
interface Part {
  readonly symbol: DocumentSymbol;
  /** Offset at which the next part of the same depth begins. */
  readonly end: number;
  readonly start: number;
  readonly parts: Part[];
  readonly contents: DocumentSymbol[];
}

/**
 * The outline: headlines, their sections, and in these the names, each at its first mention, and the figures.
 */
export async function documentSymbols(session: Session, uri: string): Promise<DocumentSymbol[]> {
  const document = await session.upToDate(uri);
  if (document === null) return [];
  const parts = partsOf(document, articleOf(document, uri));
  const loose: DocumentSymbol[] = [];
  for (const symbol of contentsOf(session, uri)) {
    (innermost(parts, document.offsetAt(symbol.range.start))?.contents ?? loose).push(symbol);
  }
  return inOrder([...loose, ...parts.map(nested)]);
}

/** A headline reaches to the next headline, a section to the next heading. */
function partsOf(document: TextDocument, article: Article): readonly Part[] {
  const heads = article.blocks.filter(({ kind }) => kind === 'headline' || kind === 'heading');
  const top: Part[] = [];
  for (const [index, head] of heads.entries()) {
    const isHeadline = head.kind === 'headline';
    const next = heads.find((other, at) => at > index && (!isHeadline || other.kind === 'headline'));
    const part = partOf(document, article, head, next?.start ?? article.text.length);
    if (part === null) continue;
    const last = top.at(-1);
    if (!isHeadline && last !== undefined && last.end >= part.end && last.symbol.kind === HEADLINE)
      last.parts.push(part);
    else top.push(part);
  }
  return top;
}

const HEADLINE = SymbolKind.File;
const SECTION = SymbolKind.String;

function partOf(document: TextDocument, { prose }: Article, head: Block, end: number): Part | null {
  const name = shortened(plainText(readable(prose.slice(head.start, head.end))), LONGEST_NAME);
  if (name === '') return null;
  const selectionRange = between(document.positionAt(head.start), document.positionAt(head.end));
  const range = between(selectionRange.start, document.positionAt(end));
  const kind = head.kind === 'headline' ? HEADLINE : SECTION;
  return { symbol: { name, kind, range, selectionRange }, start: head.start, end, parts: [], contents: [] };
}

function between(start: Position, end: Position): Range {
  return { start, end };
}

function innermost(parts: readonly Part[], offset: number): Part | null {
  const part = parts.find(({ start, end }) => start <= offset && offset < end);
  return part === undefined ? null : (innermost(part.parts, offset) ?? part);
}

function nested({ symbol, parts, contents }: Part): DocumentSymbol {
  return { ...symbol, children: inOrder([...contents, ...parts.map(nested)]) };
}

function inOrder(symbols: DocumentSymbol[]): DocumentSymbol[] {
  return symbols.sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
}

function contentsOf(session: Session, uri: string): readonly DocumentSymbol[] {
  const names = session.corpus.facts(uri)?.entities ?? [];
  const figures = session.corpus.claims(uri);
  return [
    ...names.map((entity) => nameSymbol(session, uri, entity)),
    ...figures.map((claim) =>
      symbolOf(session, claim, claim.text, shortened(topicText(claim.about.topic), LONGEST_DETAIL), SymbolKind.Number),
    ),
  ].filter((each) => each !== null);
}

function nameSymbol(session: Session, uri: string, entity: LocalEntity): DocumentSymbol | null {
  const first = entity.mentions[0];
  if (first === undefined) return null;
  const who = [session.say(TYPES[entity.type]), entity.descriptions[0]?.text].filter(Boolean).join(SEPARATOR);
  const detail = shortened(who, LONGEST_DETAIL);
  return symbolOf(session, { uri, ...first }, entity.name, detail, SYMBOL_KINDS[entity.type]);
}

/** Null where it has no place or no visible name, which editors refuse. */
function symbolOf(
  session: Session,
  place: Location,
  name: string,
  detail: string,
  kind: SymbolKind,
): DocumentSymbol | null {
  const range = rangeOf(session, place);
  const visible = plainText(name);
  if (range === null || visible === '') return null;
  return { name: visible, detail: plainText(detail), kind, range, selectionRange: range };
}
