import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import {
  articlePath,
  articleUri,
  folderOfRuleFile,
  joinAliases,
  readFolderRules,
  ruleFileUri,
} from '../../src/workspace/folderDecisions.ts';
import { nodeFiles } from '../../src/workspace/nodeFiles.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

const IGNORED =
  '{"decisions": [{"verdict": "ignore", "rule": "figure-conflict/age", "claims": [{"path": "a/draft.md"}]}]}';

describe('The rules of a workspace folder', () => {
  let folder: TemporaryFolder;
  let uri: string;

  beforeEach(() => {
    folder = new TemporaryFolder();
    uri = URI.file(folder.path).toString();
  });

  afterEach(() => folder.remove());

  it('are none where there are no files', async () => {
    const { decisions, aliases, unreadable } = await readFolderRules(uri, nodeFiles);
    assert.deepEqual(
      { decisions, aliases, unreadable },
      { decisions: [], aliases: { merge: [], split: [], notAName: [] }, unreadable: [] },
    );
  });

  it('name articles by their path in the folder', async () => {
    folder.write({ '.sourcecheck/decisions.json': IGNORED });
    const { decisions } = await readFolderRules(uri, nodeFiles);
    assert.equal(decisions[0]?.sides[0]?.uri, URI.file(join(folder.path, 'a', 'draft.md')).toString());
  });

  it('are those an editor shows, where it has a file open', async () => {
    folder.write({ '.sourcecheck/decisions.json': IGNORED });
    const { decisions } = await readFolderRules(uri, nodeFiles, (file) =>
      file === ruleFileUri(uri, 'decisions') ? '' : null,
    );
    assert.deepEqual(decisions, []);
  });

  it('of an unusable file are none, with a reason, while the other file counts', async () => {
    folder.write({ '.sourcecheck/decisions.json': '{', '.sourcecheck/aliases.json': '{"notAName": ["Read More"]}' });
    const { decisions, aliases, unreadable } = await readFolderRules(uri, nodeFiles);
    assert.deepEqual(decisions, []);
    assert.deepEqual(aliases.notAName, ['Read More']);
    assert.equal(unreadable.length, 1);
    assert.equal(unreadable[0]?.uri, ruleFileUri(uri, 'decisions'));
    assert.match(unreadable[0]?.reason ?? '', /^The decision file cannot be used: it is not JSON/u);
  });

  it('that may not be read are reported', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    folder.write({ '.sourcecheck/aliases.json': '{}' });
    chmodSync(join(folder.path, '.sourcecheck', 'aliases.json'), 0);
    const { unreadable } = await readFolderRules(uri, nodeFiles);
    assert.equal(unreadable[0]?.reason, 'The alias file cannot be used: it cannot be read (permission denied).');
  });

  it('of several folders are joined where they are about names', () => {
    const none = { folder: uri, decisions: [], unreadable: [] };
    const one = { ...none, aliases: { merge: [['A', 'B']], split: [], notAName: ['C'] } };
    const two = { ...none, aliases: { merge: [['D', 'E']], split: [['F', 'G']], notAName: [] } };
    assert.deepEqual(joinAliases([one, two]), {
      merge: [
        ['A', 'B'],
        ['D', 'E'],
      ],
      split: [['F', 'G']],
      notAName: ['C'],
    });
  });
});

describe('The path of an article in a decision file', () => {
  for (const [article, path] of [
    ['file:///news/drafts/mill%20fire.md', 'drafts/mill fire.md'],
    ['file:///wire/%C3%BCber.txt', '../wire/über.txt'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
  ] as const) {
    it(`of ${article} leads back to it`, () => {
      assert.equal(articlePath('file:///news', article), path);
      assert.equal(articleUri('file:///news', path), article);
    });
  }
});

describe('A rule file', () => {
  it('is known by its name in its folder', () => {
    assert.deepEqual(folderOfRuleFile('file:///news/.sourcecheck/aliases.json'), {
      folder: 'file:///news',
      file: 'aliases',
    });
    assert.equal(folderOfRuleFile('file:///news/decisions.json'), null);
  });
});
