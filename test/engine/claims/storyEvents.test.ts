import assert from 'node:assert/strict';
import { claimOf, readClaims } from './claimsIn.ts';

describe('the events of a story', () => {
  it('are one where it goes on with the same happening', () => {
    assert.equal(readClaims('A bombing killed 12 people. The bombing hurt 30.').events.length, 1);
  });

  it('are two where it turns to an earlier one', () => {
    const text = 'A bombing killed 12 people. Last year another bombing killed 40 people.';
    assert.deepEqual(
      readClaims(text).events.map(({ main }) => main),
      [true, false],
    );
  });

  it('are two where something happens at the same place on a day of its own', () => {
    const text = 'A shooting in {l:Orsova} left two people dead. On Tuesday, a man was shot in the same block.';
    assert.deepEqual(
      readClaims(text).events.map(({ main }) => main),
      [true, false],
    );
  });

  it('are one where several are shot at the same place', () => {
    const text = 'A shooting in {l:Orsova} left two people dead. They were shot in the same block on Tuesday.';
    assert.equal(readClaims(text).events.length, 1);
  });

  it('are not called by a number before their word', () => {
    assert.deepEqual(readClaims('One storm killed 12 people.').events[0]?.name.words, ['storm']);
  });

  it('have the kind of their word', () => {
    assert.equal(readClaims('A bombing killed 12 people.').events[0]?.kind, 'bombing');
  });

  it('have the place that the sentence ties to them', () => {
    assert.deepEqual(readClaims('A bombing in {l:Orsova} killed 12 people.').events[0]?.places, ['orsova']);
  });

  it('have the day that the sentence gives', () => {
    assert.deepEqual(readClaims('A bombing on Friday killed 12 people.').events[0]?.times, [
      { kind: 'weekday', weekday: 5 },
    ]);
  });

  it('do not have the day on which somebody spoke', () => {
    assert.deepEqual(readClaims('A bombing killed 12 people, police said on Friday.').events[0]?.times, []);
  });

  it('are many where a plural says so', () => {
    assert.equal(readClaims('Bombings killed 12 people.').events[0]?.many, true);
  });

  it('are what a claim of a later sentence is about', () => {
    assert.equal(claimOf('A bombing shook the town. Police counted 12 dead.', '12').event, 0);
  });
});
