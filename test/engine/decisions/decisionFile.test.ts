import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Decision } from '../../../src/engine/decisions/decision.ts';
import { readDecisionFile, writeDecisionFile } from '../../../src/engine/decisions/decisionFile.ts';
import { anyDecision, decisionUri } from './anyDecision.ts';

const uriOf = decisionUri;
const pathOf = (uri: string): string => uri.slice(decisionUri('').length);

function read(text: string): readonly Decision[] {
  const file = readDecisionFile(text, uriOf);
  assert.equal(file.kind, 'decisions', file.kind === 'unreadable' ? file.reason : '');
  return file.kind === 'decisions' ? file.decisions : [];
}

function reasonFor(text: string): string {
  const file = readDecisionFile(text, uriOf);
  assert.equal(file.kind, 'unreadable');
  return file.kind === 'unreadable' ? file.reason : '';
}

const SETTLED = {
  verdict: 'settled',
  rule: 'figure-conflict/deaths',
  about: 'people killed, fire, Harrowmouth',
  stands: 'more than 20',
  why: 'the fire service counted again',
  who: 'Ines Falk',
  when: '2025-03-14',
  claims: [
    { path: 'draft.md', value: '12', text: '12', event: 'fire, harrowmouth' },
    { path: 'wire/mill.txt', value: '>20..', text: 'more than 20', subject: 'count/worker/' },
  ],
};

function file(...decisions: readonly unknown[]): string {
  return JSON.stringify({ version: 2, decisions });
}

describe('The decision file', () => {
  it('may be empty', () => {
    assert.deepEqual(read(' \n'), []);
    assert.deepEqual(read('{}'), []);
  });

  it('is written a field and a claim a line, and reads back the same', () => {
    const written = writeDecisionFile(read(file(SETTLED)), pathOf);
    assert.equal(
      written,
      `{
  "version": 2,
  "decisions": [
    {
      "verdict": "settled",
      "rule": "figure-conflict/deaths",
      "about": "people killed, fire, Harrowmouth",
      "stands": "more than 20",
      "why": "the fire service counted again",
      "who": "Ines Falk",
      "when": "2025-03-14",
      "claims": [
        { "path": "draft.md", "value": "12", "text": "12", "event": "fire, harrowmouth" },
        { "path": "wire/mill.txt", "value": ">20..", "text": "more than 20", "subject": "count/worker/" }
      ]
    }
  ]
}
`,
    );
    assert.deepEqual(JSON.parse(written), JSON.parse(file(SETTLED)));
  });

  it('reads back whatever is written, and writes it the same again', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 6 }), (decisions) => {
        const written = writeDecisionFile(decisions, pathOf);
        assert.equal(writeDecisionFile(read(written), pathOf), written);
      }),
    );
  });

  it('is the same text in whatever order the decisions were made', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyDecision, { maxLength: 6, selector: ({ who }) => who }), (decisions) => {
        const known = new Set<string>();
        const distinct = decisions.filter(({ sides }) => {
          const key = sides.map(({ uri, value }) => `${uri} ${value}`).join();
          return !known.has(key) && known.add(key);
        });
        assert.equal(writeDecisionFile([...distinct].reverse(), pathOf), writeDecisionFile(distinct, pathOf));
      }),
    );
  });

  it('is read or refused in words, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const found = readDecisionFile(text, uriOf);
        if (found.kind === 'unreadable') assert.match(found.reason, /^The decision file cannot be used: .*\.$/su);
      }),
    );
  });

  for (const [what, text, reason] of [
    ['that is not JSON', '{"decisions": [', /it is not JSON/],
    ['in the middle of a merge', '{\n<<<<<<< ours\n}', /the markers of an unfinished merge/],
    ['of a later form', '{"version": 3}', /its "version" is 3, but this Sourcecheck knows 2/],
    ['with a field misspelled', '{"decision": []}', /"decision" is not a field of the file/],
    ['with an unknown verdict', file({ ...SETTLED, verdict: 'fine' }), /the "verdict" of decision 1 must be one of/],
    ['with a decision without a rule', file({ ...SETTLED, rule: undefined }), /decision 1 needs a "rule"/],
    [
      'with a value that stands nowhere',
      file({ ...SETTLED, stands: '13' }),
      /the "stands" of decision 1 must be the "text" of one of its claims/,
    ],
    ['with a day that is none', file({ ...SETTLED, when: 'May' }), /the "when" of decision 1 must be a day/],
    ['with a claim of no article', file(SETTLED, { ...SETTLED, claims: [{}] }), /claim 1 of decision 2 needs a "path"/],
    [
      'with one claim that is not the same',
      file({ ...SETTLED, verdict: 'notTheSame', stands: undefined, claims: SETTLED.claims.slice(1) }),
      /decision 1 is "notTheSame" and needs exactly 2 claims/,
    ],
    ['with a name that is no text', file({ ...SETTLED, who: 7 }), /the "who" of decision 1 must be text/],
  ] as const) {
    it(`${what} says what is wrong`, () => assert.match(reasonFor(text), reason));
  }

  it('may ignore all figures of a rule in an article', () => {
    const [ignored] = read(file({ verdict: 'ignore', rule: 'figure-conflict/age', claims: [{ path: 'draft.md' }] }));
    assert.equal(ignored?.sides[0]?.value, null);
  });
});
