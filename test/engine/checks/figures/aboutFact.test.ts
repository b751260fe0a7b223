import assert from 'node:assert/strict';
import { aboutFact } from '../../../../src/engine/checks/figures/aboutFact.ts';
import { figureSide } from '../../../../src/engine/checks/figures/figureSide.ts';
import type { ClaimAt } from '../../../../src/engine/index.ts';
import { inEnglish } from '../../../../src/wording/inWords.ts';
import { claimIn } from '../../../cli/fakeFindings.ts';

const ARTICLE = '23 votes to 17';

function about(claim: Partial<ClaimAt>): string {
  return inEnglish(aboutFact([figureSide(claimIn('a.txt', ARTICLE, ARTICLE, claim))]));
}

describe('what conflicting figures are about', () => {
  it('says no word of what is measured twice', () => {
    const measured = {
      measure: 'magnitude',
      quantity: { ...claimIn('', ARTICLE, '23').quantity, kind: 'magnitude' },
    } as const;
    assert.equal(
      about({ ...measured, eventName: { words: ['magnitude', 'quake'], place: 'orvik' } }),
      'magnitude, quake, Orvik',
    );
    assert.equal(about({ ...measured, eventName: { words: ['magnitude'], place: null } }), 'magnitude');
  });
});
