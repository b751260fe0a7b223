/** One cue of a subtitle file: when it begins, and its lines as written. */
export interface Cue {
  /** "1:02:03" */
  readonly time: string;
  /** In seconds. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

const TIMING =
  /^\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,]\d{1,3}\s*-->\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,]\d{1,3}(?:\s|$)/u;

/** The cues of a WebVTT or SubRip file, by their lines with times: what stands in no cue is left out. */
export function cuesIn(text: string): Cue[] {
  const lines = text.split(/\r\n|\r|\n/u);
  const timed: { readonly at: number; readonly match: RegExpExecArray }[] = [];
  for (const [at, line] of lines.entries()) {
    const match = line.includes('-->') ? TIMING.exec(line) : null;
    if (match !== null) timed.push({ at, match });
  }
  return timed.map(({ at, match }, index) => {
    const start = secondsOf(match[1], match[2], match[3]);
    const end = secondsOf(match[4], match[5], match[6]);
    return { time: timeOf(start), start, end, lines: linesOfCue(lines, at + 1, timed[index + 1]?.at) };
  });
}

/** The lines up to an empty one, or up to the number of the next cue. */
function linesOfCue(lines: readonly string[], from: number, next: number = lines.length): readonly string[] {
  let end = from;
  while (end < next && lines[end]?.trim() !== '') end++;
  const runsInto = end === next && next < lines.length && end - 1 > from && /^\s*\d+\s*$/u.test(lines[end - 1] ?? '');
  return lines.slice(from, runsInto ? end - 1 : end);
}

function secondsOf(hours = '0', minutes = '0', seconds = '0'): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function timeOf(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
