import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly keywords: readonly string[];
  readonly contributes: {
    readonly commands: readonly { command: string; category?: string }[];
    readonly menus: Readonly<Record<string, readonly { command?: string; submenu?: string; when?: string }[]>>;
    readonly keybindings?: readonly { command: string; key: string; when?: string }[];
    readonly viewsWelcome: readonly { view: string; contents: string; when: string }[];
    readonly walkthroughs: readonly {
      steps: readonly { description: string; media: { svg: string; altText: string }; completionEvents: string[] }[];
    }[];
    readonly languageModelTools: readonly { name: string; inputSchema: { additionalProperties: boolean } }[];
    readonly configuration: readonly { title: string; order?: number; properties: object }[];
  };
}

const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const words: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
const { commands, menus, viewsWelcome, walkthroughs, configuration, keybindings = [] } = manifest.contributes;
const declared = new Set(commands.map(({ command }) => command));
const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);

/** Commands of ours that a text of the manifest leads to. */
function commandsIn(text: string): string[] {
  const found = [...(words[text.slice(1, -1)] ?? '').matchAll(/\]\(command:(sourcecheck\.[\w.]+)/gu)];
  return found.map((match) => match[1] ?? '').filter((command) => !command.endsWith('.focus'));
}

describe('the manifest', () => {
  it('starts the extension only where there is something to check', () => {
    assert.ok(!manifest.activationEvents.includes('*'));
    assert.ok(!manifest.activationEvents.includes('onStartupFinished'));
  });

  it('declares every command that a menu, a key, a welcome or a walkthrough leads to', () => {
    const led = [
      ...Object.values(menus).flatMap((items) => items.map(({ command }) => command ?? '')),
      ...keybindings.map(({ command }) => command),
      ...viewsWelcome.flatMap(({ contents }) => commandsIn(contents)),
      ...steps.flatMap(({ description }) => commandsIn(description)),
      ...steps.flatMap(({ completionEvents }) =>
        completionEvents.filter((event) => event.startsWith('onCommand:')).map((event) => event.slice(10)),
      ),
    ].filter((command) => command.startsWith('sourcecheck.'));
    assert.deepEqual(
      [...new Set(led)].filter((command) => !declared.has(command)),
      [],
    );
  });

  it('gives every command its category, so that all are found together', () => {
    assert.deepEqual(
      commands.filter(({ category }) => category !== '%category%'),
      [],
    );
  });

  it('offers no command of the articles in the palette before there is one', () => {
    const always = new Set([
      'sourcecheck.reindex',
      'sourcecheck.showOutput',
      'sourcecheck.showStatus',
      'sourcecheck.openSample',
      'sourcecheck.chooseArchive',
      'sourcecheck.addToArchive',
      'sourcecheck.openWalkthrough',
    ]);
    const conditional = new Set(menus.commandPalette?.filter(({ when }) => when).map(({ command }) => command));
    const offered = [...declared].filter((command) => !always.has(command) && !conditional.has(command));
    assert.deepEqual(offered, []);
  });

  it('binds each key once, and only where articles are edited', () => {
    const keys = keybindings.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    assert.deepEqual(
      keybindings.filter(({ when }) => when === undefined),
      [],
    );
  });

  it('orders the sections of settings', () => {
    const orders = configuration.map(({ order }) => order);
    assert.deepEqual(
      orders,
      [...orders].sort((a, b) => (a ?? 0) - (b ?? 0)),
    );
    assert.ok(!orders.includes(undefined));
  });

  it('has pictures in the walkthrough that take the colours of the theme', () => {
    for (const { media } of steps) {
      const picture = readFileSync(join(root, media.svg), 'utf8');
      assert.match(picture, /var\(--vscode-editor-background\)/u, media.svg);
      assert.match(picture, /<title>/u, media.svg);
      assert.ok((words[media.altText.slice(1, -1)] ?? '') !== '', media.svg);
    }
    assert.deepEqual(
      readdirSync(join(root, 'media', 'walkthrough')).sort(),
      steps.map(({ media }) => media.svg.replace('media/walkthrough/', '')).sort(),
    );
  });

  it('names the tools as assistants expect, and lets none take what it does not know', () => {
    for (const { name, inputSchema } of manifest.contributes.languageModelTools) {
      assert.match(name, /^sourcecheck_[a-z]+_[a-z]+$/u);
      assert.equal(inputSchema.additionalProperties, false);
    }
  });
});
