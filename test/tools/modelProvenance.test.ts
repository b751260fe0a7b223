import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEncoderModel } from '../../src/engine/meaning/encoderModel.ts';

const models = join(import.meta.dirname, '..', '..', 'models');
const notices = readFileSync(join(models, 'NOTICES.md'), 'utf8');
const shipped = readdirSync(models).filter((name) => name !== 'NOTICES.md');

describe('the page on the sources of the models', () => {
  it('is about every model that ships', () => {
    assert.deepEqual(
      shipped.filter((name) => !notices.includes(`\`${name}\``)),
      [],
    );
  });

  // Where it fails, the model was made anew: look whether its sources are still those named, and put the hash there.
  for (const name of shipped)
    it(`is about ${name} as it is now`, () => {
      const hash = createHash('sha256')
        .update(readFileSync(join(models, name)))
        .digest('hex');
      assert.ok(sectionOn(name).includes(`\`${hash}\``), hash);
    });

  // Apache-2.0 asks that changes be stated.
  it('says how many pieces of words are left in the figure model', () => {
    const { pieces } = readEncoderModel(readFileSync(join(models, 'figures.bin')));
    const left = `${pieces.length.toLocaleString('en')} pieces`;
    assert.ok(sectionOn('figures.bin').includes(left), left);
  });
});

/** The part of the page that is about one model. */
function sectionOn(name: string): string {
  return notices.split(/^# /mu).find((section) => section.includes(`\`${name}\``)) ?? '';
}
