import assert from 'node:assert/strict';
import { signature } from '../../src/workspace/signature.ts';
import { userNameIn } from '../../src/workspace/systemUserName.ts';

describe('A signature', () => {
  it('has the name that was given, the reason and the day', () => {
    const { who, when, why } = signature('Ines Falk', ' counted again ');
    assert.deepEqual([who, why], ['Ines Falk', 'counted again']);
    assert.match(when ?? '', /^\d{4}-\d\d-\d\d$/u);
  });

  it('has no reason where none is given', () => {
    assert.equal(signature('Ines Falk', '  ').why, null);
  });

  for (const [what, config, name] of [
    ['in its section', '[core]\n\tname = no\n[user]\n\tname = Ines Falk\n\temail = i@desk.example\n', 'Ines Falk'],
    ['in quotation marks', '[user]\nname = "Ines \\"Nes\\" Falk"', 'Ines "Nes" Falk'],
    ['before a comment', '[User]\r\n  Name = Ines Falk ; the desk\r\n', 'Ines Falk'],
    ['nowhere', '[user "work"]\nname = Other', ''],
  ] as const) {
    it(`finds git's name for the user ${what}`, () => assert.equal(userNameIn(config), name));
  }
});
