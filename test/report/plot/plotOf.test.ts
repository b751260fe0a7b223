import assert from 'node:assert/strict';
import type { Conflict } from '../../../src/engine/index.ts';
import { createCorpus } from '../../../src/engine/index.ts';
import { plotOf } from '../../../src/report/plot/plotOf.ts';
import { plotSvg } from '../../../src/report/plot/plotSvg.ts';
import { inEnglish } from '../../../src/wording/inWords.ts';
import { analyseText } from '../../engine/engineUnderTest.ts';

function conflictOf(...articles: readonly string[]): Conflict {
  const corpus = createCorpus();
  for (const [index, text] of articles.entries()) corpus.put(`article-${index}`, analyseText(text, 'plain'));
  const [conflict] = corpus.conflicts();
  assert.ok(conflict);
  return conflict;
}

const FIRST = 'March 4, 2025\n\nA fire at the Brennick mill in Harrowmouth killed 12 workers on Monday, police said.';
const SECOND =
  'March 5, 2025\n\nMonday’s fire at the Brennick mill in Harrowmouth killed more than 20 workers. The fire at the Brennick mill killed more than 20 workers, the coroner said.';

describe('the plot of a report', () => {
  it('has a mark for what each article says, once, by date', () => {
    const plot = plotOf(conflictOf(SECOND, FIRST), inEnglish, 'no date');
    assert.deepEqual(
      plot?.values.map(({ date, min, max, minOpen, against }) => [date, min, max, minOpen, against.length > 0]),
      [
        ['2025-03-04', 12, 12, false, true],
        ['2025-03-05', 20, null, true, true],
      ],
    );
  });

  it('says what is measured', () => {
    assert.match(
      plotOf(conflictOf(FIRST, SECOND), inEnglish, 'no date')?.measured ?? '',
      /workers killed|people killed/u,
    );
  });

  it('is none where the values are no amounts', () => {
    const wrongDay = conflictOf(
      'March 7, 2025\n\nThe council met on Monday, March 4, 2025, at the Harrowmouth town hall.',
    );
    assert.equal(plotOf(wrongDay, inEnglish, 'no date'), null);
  });

  it('shows a bound as an arrow, and its figure with a sign', () => {
    const plot = plotOf(conflictOf(FIRST, SECOND), inEnglish, 'no date');
    assert.ok(plot);
    assert.match(plotSvg(plot, 'workers killed', 'en'), /&gt; 20/u);
  });
});
