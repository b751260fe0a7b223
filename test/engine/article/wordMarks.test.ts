import assert from 'node:assert/strict';
import { Line } from '../../../src/engine/article/line.ts';
import { markOf } from '../../../src/engine/article/wordMarks.ts';
import { tokensOf } from '../tokensOf.ts';

const FRUIT = markOf(['apple', 'plum']);
const RED = markOf(['apple', 'brick']);

describe('marks of words', () => {
  it('are those of every list that a word is in, whatever its case', () => {
    const { folded, marks } = tokensOf('Apple, brick, plum and stone.');
    const marked = (mark: number): string[] => folded.filter((_, at) => ((marks[at] ?? 0) & mark) !== 0);
    assert.deepEqual(marked(FRUIT), ['apple', 'plum']);
    assert.deepEqual(marked(RED), ['apple', 'brick']);
  });

  it('are asked of a stretch of a sentence, which may end beyond it', () => {
    const tokens = tokensOf('A plum and a stone.');
    const line = new Line(tokens, tokens.sentences.at(-1) ?? { firstToken: 0, endToken: 0 });
    assert.equal(line.holds(FRUIT, 0, 2), true);
    assert.equal(line.holds(FRUIT, 2, 99), false);
    assert.equal(line.isMarked(FRUIT, 1), true);
    assert.equal(line.isMarked(FRUIT, 99), false);
  });
});
