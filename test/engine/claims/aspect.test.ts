import assert from 'node:assert/strict';
import { isAspect } from '../../../src/engine/claims/aspect.ts';
import { claimOf } from './claimsIn.ts';

describe('what a figure is of its event', () => {
  it('is a turnout, whatever words tell of it', () => {
    assert.equal(claimOf('Turnout was 58 percent.', '58 percent').measure, 'turnout');
    assert.equal(claimOf('Officials said 63 percent of voters took part.', '63 percent').measure, 'turnout');
  });

  it('is what a fire has burned', () => {
    assert.equal(claimOf('The fire blackened 4,200 acres of brush.', '4,200 acres').measure, 'burned');
    assert.equal(claimOf('Flames had consumed ten square miles.', 'ten square miles').measure, 'burned');
  });

  it('is a count only of what the words can count', () => {
    assert.equal(claimOf('Fourteen planes were diverted.', 'Fourteen').measure, 'diversions');
    assert.notEqual(claimOf('Fourteen farmers diverted the stream.', 'Fourteen').measure, 'diversions');
  });

  it('is told by the nearest word', () => {
    const text = 'The surgeons operated for nine hours and the airport was closed for two days.';
    assert.equal(claimOf(text, 'nine hours').measure, 'operation');
    assert.equal(claimOf(text, 'two days').measure, 'closure');
  });

  it('is not what stands beyond another figure of its kind', () => {
    assert.notEqual(claimOf('The jury sat for nine hours, then rested two days.', 'two days').measure, 'deliberation');
  });

  it('is never what befell people', () => {
    assert.equal(claimOf('Four passengers on board the ferry were injured.', 'Four').measure, 'injured');
    assert.equal(isAspect('injured'), false);
  });
});
