import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** In columns, as the formatter has it for code; it leaves comments as they are. */
const WIDEST = 120;

/** A line that is a comment, or the inside of one. */
const COMMENT = /^\s*(?:\/\/|\/\*|\*)/u;

function wideComments(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      readFileSync(join(root, folder, name), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          COMMENT.test(line) && line.length > WIDEST ? [`${folder}/${name}:${index + 1}`] : [],
        ),
    );
}

describe('comments', () => {
  for (const folder of ['src', 'test', 'tools'])
    it(`in ${folder} are no wider than the code`, () => assert.deepEqual(wideComments(folder), []));
});
