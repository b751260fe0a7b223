import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rulesOf } from '../../../../src/engine/corpus/facts/evidence/claimRules.ts';
import { RULES } from '../../../../src/engine/corpus/facts/evidence/registry.ts';
import { WEIGHTS } from '../../../../src/engine/corpus/facts/evidence/weights.ts';
import { OBJECTIONS } from '../../../../src/engine/corpus/facts/vetoes/objections.ts';
import { VETOES } from '../../../../src/engine/corpus/facts/vetoes/vetoes.ts';
import { foundIn, readExamples } from './evidenceFixture.ts';

const facts = new URL('../../../../src/engine/corpus/facts/', import.meta.url);

describe('evidence', () => {
  for (const { id, finds } of RULES) testExamples('evidence', id, Object.keys(finds));

  it('has a rule for every weight', () => {
    const found = RULES.flatMap(({ finds }) => Object.keys(finds));
    assert.deepEqual([...new Set(found)].sort(), Object.keys(WEIGHTS).sort());
  });

  it('is a rule in every file that has examples', () => {
    assert.deepEqual(filesWithExamples('evidence'), RULES.map(({ id }) => id).sort());
  });

  it('has no bound on what costly rules add but what they find and weigh', () => {
    assert.equal(rulesOf('toll').reach, 0);
    assert.ok(rulesOf('figure').reach > 6 && rulesOf('figure').reach < 7);
  });
});

describe('vetoes', () => {
  for (const { id } of [...VETOES, ...OBJECTIONS]) testExamples('vetoes', id, [id]);

  it('are named in every file that has examples', () => {
    assert.deepEqual(filesWithExamples('vetoes'), [...VETOES, ...OBJECTIONS].map(({ id }) => id).sort());
  });
});

function testExamples(room: 'evidence' | 'vetoes', id: string, findings: readonly string[]): void {
  const file = new URL(`${room}/${id}.fixture.txt`, facts);
  const examples = existsSync(file) ? readExamples(readFileSync(file, 'utf8')) : [];
  describe(id, () => {
    for (const example of examples) {
      it(example.title, () => {
        const found = foundIn(example);
        for (const { finding, shows } of example.expected)
          assert.equal(found.has(finding), shows, `${finding}, among ${[...found].join('; ')}`);
      });
    }

    it('has an example of all that it finds, and one where it finds nothing', () => {
      const shown = examples.flatMap(({ expected }) => expected.filter(({ shows }) => shows));
      assert.deepEqual(
        findings.filter((finding) => !shown.some((each) => each.finding === finding)),
        [],
      );
      if (id !== 'anyPair') assert.ok(examples.some(({ expected }) => expected.some(({ shows }) => !shows)));
    });
  });
}

function filesWithExamples(room: string): string[] {
  const ending = '.fixture.txt';
  return readdirSync(new URL(room, facts))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
}
