import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Findings, Reporter } from '../../src/cli/findings.ts';
import { checkGithub } from '../../src/cli/reporters/checkGithub.ts';
import { checkText } from '../../src/cli/reporters/checkText.ts';
import { entitiesText } from '../../src/cli/reporters/entitiesText.ts';
import { figuresText } from '../../src/cli/reporters/figuresText.ts';
import { analyse, createCorpus } from '../../src/engine/index.ts';
import { readText } from '../../src/formats/readContent.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { lineStartsOf, positionAt } from '../../src/workspace/lineStarts.ts';

const ASSETS = loadEngineAssets();

/** What a terminal, or the log of a workflow, would take for an order. */
const ORDERS = [
  '\u001b[31mred',
  '\u001b]8;;https://example.org\u0007click',
  '\u009b2J',
  '\u202e',
  '\u2066',
  '\b\b\b',
  '\r',
  '\r\n::error file=a.md::gone',
  '\n::set-output name=a::b',
  '\u2028::warning::no',
  '::add-mask::43',
  '::stop-commands::a',
  '##[error]no',
  '%0A::error::no',
  ',line=1::no',
  '__proto__',
];

const hostile = fc.oneof(
  fc.constantFrom(...ORDERS),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.tuple(fc.constantFrom(...ORDERS), fc.constantFrom(...ORDERS)).map((parts) => parts.join('')),
);

/** Two reports that disagree on a toll, a name and a quotation, with something hostile wherever there are words. */
function reportsWith(words: string): ReadonlyMap<string, string> {
  const report = (killed: number, name: string, said: string): string =>
    `Fire in Almeida ${words} kills ${killed}\n\nThe fire in the ${words} mill in Almeida on Monday killed ${killed} people ` +
    `${words}, said Mayor Zdravka ${name} of ${words} Brandal. "We will ${said} the bridge ${words} before the winter ` +
    `comes to Almeida," ${name} said${words}.\n\nZdravka ${name} and Ana ${words} Borba left.\n`;
  return new Map([
    [`news/${words}.txt`, report(43, 'Kovalenka', 'rebuild')],
    [`wire ${words}.txt`, report(61, 'Kovalenko', 'repair')],
  ]);
}

async function reported(reporter: Reporter, articles: ReadonlyMap<string, string>): Promise<string> {
  const corpus = createCorpus();
  for (const [uri, text] of articles) corpus.put(uri, analyse(readText(text, 'plain'), ASSETS));
  const findings: Findings = {
    corpus,
    conflicts: corpus.conflicts(),
    uris: [...articles.keys()],
    isChecked: () => true,
    isWarned: () => true,
    skipped: [],
    pathOf: (uri) => uri,
    placeOf: (uri, offset) => {
      const { line, character } = positionAt(lineStartsOf(articles.get(uri) ?? ''), offset);
      return { line: line + 1, column: character + 1 };
    },
    addressOf: () => null,
    archivedAs: () => null,
    read: async (uri) => readText(articles.get(uri) ?? '', 'plain'),
  };
  let text = '';
  for await (const piece of reporter(findings)) text += piece;
  return text;
}

describe('Hostile words in articles and in names of files', function () {
  this.timeout(60_000);

  for (const [name, reporter] of Object.entries({ checkText, figuresText, entitiesText }))
    it(`reach the terminal as words: ${name}`, () =>
      fc.assert(
        fc.asyncProperty(hostile, async (words) => {
          assert.doesNotMatch(
            await reported(reporter, reportsWith(words)),
            /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u,
          );
        }),
        { numRuns: 150 },
      ));

  it('are no order of a workflow', () =>
    fc.assert(
      fc.asyncProperty(hostile, async (words) => {
        const annotations = (await reported(checkGithub, reportsWith(words))).split('\n');
        assert.equal(annotations.pop(), '');
        assert.ok(annotations.length >= 2);
        for (const annotation of annotations)
          assert.match(
            annotation,
            /^::(?:warning|notice) file=[^,:\p{Cc}]+,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=[a-z/-]+::\P{Cc}+$/u,
          );
      }),
      { numRuns: 150 },
    ));
});
