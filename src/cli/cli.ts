import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { ArchiveStore } from '../archive/archiveStore.ts';
import { factsVersion } from '../archive/factsVersion.ts';
import { openArchive } from '../archive/openArchive.ts';
import { engineVersion } from '../workspace/engineAssets.ts';
import { findHome } from '../workspace/findHome.ts';
import { clearUnfinished } from '../workspace/replaceFile.ts';
import { archiveAsked } from './archive/archiveAsked.ts';
import { archiveCommand } from './archive/archiveCommand.ts';
import { archiveFailure } from './archive/archiveFailure.ts';
import {
  type ArchiveArguments,
  type BaselineArguments,
  type ExplainArguments,
  type ReportArguments,
  readArguments,
  UsageError,
} from './arguments.ts';
import { changedSince } from './changedSince.ts';
import { type Config, readConfig } from './config.ts';
import { createAnalyser } from './createAnalyser.ts';
import { createIndexStore } from './createIndexStore.ts';
import { decisionsConcerned } from './decisionsConcerned.ts';
import { explainPlaces } from './explainPlaces.ts';
import type { Findings } from './findings.ts';
import { gatherFindings } from './gatherFindings.ts';
import { HELP } from './help.ts';
import { messagesTo } from './progressMessages.ts';
import { readingAsked } from './readingAsked.ts';
import { readRulesIn } from './readRulesIn.ts';
import { readStdin } from './readStdin.ts';
import { refuseUnlessFolders } from './refuseUnlessFolders.ts';
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
  if (asked.command === 'archive') return changeArchive(asked);
  if (asked.command === 'mcp') {
    await refuseUnlessFolders(asked.folders);
    await import('../mcp/mcpMain.ts');
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
  const version = asked.cache ? engineVersion() : null;
  const analyser = createAnalyser(version, messages.warn);
  const archive = asked.command === 'check' ? await openedArchive(asked, config, folder) : null;
  const inForce =
    asked.command === 'baseline' ? { ...rules, decisions: decisionsConcerned(rules.decisions, reading) } : rules;
  const mayLookTwice = asked.secondLook || config.secondLook;
  const circumstances = {
    config,
    looksTwice: mayLookTwice && asked.command !== 'figures' && asked.command !== 'entities',
    rules: inForce,
    changed,
    archive,
    store: createIndexStore(version, reading, mayLookTwice ? 'twice' : 'once'),
  };
  const findings = await gatherFindings(reading, circumstances, analyser, messages);
  await analyser.close();
  if (asked.command === 'explain') return say(explainPlaces(asked, findings));
  if (asked.command === 'baseline') return say(await takeBaseline(asked, reading, findings, rules));
  if (asked.command === 'check') hint(asked, findings, archive !== null);
  await writeOut(asked.report(findings), process.stdout);
  await archive?.close();
  return asked.command === 'check' && hasReasonToFail(asked, findings) ? CONFLICT_FOUND : NOTHING_TO_REPORT;
}

/** The archive to compare with: without the one that was asked for nothing can be said, without another some can. */
async function openedArchive({ archive }: ReportArguments, config: Config, home: string): Promise<ArchiveStore | null> {
  const place = archiveAsked(archive, config, home);
  if (place === null) return null;
  try {
    return await openArchive(place, { readOnly: true });
  } catch (error) {
    const reason = archiveFailure(place, error);
    if (archive !== null) throw reason;
    messages.warn(reason.message);
    return null;
  }
}

async function changeArchive(asked: ArchiveArguments): Promise<number> {
  const home = (await findHome(process.cwd())) ?? process.cwd();
  const config = await readConfig(asked.settings, home, messages.warn);
  const place = archiveAsked(asked.archive, config, home);
  if (place === null) throw new UsageError(`archive ${asked.action} needs an archive: --archive FILE`);
  try {
    const { text, isWrong } = await archiveCommand(asked, { place, config, engine: factsVersion(), messages });
    await say(text);
    return isWrong ? CONFLICT_FOUND : NOTHING_TO_REPORT;
  } catch (error) {
    throw archiveFailure(place, error);
  }
}

/** That one article is compared with nothing is easily overlooked, as no conflict is then good news of nothing. */
function hint({ since }: ReportArguments, { uris, isChecked }: Findings, isWithArchive: boolean): void {
  if (since !== null && !uris.some(isChecked)) messages.warn(`no article has changed since ${since}`);
  else if (uris.length === 1 && !isWithArchive)
    messages.warn('only this article was read; --against FOLDER compares it with others');
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
