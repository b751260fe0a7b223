import assert from 'node:assert/strict';
import { lookTwice } from '../../src/cli/lookTwice.ts';
import { message } from '../../src/engine/index.ts';

const MISSING = message('secondLook/missing' as const);

describe('The command line, where articles are worth a second look', () => {
  /** How often it is taken at so many articles, and what is said. */
  async function look(left: number, trouble: typeof MISSING | null): Promise<readonly [number, string[]]> {
    let looks = 0;
    const said: string[] = [];
    const indexer = {
      secondLookLeft: left,
      lookTwice: async () => {
        looks++;
      },
    };
    await lookTwice(
      indexer,
      (line) => said.push(line),
      () => trouble,
    );
    return [looks, said];
  }

  it('takes it', async () => {
    assert.deepEqual(await look(2, null), [1, []]);
  });

  it('says what is missing for it', async () => {
    assert.deepEqual(await look(2, MISSING), [0, ['The second look is left out: models/figures.bin is missing.']]);
  });

  it('says nothing where there are none', async () => {
    assert.deepEqual(await look(0, MISSING), [0, []]);
  });
});
