import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCorpus, type EngineAssets, readAliasFile, readDecisionFile } from '../../src/engine/index.ts';
import { FORMATS, type FormatId } from '../../src/formats/formats.ts';
import { projectRoot } from '../rig/paths.ts';
import { BrokenInvariant, checkText } from './invariants.ts';
import { mutateText } from './mutateText.ts';
import { Random } from './random.ts';

/** An input that failed, and how. */
export interface Failure {
  readonly text: string;
  readonly format: string;
  readonly message: string;
}

/** Formats whose files are text; those of bytes have tests of their own. */
const TEXTS: readonly FormatId[] = FORMATS.map(({ id }) => id).filter((id) => id !== 'docx' && id !== 'pdf');

/** Every so many inputs the articles read are also put into a corpus, in two ways that must agree. */
const IN_A_CORPUS = 40;

/** What the inputs are made of: the samples, and what users write by hand. */
export function seedTexts(): string[] {
  const folders = ['samples', join('test', 'fixtures'), join('test', 'fuzz', 'seeds')];
  return folders.flatMap((folder) => {
    const path = join(projectRoot, folder);
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
    return files
      .filter((file) => /\.(?:md|txt|html)$/.test(file))
      .map((file) => readFileSync(join(path, file), 'utf8'));
  });
}

/** Tries inputs until `isOver`, and tells of each that fails. Returns how many were tried. */
export async function tryOut(
  seed: number,
  isOver: (tried: number) => boolean,
  assets: EngineAssets,
  onFailure: (failure: Failure) => void,
): Promise<number> {
  const random = new Random(seed);
  const texts = seedTexts();
  let tried = 0;
  for (let batch: string[] = []; !isOver(tried); tried++) {
    const text = mutateText(texts, random);
    const format = random.pick(TEXTS);
    try {
      await checkText(text, format, assets);
      readAliasFile(text);
      readDecisionFile(text, (path) => path);
      batch.push(text);
      if (batch.length < IN_A_CORPUS) continue;
      await checkCorpus(batch, random, assets);
      batch = [];
    } catch (error) {
      onFailure({ text, format, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  return tried;
}

/** Whatever order articles come in, and whatever is removed in between, the conflicts are the same. */
async function checkCorpus(texts: readonly string[], random: Random, assets: EngineAssets): Promise<void> {
  const [slow, quick] = [createCorpus(), createCorpus()];
  for (const [index, text] of texts.entries()) {
    const facts = await checkText(text, 'markdown', assets);
    if (facts === null) continue;
    slow.put(`${index}.md`, facts);
    quick.putLater(`${index}.md`, facts);
    if (random.below(4) === 0) quick.settle(1);
    if (random.below(8) === 0) {
      const gone = `${random.below(index + 1)}.md`;
      slow.remove(gone);
      quick.remove(gone);
    }
  }
  quick.settle();
  if (JSON.stringify(slow.conflicts()) !== JSON.stringify(quick.conflicts()))
    throw new BrokenInvariant('a corpus settled at once tells other conflicts than one put article by article');
}
