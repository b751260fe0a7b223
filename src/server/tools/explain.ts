import type { ClaimAt } from '../../engine/index.ts';
import { plainText } from '../../wording/displayText.ts';
import { OUTCOMES, reasonText } from '../../wording/pairInWords.ts';
import { sameSpelling } from '../indexing/openDocuments.ts';
import type { Session } from '../session.ts';
import { figureFound } from './figureFound.ts';
import { answerOf, fileOf, placeOf, QUOTED, quoted, wordsOf } from './toolAnswer.ts';
import type { ExplainInput, ExplanationFound, PlaceInput, ToolAnswer } from './toolRequest.ts';

/** Why the figures at two places are or are not treated as one fact. */
export async function explain(session: Session, input: ExplainInput): Promise<ToolAnswer<ExplanationFound>> {
  const [one, other] = [claimAt(session, input.one), claimAt(session, input.other)];
  if (typeof one === 'string') return problem(one);
  if (typeof other === 'string') return problem(other);
  const explanation = session.corpus.explain(one, other);
  if (explanation === null) return problem('One of the two articles is no longer there.');
  const { claims, outcome, obstacles, evidence, likelihood } = explanation;
  const sentences = await session.readSentences([...new Set([one.uri, other.uri])]);
  const found: ExplanationFound = {
    problem: null,
    claims: claims.map((claim) => figureFound(session, claim, sentences)),
    outcome: OUTCOMES[outcome],
    likelihood,
    obstacles: obstacles.map((obstacle) => session.inWords(obstacle)),
    evidence: evidence.flatMap((reason) => {
      const says = reasonText(reason, session.inWords, plainText);
      return says === null ? [] : { weight: reason.weight, says };
    }),
  };
  const lines = [
    QUOTED,
    ...claims.map((claim) => `${quoted(claim.text)} at ${placeOf(session, claim)}`),
    OUTCOMES[outcome],
    ...found.obstacles.map((each) => `  not compared, because ${each}`),
  ];
  if (evidence.length > 0)
    lines.push(`Probability of one fact, by the evidence alone: ${Math.round(likelihood * 100)} %`);
  for (const { weight, says } of found.evidence) lines.push(`  ${weight > 0 ? 'for' : 'against'}: ${says}`);
  return { text: answerOf(lines), found };
}

function problem(text: string): ToolAnswer<ExplanationFound> {
  return {
    text,
    found: { problem: text, claims: [], outcome: null, likelihood: null, obstacles: [], evidence: [] },
  };
}

/** The figure at the column, or else the only one on the line; why there is none. */
function claimAt(session: Session, place: PlaceInput | undefined): ClaimAt | string {
  const asked = wordsOf(place?.file);
  const uri = articleCalled(session, asked);
  if (uri === null) return `No article is called ${quoted(asked)}.`;
  const { line, column } = { ...place };
  const at = (offset: number) => session.positionAt(uri, offset) ?? { line: -1, character: -1 };
  const onLine = session.corpus.claims(uri).filter(({ start }) => at(start).line + 1 === line);
  const asking =
    column === undefined
      ? onLine
      : onLine.filter(({ start, end }) => {
          const first = at(start).character + 1;
          return first <= column && column < first + end - start;
        });
  const [claim] = column === undefined ? asking : asking.slice(-1);
  const where = `line ${line}${column === undefined ? '' : `, column ${column}`} of ${quoted(fileOf(uri))}`;
  if (claim === undefined) return `There is no figure at ${where}.`;
  if (column === undefined && onLine.length > 1) {
    const columns = onLine.map(({ start, text }) => `${at(start).character + 1} (${quoted(text)})`);
    return `There are several figures at ${where}; give the column: ${columns.join(', ')}.`;
  }
  return claim;
}

/** By its whole path, or by its path within a folder. */
function articleCalled(session: Session, file: string): string | null {
  if (file === '') return null;
  const articles = session.articles();
  const whole = articles.find((uri) => fileOf(uri) === file || uri === sameSpelling(file));
  return whole ?? articles.find((uri) => session.articleName(uri) === file) ?? null;
}
