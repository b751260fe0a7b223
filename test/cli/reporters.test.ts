import assert from 'node:assert/strict';
import { checkGithub } from '../../src/cli/reporters/checkGithub.ts';
import { checkJson } from '../../src/cli/reporters/checkJson.ts';
import { checkSarif } from '../../src/cli/reporters/checkSarif.ts';
import { checkText } from '../../src/cli/reporters/checkText.ts';
import type { Conflict } from '../../src/engine/index.ts';
import { message } from '../../src/engine/index.ts';
import { BLANK_CLAIM } from '../engine/blankClaim.ts';
import { claimIn, conflictOf, reported } from './fakeFindings.ts';

const DRAFT = 'Lisbon mourns.\nThe fire killed 46 people, police said.\n';
const WIRE = 'More than 70 died,\r\n100% more than 70 by noon.\n';
const ARTICLES = { 'news/draft one.txt': DRAFT, 'wire.txt': WIRE };

const CLAIMS = [
  claimIn('news/draft one.txt', DRAFT, '46', {
    quantity: { ...BLANK_CLAIM.quantity, min: 46, max: 46 },
    sourceName: 'police',
    date: '2024-03-05',
  }),
  claimIn('wire.txt', WIRE, 'more than 70', { quantity: { ...BLANK_CLAIM.quantity, min: 70, minOpen: true } }),
];
const CONFLICT = conflictOf(CLAIMS);
const SETTLED = conflictOf(CLAIMS, { id: 'deaths-2', settled: true });
const UPDATE = conflictOf(CLAIMS, { severity: 'information', relation: 'update' });

describe('Conflicts as text', () => {
  it('show the fact, why the figures disagree, and each claim with its place and sentence', async () => {
    assert.equal(
      await reported(checkText, ARTICLES, [conflictOf([...CLAIMS, claimIn('wire.txt', WIRE, 'More than 70')])]),
      [
        'WARNING: people killed, Almeida fire',
        '  46 and more than 70 cannot both hold. [figure-conflict/deaths]',
        '  news/draft one.txt:2:17  46 (police, 2024-03-05), against more than 70',
        '      The fire killed 46 people, police said.',
        '  wire.txt:2:6  more than 70, against 46',
        '      100% more than 70 by noon.',
        '  wire.txt:1:1  More than 70: consistent with the others',
        '',
        '1 warning, 0 notes in 2 articles.',
        '',
      ].join('\n'),
    );
  });

  it('do not show what is settled, but count it', async () => {
    assert.equal(await reported(checkText, ARTICLES, [SETTLED]), '0 warnings, 0 notes, 1 settled in 2 articles.\n');
  });

  it('call an update a note', async () => {
    assert.match(await reported(checkText, ARTICLES, [UPDATE]), /^Note: /);
  });

  it('let no control character of an article reach the terminal', async () => {
    const article = 'The \u001b[31mfire\u0007 killed \u202e46 people.\n';
    const claims = [claimIn('a\u001b.txt', article, '46'), claimIn('a\u001b.txt', article, '46')];
    const text = await reported(checkText, { 'a\u001b.txt': article }, [conflictOf(claims)]);
    assert.doesNotMatch(text, /[^\P{Cc}\n]|\u202e/u);
  });

  it('cut a sentence that has no end', async () => {
    const article = `The fire killed 46 people ${'and more '.repeat(10_000)}`;
    const text = await reported(checkText, { 'a.txt': article }, [
      conflictOf([claimIn('a.txt', article, '46'), claimIn('a.txt', article, '46')]),
    ]);
    assert.ok(text.length < 900);
  });
});

describe('A conflict that is no figure', () => {
  const quoted: Conflict = {
    ...CONFLICT,
    rule: 'quote-conflict/words',
    sides: CONFLICT.sides.map((side) => ({ ...side, figure: null })),
  };

  it('has no bounds in JSON', async () => {
    const { conflicts } = JSON.parse(await reported(checkJson, ARTICLES, [quoted]));
    const [{ rule, claims }] = conflicts;
    assert.equal(rule, 'quote-conflict/words');
    assert.deepEqual(
      claims.map(({ min, max }: { min: unknown; max: unknown }) => [min, max]),
      [
        [null, null],
        [null, null],
      ],
    );
  });

  it('is reported as text, as SARIF and for GitHub like any other', async () => {
    assert.match(await reported(checkText, ARTICLES, [quoted]), /\[quote-conflict\/words\]/u);
    assert.match(await reported(checkSarif, ARTICLES, [quoted]), /"ruleId":"quote-conflict\/words"/u);
    assert.match(await reported(checkGithub, ARTICLES, [quoted]), /title=quote-conflict\/words/u);
  });
});

describe('Conflicts as JSON', () => {
  it('are what the contract says', async () => {
    assert.deepEqual(JSON.parse(await reported(checkJson, ARTICLES, [CONFLICT])), {
      version: 1,
      files: 2,
      checked: 2,
      skipped: [],
      conflicts: [
        {
          id: 'deaths-1',
          rule: 'figure-conflict/deaths',
          severity: 'warning',
          relation: 'contradiction',
          confidence: 0.8,
          about: 'people killed, Almeida fire',
          explanation: '46 and more than 70 cannot both hold.',
          settled: false,
          claims: [
            {
              path: 'news/draft one.txt',
              start: 31,
              end: 33,
              text: '46',
              min: 46,
              max: 46,
              minOpen: false,
              maxOpen: false,
              source: 'police',
            },
            {
              path: 'wire.txt',
              start: 25,
              end: 37,
              text: 'more than 70',
              min: 70,
              max: null,
              minOpen: true,
              maxOpen: false,
              source: null,
            },
          ],
          pairs: [[0, 1]],
          evidence: [],
        },
      ],
    });
  });
});

describe('Conflicts as GitHub annotations', () => {
  it('stand at each claim and name the other, with their signs escaped', async () => {
    const conflict = conflictOf(CLAIMS, { explanation: message('figure/about', '100%\nno.') });
    assert.equal(
      await reported(checkGithub, ARTICLES, [conflict, SETTLED]),
      [
        '::warning file=news/draft one.txt,line=2,col=17,endLine=2,endColumn=19,title=figure-conflict/deaths::people killed, Almeida fire: 46 (police) here, more than 70 in wire.txt:2. 100%25%0Ano.',
        '::warning file=wire.txt,line=2,col=6,endLine=2,endColumn=18,title=figure-conflict/deaths::people killed, Almeida fire: more than 70 here, 46 (police) in news/draft one.txt:2. 100%25%0Ano.',
        '',
      ].join('\n'),
    );
  });

  it('escape a path that would end the properties', async () => {
    const article = '46, 70\n';
    const conflict = conflictOf([claimIn('a,b:c.txt', article, '46'), claimIn('a,b:c.txt', article, '70')]);
    const text = await reported(checkGithub, { 'a,b:c.txt': article }, [conflict]);
    assert.match(text, /^::warning file=a%2Cb%3Ac\.txt,line=1,/);
  });
});

describe('Conflicts as SARIF', () => {
  it('are results at the first claim, with the others related to it', async () => {
    const sarif = JSON.parse(await reported(checkSarif, ARTICLES, [CONFLICT, SETTLED]));
    assert.equal(sarif.version, '2.1.0');
    const [run] = sarif.runs;
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.deepEqual(run.tool.driver.rules, [
      { id: 'figure-conflict/deaths', shortDescription: { text: 'Number of people killed' } },
    ]);
    const [open, settled] = run.results;
    assert.equal(open.level, 'warning');
    assert.deepEqual(open.locations[0].physicalLocation, {
      artifactLocation: { uri: 'news/draft%20one.txt' },
      region: { startLine: 2, startColumn: 17, endLine: 2, endColumn: 19, charOffset: 31, charLength: 2 },
    });
    assert.equal(open.relatedLocations[0].physicalLocation.artifactLocation.uri, 'wire.txt');
    assert.deepEqual(open.partialFingerprints, { 'conflictId/v1': 'deaths-1' });
    assert.deepEqual(open.suppressions, []);
    assert.equal(settled.suppressions.length, 1);
  });
});

describe('A figure in a file that has no lines', () => {
  const inRelease = (uri: string): string | null => (uri === 'wire.txt' ? 'page 2, paragraph 3' : null);
  const written = (reporter: Parameters<typeof reported>[0]): Promise<string> =>
    reported(reporter, ARTICLES, [CONFLICT], inRelease);

  it('is placed by its address in text', async () =>
    assert.match(await written(checkText), /^ {2}wire\.txt \(page 2, paragraph 3\) {2}more than 70/mu));

  it('has its address in JSON, and others have none', async () => {
    const [conflict] = JSON.parse(await written(checkJson)).conflicts;
    const addresses = conflict.claims.map((claim: { path: string; address?: string }) => [claim.path, claim.address]);
    assert.deepEqual(new Map(addresses).get('wire.txt'), 'page 2, paragraph 3');
    assert.deepEqual(new Map(addresses).get('news/draft one.txt'), undefined);
  });

  it('has no region in SARIF, but an address', async () => {
    const [related] = JSON.parse(await written(checkSarif)).runs[0].results[0].relatedLocations;
    assert.deepEqual(related.physicalLocation, { artifactLocation: { uri: 'wire.txt' } });
    assert.deepEqual(related.logicalLocations, [{ name: 'page 2, paragraph 3' }]);
  });

  it('is annotated on GitHub at the file alone', async () =>
    assert.match(
      await written(checkGithub),
      /^::warning file=wire\.txt,title=[^:]*::.* here \(page 2, paragraph 3\), /mu,
    ));
});
