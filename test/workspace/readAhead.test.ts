import assert from 'node:assert/strict';
import { setImmediate as eventsPass } from 'node:timers/promises';
import { ReadAhead } from '../../src/workspace/readAhead.ts';

const READERS = 96;
const MEGABYTE = 1024 * 1024;

/** The most articles of a length that are read at the same time. */
async function mostAtOnce(length: number): Promise<number> {
  const ahead = new ReadAhead();
  let atWork = 0;
  let most = 0;
  const read = async (): Promise<void> => {
    await ahead.begin();
    most = Math.max(most, ++atWork);
    await ahead.hold(length, async () => {
      await eventsPass();
    });
    atWork--;
    ahead.end();
  };
  // As readers do, each finds out how long an article is before the next one begins.
  const all: Promise<void>[] = [];
  for (let each = 0; each < READERS; each++) {
    all.push(read());
    await Promise.resolve();
  }
  await Promise.all(all);
  return most;
}

describe('What a walk holds in memory', () => {
  it('is as many short articles as there are readers', async () => {
    assert.equal(await mostAtOnce(1000), READERS);
  });

  it('is fewer where they are long', async () => {
    assert.equal(await mostAtOnce(MEGABYTE), 32);
  });
});
