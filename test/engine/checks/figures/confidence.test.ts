import assert from 'node:assert/strict';
import { type Conflict, createCorpus } from '../../../../src/engine/index.ts';
import { analyseText } from '../../engineUnderTest.ts';

function conflictsOf(...texts: readonly string[]): readonly Conflict[] {
  const corpus = createCorpus();
  for (const [index, text] of texts.entries()) corpus.put(`${index}.txt`, analyseText(text, 'plain'));
  return corpus.conflicts();
}

/** The confidence of the one conflict that reports of an explosion are in, each with its number of dead. */
function confidenceIn(...dead: readonly string[]): number {
  const [conflict, ...others] = conflictsOf(
    ...dead.map((count) => `An explosion in Orsova on Monday killed ${count} people.`),
  );
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

  it('is higher where both stories open with the figure', () => {
    const late = (dead: string): string =>
      `An explosion in Orsova on Monday damaged 30 houses and 12 shops. It was heard 20 miles away. It killed ${dead} people.`;
    const [deep] = conflictsOf(late('12'), late('15'));
    assert.ok(deep !== undefined && deep.confidence < confidenceIn('12', '15'));
    assert.equal(deep.severity, 'information');
  });

  it('is a probability', () => {
    const confidence = confidenceIn('12', '15');
    assert.ok(confidence > 0.5 && confidence < 1);
  });
});
