import assert from 'node:assert/strict';
import { claimOf } from './claimsIn.ts';

describe('what a figure that counts nothing is a figure of', () => {
  it('is the loot where thieves took it', () => {
    assert.equal(claimOf('Thieves stole $4 million in jewels.', '$4 million').measure, 'stolen');
  });

  it('is a price where something is bought for it', () => {
    assert.equal(claimOf('The group agreed to buy the port for $1.2 billion.', '$1.2 billion').measure, 'price');
  });

  it('is a depth', () => {
    assert.equal(claimOf('The quake struck at a depth of 10 kilometres.', '10 kilometres').measure, 'depth');
  });

  it('is a distance in one direction', () => {
    assert.equal(claimOf('It struck 10 miles north of the town.', '10 miles').measure, 'distance north');
  });

  it('is a stake', () => {
    assert.equal(claimOf('It holds a 12 percent stake.', '12 percent').measure, 'stake');
  });

  it('is not what stands beyond a comma', () => {
    assert.notEqual(claimOf('After the robbery, $4 million was paid.', '$4 million').measure, 'stolen');
  });
});
