import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver/node';
import type { Location } from '../engine/engine.ts';
import type { LocalEntity } from '../engine/names/name.ts';
import { plainText, shortened } from './plainText.ts';
import { rangeOf, type Session } from './session.ts';
import { SYMBOL_KINDS } from './workspaceSymbols.ts';

const LONGEST_DETAIL = 80;

/** The article's names, each where it first stands, and its figures, in reading order. */
export async function documentSymbols(session: Session, uri: string): Promise<DocumentSymbol[]> {
  if ((await session.upToDate(uri)) === null) return [];
  const names = session.corpus.facts(uri)?.entities ?? [];
  const symbols = [
    ...names.map((entity) => nameSymbol(session, uri, entity)),
    ...session.corpus
      .claims(uri)
      .map((claim) => symbol(session, claim, claim.text, shortened(claim.concept, LONGEST_DETAIL), SymbolKind.Number)),
  ].filter((each) => each !== null);
  return symbols.sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
}

function nameSymbol(session: Session, uri: string, entity: LocalEntity): DocumentSymbol | null {
  const first = entity.mentions[0];
  if (first === undefined) return null;
  const detail = shortened(entity.descriptions[0]?.text ?? '', LONGEST_DETAIL);
  return symbol(session, { uri, ...first }, entity.name, detail, SYMBOL_KINDS[entity.type]);
}

/** Null where it has no place or no visible name, which editors refuse. */
function symbol(
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
