import type { Line } from './line.ts';

const UP = new Set(
  'up rise rises rose risen rising gain gains gained gaining climb climbs climbed climbing grow grows grew grown growing jump jumps jumped jumping surge surges surged surging soar soars soared soaring advance advances advanced advancing increase increases increased increasing add adds added adding rally rallied rallies rebound rebounded spike spiked swell swelled expand expanded edged leap leaps leaped leapt inflated appreciated upward upwards raise raises raised raising boost boosted boosts lift lifts lifted lifting hike hikes hiked hiking widen widens widened widening skyrocket skyrocketed balloon ballooned ballooning accelerated'.split(
    ' ',
  ),
);

const DOWN = new Set(
  'down fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing tumble tumbles tumbled tumbling plunge plunges plunged plunging plummet plummeted plummets slump slumps slumped slide slides slid sliding shed sheds shedding sink sinks sank sinking slip slips slipped slipping dip dips dipped cut cuts cutting reduce reduces reduced reducing shrink shrinks shrank shrunk contract contracted lower lowered ease eased crash crashed retreat retreated weaken weakened slash slashed depreciated lose loses lost losing lowering downward downwards narrow narrows narrowed narrowing trim trims trimmed trimming dwindle dwindled dive dives dived dove slowed decelerated'.split(
    ' ',
  ),
);

/** True for a word of rise or fall. */
export function isChangeWord(word: string): boolean {
  return UP.has(word) || DOWN.has(word);
}

/** Words that may stand between a verb of change and its amount. */
const BETWEEN = new Set(
  'by another a an additional further sharply slightly steeply modestly marginally only just almost nearly about around some as much roughly approximately more than over least less under prices shares sales'.split(
    ' ',
  ),
);

/** "shot down 23 drones", "made up 12 per cent": an "up" or a "down" that belongs to its verb. */
export function isPhrasal(line: Line, index: number): boolean {
  return (line.at(index) === 'up' || line.at(index) === 'down') && PHRASAL_VERBS.has(line.at(index - 1));
}

const PHRASAL_VERBS = new Set(
  'shot shoot shoots shooting gunned tore torn tear took take takes taking put puts putting set sets setting made make makes making shut shuts blew blow blown rounded bought used uses knocked brought bring hunted tracked burned'.split(
    ' ',
  ),
);

/** "fell below 40 per cent": not by how much, but where to. */
const LEVELS = new Set(['below', 'above', 'beyond', 'topped', 'exceeded']);

const FIRM = new Set([
  'by',
  'another',
  'a',
  'an',
  'further',
  'sharply',
  'slightly',
  'steeply',
  'modestly',
  'marginally',
  'only',
  'just',
  'additional',
]);

/** Whether the words before token `first` make a rise or a fall of the figure that begins there: "rose 3.5 per cent". */
export function readTrend(line: Line, first: number): 'up' | 'down' | null {
  if (LEVELS.has(line.at(first))) return null;
  for (let back = 1; back <= 3; back++) {
    const word = line.at(first - back);
    if (isPhrasal(line, first - back)) return null;
    if (UP.has(word)) return word === 'edged' && line.at(first - back + 1) === 'down' ? 'down' : 'up';
    if (DOWN.has(word)) return 'down';
    if (!FIRM.has(word) && !BETWEEN.has(word) && !word.endsWith('ly')) return null;
  }
  return null;
}

/** "growing 12, or 3 per cent,": a second amount of the same change. */
export function continuesAmount(line: Line, end: number, first: number): boolean {
  return first > end && first - end <= 3 && line.at(first - 1) === 'or';
}
