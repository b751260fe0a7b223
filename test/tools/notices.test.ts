import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lock, noticeLine, shippedPackages } from '../../tools/licences/shippedPackages.ts';

const root = join(import.meta.dirname, '..', '..');
const notices = readFileSync(join(root, 'THIRD_PARTY_NOTICES.txt'), 'utf8');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
const lines: readonly string[] = notices.match(/^\* \S+ \d\S* \(.+\)$/gm) ?? [];

// Where one fails: npx node tools/licences/makeNotices.ts
describe('the notices of third parties', () => {
  it('name every package that ships, in its version and with its licence', () => {
    const shipped = shippedPackages(lock, join(root, 'src')).map(noticeLine);
    assert.deepEqual(
      shipped.filter((line) => !lines.includes(line)),
      [],
    );
  });

  it('name no package that does not ship', () => {
    const shipped = shippedPackages(lock, join(root, 'src')).map(noticeLine);
    assert.deepEqual(
      lines.filter((line) => !shipped.includes(line) && !line.startsWith('* PDF.js ')),
      [],
    );
  });

  it('name the PDF.js within unpdf, in its version', () => {
    const version = /^\* PDF\.js (\S+) \(Apache-2\.0\)$/m.exec(notices)?.[1];
    const bundle = readFileSync(join(root, 'node_modules/unpdf/dist/pdfjs.mjs'), 'utf8');
    assert.ok(bundle.includes(`apiVersion:"${version}"`));
  });

  it('ship with the extension', () => {
    const shipped = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
    assert.ok(shipped.includes('!THIRD_PARTY_NOTICES.txt'));
  });
});
