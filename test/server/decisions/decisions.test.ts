import assert from 'node:assert/strict';
import { type CodeAction, ExecuteCommandRequest, FileChangeType } from 'vscode-languageserver/node';
import {
  CONFLICT_CHOICES,
  type ConflictChoices,
  DECIDE,
  type Decided,
  type DecideParams,
  ENTITY_CHOICES,
  type EntityChoice,
  NAME_CHOICES,
  type NameChoices,
} from '../../../src/server/decisions/decisionProtocol.ts';
import { Editor } from '../editor.ts';

const FILE = '.sourcecheck/decisions.json';
const ALIASES = '.sourcecheck/aliases.json';

const DRAFT = 'Police: 46 miners died.';
const WIRE = 'Rescue by hand: 70 miners by Okoro.';

const IGNORED = `{"decisions": [{"verdict": "ignore", "rule": "figure-conflict/count", "claims": [{"path": "draft.txt"}]}]}`;

describe('decisions', () => {
  let editor: Editor;

  const open = async (files: Readonly<Record<string, string>> = {}, commands = true): Promise<void> => {
    editor = await Editor.open(
      { 'draft.txt': DRAFT, 'wire.txt': WIRE, ...files },
      { settings: { sourcecheck: { userName: 'Ines Falk' } }, initialize: { initializationOptions: { commands } } },
    );
    await editor.openDocument('draft.txt', DRAFT);
  };

  const warned = (): Promise<void> =>
    editor.until(
      () => editor.problems('draft.txt').length === 1 && editor.problems('wire.txt').length === 1,
      'both are warned',
    );
  const clear = (): Promise<void> =>
    editor.until(
      () => editor.problems('draft.txt').length + editor.problems('wire.txt').length === 0,
      'both are clear',
    );

  const choices = (): Promise<ConflictChoices[]> =>
    editor.connection.sendRequest(CONFLICT_CHOICES, {
      uri: editor.uri('draft.txt'),
      position: { line: 0, character: 9 },
    });
  const decide = (params: DecideParams): Promise<Decided> =>
    editor.connection.sendRequest(ExecuteCommandRequest.type, { command: DECIDE, arguments: [params] });
  const written = async (path = FILE): Promise<Record<string, never>[]> =>
    Object.values(JSON.parse(await editor.readFile(path)).decisions);
  const titles = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title);
  const run = (action: CodeAction | undefined): Promise<Decided> =>
    editor.connection.sendRequest(ExecuteCommandRequest.type, {
      command: action?.command?.command ?? '',
      arguments: action?.command?.arguments ?? [],
    });

  afterEach(() => editor.close());

  it('are asked for with the figure at the cursor first', async () => {
    await open();
    await warned();
    const [conflict] = await choices();
    assert.deepEqual([conflict?.about, conflict?.settled, conflict?.decision], ['miners', false, null]);
    assert.deepEqual(
      conflict?.claims.map(({ value, place, isHere }) => [value, place, isHere]),
      [
        ['46', 'draft.txt:1', true],
        ['70', 'wire.txt:1 (Okoro)', false],
      ],
    );
  });

  it('settle a conflict: the file is made, signed and dated, and the warnings go', async () => {
    await open();
    await warned();
    const { file, refused } = await decide({ verdict: 'settled', conflict: 'miners', claim: 1, why: 'counted again' });
    assert.deepEqual([file, refused], [editor.uri(FILE), null]);
    const [decision] = await written();
    assert.deepEqual(
      [decision?.verdict, decision?.stands, decision?.who, decision?.why],
      ['settled', '70', 'Ines Falk', 'counted again'],
    );
    assert.match(String(decision?.when), /^\d{4}-\d\d-\d\d$/u);
    await clear();
  });

  it('are taken back', async () => {
    await open();
    await warned();
    await decide({ verdict: 'settled', conflict: 'miners', claim: 0 });
    await clear();
    const [settled] = await choices();
    assert.match(settled?.decision ?? '', /^46 holds · Ines Falk · /u);
    await decide({ verdict: 'reopen', conflict: 'miners' });
    assert.deepEqual(await written(), []);
    await warned();
  });

  it('are shown on the card of the figure, with a way to withdraw them', async () => {
    await open();
    await warned();
    await decide({ verdict: 'settled', conflict: 'miners', claim: 1 });
    const card = await editor.card('draft.txt', '46 miners');
    assert.match(card, /Decided\\: 70 holds · Ines Falk/u);
    assert.match(card, /\[Reopen\]\(command:sourcecheck\.reopen/u);
    assert.doesNotMatch(card, /command:sourcecheck\.settle/u);
  });

  it('say that figures are not about the same thing', async () => {
    await open();
    await warned();
    await decide({ verdict: 'notTheSame', conflict: 'miners', pairs: [[0, 1]] });
    await clear();
    assert.equal((await written())[0]?.verdict, 'notTheSame');
  });

  it('leave a figure out', async () => {
    await open();
    await warned();
    await decide({ verdict: 'ignore', conflict: 'miners', claim: 0 });
    await clear();
    assert.equal((await written())[0]?.verdict, 'ignore');
  });

  it('leave a rule out of an article', async () => {
    await open();
    await warned();
    const fixes = await editor.fixes('draft.txt', '46');
    await run(fixes.find(({ title }) => title === 'Do not check in this article: Other numbers of people or things'));
    await clear();
    await editor.replace('draft.txt', '46', '45');
    await clear();
    assert.deepEqual((await written())[0]?.claims, [{ path: 'draft.txt' }]);
  });

  it('are shown on the card of a reopened figure', async () => {
    await open();
    await warned();
    await decide({ verdict: 'settled', conflict: 'miners', claim: 0 });
    await clear();
    await editor.replace('draft.txt', '46', '45');
    await warned();
    assert.match(await editor.card('draft.txt', '45 miners'), /Decided before further reports came in\\: 46 holds/u);
  });

  it('are offered as fixes of the figure', async () => {
    await open();
    await warned();
    const fixes = await editor.fixes('draft.txt', '46');
    for (const title of [
      'Settle this conflict…',
      'Not about the same thing as 70 in wire.txt:1 (Okoro)',
      'Ignore 46 in this article',
    ])
      assert.ok(titles(fixes).includes(title), titles(fixes).join(' | '));
    await run(fixes.find(({ title }) => title.startsWith('Ignore')));
    await clear();
    assert.ok(
      titles(await editor.fixes('draft.txt', '46')).some((title) => title.startsWith('Reopen this conflict (ignored')),
    );
  });

  it('are offered one by one to an editor that has no commands of ours', async () => {
    await open({}, false);
    await warned();
    const fixes = await editor.fixes('draft.txt', '46');
    assert.ok(
      titles(fixes).includes('Settle: 46 holds') && titles(fixes).includes('Settle: 70 holds'),
      titles(fixes).join(' | '),
    );
    await run(fixes.find(({ title }) => title === 'Settle: 70 holds'));
    await clear();
  });

  it('in the file are honoured from the start, and when the file is edited by hand', async () => {
    await open({ [FILE]: IGNORED });
    await clear();
    await editor.writeFile(FILE, '{"decisions": []}');
    await editor.tellChanges({ [FILE]: FileChangeType.Changed });
    await warned();
    await editor.writeFile(FILE, IGNORED);
    await editor.tellChanges({ [FILE]: FileChangeType.Changed });
    await clear();
  });

  it('are gone with the folder that held them', async () => {
    await open({ [FILE]: IGNORED });
    await clear();
    await editor.deleteFile('.sourcecheck');
    await editor.tellChanges({ '.sourcecheck': FileChangeType.Deleted });
    await warned();
  });

  it('are gone with the file, though an editor keeps its document', async () => {
    await open({ [FILE]: IGNORED });
    await clear();
    await editor.openDocument(FILE, IGNORED, 'json');
    await editor.deleteFile('.sourcecheck');
    await editor.tellChanges({ '.sourcecheck': FileChangeType.Deleted });
    await warned();
  });

  it('are honoured as the open file shows them, before it is saved', async () => {
    await open({ [FILE]: IGNORED });
    await clear();
    await editor.openDocument(FILE, IGNORED, 'json');
    await editor.replace(FILE, 'draft.txt', 'other.txt');
    await warned();
    await editor.closeDocument(FILE);
    await clear();
  });

  it('go into the open file as it is, saved or not', async () => {
    await open({ [FILE]: '{"decisions": []}' });
    await warned();
    await editor.openDocument(FILE, IGNORED.replace('draft.txt', 'other.txt'), 'json');
    await decide({ verdict: 'settled', conflict: 'miners', claim: 0 });
    const text = editor.text(FILE);
    assert.deepEqual(
      JSON.parse(text).decisions.map(({ verdict }: { verdict: string }) => verdict),
      ['settled', 'ignore'],
    );
    assert.equal(await editor.readFile(FILE), '{"decisions": []}');
  });

  it('in an unusable file are reported, kept in force, and never overwritten', async () => {
    await open({ [FILE]: IGNORED });
    await clear();
    await editor.writeFile(FILE, '{"decisions": [');
    await editor.tellChanges({ [FILE]: FileChangeType.Changed });
    await editor.until(() => editor.problems(FILE).length === 1, 'the file is marked');
    assert.match(String(editor.problems(FILE)[0]?.message), /^The decision file cannot be used: it is not JSON/u);
    assert.ok(editor.log.some((line) => line.startsWith(`${FILE}: The decision file cannot be used`)));
    assert.equal(editor.problems('draft.txt').length, 0);
    const { file, refused } = await decide({ verdict: 'reopen', conflict: 'miners' });
    assert.equal(file, null);
    assert.match(refused ?? '', /^Nothing was written\. The decision file cannot be used/u);
    assert.equal(await editor.readFile(FILE), '{"decisions": [');
    await editor.writeFile(FILE, IGNORED);
    await editor.tellChanges({ [FILE]: FileChangeType.Changed });
    await editor.until(() => editor.problems(FILE).length === 0, 'the file is clear');
  });

  it('are refused in words where the editor does not take the edit', async () => {
    await open();
    await warned();
    editor.refusesEdits = true;
    const { file, refused } = await decide({ verdict: 'ignore', conflict: 'miners', claim: 0 });
    assert.deepEqual([file, refused], [null, 'Nothing was written: the editor rejected the change.']);
  });

  it('are refused with a reason if the conflict no longer exists', async () => {
    await open();
    await warned();
    const { refused } = await decide({ verdict: 'settled', conflict: 'gone', claim: 0 });
    assert.match(refused ?? '', /^This conflict has changed: /u);
  });

  it('on names go into the alias file', async () => {
    await open({ 'other.txt': 'Nadia Okoro met Rescue.' });
    await warned();
    await decide({ verdict: 'merge', entity: 'Okoro', into: 'Nadia Okoro' });
    assert.deepEqual(JSON.parse(await editor.readFile(ALIASES)), {
      merge: [['Nadia Okoro', 'Okoro']],
      split: [],
      notAName: [],
    });
    await decide({ verdict: 'split', entity: 'Nadia Okoro', names: ['Okoro'] });
    await decide({ verdict: 'notAName', names: ['Rescue'] });
    assert.deepEqual(JSON.parse(await editor.readFile(ALIASES)), {
      merge: [],
      split: [['Nadia Okoro', 'Okoro']],
      notAName: ['Rescue'],
    });
    assert.deepEqual(editor.editLabels.slice(-3), [
      'Merge Okoro with Nadia Okoro',
      'Separate Okoro from Nadia Okoro',
      'Not a name: Rescue',
    ]);
  });

  it('on a name are offered when asked for', async () => {
    await open({ 'other.txt': 'Nadia Okoro met Rescue.' });
    const found = titles(await editor.fixes('draft.txt', 'Police'));
    assert.deepEqual(found, ['Merge Police with another name…', 'Police is not a name']);
  });

  it('on a name find the entities to merge it with by their letters', async () => {
    await open({ 'other.txt': 'Nadia Okoro met Rescue.' });
    const position = { line: 0, character: 2 };
    const name = await editor.connection.sendRequest<NameChoices>(NAME_CHOICES, {
      uri: editor.uri('draft.txt'),
      position,
    });
    assert.deepEqual(name, { id: 'Police', name: 'Police', here: 'Police', aliases: [] });
    const found = await editor.connection.sendRequest<EntityChoice[]>(ENTITY_CHOICES, {
      entity: 'Police',
      query: 'oko',
    });
    assert.deepEqual(found.map(({ name: each }) => each).sort(), ['Nadia Okoro', 'Okoro']);
  });
});

describe('decisions about articles of several folders', () => {
  it('are kept in the folder of the article they are about, and name the other by its path from there', async () => {
    const editor = await Editor.open(
      { 'desk/draft.txt': DRAFT, 'wire/wire.txt': WIRE },
      { settings: { sourcecheck: { userName: 'Ines Falk' } } },
    );
    try {
      await editor.openFolders('desk', 'wire');
      await editor.until(
        () => editor.log.filter((line) => line.includes('articles read in')).length > 1,
        'both are read',
      );
      const params: DecideParams = { verdict: 'ignore', conflict: 'miners', claim: 1 };
      await editor.connection.sendRequest(ExecuteCommandRequest.type, { command: DECIDE, arguments: [params] });
      await editor.until(() => editor.problems('desk/draft.txt').length === 0, 'the draft is clear');
      assert.match(await editor.readFile('wire/.sourcecheck/decisions.json'), /"path": "wire.txt"/u);
    } finally {
      await editor.close();
    }
  });
});
