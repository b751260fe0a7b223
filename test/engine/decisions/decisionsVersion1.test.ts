import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createCorpus } from '../../../src/engine/corpus/corpus.ts';
import { decisionKey } from '../../../src/engine/decisions/decision.ts';
import { readDecisionFile } from '../../../src/engine/decisions/decisionFile.ts';
import type { Corpus } from '../../../src/engine/engine.ts';
import { formatOf } from '../../../src/formats/formats.ts';
import { analyseText } from '../engineUnderTest.ts';

/** Articles with a file of decisions as Sourcecheck 0.1.0 wrote it; one article was renamed since (quake-early.txt). */
const folder = new URL('../../fixtures/decisions-version-1/', import.meta.url);

function corpusOfFolder(): Corpus {
  const corpus = createCorpus();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(md|txt)$/.test(file)) continue;
    const path = file.replaceAll('\\', '/');
    const text = readFileSync(new URL(path, folder), 'utf8');
    corpus.put(`file:///news/${path}`, analyseText(text, formatOf(path) ?? 'plain'));
  }
  return corpus;
}

describe('a file of decisions of version 1', () => {
  const file = readDecisionFile(
    readFileSync(new URL('decisions.json', folder), 'utf8'),
    (path) => `file:///news/${path}`,
  );
  const decisions = file.kind === 'decisions' ? file.decisions : [];

  it('is read', () => {
    assert.equal(file.kind, 'decisions');
    assert.equal(decisions.length, 9);
  });

  it('settles every conflict it settled', () => {
    const corpus = corpusOfFolder();
    assert.equal(corpus.conflicts().filter(({ settled }) => !settled).length, 9);
    corpus.setDecisions(decisions);
    assert.deepEqual(
      corpus.conflicts().filter(({ settled }) => !settled),
      [],
    );
  });

  it('is in force with every decision', () => {
    const corpus = corpusOfFolder();
    corpus.setDecisions(decisions);
    const inForce = corpus.conflicts().map(({ decision }) => (decision === undefined ? '' : decisionKey(decision)));
    assert.deepEqual(inForce.sort(), decisions.map(decisionKey).sort());
  });
});
