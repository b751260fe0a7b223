import assert from 'node:assert/strict';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { TimedAnalyser } from '../../src/workspace/timedAnalyser.ts';
import { withinTime } from '../../src/workspace/withinTime.ts';

const LONG = 60_000;

describe('Work within a time', () => {
  it('gives its result', () => {
    assert.deepEqual(
      withinTime(LONG, () => 43),
      { result: 43 },
    );
  });

  it('is ended where it never ends, whatever it catches, and the next is done', () => {
    const endless = (): void => {
      for (;;) {
        try {
          for (;;);
        } catch {}
      }
    };
    assert.equal(withinTime(20, endless), null);
    assert.deepEqual(
      withinTime(LONG, () => 'next'),
      { result: 'next' },
    );
  });

  it('fails as it fails, and leaves nothing behind', () => {
    const before = Object.keys(globalThis).length;
    assert.throws(
      () =>
        withinTime(LONG, () => {
          throw new RangeError('no');
        }),
      RangeError,
    );
    assert.equal(Object.keys(globalThis).length, before);
  });
});

describe('An analyser that can give up', function () {
  this.timeout(LONG);
  const analyser = new TimedAnalyser(loadEngineAssets());
  const STORY = 'A fire in Almeida killed 43 people on Monday, the mayor Ana Borba said.\n\n';

  it('finds in time what it finds without one', async () => {
    const whole = await analyser.analyse(STORY, 'plain');
    assert.deepEqual(analyser.analyseWithin(LONG, STORY, 'plain'), whole);
    assert.deepEqual(
      analyser.analyseWithin(LONG, new TextEncoder().encode(STORY), 'markdown'),
      await analyser.analyse(new TextEncoder().encode(STORY), 'markdown'),
    );
  });

  it('gives up a text that takes longer, and what has to be waited for', () => {
    assert.equal(analyser.analyseWithin(1, STORY.repeat(5000), 'plain'), null);
    assert.equal(analyser.analyseWithin(LONG, new TextEncoder().encode('%PDF-1.7'), 'pdf'), null);
  });
});
