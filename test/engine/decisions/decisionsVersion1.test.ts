import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { decisionKey } from '../../../src/engine/decisions/decision.ts';
import { readDecisionFile, writeDecisionFile } from '../../../src/engine/decisions/decisionFile.ts';
import { corpusOfDecidedFolder, DECIDED_FOLDER, uriInDecidedFolder } from './decidedFolder.ts';

describe('a file of decisions of version 1', () => {
  const file = readDecisionFile(readFileSync(new URL('decisions.json', DECIDED_FOLDER), 'utf8'), uriInDecidedFolder);
  const decisions = file.kind === 'decisions' ? file.decisions : [];

  it('is read', () => {
    assert.equal(file.kind, 'decisions');
    assert.equal(decisions.length, 9);
  });

  it('settles every conflict it settled', () => {
    const corpus = corpusOfDecidedFolder();
    assert.equal(corpus.conflicts().filter(({ settled }) => !settled).length, 9);
    corpus.setDecisions(decisions);
    assert.deepEqual(
      corpus.conflicts().filter(({ settled }) => !settled),
      [],
    );
  });

  it('is in force with every decision', () => {
    const corpus = corpusOfDecidedFolder();
    corpus.setDecisions(decisions);
    const inForce = corpus.conflicts().map(({ decision }) => (decision === undefined ? '' : decisionKey(decision)));
    assert.deepEqual(inForce.sort(), decisions.map(decisionKey).sort());
  });

  it('is in force with every decision once it has been rewritten', () => {
    const pathOf = (uri: string): string => uri.slice(uriInDecidedFolder('').length);
    const written = readDecisionFile(writeDecisionFile(decisions, pathOf), uriInDecidedFolder);
    const corpus = corpusOfDecidedFolder();
    corpus.setDecisions(written.kind === 'decisions' ? written.decisions : []);
    assert.deepEqual(
      corpus.conflicts().filter(({ settled }) => !settled),
      [],
    );
  });
});
