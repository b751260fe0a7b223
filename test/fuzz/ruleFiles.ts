import assert from 'node:assert/strict';
import {
  type Corpus,
  createCorpus,
  type Decision,
  decisionKey,
  type EngineAssets,
  NO_ALIAS_RULES,
  readAliasFile,
  readDecisionFile,
  writeAliasFile,
  writeDecisionFile,
} from '../../src/engine/index.ts';
import { preferencesFrom } from '../../src/server/settings/preferences.ts';
import { selectFiles } from '../../src/workspace/fileSelection.ts';
import { rolesByPath } from '../../src/workspace/settings/articleRoles.ts';
import { readSettingsFile } from '../../src/workspace/settings/settingsFile.ts';
import { BrokenInvariant, checkText } from './invariants.ts';
import { mutateJson } from './mutateJson.ts';
import { mutateOnce } from './mutateText.ts';
import type { Random } from './random.ts';

/** The files in which editors, or programs for them, write down what holds. */
export type RuleFileKind = 'decisions' | 'aliases' | 'settings';

const KINDS: readonly RuleFileKind[] = ['decisions', 'aliases', 'settings'];

const CLAIMS = [
  { path: 'one.md', value: '12', text: '12', subject: 'count/person/killed', event: 'fire, almeida' },
  { path: 'two.md', value: '>20..', text: 'more than 20', subject: 'count/person/killed', event: 'fire, almeida' },
];

const ABOUT = { rule: 'figure-conflict/deaths', about: 'people killed, fire, Almeida', claims: CLAIMS };

const WHOLE: Readonly<Record<RuleFileKind, readonly unknown[]>> = {
  decisions: [
    {
      version: 2,
      decisions: [
        { verdict: 'settled', ...ABOUT, stands: '12', why: 'counted again', who: 'Ines Falk', when: '2025-03-14' },
        { verdict: 'notTheSame', ...ABOUT },
        { verdict: 'ignore', ...ABOUT, claims: [{ path: 'one.md', value: null, text: '12' }] },
        { verdict: 'baseline', ...ABOUT },
      ],
    },
    {
      version: 1,
      decisions: [
        { verdict: 'settled', ...ABOUT, claims: [{ path: 'one.md', value: '12', text: '12', what: 'people killed' }] },
      ],
    },
  ],
  aliases: [{ merge: [['Ana Borba', 'Borba']], split: [['Carl Dorn', 'Dorn']], notAName: ['Read More', 'Almeida'] }],
  settings: [
    {
      include: ['drafts/**/*.md', '*.txt'],
      exclude: ['**/old/**'],
      drafts: ['drafts/**'],
      sources: ['wire/**'],
      maxFileSize: 2,
      versions: 'all',
      secondLook: false,
      archive: './archive',
      rules: { 'figure-conflict/deaths': 'information', update: 'off' },
      diagnostics: { scope: 'openFiles' },
      maxProblemsPerFile: 10,
    },
  ],
};

const BRACKETS = ['[', '{"a":', '[[', '{"merge":['] as const;
const MARKS = '<<<<<<< HEAD\n"a"\n=======\n"b"\n>>>>>>> theirs\n';

export function oddRuleFile(random: Random): { readonly kind: RuleFileKind; readonly text: string } {
  const kind = random.pick(KINDS);
  let value: unknown = random.pick(WHOLE[kind]);
  for (let left = random.below(6); left > 0; left--) value = mutateJson(value, random);
  let text = JSON.stringify(value, null, random.pick([0, 2])) ?? '';
  const line = text.indexOf('\n', random.below(text.length + 1)) + 1;
  switch (random.below(12)) {
    case 0:
      text = mutateOnce(text, [text], random);
      break;
    case 1:
      text = text.slice(0, line) + MARKS + text.slice(line);
      break;
    case 2:
      if (random.below(50) === 0) text = random.pick(BRACKETS).repeat(20_000) + text;
      break;
    case 3:
      text = `${random.pick(['\ufeff', ' ', '\u0000', '// a\n'])}${text}${random.pick(['\r\n', ',', '}', '\u0000'])}`;
      break;
    default:
  }
  return { kind, text };
}

/** Reads rule files and lets them rule two articles that contradict each other. */
export class RuledArticles {
  readonly #corpus: Corpus = createCorpus();
  #conflicts = '';

  static async read(assets: EngineAssets): Promise<RuledArticles> {
    const ruled = new RuledArticles();
    for (const [name, dead] of [
      ['one', '12'],
      ['two', 'more than 20'],
    ]) {
      const text = `A fire in Almeida killed ${dead} people on Tuesday, 5 March 2024, Ana Borba said. Borba blamed Carl Dorn.`;
      const facts = await checkText(text, 'plain', assets);
      if (facts !== null) ruled.#corpus.put(`file:///news/${name}.md`, facts);
    }
    ruled.#conflicts = JSON.stringify(ruled.#corpus.conflicts());
    return ruled;
  }

  /** Whatever a file holds: nothing is thrown, what is written is read again, and taking it away leaves no trace. */
  async check(kind: RuleFileKind, text: string): Promise<void> {
    if (kind === 'decisions') this.#checkDecisions(text);
    else if (kind === 'aliases') this.#checkAliases(text);
    else await checkSettings(text);
    if (JSON.stringify(this.#corpus.conflicts()) !== this.#conflicts)
      throw new BrokenInvariant('what was taken away again is still in force');
    if (Object.keys(Object.prototype).length > 0) throw new BrokenInvariant('every object has got a property');
  }

  #checkDecisions(text: string): void {
    const folder = 'file:///news/';
    const read = readDecisionFile(text, (path) => folder + path);
    if (read.kind === 'unreadable') return;
    const written = writeDecisionFile(read.decisions, (uri) => uri.slice(folder.length));
    const again = readDecisionFile(written, (path) => folder + path);
    if (again.kind === 'unreadable') throw new BrokenInvariant(`what was written is unreadable: ${again.reason}`);
    // A decision that stands there twice is written once.
    assert.deepEqual(keysOf(again.decisions), keysOf(read.decisions));
    this.#corpus.setDecisions(read.decisions);
    this.#corpus.conflicts();
    this.#corpus.setDecisions([]);
  }

  #checkAliases(text: string): void {
    const read = readAliasFile(text);
    if (read.kind === 'unreadable') return;
    const written = writeAliasFile(read.rules);
    const again = readAliasFile(written);
    if (again.kind === 'unreadable') throw new BrokenInvariant(`what was written is unreadable: ${again.reason}`);
    if (writeAliasFile(again.rules) !== written) throw new BrokenInvariant('written twice, it is not the same');
    this.#corpus.setAliases(read.rules);
    this.#corpus.conflicts();
    this.#corpus.setAliases(NO_ALIAS_RULES);
  }
}

async function checkSettings(text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const read = await readSettingsFile('file:///news/sourcecheck.json', { read: async () => bytes });
  if (read.kind === 'settings') checkPatterns(read.settings);
  try {
    preferencesFrom(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
}

/** A path on which patterns that are tried in every way take for ever. */
const LONG_PATH = `${'a/'.repeat(30)}${'a'.repeat(60)}.txt`;

function checkPatterns({ include = [], exclude = [], drafts = [], sources = [] }: Settings): void {
  const selection = selectFiles({ include, exclude });
  const roleOf = rolesByPath({ drafts, sources });
  for (const path of ['drafts/a.md', LONG_PATH]) {
    selection.formatOfFile(path);
    selection.entersFolder(path);
    roleOf(path);
  }
}

type Settings = Extract<Awaited<ReturnType<typeof readSettingsFile>>, { readonly kind: 'settings' }>['settings'];

function keysOf(decisions: readonly Decision[]): string[] {
  return [...new Set(decisions.map(decisionKey))].sort();
}
