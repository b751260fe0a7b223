import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { findHome } from '../workspace/findHome.ts';
import { clearUnfinished } from '../workspace/replaceFile.ts';
import { type BaselineArguments, type ExplainArguments, type ReportArguments, readArguments } from './arguments.ts';
import { changedSince } from './changedSince.ts';
import { readConfig } from './config.ts';
import { createAnalyser } from './createAnalyser.ts';
import { explainPlaces } from './explainPlaces.ts';
import type { Findings } from './findings.ts';
import { gatherFindings } from './gatherFindings.ts';
import { HELP } from './help.ts';
import { messagesTo } from './progressMessages.ts';
import { readingAsked } from './readingAsked.ts';
import { readRulesIn } from './readRulesIn.ts';
import { readStdin } from './readStdin.ts';
import { completionScript } from './shellCompletion.ts';
import { failureInWords } from './systemErrors.ts';
import { takeBaseline } from './takeBaseline.ts';
import { watching } from './watching.ts';
import { writeOut } from './writeOut.ts';

const NOTHING_TO_REPORT = 0;
const CONFLICT_FOUND = 1;
const COULD_NOT_RUN = 2;

const messages = messagesTo(process.stderr);

try {
  // The exit code is set without forcing an exit, so that pending output is still written.
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = failed(error);
}

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === 'help') return say(HELP);
  if (asked === 'version') return say(`${manifest.version}\n`);
  if (asked.command === 'completion') return say(completionScript(asked.shell));
  if (asked.command === 'lsp') {
    // It reads its options itself, and runs until the editor ends it.
    await import('../server/serverMain.ts');
    return NOTHING_TO_REPORT;
  }
  if (!('watch' in asked) || !asked.watch) return run(asked, null);
  const home = await findHome(process.cwd());
  const places = [...asked.paths, ...asked.against, ...(home === null ? [] : [home])];
  return watching(places, messages, (before) => run(asked, before).catch(failed));
}

/** Reads, and reports or does what was asked, once. */
async function run(
  asked: ReportArguments | BaselineArguments | ExplainArguments,
  before: string | null,
): Promise<number> {
  if (before !== null) await say(before);
  const home = await findHome(process.cwd());
  const folder = home ?? process.cwd();
  const config = await readConfig(asked.settings, folder, messages.warn);
  await clearUnfinished(join(folder, '.sourcecheck'));
  const rules = await readRulesIn(folder);
  const stdin = 'stdinName' in asked && asked.stdinName !== null ? await readStdin(process.stdin) : null;
  const reading = await readingAsked(asked, asked.command === 'check' ? home : null, stdin);
  const changed = 'since' in asked && asked.since !== null ? await changedSince(asked.since, process.cwd()) : null;
  const analyser = createAnalyser(asked.cache, messages.warn);
  const findings = await gatherFindings(reading, { config, rules, changed }, analyser, messages);
  await analyser.close();
  if (asked.command === 'explain') return say(explainPlaces(asked, findings));
  if (asked.command === 'baseline') return say(await takeBaseline(asked, findings, rules));
  if (asked.command === 'check') hint(asked, findings);
  await writeOut(asked.report(findings), process.stdout);
  return asked.command === 'check' && hasReasonToFail(asked, findings) ? CONFLICT_FOUND : NOTHING_TO_REPORT;
}

/** That one article is compared with nothing is easily overlooked, as no conflict is then good news of nothing. */
function hint({ since }: ReportArguments, { uris, isChecked }: Findings): void {
  if (since !== null && !uris.some(isChecked)) messages.warn(`no article has changed since ${since}`);
  else if (uris.length === 1) messages.warn('only this article was read; --against FOLDER compares it with others');
}

async function say(text: string): Promise<number> {
  await writeOut([text], process.stdout);
  return NOTHING_TO_REPORT;
}

function failed(error: unknown): number {
  messages.endProgress();
  messages.warn(failureInWords(error));
  return COULD_NOT_RUN;
}

function hasReasonToFail({ failOn }: ReportArguments, { conflicts }: Findings): boolean {
  if (failOn === 'never') return false;
  return conflicts.some(({ severity, settled }) => !settled && (failOn === 'information' || severity === 'warning'));
}
