/**
 * What the Markdown parser can take: it is quadratic in the marks of one paragraph and in how deep lists and quotes are
 * nested, neither of which any article has many of. Beyond these limits a text is read as plain.
 */

const MARKS_IN_A_PARAGRAPH = 600;
const NESTING = 24;
const INDENT = 64;
const BACKTICK_RUN = 100;

/** True where the text stays within what the parser reads in linear time. */
export function withinMarkdownLimits(text: string): boolean {
  let marks = 0;
  let at = 0;
  while (at < text.length) {
    let stop = at;
    let nesting = 0;
    let indent = 0;
    let leading = true;
    let before = 0;
    let lineMarks = 0;
    let run = 0;
    for (; stop < text.length; stop++) {
      const code = text.charCodeAt(stop);
      if (code === 10 || code === 13) break;
      if (leading) {
        if (code === 32 || code === 9) indent += code === 9 ? 4 : 1;
        else if (code === 62 || code === 42 || code === 43 || code === 45) nesting++;
        else if (code < 48 || code > 57) {
          if ((code === 46 || code === 41) && before >= 48 && before <= 57) nesting++;
          else leading = false;
        }
        if (nesting > NESTING && !isRule(text, at, stop)) return false;
        if (indent > INDENT && nesting > 0) return false;
      }
      // * [ ] _ ` ~ and the bracket of a link's target
      if (code === 42 || code === 91 || code === 93 || code === 95 || code === 96 || code === 126) lineMarks++;
      run = code === 96 ? run + 1 : 0;
      if (run > BACKTICK_RUN) return false;
      before = code;
    }
    marks = nesting > 0 || leading || text[at] === '#' ? lineMarks : marks + lineMarks;
    if (marks > MARKS_IN_A_PARAGRAPH) return false;
    at = stop + 1;
  }
  return true;
}

/** "----------": one mark over and over is a rule, not nesting. */
function isRule(text: string, start: number, stop: number): boolean {
  const mark = text.charCodeAt(stop);
  return mark !== 62 && text.charCodeAt(stop - 1) === mark && text.charCodeAt(Math.max(start, stop - 20)) === mark;
}
