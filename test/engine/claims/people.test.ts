import assert from 'node:assert/strict';
import { isPeopleNoun, isPerpetrator, isPersonNoun, peopleIn } from '../../../src/engine/claims/people.ts';

describe('nouns for people', () => {
  it('stand for one person in the singular', () => {
    assert.deepEqual([isPersonNoun('teacher'), isPersonNoun('teachers')], [true, false]);
  });

  it('stand for several in the plural', () => {
    assert.deepEqual([isPeopleNoun('teachers'), isPeopleNoun('teacher')], [true, false]);
  });

  it('are not nouns for things', () => {
    assert.deepEqual([isPersonNoun('house'), isPeopleNoun('houses')], [false, false]);
  });

  it('can say by themselves how many there are', () => {
    assert.deepEqual([peopleIn('couple'), peopleIn('parents'), peopleIn('teachers')], [2, 2, 0]);
  });

  it('can stand for who did it', () => {
    assert.deepEqual([isPerpetrator('gunman'), isPerpetrator('teacher')], [true, false]);
  });
});
