import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { NameType } from '../../engine/index.ts';
import { plainText } from '../../wording/displayText.ts';
import type { KnownName, KnownNames } from '../completion/knownNames.ts';
import type { Session } from '../session.ts';
import { locations } from './references.ts';

/** Kinds were made for programs: those whose names and icons say the least about one. */
export const SYMBOL_KINDS: Readonly<Record<NameType, SymbolKind>> = {
  person: SymbolKind.Object,
  organization: SymbolKind.Package,
  place: SymbolKind.Namespace,
  other: SymbolKind.Key,
};

/** As many as an editor can usefully list. */
const MOST_SYMBOLS = 200;

/**
 * The names that contain the query's letters in their order, the most mentioned first. Asked at every letter typed, so
 * it reads the names of the single articles.
 */
export function workspaceSymbols(session: Session, names: KnownNames, query: string): WorkspaceSymbol[] {
  const letters = query.toLowerCase();
  const found = [...names.all()].filter(({ name }) => holdsInOrder(name.toLowerCase(), letters));
  const most = found.sort((a, b) => b.mentions - a.mentions).slice(0, MOST_SYMBOLS);
  return most.flatMap((known) => symbolOf(session, known));
}

function symbolOf(session: Session, known: KnownName): WorkspaceSymbol[] {
  const uri = known.uris[0] ?? '';
  const entities = session.corpus.facts(uri)?.entities ?? [];
  const entity = entities.find((each) => each.name === known.name && each.type === known.type);
  const mention = entity?.mentions[0];
  const location = mention === undefined ? undefined : locations(session, [{ uri, ...mention }])[0];
  const name = plainText(known.name);
  if (location === undefined || name === '') return [];
  const symbol: WorkspaceSymbol = { name, kind: SYMBOL_KINDS[known.type], location };
  return [known.description === null ? symbol : { ...symbol, containerName: plainText(known.description) }];
}

function holdsInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
