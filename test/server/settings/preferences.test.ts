import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setTimeout as rest } from 'node:timers/promises';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { preferencesFrom } from '../../../src/server/settings/preferences.ts';
import { RELATIONS, RULE_IDS, ruleOfSetting, settingOf } from '../../../src/workspace/settings/ruleSettings.ts';
import { Editor } from '../editor.ts';

describe('preferences', () => {
  let editor: Editor;

  afterEach(() => editor.close());

  const report = (killed: number, injured: number): string =>
    `March 12, 2025\n\nA fire at the Lindqvist paper mill in Harrowmouth on Tuesday killed ${killed} workers and injured ${injured} visitors.\n`;
  const FILES = { 'a.txt': report(46, 11), 'b.txt': report(70, 32) };

  async function open(sourcecheck: Readonly<Record<string, unknown>>): Promise<void> {
    editor = await Editor.open(FILES, { withEngine: true, settings: { sourcecheck } });
    await editor.until(() => editor.published.length > 0, 'something is published');
    await editor.openDocument('a.txt', FILES['a.txt']);
  }

  it('switch a rule off', async () => {
    await open({ rules: { deaths: 'off' } });
    assert.deepEqual(editor.underlined('a.txt'), ['11']);
  });

  it('know a rule by its full name too', async () => {
    await open({ rules: { 'figure-conflict/injuries': 'off' } });
    assert.deepEqual(editor.underlined('a.txt'), ['46']);
  });

  it('are those given at the start where the editor, asked, has none', async () => {
    const initializationOptions = { settings: { rules: { deaths: 'off' } } };
    editor = await Editor.open(FILES, { withEngine: true, initialize: { initializationOptions } });
    await editor.openDocument('a.txt', FILES['a.txt']);
    await editor.until(() => editor.underlined('a.txt').length > 0, 'something is underlined');
    assert.deepEqual(editor.underlined('a.txt'), ['11']);
  });

  it('lower a rule to information', async () => {
    await open({ rules: { deaths: 'information' } });
    const severities = editor.problems('a.txt').map(({ severity }) => severity);
    assert.deepEqual(severities, [DiagnosticSeverity.Information, DiagnosticSeverity.Warning]);
  });

  it('switch a kind of disagreement off', async () => {
    await open({ rules: { injuries: 'default', contradiction: 'information' } });
    assert.ok(editor.problems('a.txt').every(({ severity }) => severity === DiagnosticSeverity.Information));
    await editor.set({ rules: { contradiction: 'off' } });
    await editor.until(() => editor.problems('a.txt').length === 0, 'no contradiction is shown');
  });

  it('cap the problems of a file, the gravest kept, and one notice says so', async () => {
    await open({ maxProblemsPerFile: 1, rules: { deaths: 'information' } });
    assert.deepEqual(editor.underlined('a.txt'), ['', '11']);
    assert.match(editor.messages('a.txt')[0] ?? '', /Conflicts not shown here: 1\./u);
    assert.equal(editor.problems('a.txt')[0]?.code, 'problems-left-out');
  });

  it('compare the earlier versions of a story too, or only name the one that counts', async () => {
    const [first, second] = [report(46, 11), report(70, 32)].map((text) => `Mill burns in Harrowmouth\n\n${text}`);
    const files = { 'fire-v1.txt': first ?? '', 'fire-v2.txt': second ?? '' };
    editor = await Editor.open(files, { withEngine: true, settings: { sourcecheck: {} } });
    await editor.openDocument('fire-v1.txt', files['fire-v1.txt']);
    await editor.until(() => editor.problems('fire-v1.txt').length > 0, 'the later version is named');
    assert.match(
      editor.messages('fire-v1.txt').join(),
      /^An earlier version of this story, .*: fire-v2\.txt counts\.$/u,
    );
    await editor.set({ versions: 'all' });
    await editor.until(() => editor.underlined('fire-v1.txt').join() === '46,11', 'both versions are compared');
  });

  it('keep warnings to open documents, and take them away when one is closed', async () => {
    editor = await Editor.open(FILES, {
      withEngine: true,
      settings: { sourcecheck: { diagnostics: { scope: 'openFiles' } } },
    });
    await editor.openDocument('a.txt', FILES['a.txt']);
    await editor.until(() => editor.problems('a.txt').length === 2, 'the open one is warned');
    assert.equal(editor.problems('b.txt').length, 0);
    await editor.closeDocument('a.txt');
    await editor.until(() => editor.problems('a.txt').length === 0, 'the closed one is clear');
  });
});

describe('settings', () => {
  it('of the wrong type count as not set', () => {
    const odd = { rules: ['off'], maxProblemsPerFile: -3, diagnostics: 'openFiles', hover: 'loud' };
    const { maxProblemsPerFile, scope, hover } = preferencesFrom(odd);
    assert.deepEqual(
      { maxProblemsPerFile, scope, hover },
      { maxProblemsPerFile: 100, scope: 'workspace', hover: 'full' },
    );
  });

  it('offer every rule there is and every relation, and nothing else', () => {
    const { contributes } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
    const sections: readonly { properties: Record<string, { propertyNames?: { enum: string[] } }> }[] =
      contributes.configuration;
    const section = sections.map(({ properties }) => properties['sourcecheck.rules']).find(Boolean);
    assert.deepEqual(section?.propertyNames?.enum, [...RULE_IDS.map(settingOf), ...RELATIONS]);
  });

  it('name a rule on figures by its last part or in full, and other rules in full', () => {
    assert.equal(ruleOfSetting('deaths'), 'figure-conflict/deaths');
    assert.equal(ruleOfSetting('figure-conflict/deaths'), 'figure-conflict/deaths');
    assert.equal(ruleOfSetting('quote-conflict/words'), 'quote-conflict/words');
    assert.equal(ruleOfSetting('update'), 'update');
    assert.equal(ruleOfSetting('words'), null);
  });

  it('tell every rule from every other', () => {
    const names = RULE_IDS.map(settingOf);
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(names.map(ruleOfSetting), RULE_IDS);
  });
});

describe('a warning, while a word is being typed,', () => {
  let editor: Editor;

  afterEach(() => editor.close());

  it('waits for the pause though cards are asked for', async () => {
    editor = await Editor.open({ 'a.txt': '', 'b.txt': '70 miners' });
    await editor.openDocument('a.txt', 'xx miners');
    await editor.replace('a.txt', 'xx', '46');
    assert.match(await editor.card('a.txt', '46'), /70/u);
    await rest(40);
    assert.deepEqual(editor.problems('a.txt'), []);
    await editor.until(() => editor.problems('a.txt').length > 0, 'it is back in the pause');
  });
});
