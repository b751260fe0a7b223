import assert from 'node:assert/strict';
import { Line } from '../../../src/engine/article/line.ts';
import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenAt, tokenise } from '../../../src/engine/article/tokens.ts';
import { readSentenceScope, scopeOf as scopeOfFigure } from '../../../src/engine/claims/readScope.ts';
import type { Scope } from '../../../src/engine/model/scope.ts';
import { WHOLE } from '../../../src/engine/model/scope.ts';
import { readArticle } from '../../../src/formats/readContent.ts';

/** The scope of the figure that stands between square brackets, where the next figure of the sentence is `next`. */
function scopeOf(marked: string, next: string | null = null): Scope {
  const text = marked.replace(/[[\]]/g, '');
  const tokens = tokenise(readArticle(text, 'plain'), splitSentences);
  const line = new Line(tokens, { firstToken: 0, endToken: tokens.count });
  const first = tokenAt(tokens, marked.indexOf('['));
  const [begin, end] = [0, tokens.count];
  const sentence = { ...readSentenceScope(line, begin, end), first: begin, end };
  const until = next === null ? end : tokenAt(tokens, text.indexOf(next));
  return scopeOfFigure(line, sentence, first, tokenAt(tokens, marked.indexOf(']') - 1), until);
}

describe('what a count takes in', () => {
  it('is all where nothing is said', () => {
    assert.deepEqual(scopeOf('The fire killed [three] people.'), WHOLE);
  });

  it('is whoever it includes', () => {
    assert.deepEqual(scopeOf('The raid left [nine] dead, including the gunman.').including, ['gunman']);
  });

  it('is not whoever it excludes', () => {
    assert.deepEqual(scopeOf('The raid left [nine] dead, not including the bomber.').excluding, ['bomber']);
  });

  it('takes in an unborn child under one word', () => {
    assert.deepEqual(scopeOf('The crash killed [three], counting a fetus.').including, ['unborn']);
  });

  it('sets others apart from the dead', () => {
    assert.equal(scopeOf('Two people died and [four] others were hurt.').apartFrom, 'dead');
  });

  it('sets others apart from somebody who is not counted', () => {
    assert.equal(scopeOf('She and [four] others were hurt.').apartFrom, 'uncounted');
  });

  it('is a share of those mentioned before', () => {
    assert.equal(scopeOf('Some [eleven] of the victims went home.').share, true);
  });

  it('is a share where the counted come in turn', () => {
    assert.equal(scopeOf('The next [two] were shot outside.').share, true);
  });

  it('is those in one condition', () => {
    assert.equal(scopeOf('Doctors said [five] are in critical but stable condition.').condition, true);
  });

  it('is not of one condition where the next count is', () => {
    assert.equal(
      scopeOf('The fire killed [three] people and hurt nine, two of them critically.', 'nine').condition,
      false,
    );
  });

  it('is not of one condition where the next are said to be badly hurt', () => {
    assert.equal(scopeOf('The fire killed [three] people and critically injured two.', 'two').condition, false);
  });

  it('is those of one condition before another count', () => {
    assert.equal(
      scopeOf('Some [two] are in critical condition after seven people were shot.', 'seven').condition,
      true,
    );
  });

  it('has nothing to do with the condition of anonymity', () => {
    assert.equal(scopeOf('He spoke of [five] dead on condition of anonymity.').condition, false);
  });

  it('leaves open whether the killer is one of them', () => {
    assert.equal(scopeOf('He killed [three] people and then himself.').ownLife, true);
  });

  it('is those whom a hospital took in', () => {
    assert.equal(scopeOf('The hospital received [fifty] injured people.').there, true);
  });

  it('is a difference where it compares', () => {
    assert.equal(scopeOf('That is [34] more than in May.').difference, true);
  });
});
