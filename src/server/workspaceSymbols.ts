import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver/node';
import type { EntityCard } from '../engine/engine.ts';
import type { NameType } from '../engine/names/name.ts';
import { plainText } from './plainText.ts';
import { locations } from './references.ts';
import type { Session } from './session.ts';

/** The nearest there is among the kinds made for programs. */
export const SYMBOL_KINDS: Readonly<Record<NameType, SymbolKind>> = {
  person: SymbolKind.Variable,
  organization: SymbolKind.Class,
  place: SymbolKind.Namespace,
  other: SymbolKind.Constant,
};

/** An editor shows a list, not a register. */
const MOST_SYMBOLS = 200;

/** The names that hold the letters asked for, in their order; those most mentioned first. */
export function workspaceSymbols(session: Session, query: string): WorkspaceSymbol[] {
  const letters = query.toLowerCase();
  const found = session.corpus
    .entities()
    .filter((entity) => holdsInOrder(entity.name.toLowerCase(), letters))
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, MOST_SYMBOLS);
  return found.flatMap((entity) => symbolOf(session, entity));
}

function symbolOf(session: Session, entity: EntityCard): WorkspaceSymbol[] {
  const place = entity.mentions.find((mention) => mention.text === entity.name) ?? entity.mentions[0];
  const location = place === undefined ? undefined : locations(session, [place])[0];
  const name = plainText(entity.name);
  if (location === undefined || name === '') return [];
  const description = entity.descriptions[0];
  const symbol: WorkspaceSymbol = { name, kind: SYMBOL_KINDS[entity.type], location };
  return [description === undefined ? symbol : { ...symbol, containerName: plainText(description.text) }];
}

function holdsInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
