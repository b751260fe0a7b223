import assert from 'node:assert/strict';
import { type DocumentSymbol, DocumentSymbolRequest, SymbolKind } from 'vscode-languageserver/node';
import { Editor } from '../editor.ts';

const ARTICLE = `---
title: Fire destroys paper mill
---

# Fire destroys paper mill

A fire killed 12 workers at the mill, Marta Ellwood said.

## What we know

Ellwood said 30 firefighters came. Boris Hale was hurt.

## What comes next

The mill will close for two years.
`;

/** One line for each symbol, with its depth. */
function outline(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, children }) => [
    `${'  '.repeat(depth)}${name}`,
    ...outline(children ?? [], depth + 1),
  ]);
}

describe('the outline', () => {
  let editor: Editor;

  afterEach(() => editor.close());

  async function symbols(path: string, text: string): Promise<DocumentSymbol[]> {
    editor = await Editor.open({ [path]: text }, { withEngine: true });
    await editor.openDocument(path, text, path.endsWith('.md') ? 'markdown' : 'plaintext');
    const params = { textDocument: { uri: editor.uri(path) } };
    return ((await editor.connection.sendRequest(DocumentSymbolRequest.type, params)) ?? []) as DocumentSymbol[];
  }

  it('has the headline, its sections, and in them names and figures', async () => {
    assert.deepEqual(outline(await symbols('a.md', ARTICLE)), [
      'Fire destroys paper mill',
      '  12',
      '  Marta Ellwood',
      '  What we know',
      '    30',
      '    Boris Hale',
      '  What comes next',
      '    two years',
    ]);
  });

  it('calls nothing in an article a class, a variable or a function', async () => {
    const ofPrograms = new Set<SymbolKind>([SymbolKind.Class, SymbolKind.Variable, SymbolKind.Function]);
    const kinds = (parts: readonly DocumentSymbol[]): SymbolKind[] =>
      parts.flatMap(({ kind, children }) => [kind, ...kinds(children ?? [])]);
    const found = kinds(await symbols('a.md', ARTICLE));
    assert.ok(found.length > 0 && !found.some((kind) => ofPrograms.has(kind)), found.join());
  });

  it('keeps every part within the one that holds it', async () => {
    const check = (parts: readonly DocumentSymbol[], first: number, last: number): void => {
      for (const { range, children } of parts) {
        assert.ok(first <= range.start.line && range.end.line <= last);
        check(children ?? [], range.start.line, range.end.line);
      }
    };
    check(await symbols('a.md', ARTICLE), 0, ARTICLE.split('\n').length);
  });

  it('has names and figures where there is no headline', async () => {
    const names = outline(await symbols('a.txt', 'the fire killed 12 workers, Marta Ellwood said.\n'));
    assert.ok(names.includes('12') && names.includes('Marta Ellwood'), names.join());
  });
});
