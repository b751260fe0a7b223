import assert from 'node:assert/strict';
import { createCorpus } from '../../../../src/engine/index.ts';
import { analyseText } from '../../engineUnderTest.ts';

/** The confidence of the one conflict that reports of an explosion are in, each with its number of dead. */
function confidenceIn(...dead: readonly string[]): number {
  const corpus = createCorpus();
  for (const [index, count] of dead.entries())
    corpus.put(`${index}.txt`, analyseText(`An explosion in Orsova on Monday killed ${count} people.`, 'plain'));
  const [conflict, ...others] = corpus.conflicts();
  assert.ok(conflict !== undefined && others.length === 0);
  return conflict.confidence;
}

describe('the confidence of a conflict of figures', () => {
  it('grows with the reports that give a figure on the fact', () => {
    const confidences = [
      confidenceIn('12', '15'),
      confidenceIn('12', '12', '15'),
      confidenceIn('12', '12', '12', '15'),
    ];
    assert.deepEqual(confidences, [...confidences].sort());
    assert.equal(new Set(confidences).size, 3);
  });

  it('is a probability', () => {
    const confidence = confidenceIn('12', '15');
    assert.ok(confidence > 0.5 && confidence < 1);
  });
});
