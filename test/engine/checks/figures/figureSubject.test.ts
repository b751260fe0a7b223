import assert from 'node:assert/strict';
import { FIGURE_MESSAGES } from '../../../../src/engine/checks/figures/figureMessages.ts';
import {
  claimWords,
  eventWords,
  figureSubject,
  subjectParts,
} from '../../../../src/engine/checks/figures/figureSubject.ts';
import type { Claim } from '../../../../src/engine/claims/claim.ts';
import { eventNouns } from '../../../../src/engine/claims/eventKinds.ts';
import { inEnglish } from '../../../../src/wording/inWords.ts';
import { BLANK_CLAIM } from '../../blankClaim.ts';

function words(claim: Partial<Claim>): string {
  return inEnglish(claimWords({ ...BLANK_CLAIM, ...claim }));
}

describe('what a figure is a figure of', () => {
  for (const [claim, said] of [
    [{ head: 'victim', measure: 'killed' }, 'people killed'],
    [{ head: 'miner', measure: 'killed' }, 'miners killed'],
    [{ head: 'house', measure: 'destroyed' }, 'houses destroyed'],
    [{ head: 'Protester', measure: null }, 'protesters'],
    [{ head: 'city', measure: null }, 'cities'],
    [{ kind: 'age', names: ['ana petrikova'] }, 'age of Ana Petrikova'],
    [{ kind: 'age' }, 'age'],
    [{ kind: 'money', measure: 'cost' }, 'cost'],
    [{ kind: 'money', measure: 'pay' }, 'pay'],
    [{ kind: 'money' }, 'sum of money'],
    [{ kind: 'mass' }, 'weight'],
    [{ topic: ['turnout'] }, 'turnout'],
    [{ topic: ['far', 'too', 'many', 'words', 'to', 'show'] }, 'count'],
  ] as const) {
    it(`is "${said}"`, () => assert.equal(words(claim), said));
  }

  it('tells an age from another by the person, and a count by its noun', () => {
    const parts = (claim: Partial<Claim>): readonly string[] =>
      subjectParts(figureSubject({ ...BLANK_CLAIM, ...claim }));
    assert.deepEqual(parts({ kind: 'age', names: ['ana petrikova'] }), ['age', 'ana petrikova']);
    assert.deepEqual(parts({ head: 'protester' }), ['count', 'protester', '']);
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
