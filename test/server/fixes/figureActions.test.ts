import assert from 'node:assert/strict';
import { CodeActionKind, CodeActionRequest, CodeActionTriggerKind } from 'vscode-languageserver/node';
import { DECIDE } from '../../../src/server/decisions/decisionProtocol.ts';
import {
  ATTRIBUTION_FIXES,
  type AttributionFixes,
  CONFLICT_CLAIMS,
  type ConflictClaims,
} from '../../../src/server/fixes/figureRequests.ts';
import { Editor } from '../editor.ts';

const DRAFT =
  '---\ndate: 2025-03-12\n---\n\nOne worker was killed in the fire at the Lindqvist paper mill in Harrowmouth on Tuesday.\n';
const WIRE =
  'March 12, 2025\n\nA fire at the Lindqvist paper mill in Harrowmouth on Tuesday killed more than 20 workers, the fire brigade said.\n';
const LATE =
  'March 13, 2025\n\nTuesday’s fire at the Lindqvist paper mill in Harrowmouth killed one worker, the county coroner said.\n';

describe('fixes for a figure', () => {
  let editor: Editor;

  async function open(files: Readonly<Record<string, string>>, commands = true): Promise<void> {
    editor = await Editor.open(files, { withEngine: true, initialize: { initializationOptions: { commands } } });
    await editor.openDocument('draft.md', files['draft.md'] ?? '', 'markdown');
  }

  const titles = async (words: string): Promise<string[]> =>
    (await editor.fixes('draft.md', words)).map(({ title }) => title);

  afterEach(() => editor.close());

  it('use the value of another article, and say whose it is', async () => {
    await open({ 'draft.md': DRAFT, 'wire.txt': WIRE });
    const [fix] = await editor.fixes('draft.md', 'One worker');
    assert.equal(fix?.title, 'Use the value of wire.txt (fire brigade): One → More than 20');
    assert.equal(fix?.kind, CodeActionKind.QuickFix);
    assert.match(editor.edited('draft.md', fix?.edit), /More than 20 workers were killed in the fire/u);
  });

  it('offer a value once, a source’s before that of another draft', async () => {
    const draft = DRAFT.replace('date:', 'role: draft\ndate:');
    const other = draft.replace('One worker was', 'Four workers were');
    const source = WIRE.replace('more than 20', '21');
    await open({ 'draft.md': draft, 'other.md': other, 'wire.txt': source, 'late.txt': source });
    const values = (await titles('One worker')).filter((title) => title.startsWith('Use'));
    assert.deepEqual(
      values.map((title) => title.replace(/^.*→ /u, '')),
      ['Twenty-one', 'Four'],
    );
    await editor.until(() => editor.problems('draft.md').length > 0, 'it is warned');
    assert.match(
      editor.messages('draft.md')[0] ?? '',
      /^One here; 21 in .*\.txt \(fire brigade\); Four in other\.md; and 1 more$/u,
    );
  });

  it('are bound to the version of the text they were made for', async () => {
    await open({ 'draft.md': DRAFT, 'wire.txt': WIRE });
    await editor.replace('draft.md', 'on Tuesday', 'early on Tuesday');
    const [fix] = await editor.fixes('draft.md', 'One worker');
    const [change] = fix?.edit?.documentChanges ?? [];
    assert.ok(change && 'textDocument' in change);
    assert.equal(change.textDocument.version, 2);
  });

  it('belong to the warning they are about', async () => {
    await open({ 'draft.md': DRAFT, 'wire.txt': WIRE });
    await editor.until(() => editor.problems('draft.md').length > 0, 'it is warned');
    const [fix] = await editor.fixes('draft.md', 'One worker');
    assert.equal(fix?.diagnostics?.length, 1);
  });

  it('put none before the others where the reports are of one day', async () => {
    await open({ 'draft.md': DRAFT, 'wire.txt': WIRE });
    assert.ok((await editor.fixes('draft.md', 'One worker')).every(({ isPreferred }) => isPreferred !== true));
  });

  it('attribute it to a source that says the same', async () => {
    await open({ 'draft.md': DRAFT, 'late.txt': LATE, 'wire.txt': WIRE });
    const fixes = await editor.fixes('draft.md', 'One worker');
    const fix = fixes.find(({ title }) => title.includes('according to the county coroner'));
    assert.match(editor.edited('draft.md', fix?.edit), /on Tuesday, according to the county coroner\.\n$/u);
  });

  it('attribute it to nobody who only says what does not deny it', async () => {
    const late = LATE.replace('one worker', 'at least one worker');
    await open({ 'draft.md': DRAFT, 'late.txt': late, 'wire.txt': WIRE });
    assert.ok(
      (await titles('One worker')).every(
        (title) => !title.includes('coroner (') && !/^Attribute.*coroner/u.test(title),
      ),
    );
  });

  it('attribute it to somebody the writer names where no source is known', async () => {
    await open({ 'draft.md': DRAFT, 'wire.txt': WIRE });
    assert.ok((await titles('One worker')).includes('Attribute this figure: “according to …”'));
    const { uri, range } = editor.place('draft.md', 'One worker');
    const params = { uri, position: range.start };
    const found: AttributionFixes = await editor.connection.sendRequest(ATTRIBUTION_FIXES, params);
    assert.equal(found.open?.newText, ', according to ');
  });

  it('do not attribute what is attributed', async () => {
    await open({ 'draft.md': DRAFT.replace('Tuesday.', 'Tuesday, police said.'), 'wire.txt': WIRE });
    assert.ok((await titles('One worker')).every((title) => !title.startsWith('Attribute')));
  });

  it('compare it side by side', async () => {
    await open({ 'draft.md': DRAFT, 'wire.txt': WIRE });
    const fix = (await editor.fixes('draft.md', 'One worker')).find(({ title }) => title === 'Compare side by side');
    assert.equal(fix?.command?.command, 'sourcecheck.compareSideBySide');
    const [argument] = fix?.command?.arguments ?? [];
    const conflictClaims: ConflictClaims = await editor.connection.sendRequest(CONFLICT_CLAIMS, {
      conflict: argument.conflict,
    });
    assert.equal(conflictClaims.claims[argument.claim]?.text, 'One');
    assert.deepEqual(conflictClaims.pairs, [[0, 1]]);
  });

  it('call no command but the server’s own in an editor that has none of ours', async () => {
    await open({ 'draft.md': DRAFT, 'wire.txt': WIRE }, false);
    assert.ok(
      (await editor.fixes('draft.md', 'One worker')).every(
        ({ command }) => command === undefined || command.command === DECIDE,
      ),
    );
  });

  it('change no source', async () => {
    await open({ 'draft.md': DRAFT.replace('---\n\n', 'role: source\n---\n\n'), 'wire.txt': WIRE });
    assert.ok((await editor.fixes('draft.md', 'One worker')).every(({ edit }) => edit === undefined));
  });

  it('are none for a figure that nobody disputes', async () => {
    await open({ 'draft.md': DRAFT });
    assert.deepEqual(await titles('One worker'), []);
  });

  it('are none for a figure that nobody disputes, where the editor only looks for a light bulb', async () => {
    await open({ 'draft.md': DRAFT.replace('One', '46'), 'late.txt': LATE.replace('one worker', '46 workers') });
    const { uri, range } = editor.place('draft.md', '46');
    const ask = async (triggerKind: CodeActionTriggerKind): Promise<number | undefined> => {
      const params = { textDocument: { uri }, range, context: { diagnostics: [], triggerKind } };
      return (await editor.connection.sendRequest(CodeActionRequest.type, params))?.length;
    };
    assert.equal(await ask(CodeActionTriggerKind.Automatic), 0);
    assert.equal(await ask(CodeActionTriggerKind.Invoked), 1);
  });

  it('are none next to a figure', async () => {
    await open({ 'draft.md': DRAFT, 'wire.txt': WIRE });
    assert.deepEqual(await titles('paper mill'), []);
  });
});
