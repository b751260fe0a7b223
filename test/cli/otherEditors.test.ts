/** The set-ups on the page `docs/editors.md`, each in its editor, with the package as it ships. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { isInstalled, type Seen, seenIn, setUpIn } from './otherEditor.ts';

const scripts = join(import.meta.dirname, 'editors');

interface Case {
  readonly editor: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly setUp: Readonly<Record<string, string>>;
}

const CASES: readonly Case[] = [
  {
    editor: 'Neovim',
    program: 'nvim',
    args: ['--headless', '-n', '-u', 'init.lua', '-S', join(scripts, 'neovim.lua')],
    setUp: { 'init.lua': setUpIn('lua') },
  },
  {
    editor: 'Emacs with Eglot',
    program: 'emacs',
    args: ['--batch', '--load', 'init.el', '--load', join(scripts, 'emacs.el')],
    setUp: { 'init.el': setUpIn('elisp') },
  },
];

for (const { editor, program, args, setUp } of CASES) {
  describe(`${editor}, set up as the page on other editors says`, function () {
    this.timeout(120_000);
    let seen: Seen;

    before(function () {
      if (!isInstalled(program)) {
        console.log(`      ${program} is not installed here: left out.`);
        this.skip();
      }
      seen = seenIn(program, args, setUp);
    });

    it('warns in a draft of what a source says otherwise', () => {
      assert.ok(
        seen.messages.some((message) => /eight here.*; six in sources/u.test(message)),
        seen.messages.join('\n'),
      );
    });

    it('shows a card on a figure', () => {
      assert.match(seen.card, /killed/u);
    });

    it('offers fixes, and carries out the one that is chosen', () => {
      assert.ok(seen.titles.length > 1, seen.titles.join('\n'));
      assert.doesNotMatch(seen.fixed, /killed eight workers/u);
    });

    it('renames somebody', () => {
      assert.match(seen.renamed, /said Ivor Lunde, the plant manager/u);
    });
  });
}
