import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readAliasFile, readDecisionFile, writeAliasFile, writeDecisionFile } from '../../src/engine/index.ts';
import { nodeFiles } from '../../src/workspace/nodeFiles.ts';
import { readSettingsFile } from '../../src/workspace/settings/settingsFile.ts';
import { anyDecision, decisionUri } from '../engine/decisions/anyDecision.ts';
import { faultsOf } from './conformsTo.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

const root = join(import.meta.dirname, '..', '..');

function json(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** The properties of a schema, however deep, that say nothing of themselves. */
function undescribed(schema: unknown, path = '$'): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]) => {
    const inside = undescribed(value, `${path}.${name}`);
    if (name !== 'properties') return inside;
    const silent = Object.entries(value as Record<string, Record<string, unknown>>).filter(
      ([, each]) => !each.description,
    );
    return [...silent.map(([property]) => `${path}.${property}`), ...inside];
  });
}

const name = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const group = fc.array(name, { minLength: 2, maxLength: 4 });

describe('The schemas of the rule files', () => {
  const decisions = json('schemas/decisions.schema.json');
  const aliases = json('schemas/aliases.schema.json');
  const settings = json('schemas/settings.schema.json');

  it('allow every decision file that is written', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 5 }), (all) => {
        const text = writeDecisionFile(all, (uri) => uri.slice(decisionUri('').length));
        assert.deepEqual(faultsOf(JSON.parse(text), decisions), []);
      }),
    );
  });

  it('allow every alias file that is written', () => {
    fc.assert(
      fc.property(fc.array(group), fc.array(group), fc.array(name), (merge, split, notAName) => {
        assert.deepEqual(faultsOf(JSON.parse(writeAliasFile({ merge, split, notAName })), aliases), []);
      }),
    );
  });

  for (const [what, text] of [
    ['a misspelled verdict', '{"decisions": [{"verdict": "fine", "rule": "r", "claims": [{"path": "a"}]}]}'],
    ['an unknown field', '{"decisions": [], "decided": []}'],
    ['a decision without claims', '{"decisions": [{"verdict": "settled", "rule": "r", "claims": []}]}'],
    ['a claim without an article', '{"decisions": [{"verdict": "ignore", "rule": "r", "claims": [{"value": "1"}]}]}'],
    [
      'a day that is none',
      '{"decisions": [{"verdict": "ignore", "rule": "r", "when": "May", "claims": [{"path": "a"}]}]}',
    ],
    ['a later version', '{"version": 3}'],
  ] as const) {
    it(`and the reader both refuse ${what}`, () => {
      assert.equal(readDecisionFile(text, (path) => path).kind, 'unreadable');
      assert.notDeepEqual(faultsOf(JSON.parse(text), decisions), []);
    });
  }

  for (const [what, text] of [
    ['an unknown field', '{"merges": []}'],
    ['a group of one', '{"merge": [["A"]]}'],
    ['an empty name', '{"notAName": [" "]}'],
  ] as const) {
    it(`and the reader of aliases both refuse ${what}`, () => {
      assert.equal(readAliasFile(text).kind, 'unreadable');
      assert.notDeepEqual(faultsOf(JSON.parse(text), aliases), []);
    });
  }

  it('know the same settings as their reader', async () => {
    const folder = new TemporaryFolder();
    const lists = { include: [], exclude: [], drafts: ['a'], sources: ['b'] };
    const rest = { versions: 'all', secondLook: false, archive: 'a', maxFileSize: 1, $schema: 'x' };
    const known = { ...lists, rules: { deaths: 'off' }, ...rest };
    folder.write({ 'sourcecheck.json': JSON.stringify(known) });
    const file = await readSettingsFile(folder.uri('sourcecheck.json'), nodeFiles);
    folder.remove();
    assert.ok(file.kind === 'settings');
    assert.deepEqual(file.ignored, []);
    assert.deepEqual(Object.keys(known).sort(), Object.keys(settings.properties as object).sort());
    assert.deepEqual(faultsOf(known, settings), []);
  });

  it('describe every field', () => {
    assert.deepEqual([...undescribed(decisions), ...undescribed(aliases), ...undescribed(settings)], []);
  });

  it('are those the manifest names', () => {
    const { jsonValidation } = json('package.json').contributes as { jsonValidation: { url: string }[] };
    assert.equal(jsonValidation.length, 3);
    for (const { url } of jsonValidation) assert.ok(existsSync(join(root, url)), url);
  });
});
