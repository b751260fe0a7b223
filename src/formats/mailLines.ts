/** A stretch of lines of a mail's text, by whose words they are. */
export interface MailStretch {
  /** The sender's own, those of the mail that is answered, or what mail programs and letterheads put around. */
  readonly kind: 'own' | 'quoted' | 'aside';
  readonly lines: readonly string[];
  /** Of the first, from 1. */
  readonly line: number;
}

/** What the head of a forwarded message says, as it is written. */
export interface ForwardedHead {
  readonly from: string | null;
  readonly date: string | null;
}

export interface MailText {
  readonly stretches: readonly MailStretch[];
  /** The head of the first message that is forwarded in the text; null where none is. */
  readonly forwarded: ForwardedHead | null;
}

const FORWARDED = /^\s*(?:-{2,}\s*(?:forwarded|original|weitergeleitete|ursprüngliche)|begin forwarded message)/iu;
const HEAD_LINE = /^\s*\*?(from|sent|date|to|cc|subject|reply-to|von|gesendet|datum|an|betreff)\*?:\s*\*?\s*(.*)$/iu;
const WROTE = /(?:wrote|schrieb)[^:]{0,80}:\s*$/iu;

/** So many lines of a head in a row are one, even if no line announces them. */
const FEWEST_HEAD_LINES = 3;

/** Sorts the lines of a mail. In an answer, what follows another message's head is that message. */
export function sortMailLines(text: string, isAnswer: boolean): MailText {
  const lines = text.split(/\r\n|\r|\n/u);
  const kinds: MailStretch['kind'][] = [];
  let forwarded: ForwardedHead | null = null;
  let rest: MailStretch['kind'] = 'own';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const isAnnounced = FORWARDED.test(line);
    const head = isAnnounced || HEAD_LINE.test(line) ? headAt(lines, isAnnounced ? at + 1 : at) : null;
    if (head !== null && (isAnnounced || head.count >= FEWEST_HEAD_LINES)) {
      forwarded ??= head;
      rest = isAnswer ? 'quoted' : 'own';
      for (; at < head.end; at++) kinds.push('aside');
      at--;
    } else if (line.startsWith('>')) kinds.push('quoted');
    else if (line === '--' || line === '-- ') {
      rest = 'aside';
      kinds.push('aside');
    } else if (isAttribution(lines, at)) kinds.push('aside');
    else kinds.push(rest);
  }
  return { stretches: stretchesOf(lines, kinds), forwarded };
}

interface Head extends ForwardedHead {
  readonly count: number;
  /** The index of the line after it. */
  readonly end: number;
}

function headAt(lines: readonly string[], start: number): Head {
  let at = start;
  while (at < lines.length && lines[at]?.trim() === '') at++;
  const found = new Map<string, string>();
  let count = 0;
  for (; at < lines.length; at++) {
    const [, name, value] = HEAD_LINE.exec(lines[at] ?? '') ?? [];
    if (name === undefined) break;
    found.set(name.toLowerCase(), value ?? '');
    count++;
  }
  const from = found.get('from') ?? found.get('von') ?? null;
  const date = found.get('date') ?? found.get('sent') ?? found.get('datum') ?? found.get('gesendet') ?? null;
  return { from, date, count, end: count === 0 ? start : at };
}

/** "On Tuesday Ann Reed wrote:", on one line or two, before what is quoted. */
function isAttribution(lines: readonly string[], at: number): boolean {
  for (let last = at; last <= at + 1; last++) {
    if (!WROTE.test(lines[last] ?? '')) continue;
    let next = last + 1;
    while (next < lines.length && next < last + 3 && lines[next]?.trim() === '') next++;
    return lines[next]?.startsWith('>') === true && lines[at]?.trim() !== '';
  }
  return false;
}

function stretchesOf(lines: readonly string[], kinds: readonly MailStretch['kind'][]): readonly MailStretch[] {
  const stretches: { kind: MailStretch['kind']; lines: string[]; line: number }[] = [];
  for (const [at, kind] of kinds.entries()) {
    const last = stretches.at(-1);
    const line = lines[at] ?? '';
    if (last?.kind === kind) last.lines.push(line);
    else stretches.push({ kind, lines: [line], line: at + 1 });
  }
  return stretches;
}

/** A line's marks of quotation, and what stands behind them. */
const QUOTED = /^(>*)( ?)(.*)$/su;

/**
 * Puts lines together that a mail program wrapped (RFC 3676): those that end with a space go on in the next, if that is
 * quoted as deeply. `delSp`: the space at the end is part of the wrapping.
 */
export function unwrapFlowed(text: string, delSp: boolean): string {
  const found: string[] = [];
  let depth = -1;
  let goesOn = false;
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const [, marks = '', stuffed = '', words = ''] = QUOTED.exec(line) ?? [];
    // Without marks, a line that begins with a space had one put before it.
    const shown = marks === '' ? (stuffed === ' ' ? words : line) : words;
    const isSignature = shown === '-- ';
    const isJoined = goesOn && marks.length === depth && !isSignature;
    if (isJoined) found[found.length - 1] += shown;
    else found.push(marks === '' ? shown : `${marks} ${shown}`);
    depth = marks.length;
    goesOn = shown.endsWith(' ') && !isSignature;
    const last = found[found.length - 1];
    if (goesOn && delSp && last !== undefined) found[found.length - 1] = last.slice(0, -1);
  }
  return found.join('\n');
}
