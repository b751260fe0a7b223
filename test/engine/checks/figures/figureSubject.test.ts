import assert from 'node:assert/strict';
import { FIGURE_MESSAGES } from '../../../../src/engine/checks/figures/figureMessages.ts';
import {
  claimWords,
  eventWords,
  figureSubject,
  subjectParts,
} from '../../../../src/engine/checks/figures/figureSubject.ts';
import { eventNouns } from '../../../../src/engine/claims/eventKinds.ts';
import type { Claim } from '../../../../src/engine/model/claim.ts';
import type { FigureKind } from '../../../../src/engine/model/figure.ts';
import { inEnglish } from '../../../../src/wording/inWords.ts';
import { BLANK_CLAIM } from '../../blankClaim.ts';

function words(claim: Partial<Claim>): string {
  return inEnglish(claimWords({ ...BLANK_CLAIM, ...claim }));
}

function counting(head: string): Partial<Claim> {
  return { counted: { ...BLANK_CLAIM.counted, head } };
}

function ofKind(kind: FigureKind): Partial<Claim> {
  return { quantity: { ...BLANK_CLAIM.quantity, kind } };
}

describe('what a figure is a figure of', () => {
  for (const [claim, said] of [
    [{ ...counting('victim'), measure: 'killed' }, 'people killed'],
    [{ ...counting('miner'), measure: 'killed' }, 'miners killed'],
    [{ ...counting('house'), measure: 'destroyed' }, 'houses destroyed'],
    [{ ...counting('Protester'), measure: null }, 'protesters'],
    [{ ...counting('city'), measure: null }, 'cities'],
    [{ ...ofKind('age'), about: { ...BLANK_CLAIM.about, names: ['ana petrikova'] } }, 'age of Ana Petrikova'],
    [ofKind('age'), 'age'],
    [{ ...ofKind('money'), measure: 'cost' }, 'cost'],
    [{ ...ofKind('money'), measure: 'pay' }, 'pay'],
    [ofKind('money'), 'sum of money'],
    [ofKind('mass'), 'weight'],
    [{ about: { ...BLANK_CLAIM.about, topic: ['turnout'] } }, 'turnout'],
    [{ about: { ...BLANK_CLAIM.about, topic: ['far', 'too', 'many', 'words', 'to', 'show'] } }, 'count'],
  ] as const) {
    it(`is "${said}"`, () => assert.equal(words(claim), said));
  }

  it('tells an age from another by the person, and a count by its noun', () => {
    const parts = (claim: Partial<Claim>): readonly string[] =>
      subjectParts(figureSubject({ ...BLANK_CLAIM, ...claim }));
    assert.deepEqual(parts({ ...ofKind('age'), about: { ...BLANK_CLAIM.about, names: ['ana petrikova'] } }), [
      'age',
      'ana petrikova',
    ]);
    assert.deepEqual(parts(counting('protester')), ['count', 'protester', '']);
  });
});

describe('what a happening is called', () => {
  const called = (words: readonly string[], place: string | null): string | null => {
    const value = eventWords({ words, place });
    return value === null ? null : inEnglish(value);
  };

  it('is its words and its place', () => {
    assert.equal(called(['mosque', 'bombing'], 'kunduz'), 'mosque bombing, Kunduz');
    assert.equal(called(['bombing'], null), 'bombing');
    assert.equal(called([], 'sarvela'), 'Sarvela');
    assert.equal(called([], null), null);
  });

  it('has a text of its own for every noun the engine uses', () => {
    const ids: readonly string[] = FIGURE_MESSAGES;
    assert.deepEqual(
      eventNouns().filter((noun) => !ids.includes(`event/${noun}`)),
      [],
    );
  });
});
