import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, type ClaimAt, createCorpus } from '../../../../src/engine/index.ts';
import type { Interval } from '../../../../src/engine/model/figure.ts';
import { readText } from '../../../../src/formats/readContent.ts';
import { spelledUpTo } from '../../../../src/server/fixes/rewording/spelledUpTo.ts';
import { useValue } from '../../../../src/server/fixes/rewording/useValue.ts';
import { loadEngineAssets } from '../../../../src/workspace/engineAssets.ts';

const assets = loadEngineAssets();

/** Ways newsrooms write how many, how much, how long; N is the number. */
const KINDS = {
  count: {
    bounds: [
      'N',
      'N',
      'at least N',
      'more than N',
      'up to N',
      'fewer than N',
      'about N',
      'some N',
      'nearly N',
      'N or more',
      'well over N',
    ],
    numbers: [
      '3',
      'three',
      '12',
      'eleven',
      'forty-six',
      '46',
      '180',
      '1,240',
      '4000',
      '15\u202f000',
      '1.2 million',
      '230,000',
      'two million',
      '20-30',
      '20 to 30',
      'a dozen',
    ],
    sentences: [
      'The fire at the mill killed F people.',
      'F workers were injured in the fire.',
      'Police arrested F men on Friday.',
    ],
  },
  money: {
    bounds: ['N', 'N', 'at least N', 'more than N', 'up to N', 'less than N', 'about N', 'an estimated N'],
    numbers: [
      '$1.2bn',
      '$1.35 billion',
      '$310m',
      '1.5 billion dollars',
      '$450,000',
      '$2 million',
      'US$75,000',
      '12 million dollars',
      '$2.5M',
    ],
    sentences: [
      'The company paid F for the port.',
      'F was stolen from the bank.',
      'It will cost F to rebuild the mill.',
    ],
  },
  percent: {
    bounds: ['N', 'N', 'at least N', 'more than N', 'up to N', 'less than N', 'about N'],
    numbers: ['3.5%', '4 per cent', '12 percent', 'seven percent', '80%'],
    sentences: ['Prices rose by F in March.', 'F of the workers voted.'],
  },
  length: {
    bounds: ['N', 'N', 'at least N', 'more than N', 'up to N', 'about N'],
    numbers: ['5.1 miles', '8.2 kilometres', 'six miles', '12km', '800 metres', '300 feet'],
    sentences: ['The freight line is F long.', 'They walked F to the port.'],
  },
} as const;

const kind = fc.constantFrom(...Object.values(KINDS));

/** A figure in its sentence, and another to take its place. */
const pair = kind.chain(({ bounds, numbers, sentences }) => {
  const figure = fc
    .tuple(fc.constantFrom<string>(...bounds), fc.constantFrom<string>(...numbers))
    .map(([bound, number]) => (isRange(number) ? number : bound.replace('N', number)));
  const sentence = fc
    .tuple(fc.constantFrom<string>(...sentences), figure)
    .map(([words, f]) => capital(words.replace('F', f)));
  return fc.record({ own: sentence, other: sentence });
});

/** Nobody writes "20 to 30 or more". */
function isRange(number: string): boolean {
  return /\d(?:-| to )\d/u.test(number);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function claimsOf(text: string): readonly ClaimAt[] {
  const corpus = createCorpus();
  corpus.put('a.txt', analyse(readText(text, 'plain'), assets));
  return corpus.claims('a.txt');
}

function interval({ min, max, minOpen, maxOpen }: Interval): string {
  const [from, to] = [min, max].map((bound) => bound?.toPrecision(9) ?? '');
  return `${minOpen ? '>' : ''}${from}..${maxOpen ? '<' : ''}${to}`;
}

describe('A value taken from another article', () => {
  it('is read again as that value, wherever it is written and however', () => {
    fc.assert(
      fc.property(pair, ({ own, other }) => {
        const text = `${own}\n`;
        const claims = claimsOf(text);
        const [claim] = claims;
        const [wanted] = claimsOf(other);
        fc.pre(claim !== undefined && wanted !== undefined && claim.quantity.kind === wanted.quantity.kind);
        const changes = useValue({ text, prose: text, spelledUpTo: spelledUpTo(claims, text) }, claim, wanted);
        assert.ok(changes !== null, 'it can be taken');
        const after = [...changes]
          .sort((a, b) => b.start - a.start)
          .reduce((words, { start, end, text: by }) => words.slice(0, start) + by + words.slice(end), text);
        const [found] = claimsOf(after);
        const said = found === undefined ? 'nothing' : `${interval(found.quantity)} ${found.quantity.unit}`;
        assert.equal(said, `${interval(wanted.quantity)} ${wanted.quantity.unit}`, `${own} + ${other} = ${after}`);
      }),
      { numRuns: 500 },
    );
  });
});
