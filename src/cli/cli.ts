import manifest from '../../package.json' with { type: 'json' };
import { readArguments } from './arguments.ts';
import { DEFAULT_CONFIG, readConfig } from './config.ts';
import { createAnalyser } from './createAnalyser.ts';
import { explainPlaces } from './explainPlaces.ts';
import type { Findings } from './findings.ts';
import { gatherFindings } from './gatherFindings.ts';
import { HELP } from './help.ts';
import { messagesTo } from './progressMessages.ts';
import { readRulesHere } from './readDecisionsHere.ts';
import { takeBaseline } from './takeBaseline.ts';
import { writeOut } from './writeOut.ts';

const NOTHING_TO_REPORT = 0;
const CONFLICT_FOUND = 1;
const COULD_NOT_RUN = 2;

const messages = messagesTo(process.stderr);

try {
  // The exit code is set without forcing an exit, so that pending output is still written.
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  messages.warn(error instanceof Error ? error.message : String(error));
  process.exitCode = COULD_NOT_RUN;
}

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === 'help') return say(HELP);
  if (asked === 'version') return say(`${manifest.version}\n`);
  const config = asked.config === null ? DEFAULT_CONFIG : await readConfig(asked.config, messages.warn);
  const rules = await readRulesHere();
  const analyser = createAnalyser(asked.cache);
  const findings = await gatherFindings(asked.paths, config, rules, analyser, messages);
  await analyser.close();
  if (asked.command === 'explain') return say(explainPlaces(asked, findings));
  if (asked.command === 'baseline') return say(await takeBaseline(asked, findings, rules));
  await writeOut(asked.report(findings), process.stdout);
  return asked.command === 'check' && hasOpenWarning(findings) ? CONFLICT_FOUND : NOTHING_TO_REPORT;
}

async function say(text: string): Promise<number> {
  await writeOut([text], process.stdout);
  return NOTHING_TO_REPORT;
}

function hasOpenWarning({ corpus }: Findings): boolean {
  return corpus.conflicts().some(({ severity, settled }) => severity === 'warning' && !settled);
}
