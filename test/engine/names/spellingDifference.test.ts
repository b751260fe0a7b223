import assert from 'node:assert/strict';
import { spellingDifference } from '../../../src/engine/names/spellingDifference.ts';

function person(one: string, other: string): string | null {
  return spellingDifference(one.split(' '), other.split(' '), true);
}

function thing(one: string, other: string): string | null {
  return spellingDifference(one.split(' '), other.split(' '), false);
}

describe('two spellings of a name', () => {
  it('differ by a doubled letter', () => assert.equal(person('hugo leffner', 'hugo lefner'), 'slip'));
  it('differ by a letter left out', () => assert.equal(person('jana kvarnik', 'jana kvanik'), 'slip'));
  it('differ by two letters that changed places', () => assert.equal(person('ivo carlsen', 'ivo calrsen'), 'slip'));
  it('differ by an ending', () => assert.equal(thing('sundby advisers', 'sundby advisors'), 'slip'));
  it('differ in a first name that is spoken alike', () => assert.equal(person('kathryn moe', 'cathrin moe'), 'slip'));
  it('differ in a first name by a slip', () => assert.equal(person('michael moe', 'micheal moe'), 'slip'));
  it('differ beside initials', () => assert.equal(person('j j voem', 'j j voehm'), 'slip'));
  it('differ by transliteration', () => assert.equal(person('yusuf karami', 'yousef karami'), null));
  it('differ by a vowel of another script', () =>
    assert.equal(person('omar qasimi', 'omar qasemi'), 'transliteration'));
  it('differ by the house', () => assert.equal(thing('lund theatre', 'lund theater'), 'house'));
  it('differ by a plural inside', () => assert.equal(thing('moving picture board', 'moving pictures board'), 'house'));
});

describe('two names', () => {
  it('are those of sisters', () => assert.equal(person('maria lopez', 'marie lopez'), null));
  it('are those of brothers', () => assert.equal(person('tim brown', 'jim brown'), null));
  it('are those of a man and a woman', () => assert.equal(person('christian moe', 'christina moe'), null));
  it('are those of two countries', () => {
    assert.equal(thing('iran', 'iraq'), null);
    assert.equal(thing('slovakia', 'slovenia'), null);
    assert.equal(thing('austria', 'australia'), null);
  });
  it('are two towns that differ in their vowels', () => assert.equal(thing('columbus', 'columbia'), null));
  it('are two codes', () => assert.equal(thing('vkps stock', 'vkbs stock'), null));
  it('are a country and its people', () => assert.equal(thing('new arland', 'new arlandian'), null));
  it('are a province and its people', () => {
    assert.equal(thing('north marlina', 'north marlinian'), null);
    assert.equal(thing('subantarctica', 'subantarctic'), null);
  });
  it('are the first of several and one', () => {
    assert.equal(thing('hurricane marlowe', 'hurricanes marlowe'), null);
    assert.equal(thing('harbour board elsin', 'harbours board elsin'), 'house');
  });
  it('are one team and many', () => assert.equal(thing('lund tiger', 'lund tigers'), null));
  it('are numbered', () => assert.equal(thing('route 66a', 'route 67a'), null));
  it('differ in two words', () => assert.equal(person('hugo leffner', 'hugoo lefner'), null));
});
