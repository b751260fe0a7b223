import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '../../src/engine/index.ts';
import { createSay } from '../../src/server/text/serverMessages.ts';
import { createInWords } from '../../src/wording/inWords.ts';

const root = join(import.meta.dirname, '..', '..');

type Texts = Readonly<Record<string, string>>;

function texts(path: string): Texts {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** What is filled in, and where a click or a link leads: a translation has the same. */
function kept(text: string): string[] {
  return (text.match(/\{\d\}|\(command:[^)]*\)|`[^`]*`/gu) ?? []).sort();
}

const languages = readdirSync(join(root, 'l10n')).flatMap(
  (name) => /^bundle\.l10n\.(.+)\.json$/u.exec(name)?.[1] ?? [],
);

describe('the translations', () => {
  it('are one at least', () => {
    assert.deepEqual(languages, ['de']);
  });

  for (const language of languages) {
    for (const [english, translated] of [
      ['l10n/bundle.l10n.json', `l10n/bundle.l10n.${language}.json`],
      ['package.nls.json', `package.nls.${language}.json`],
    ] as const) {
      describe(`of ${english} into ${language}`, () => {
        const source = texts(english);
        const target = texts(translated);

        it('lack no text and have none too many', () => {
          assert.deepEqual(Object.keys(target).sort(), Object.keys(source).sort());
        });

        it('fill in the same, and lead to the same', () => {
          const differing = Object.keys(source).filter(
            (key) => kept(source[key] ?? '').join() !== kept(target[key] ?? '').join(),
          );
          assert.deepEqual(differing, []);
        });

        it('leave no text empty', () => {
          assert.deepEqual(
            Object.keys(target).filter((key) => target[key]?.trim() === ''),
            [],
          );
        });
      });
    }
  }

  it('are what the server says', () => {
    const german = texts('l10n/bundle.l10n.de.json');
    const inWords = createInWords(german, 'de');
    assert.equal(createSay(german)('mentionedInMany', 5, 2), '5-mal in 2 Artikeln erwähnt');
    assert.equal(inWords(message('skipped/larger', '2 MB', '3.1 MB')), 'ist größer als 2 MB (3.1 MB)');
  });
});
