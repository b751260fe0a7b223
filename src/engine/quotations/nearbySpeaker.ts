import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Tokens } from '../article/tokens.ts';
import { sentenceAt, tokenText, WORD } from '../article/tokens.ts';

/** A person's name among the tokens. */
export interface PersonAt {
  readonly first: number;
  readonly end: number;
  /** As a reader would write it. */
  readonly name: string;
}

const SPEAKING = LEXICON.quotations.speaking;
const TO_SPEAK = LEXICON.quotations.toSpeak;
/** What may follow a name after its verb: not a noun, or the name belongs to it ("said Lund spokesman Arne Vik"). */
const AFTER_A_NAME = LEXICON.quotations.afterName;

/**
 * The person whose name and verb are right next to a quotation, before its opening or after its closing mark: "…," Vik
 * said; "…," said Vik; Vik said: "…"; Vik was quick to reply: "…". Null where it is not as plain as that. `first` to
 * `end` (exclusive) are the tokens between the marks.
 */
export function nearbySpeaker(
  tokens: Tokens,
  personAt: (token: number) => PersonAt | null,
  first: number,
  end: number,
): string | null {
  return speakerBehind(tokens, personAt, end) ?? speakerBefore(tokens, personAt, first);
}

function speakerBehind(tokens: Tokens, personAt: (token: number) => PersonAt | null, end: number): string | null {
  let at = end + (tokenText(tokens, end) === "'" && tokenText(tokens, end + 1) === "'" ? 2 : 1);
  if (tokenText(tokens, at) === ',') at++;
  if (SPEAKING.has(lower(tokens, at))) {
    const named = personAt(skipTitle(tokens, at + 1));
    if (named === null) return null;
    const next = lower(tokens, named.end);
    return tokens.kind[named.end] !== WORD || AFTER_A_NAME.has(next) ? named.name : null;
  }
  // '"The wall holds." Lund said …': behind a full stop another sentence begins.
  if (tokenText(tokens, end - 1) === '.') return null;
  const named = personAt(skipTitle(tokens, at));
  return named !== null && SPEAKING.has(lower(tokens, named.end)) ? named.name : null;
}

function speakerBefore(tokens: Tokens, personAt: (token: number) => PersonAt | null, first: number): string | null {
  let at = first - 2;
  if (tokenText(tokens, at) === '`') at--;
  if (tokenText(tokens, at) !== ',' && tokenText(tokens, at) !== ':') return null;
  at--;
  if (tokenText(tokens, at + 1) === ':' && TO_SPEAK.has(lower(tokens, at)) && lower(tokens, at - 1) === 'to')
    return subjectBefore(tokens, personAt, at);
  if (!SPEAKING.has(lower(tokens, at))) return null;
  const named = personAt(at - 1);
  if (named === null || named.end !== at) return null;
  // "a lawyer for Vik said", "with Lund, Vik said": another noun may be the one that speaks.
  return tokens.kind[named.first - 1] === WORD && !isTitle(tokens, named.first - 1) ? null : named.name;
}

/** "Vik was quick to reply:": the person with whom the sentence begins, if it names nobody else before the verb. */
function subjectBefore(tokens: Tokens, personAt: (token: number) => PersonAt | null, verb: number): string | null {
  const { firstToken } = sentenceAt(tokens, tokens.start[verb] ?? 0) ?? {};
  if (firstToken === undefined) return null;
  const named = personAt(skipTitle(tokens, firstToken));
  // "Vik's lawyer was quick to reply:"
  if (named === null || /^['’]$/.test(tokenText(tokens, named.end))) return null;
  for (let at = named.end; at < verb; at++) if (personAt(at) !== null) return null;
  return named.name;
}

function skipTitle(tokens: Tokens, at: number): number {
  if (!isTitle(tokens, at)) return at;
  return lower(tokens, at + 1) === '.' ? at + 2 : at + 1;
}

function isTitle(tokens: Tokens, at: number): boolean {
  return LEXICON.quotations.titles.has(lower(tokens, at));
}

function lower(tokens: Tokens, at: number): string {
  return at >= 0 && at < tokens.count ? tokenText(tokens, at).toLowerCase() : '';
}
