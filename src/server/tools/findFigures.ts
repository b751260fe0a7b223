import type { ClaimAt } from '../../engine/index.ts';
import { claimLabel, eventLabel } from '../../wording/figureInWords.ts';
import type { Session } from '../session.ts';
import { holdsAll, searchable, searchWords } from '../text/searchWords.ts';
import { figureFound } from './figureFound.ts';
import { answerOf, limitOf, oneLine, placeOf, QUOTED, quoted, wordsOf } from './toolAnswer.ts';
import type { FiguresFound, FindFiguresInput, ToolAnswer } from './toolRequest.ts';

/** Articles searched without a pause; then whatever else is waiting, such as an edit, gets its turn. */
const STRETCH = 50;

/** The figures given for something, the newest first, each with its source, sentence, file and line. */
export async function findFigures(session: Session, input: FindFiguresInput): Promise<ToolAnswer<FiguresFound>> {
  const about = wordsOf(input.about);
  const found = await figuresAbout(session, searchWords(about), searchWords(wordsOf(input.article)));
  if (found.length === 0)
    return { text: `No figure in the articles is said of ${quoted(about)}.`, found: { total: 0, figures: [] } };
  const shown = found.slice(0, limitOf(input.limit));
  const sentences = await session.readSentences([...new Set(shown.map(({ uri }) => uri))]);
  const lines = [QUOTED, `Figures said of ${quoted(about)}: ${found.length}, the newest first.`];
  for (const claim of shown) {
    lines.push(
      '',
      `${quoted(claim.text)} (${oneLine(claimLabel(claim, session.inWords))}) at ${placeOf(session, claim)}`,
    );
    if (claim.eventName !== null) lines.push(`  event: ${oneLine(eventLabel(claim.eventName, session.inWords))}`);
    if (claim.sourceName !== null) lines.push(`  said by ${quoted(claim.sourceName)}`);
    if (claim.date !== null) lines.push(`  article of ${claim.date}`);
    const sentence = sentences.of(claim);
    if (sentence !== null) lines.push(`  ${quoted(sentence)}`);
  }
  const figures = shown.map((claim) => figureFound(session, claim, sentences));
  return { text: answerOf(lines), found: { total: found.length, figures } };
}

async function figuresAbout(
  session: Session,
  words: readonly string[],
  path: readonly string[],
): Promise<readonly ClaimAt[]> {
  const found: ClaimAt[] = [];
  if (words.length === 0 && path.length === 0) return found;
  for (const [index, uri] of session.articles().entries()) {
    if (index % STRETCH === STRETCH - 1) await new Promise((resolve) => setTimeout(resolve, 0));
    if (!holdsAll(searchable(session.articleName(uri)), path)) continue;
    for (const claim of session.corpus.claims(uri)) {
      const { text, eventName, sourceName } = claim;
      const { names } = claim.about;
      const event = eventName === null ? '' : eventLabel(eventName, session.inWords);
      const said = [text, claimLabel(claim, session.inWords), event, sourceName ?? '', ...names].join('\n');
      if (holdsAll(searchable(said), words)) found.push(claim);
    }
  }
  return found.sort(newestFirst);
}

function newestFirst(a: ClaimAt, b: ClaimAt): number {
  const [one, other] = [a.date ?? '', b.date ?? ''];
  if (one !== other) return one < other ? 1 : -1;
  return a.uri === b.uri ? a.start - b.start : a.uri < b.uri ? -1 : 1;
}
