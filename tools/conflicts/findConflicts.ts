/**
 * Prints, as JSON, the conflicts that the engine in the folder ROOT finds in these development groups. A process of its own,
 * as two engines cannot be told apart within one.
 *
 *     node tools/conflicts/findConflicts.ts ROOT GROUP...
 */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readText } from '../../src/formats/readContent.ts';
import { inEnglish } from '../../src/wording/inWords.ts';
import type { FoundByGroup } from './foundConflict.ts';
import { readArticles } from './goldGroups.ts';

const [root = '', ...groups] = process.argv.slice(2);
const load = async <Module>(path: string): Promise<Module> => import(pathToFileURL(join(root, path)).href);
const { analyse } = await load<typeof import('../../src/engine/analyse.ts')>('src/engine/analyse.ts');
const { createCorpus } = await load<typeof import('../../src/engine/createCorpus.ts')>('src/engine/createCorpus.ts');
const assets = (
  await load<typeof import('../../src/workspace/engineAssets.ts')>('src/workspace/engineAssets.ts')
).loadEngineAssets();

const found: FoundByGroup = {};
for (const group of groups) {
  const corpus = createCorpus();
  const articles = readArticles(group);
  for (const [file, text] of articles) corpus.put(file, analyse(readText(text, 'plain'), assets));
  found[group] = corpus.conflicts().map(({ rule, severity, relation, about, sides, pairs }) => ({
    rule,
    severity,
    relation,
    about: inEnglish(about),
    pairs,
    claims: sides.map(({ uri, start, end, sentence }) => ({ file: uri, start, end, sentence })),
  }));
}
process.stdout.write(JSON.stringify(found));
