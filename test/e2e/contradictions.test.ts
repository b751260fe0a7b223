import assert from 'node:assert/strict';
import { join } from 'node:path';
import { projectRoot } from '../rig/paths.ts';
import { openPackagedEditor, type PackagedEditor, pictureOfFailure } from './packagedEditor.ts';

describe('The installed package, with a draft that misquotes, misspells and misdates', () => {
  let editor: PackagedEditor;

  before(async () => {
    editor = await openPackagedEditor(join(projectRoot, 'samples', 'newsroom'), join('drafts', 'library-reopening.md'));
    await editor.workbench.waitForWarning();
  });
  afterEach(async function () {
    await pictureOfFailure(this.currentTest, editor);
  });
  after(async () => {
    await editor?.close();
  });

  it('lists one problem of each kind', async () => {
    const problems = (await editor.workbench.problems()).join('\n');
    await editor.workbench.screenshot('contradictions-problems-light');
    for (const words of [
      'the cellar by',
      'Johan Brandel',
      'Thursday',
      '70 per cent',
      '20 per cent',
      '58 km',
      '12',
      '91',
      '16',
    ])
      assert.ok(problems.includes(words), `${words} is not in\n${problems}`);
  });

  it('shows where a quotation is quoted otherwise', async () => {
    const card = await editor.workbench.hover('carried them all back', 'Different wording');
    await editor.workbench.screenshot('contradictions-quotation-light');
    assert.match(card, /library-wire\.txt/);
  });

  it('shows how else a name is spelt', async () => {
    const card = await editor.workbench.hover('Johan Brandel', 'Johan Brandell');
    await editor.workbench.screenshot('contradictions-name-light');
    assert.match(card, /library-wire\.txt/);
  });

  it('shows which birth an age does not fit', async () => {
    const card = await editor.workbench.hover('91', /Born 1940: 84–85\syears old/);
    await editor.workbench.screenshot('contradictions-age-light');
    assert.match(card, /born in Kvarnholm in 1940/);
  });

  it('shows what a measure is in the other unit', async () => {
    const card = await editor.workbench.hover('58 km', /30 miles is 48\.3\skm/);
    await editor.workbench.screenshot('contradictions-conversion-light');
    assert.match(card, /not 58 km/);
  });

  it('spells a name as the source does', async () => {
    await editor.workbench.select('Johan Brandel');
    await editor.workbench.openFixes();
    await editor.workbench.screenshot('contradictions-fixes-light');
    await editor.workbench.takeFix(/Spell as .Johan Brandell.$/);
    await editor.workbench.waitForProblems((rows) => !rows.some((row) => row.includes('Brandel here')));
  });
});

describe('The installed package, with a draft that takes people and places for others', () => {
  let editor: PackagedEditor;

  before(async () => {
    editor = await openPackagedEditor(join(projectRoot, 'samples', 'newsroom'), join('drafts', 'bus-crash.md'));
    await editor.workbench.waitForWarning();
  });
  afterEach(async function () {
    await pictureOfFailure(this.currentTest, editor);
  });
  after(async () => {
    await editor?.close();
  });

  it('lists one problem of each kind', async () => {
    const problems = (await editor.workbench.problems()).join('\n');
    await editor.workbench.screenshot('people-problems-light');
    for (const words of ['Sgt.', 'Dana Whitlow', 'R-Ohio', '1200 block', 'Thursday', '8:45 a.m.'])
      assert.ok(problems.includes(words), `${words} is not in\n${problems}`);
  });

  it('shows which post another report gives somebody', async () => {
    const card = await editor.workbench.hover('Sgt.', 'Lt.');
    await editor.workbench.screenshot('people-post-light');
    assert.match(card, /bus-crash-wire\.txt/);
  });

  it('shows what another report calls the holder of a post', async () => {
    const card = await editor.workbench.hover('Dana Whitlow', 'Carla Whitlow');
    await editor.workbench.screenshot('people-name-light');
    assert.match(card, /bus-crash-wire\.txt/);
  });

  it('shows which party another report gives somebody', async () => {
    const card = await editor.workbench.hover('R-Ohio', 'D-Ohio');
    await editor.workbench.screenshot('people-party-light');
    assert.match(card, /bus-crash-wire\.txt/);
  });

  it('shows where another report puts an event', async () => {
    const card = await editor.workbench.hover('1200 block of Orchard Avenue', '400 block of Orchard Avenue');
    await editor.workbench.screenshot('people-place-light');
    assert.match(card, /bus-crash-wire\.txt/);
  });

  it('gives somebody the post of the other report', async () => {
    await editor.workbench.select('Sgt.');
    await editor.workbench.openFixes();
    await editor.workbench.screenshot('people-fixes-light');
    await editor.workbench.takeFix(/Lt\./);
    await editor.workbench.waitForProblems((rows) => !rows.some((row) => row.includes('Sgt.')));
  });
});
