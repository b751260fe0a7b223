import assert from 'node:assert/strict';
import { Turns } from '../../src/workspace/turns.ts';
import { WatchedJobs } from '../../src/workspace/watchedJobs.ts';
import { withinTime } from '../../src/workspace/withinTime.ts';

const LONG = 60_000;

function endless(): void {
  for (;;);
}

describe('Short pieces of work under one watch', () => {
  it('are done in their order, and each gives its result', async () => {
    const jobs = new WatchedJobs(new Turns(), withinTime, LONG);
    const done: number[] = [];
    const results = await Promise.all(
      [1, 2, 3].map((each) =>
        jobs.do(() => {
          done.push(each);
          return 10 * each;
        }),
      ),
    );
    assert.deepEqual(done, [1, 2, 3]);
    assert.deepEqual(results, [{ result: 10 }, { result: 20 }, { result: 30 }]);
  });

  it('that come together are watched together', async () => {
    let watches = 0;
    const counting: typeof withinTime = (milliseconds, work) => {
      watches++;
      return withinTime(milliseconds, work);
    };
    const jobs = new WatchedJobs(new Turns(), counting, LONG);
    await Promise.all([1, 2, 3].map((each) => jobs.do(() => each)));
    assert.equal(watches, 1);
  });

  it('go on after one that never ends, which gives nothing', async () => {
    const jobs = new WatchedJobs(new Turns(), withinTime, 50);
    const results = await Promise.all([jobs.do(() => 'before'), jobs.do(endless), jobs.do(() => 'after')]);
    assert.deepEqual(results, [{ result: 'before' }, null, { result: 'after' }]);
  });

  it('fail as they fail, without the others', async () => {
    const jobs = new WatchedJobs(new Turns(), withinTime, LONG);
    const failing = jobs.do(() => {
      throw new RangeError('no');
    });
    const other = jobs.do(() => 'done');
    await assert.rejects(failing, RangeError);
    assert.deepEqual(await other, { result: 'done' });
  });
});
