import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { TimedAnalyser } from '../../src/workspace/timedAnalyser.ts';
import { withinTime } from '../../src/workspace/withinTime.ts';
import { projectRoot } from '../rig/paths.ts';

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

  it('reads the next text as ever, at whatever moment the first was given up', () => {
    // What a library builds once, with the first word that it is asked about, it builds in a process of its own here.
    const text = 'The fire killed 43 fribbers on Monday, the mayor Ana Borba said.\n\n';
    const script = `
      import { loadEngineAssets } from './src/workspace/engineAssets.ts';
      import { TimedAnalyser } from './src/workspace/timedAnalyser.ts';
      const analyser = new TimedAnalyser(loadEngineAssets());
      for (let given = 3; given < 150; given += 3) analyser.analyseWithin(given, ${JSON.stringify(text)}, 'plain');
      const { facts } = await analyser.analyse(${JSON.stringify(text)}, 'plain');
      console.log(facts.claims.length);
    `;
    const options = { cwd: projectRoot, encoding: 'utf8' } as const;
    assert.equal(execFileSync(process.execPath, ['--input-type=module', '-e', script], options), '1\n');
  });

  it('gives up a text that takes longer, and what has to be waited for', () => {
    assert.equal(analyser.analyseWithin(1, STORY.repeat(5000), 'plain'), null);
    assert.equal(analyser.analyseWithin(LONG, new TextEncoder().encode('%PDF-1.7'), 'pdf'), null);
  });
});
