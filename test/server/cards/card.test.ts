import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { MarkupKind } from 'vscode-languageserver/node';
import { action, type Card, cardContent, strong, text } from '../../../src/server/cards/card.ts';

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function nodesOf(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

function read(card: Card): readonly Node[] {
  const { value } = cardContent(card, [MarkupKind.Markdown]);
  // Without the step that makes links of plain text after it was read: editors have none.
  const mdastExtensions = gfmFromMarkdown().filter((extension) => !('transforms' in extension));
  return nodesOf(fromMarkdown(value, { extensions: [gfm()], mdastExtensions }) as Node);
}

const hostile = fc.oneof(
  fc.constantFrom(
    '](command:workbench.action.quit)',
    ') [x](command:workbench.action.quit "',
    '`code` $(flame) <b>bold</b>',
    '| a | b |',
    '"}]) [y](https://example.org)',
    '%22%5D)',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

describe('a card', () => {
  it('calls its own command alone, whatever the argument holds', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const line = [action('Dossier', 'sourcecheck.showDossier', { entity: words })];
        const links = read({ sections: [[line]] }).filter(({ type }) => type === 'link');
        assert.equal(links.length, 1);
        const [name, argument = ''] = (links[0]?.url ?? '').split('?');
        assert.equal(name, 'command:sourcecheck.showDossier');
        assert.deepEqual(JSON.parse(decodeURIComponent(argument)), [{ entity: words }]);
      }),
    );
  });

  it('has one table of as many cells as it gave, whatever stands in them', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const table = { head: ['', 'Figure'], rows: [[[text(one)], [strong(other)]]] };
        const nodes = read({ sections: [table] });
        const count = (wanted: string): number => nodes.filter(({ type }) => type === wanted).length;
        assert.deepEqual([count('table'), count('tableCell'), count('link'), count('html')], [1, 4, 0, 0]);
      }),
    );
  });
});
