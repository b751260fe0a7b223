import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArticleFacts, createCorpus, type EngineAssets } from '../../src/engine/index.ts';
import type { FormatId } from '../../src/formats/formats.ts';
import { projectRoot } from '../rig/paths.ts';
import { type Conversation, holdConversation, oddConversation } from './conversation.ts';
import { type Cost, summarise } from './costs.ts';
import { BrokenInvariant, checkText } from './invariants.ts';
import { costOf, longProse, longText, TEXTS } from './longTexts.ts';
import { mutateText } from './mutateText.ts';
import { Random } from './random.ts';
import { oddRuleFile, RuledArticles, type RuleFileKind } from './ruleFiles.ts';
import { wrapText } from './wrapText.ts';

/** What is tried: texts of a format, rule files, and what an editor says to a server. */
export type InputKind = FormatId | RuleFileKind | 'conversation';

export interface Input {
  readonly text: string;
  readonly format: InputKind;
}

/** An input that failed, and how. */
export interface Failure extends Input {
  readonly message: string;
}

/** Every so many articles read are also put into a corpus, in two ways that must agree. */
const IN_A_CORPUS = 12;

/** A long text that costs more than both, in microseconds a character and as a multiple of prose, has failed. */
const DEAREST = 10;
const DEAREST_TO_PROSE = 6;
/** What costs more is measured again. */
const DEAR = 2;

/** What the inputs are made of: the samples, and what users write by hand. */
export function seedTexts(): string[] {
  const folders = ['samples', join('test', 'fixtures'), join('test', 'fuzz', 'seeds')];
  return folders.flatMap((folder) => {
    const path = join(projectRoot, folder);
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
    return files
      .filter((file) => /\.(?:md|txt|html|rtf|eml)$/.test(file))
      .map((file) => readFileSync(join(path, file), 'utf8'));
  });
}

/** Tries an input again that once failed. */
export async function tryInput({ text, format }: Input, assets: EngineAssets): Promise<void> {
  if (format === 'conversation') return holdConversation(JSON.parse(text) as Conversation, assets);
  if (format === 'decisions' || format === 'aliases' || format === 'settings')
    return (await RuledArticles.read(assets)).check(format, text);
  const facts = await checkText(text, format, assets);
  if (facts === null) return;
  const corpus = createCorpus();
  corpus.put('a', facts);
  corpus.conflicts();
}

export interface TryOptions {
  readonly seed: number;
  readonly assets: EngineAssets;
  readonly isOver: (tried: number) => boolean;
  /** Whether a text that costs too much has failed; what is measured differs a little from run to run. */
  readonly judgesCosts: boolean;
  /** An input is tried next: what is not answered was tried last. */
  readonly onInput?: (input: Input) => void;
  /** What a long text cost. */
  readonly onCost?: (cost: Cost, isProse: boolean) => void;
  readonly onFailure: (failure: Failure) => void;
}

/** Tries inputs until `isOver`, and tells of each that fails. */
export async function tryOut(options: TryOptions): Promise<void> {
  const fuzzer = new Fuzzer(options);
  fuzzer.prepare();
  for (let tried = 0; !options.isOver(tried); tried++) await fuzzer.tryNext();
}

class Fuzzer {
  readonly #random: Random;
  readonly #texts = seedTexts();
  readonly #assets: EngineAssets;
  readonly #options: TryOptions;
  #ruled: RuledArticles | null = null;
  #batch: ArticleFacts[] = [];
  #long = 0;
  readonly #prose: Cost[] = [];

  constructor(options: TryOptions) {
    this.#options = options;
    this.#assets = options.assets;
    this.#random = new Random(options.seed);
  }

  prepare(): void {
    // The first texts are slower than all others: the engine's code is not compiled yet.
    for (let round = 0; round < 8; round++) this.#costOfProse();
  }

  async tryNext(): Promise<void> {
    // A long text takes as long as a hundred others.
    const choice = this.#random.below(1000);
    if (choice < 3) await this.#tryLong();
    else if (choice < 7) await this.#tryConversation();
    else if (choice < 400) await this.#tryRuleFile();
    else await this.#tryShort();
  }

  async #tryShort(): Promise<void> {
    const format = this.#random.pick(TEXTS);
    const plain = mutateText(this.#texts, this.#random);
    const text = this.#random.below(2) === 0 ? wrapText(plain, format) : plain;
    await this.#judge({ text, format }, async () => {
      const facts = await checkText(text, format, this.#assets);
      if (facts !== null && this.#random.below(4) === 0) this.#batch.push(facts);
      if (this.#batch.length < IN_A_CORPUS) return;
      const batch = this.#batch;
      this.#batch = [];
      checkCorpus(batch, this.#random);
    });
  }

  async #tryLong(): Promise<void> {
    if (this.#long++ % 8 === 0) this.#tellCostOfProse();
    const { text, format } = longText(this.#texts, this.#random);
    await this.#judge({ text, format }, async () => {
      if ((await checkText(text, format, this.#assets)) === null) return;
      const cost = costOf(text, format, this.#assets, DEAR);
      this.#options.onCost?.(cost, false);
      const prose = summarise(this.#prose, 'whole').median;
      if (this.#options.judgesCosts && cost.whole > Math.max(DEAREST, DEAREST_TO_PROSE * prose))
        throw new BrokenInvariant(`costs ${cost.whole.toFixed(1)} µs a character, prose ${prose.toFixed(2)}`);
    });
  }

  async #tryRuleFile(): Promise<void> {
    const { kind, text } = oddRuleFile(this.#random);
    await this.#judge({ text, format: kind }, async () => {
      const ruled = this.#ruled ?? (await RuledArticles.read(this.#assets));
      // Where it fails, its rules may still be in force.
      this.#ruled = null;
      await ruled.check(kind, text);
      this.#ruled = ruled;
    });
  }

  async #tryConversation(): Promise<void> {
    const talk = oddConversation(this.#texts, this.#random);
    const text = JSON.stringify(talk);
    await this.#judge({ text, format: 'conversation' }, () => holdConversation(talk, this.#assets));
  }

  async #judge(input: Input, tryIt: () => Promise<void>): Promise<void> {
    this.#options.onInput?.(input);
    try {
      await tryIt();
    } catch (error) {
      this.#options.onFailure({
        ...input,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  }

  #tellCostOfProse(): void {
    const cost = this.#costOfProse();
    this.#prose.push(cost);
    this.#options.onCost?.(cost, true);
  }

  #costOfProse(): Cost {
    return costOf(longProse(this.#texts, this.#random), 'plain', this.#assets, 0);
  }
}

/** Whatever order articles come in, and whatever is removed in between, the conflicts are the same. */
function checkCorpus(articles: readonly ArticleFacts[], random: Random): void {
  const [slow, quick] = [createCorpus(), createCorpus()];
  for (const [index, facts] of articles.entries()) {
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
