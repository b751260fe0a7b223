import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { FORGET_BEYOND, GET_KEPT, KEEP, type KeepParams } from '../../../src/server/browser/browserRequests.ts';
import { KeptFacts } from '../../../src/server/browser/keptFacts.ts';
import { analyseContent } from '../../../src/workspace/analyseContent.ts';
import type { Analysis } from '../../../src/workspace/analyser.ts';
import { loadEngineAssets } from '../../../src/workspace/engineAssets.ts';

const TEXT = 'The fire killed 12 people.\nPolice said so.\n';

/** An editor's storage, or one that fails at everything. */
function connectionTo(storage: Map<string, string> | null): Connection {
  const sendRequest = async (request: string, params: unknown): Promise<unknown> => {
    if (storage === null) throw new Error('no storage');
    if (request === GET_KEPT) return storage.get(String(params)) ?? null;
    if (request === KEEP) storage.set((params as KeepParams).name, (params as KeepParams).text);
    if (request === FORGET_BEYOND && storage.size > Number(params)) storage.clear();
    return null;
  };
  return { sendRequest } as unknown as Connection;
}

describe('Facts kept in the storage of an extension', () => {
  let analysis: Analysis;

  before(async () => {
    analysis = (await analyseContent(TEXT, 'plain', loadEngineAssets())) as Analysis;
  });

  it('are what they were', async () => {
    const facts = new KeptFacts(connectionTo(new Map()), '1');
    const key = await facts.keyOf(TEXT, 'plain');
    assert.equal(await facts.get(key), null);
    await facts.put(key, analysis);
    assert.deepEqual(
      await facts.get(key),
      JSON.parse(JSON.stringify({ ...analysis, lineStarts: null }), (name, value) =>
        name === 'lineStarts' ? analysis.lineStarts : value,
      ),
    );
  });

  it('are found by content, format and version alone', async () => {
    const [one, other] = ['1', '2'].map((version) => new KeptFacts(connectionTo(null), version));
    const key = await one?.keyOf(TEXT, 'plain');
    assert.match(key ?? '', /^[\da-f]{64}$/u);
    assert.equal(await one?.keyOf(new TextEncoder().encode(TEXT), 'plain'), key);
    for (const different of [
      one?.keyOf(`${TEXT} `, 'plain'),
      one?.keyOf(TEXT, 'markdown'),
      other?.keyOf(TEXT, 'plain'),
    ])
      assert.notEqual(await different, key);
  });

  it('are none where what is kept is damaged, or nothing can be kept', async () => {
    const storage = new Map([['k', '{"lineStarts": [0']]);
    assert.equal(await new KeptFacts(connectionTo(storage), '1').get('k'), null);
    const nowhere = new KeptFacts(connectionTo(null), '1');
    await nowhere.put('k', analysis);
    await nowhere.prune();
    assert.equal(await nowhere.get('k'), null);
  });
});
