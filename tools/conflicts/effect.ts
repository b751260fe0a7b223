/**
 * Which conflicts the command line of the working tree reports on the development groups that a revision's does not,
 * and which it no longer reports; then the scores of both. For the closed half it gives only the scores.
 *
 *     node tools/conflicts/effect.ts [REVISION] [--groups PART] [--half open|closed]
 *
 * REVISION is HEAD by default; PART picks the groups whose name contains it.
 */
import { parseArgs } from 'node:util';
import { build, copyRevision, copyWorkingTree, findConflicts } from './engineCopy.ts';
import type { FoundByGroup, FoundClaim, FoundPair } from './foundConflict.ts';
import { pairsOf } from './foundConflict.ts';
import type { GoldGroup } from './goldGroups.ts';
import { NO_GROUPS, readGroups } from './goldGroups.ts';
import { halfOf, readHalf } from './halves.ts';
import { isPair, scoreGroup, scoreWords, sumOf } from './score.ts';

/** Characters that are shown on each side of a figure. */
const SHOWN = 90;

const { values, positionals } = parseArgs({
  options: { groups: { type: 'string', default: '' }, half: { type: 'string' } },
  allowPositionals: true,
});
const revision = positionals[0] ?? 'HEAD';
const groups = readGroups(values.groups, readHalf(values.half));
if (groups === null) console.log(NO_GROUPS);
else if (groups.length === 0) console.log(`No development group is called “${values.groups}”.`);
else {
  const other = copyRevision(revision);
  if (other === null) process.exit(2);
  const names = groups.map(({ name }) => name);
  const runs = await Promise.allSettled([findAll(other, names), findAll(copyWorkingTree(), names)]);
  const [before, after] = runs.map((run, index) => {
    if (run.status === 'fulfilled') return run.value;
    console.error(
      `${index === 0 ? revision : 'now'}: ${run.reason instanceof Error ? run.reason.message : run.reason}`,
    );
    return null;
  });
  if (before && after) showEffect(groups, before, after);
  else process.exitCode = 2;
}

async function findAll(root: string, names: readonly string[]): Promise<FoundByGroup> {
  build(root);
  return findConflicts(root, names);
}

function showEffect(groups: readonly GoldGroup[], before: FoundByGroup, after: FoundByGroup): void {
  for (const group of groups.filter(({ name }) => halfOf(name) === 'open')) {
    const lines = changesIn(group, before, after);
    if (lines.length > 0) console.log(`${group.name}\n${lines.join('\n')}\n`);
  }
  for (const warningsOnly of [false, true]) {
    const score = (found: FoundByGroup): string =>
      scoreWords(sumOf(groups.map((group) => scoreGroup(group, found[group.name] ?? [], warningsOnly))));
    console.log(warningsOnly ? 'warnings only' : `all severities, ${groups.length} groups`);
    console.log(`  ${revision}: ${score(before)}\n  now: ${score(after)}`);
  }
}

/** One entry per pair of claims: `+` newly reported, `-` no longer reported, `~` reported as something else. */
function changesIn(group: GoldGroup, before: FoundByGroup, after: FoundByGroup): string[] {
  const was = pairsOf(before[group.name] ?? []);
  const is = pairsOf(after[group.name] ?? []);
  const lines: string[] = [];
  for (const key of [...new Set([...was.keys(), ...is.keys()])].sort()) {
    const [old, fresh] = [was.get(key), is.get(key)];
    const pair = fresh ?? old;
    const [before, after] = [kindOf(old), kindOf(fresh)];
    if (pair === undefined || before === after) continue;
    const sign = old === undefined ? '+' : fresh === undefined ? '-' : '~';
    lines.push(
      `  ${sign} ${[before, after].filter((kind) => kind !== '').join(' → ')}: ${pair.conflict.about} [${judgementOn(pair, group)}]`,
      `      ${quoted(pair.a, group)}`,
      `      ${quoted(pair.b, group)}`,
    );
  }
  return lines;
}

function kindOf(pair: FoundPair | undefined): string {
  return pair === undefined ? '' : `${pair.conflict.rule} (${pair.conflict.relation}, ${pair.conflict.severity})`;
}

function judgementOn(pair: FoundPair, { pairs }: GoldGroup): string {
  const listed = pairs.find((each) => isPair(pair, each));
  return listed === undefined ? 'not listed' : `listed: ${listed.verdict}, ${listed.kind}`;
}

function quoted({ path, start, end }: FoundClaim, { articles }: GoldGroup): string {
  const text = articles.get(path) ?? '';
  const [before, after] = [text.slice(Math.max(0, start - SHOWN), start), text.slice(end, end + SHOWN)];
  return `${path}: ${`${before}【${text.slice(start, end)}】${after}`.replace(/\s+/g, ' ')}`;
}
