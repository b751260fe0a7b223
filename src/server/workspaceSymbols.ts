import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver/node';
import type { LocalEntity, NameType } from '../engine/names/name.ts';
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

/** What the articles call by one name, of one type. */
interface Named {
  readonly entity: LocalEntity;
  /** Where it is met first. */
  readonly uri: string;
  mentions: number;
}

/**
 * The names that hold the letters asked for, in their order; those most mentioned first. Asked of the single articles, at
 * every letter typed: to join the names of all articles first would take as long as reading them.
 */
export function workspaceSymbols(session: Session, query: string): WorkspaceSymbol[] {
  const letters = query.toLowerCase();
  const found = new Map<string, Named>();
  for (const uri of session.articles()) {
    for (const entity of session.corpus.facts(uri)?.entities ?? []) {
      if (!holdsInOrder(entity.name.toLowerCase(), letters)) continue;
      const key = `${entity.type} ${entity.name}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { entity, uri, mentions: entity.mentions.length });
      else known.mentions += entity.mentions.length;
    }
  }
  const most = [...found.values()].sort((a, b) => b.mentions - a.mentions).slice(0, MOST_SYMBOLS);
  return most.flatMap((named) => symbolOf(session, named));
}

function symbolOf(session: Session, { entity, uri }: Named): WorkspaceSymbol[] {
  const mention = entity.mentions[0];
  const location = mention === undefined ? undefined : locations(session, [{ uri, ...mention }])[0];
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
