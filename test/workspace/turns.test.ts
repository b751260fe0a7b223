import assert from 'node:assert/strict';
import { setImmediate as eventsPass, setTimeout as rest } from 'node:timers/promises';
import { Turns } from '../../src/workspace/turns.ts';

/** Longer than a turn, in milliseconds. */
const LONG = 20;

function workFor(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end; );
}

describe('Work that shares its thread', () => {
  it('goes on at once while its turn lasts', async () => {
    const turns = new Turns();
    await turns.next();
    let hasPassed = false;
    void eventsPass().then(() => {
      hasPassed = true;
    });
    await turns.giveWay();
    assert.equal(hasPassed, false);
  });

  it('lets several rounds of events pass when its turn is over', async () => {
    const turns = new Turns();
    await turns.next();
    workFor(LONG);
    let rounds = 0;
    const message = (async () => {
      for (; rounds < 3; rounds++) await eventsPass();
    })();
    await turns.giveWay();
    assert.equal(rounds, 3);
    await message;
  });

  it('gets its turns one after the other', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const work = async (name: string): Promise<void> => {
      for (let times = 0; times < 3; times++) {
        await turns.giveWay();
        done.push(name);
        workFor(LONG);
      }
    };
    await Promise.all([work('a'), work('b')]);
    assert.deepEqual([...done].sort(), ['a', 'a', 'a', 'b', 'b', 'b']);
    assert.notDeepEqual(done.slice(0, 3), ['a', 'a', 'a']);
  });

  it('waits while somebody waits for an answer', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const answer = turns.first(async () => {
      await rest(LONG);
      done.push('answer');
    });
    await turns.giveWay();
    done.push('work');
    await answer;
    assert.deepEqual(done, ['answer', 'work']);
  });

  it('does not wait for ever, however often more is asked', async () => {
    const turns = new Turns();
    void turns.first(() => new Promise(() => {}));
    let isDone = false;
    const work = turns.giveWay().then(() => {
      isDone = true;
    });
    for (let times = 0; times < 20 && !isDone; times++) await turns.first(() => rest(LONG));
    assert.equal(isDone, true);
    await work;
  });
});
