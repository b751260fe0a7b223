import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORT_TEXTS } from '../../../src/report/reportTexts.ts';
import { createSay, ENGLISH } from '../../../src/server/text/serverMessages.ts';
import { ENGLISH_MESSAGES } from '../../../src/wording/englishTexts.ts';

const root = join(import.meta.dirname, '..', '..', '..');

function json(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** The texts the editor's part shows, as they stand in its source. */
function textsOfEditor(): string[] {
  const folder = join(root, 'src', 'editor');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return sources.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/l10n\.t\(\s*'([^']*)'/gu)].map((match) => match[1] ?? ''),
  );
}

describe('texts for the user', () => {
  it('are all in the bundle that is translated, and no others', () => {
    const texts = [
      ...Object.values(ENGLISH),
      ...Object.values(ENGLISH_MESSAGES),
      ...Object.values(REPORT_TEXTS),
      ...textsOfEditor(),
    ];
    const shown = new Set<string>(texts);
    assert.deepEqual(Object.keys(json('l10n/bundle.l10n.json')).sort(), [...shown].sort());
  });

  it('of the manifest are all there, and no others', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const named = new Set([...manifest.matchAll(/"%([^%"]+)%"/gu)].map((match) => match[1] ?? ''));
    assert.deepEqual(Object.keys(json('package.nls.json')).sort(), [...named].sort());
  });

  it('are said in the reader’s language, and in English where a translation lacks them', () => {
    const say = createSay({ 'Mentioned {0} times in {1} articles': '{1} Artikel, {0} Nennungen' });
    assert.equal(say('mentionedInMany', 5, 2), '2 Artikel, 5 Nennungen');
    assert.equal(say('mentionedOnce'), 'Mentioned once');
  });

  it('take what is filled in as it is', () => {
    assert.equal(createSay({})('saidBy', 'a {0} b $& c'), 'Said by: a {0} b $& c');
  });
});
