import assert from 'node:assert/strict';
import { eventWord, familyOf, kindsAgree } from '../../../src/engine/claims/eventKinds.ts';

describe('the words for a happening', () => {
  it('name its kind', () => {
    assert.equal(eventWord('quake')?.kind, 'earthquake');
  });

  it('can be verbs, with a noun that says more than the kind', () => {
    assert.deepEqual([eventWord('capsized')?.verb, eventWord('capsized')?.noun], [true, 'capsizing']);
  });

  it('are no other words', () => {
    assert.equal(eventWord('ferry'), null);
  });
});

describe('two kinds of happening', () => {
  it('agree where they are one', () => {
    assert.equal(kindsAgree('bombing', 'bombing'), 1);
  });

  it('agree less where one is a wider word', () => {
    assert.ok(kindsAgree('attack', 'bombing') < kindsAgree('bombing', 'bombing'));
  });

  it('agree the same whichever comes first', () => {
    assert.equal(kindsAgree('storm', 'flood'), kindsAgree('flood', 'storm'));
  });

  it('do not agree where an aftershock is another earthquake', () => {
    assert.equal(kindsAgree('aftershock', 'earthquake'), 0);
  });

  it('do not agree over families', () => {
    assert.equal(kindsAgree('bombing', 'flood'), 0);
  });

  it('are of one family where the general word suits both', () => {
    assert.equal(familyOf('attack'), familyOf('bombing'));
  });
});
