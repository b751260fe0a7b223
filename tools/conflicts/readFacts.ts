import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type ArticleFacts, analyse, type EngineAssets } from '../../src/engine/index.ts';
import { readText } from '../../src/formats/readContent.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { workingTree } from './engineCopy.ts';
import type { GoldGroup } from './goldGroups.ts';

/** Kept from run to run: to analyse all groups takes longer than everything else that the programs here do. */
const cache = join(tmpdir(), 'sourcecheck-facts');
let assets: EngineAssets | null = null;
let version: string | null = null;

/** The facts of a group's articles, by file name. They are read anew where anything that makes facts has changed. */
export function readFacts({ name, articles }: GoldGroup): Map<string, ArticleFacts> {
  version ??= versionOfAnalysis();
  const key = createHash('sha256')
    .update(version)
    .update(JSON.stringify([...articles]))
    .digest('hex');
  const file = join(cache, `${key}.bin`);
  if (existsSync(file)) return deserialize(readFileSync(file)) as Map<string, ArticleFacts>;
  assets ??= loadEngineAssets();
  const given = assets;
  const facts = new Map(
    [...articles].map(([path, text]) => [`${name}/${path}`, analyse(readText(text, 'plain'), given)]),
  );
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, serialize(facts));
  return facts;
}

/** A hash of every source that analysis may use: all of the engine but what works on many articles, and the models. */
function versionOfAnalysis(): string {
  const hash = createHash('sha256');
  for (const folder of ['src', 'models']) {
    for (const path of readdirSync(join(workingTree, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const file = join(folder, path);
      if (/^src\/(?:engine\/(?:corpus|decisions)|server|editor|webview|cli)\b/.test(file)) continue;
      if (/\.(?:ts|json|bin|txt)$/.test(file)) hash.update(file).update(readFileSync(join(workingTree, file)));
    }
  }
  return hash.digest('hex');
}
