import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const models = join(import.meta.dirname, '..', '..', 'models');
const notices = readFileSync(join(models, 'NOTICES.md'), 'utf8');

describe('the page on the sources of the models', () => {
  it('is about every model that ships', () => {
    const files = readdirSync(models).filter((name) => name !== 'NOTICES.md');
    assert.deepEqual(
      files.filter((name) => !notices.includes(`\`${name}\``)),
      [],
    );
  });

  // Where it fails, the model was made anew: look whether its sources are still those named, and put the hash there.
  it('is about the name model as it is now', () => {
    const hash = createHash('sha256')
      .update(readFileSync(join(models, 'names.bin')))
      .digest('hex');
    assert.ok(notices.includes(`\`${hash}\``), hash);
  });
});
