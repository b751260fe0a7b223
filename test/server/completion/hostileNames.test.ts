import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CompletionItem, type CompletionList, CompletionRequest } from 'vscode-languageserver/node';
import { Editor } from '../editor.ts';

/** What an editor would take for an order, where it took the name of somebody for more than words. */
const ORDERS = [
  '$1',
  '$' + '{1:Borba}',
  '$TM_FILENAME',
  '$(trash)',
  '](command:workbench.action.quit)',
  '[Borba](https://example.org)',
  '<img src=x onerror=alert(1)>',
  '`rm`',
  '\u001b[31m',
  '\u202e',
  '\r\n',
  '\u2028',
  '__proto__',
  'constructor',
];

const hostile = fc.oneof(fc.constantFrom(...ORDERS), fc.string({ unit: 'binary', maxLength: 10 }));

/** Articles that tell of the same people, and say of them whatever the words are. */
const articles = fc
  .array(hostile, { minLength: 40, maxLength: 40 })
  .map((all) =>
    Object.fromEntries(
      all.map((words, index) => [
        `${index}.txt`,
        `Mayor ${words} Zdravka ${words} Kovalenka, the ${words} head of the Brandal ${words} Mill, resigned on Monday. ` +
          `Zdravka${words} Kovalenka${words} of Brandal${words} said so to Ana Kovar${words}, a ${words} nurse.\n`,
      ]),
    ),
  );

const TYPED = ['Zdr', 'Kov', 'Bran', 'Mi', 'Ana K', 'Ma'];

describe('Names with hostile words in them', function () {
  this.timeout(120_000);

  it('are offered as plain text of one line', () =>
    fc.assert(
      fc.asyncProperty(articles, async (files) => {
        const editor = await Editor.open(files, { withEngine: true });
        try {
          const lines = TYPED.map((typed) => `On Tuesday ${typed}`);
          await editor.openDocument('draft.txt', lines.join('\n\n'));
          let offered = 0;
          for (const [index, { length: character }] of lines.entries()) {
            const params = {
              textDocument: { uri: editor.uri('draft.txt') },
              position: { line: 2 * index, character },
            };
            const { items } = (await editor.connection.sendRequest(CompletionRequest.type, params)) as CompletionList;
            for (const item of items) checkItem(item);
            offered += items.length;
          }
          assert.ok(offered > 0);
        } finally {
          await editor.close();
        }
      }),
      { numRuns: 5 },
    ));
});

function checkItem(item: CompletionItem): void {
  // Without these, an editor shows and inserts an item as the words that it is.
  const { insertTextFormat, command, documentation, additionalTextEdits, insertText } = item;
  assert.deepEqual({ insertTextFormat, command, documentation, additionalTextEdits, insertText }, NOTHING_MORE);
  for (const text of [item.label, item.textEdit?.newText ?? '', item.detail ?? ''])
    assert.doesNotMatch(text, /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
}

const NOTHING_MORE = {
  insertTextFormat: undefined,
  command: undefined,
  documentation: undefined,
  additionalTextEdits: undefined,
  insertText: undefined,
};
