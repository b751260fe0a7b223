import type { Location, QuotationAt } from '../../engine/index.ts';
import type { Session } from '../session.ts';
import type { Sentences } from '../text/quotedSentences.ts';
import { holdsAll, searchable, searchWords } from '../text/searchWords.ts';
import { answerOf, limitOf, oneLine, passageOf, placeOf, QUOTED, quoted, wordsOf } from './toolAnswer.ts';
import type { FindQuotationsInput, QuotationFound, QuotationsFound, ToolAnswer } from './toolRequest.ts';

/** Articles searched without a pause; then whatever else is waiting, such as an edit, gets its turn. */
const STRETCH = 50;
/** Other places of one quotation in one answer. */
const MOST_OTHERS = 8;

/** What is quoted, by its words or by whom, the newest first, and where the same is quoted elsewhere. */
export async function findQuoted(session: Session, input: FindQuotationsInput): Promise<ToolAnswer<QuotationsFound>> {
  const [words, speaker, article] = [input.words, input.speaker, input.article].map((each) =>
    searchWords(wordsOf(each)),
  ) as [readonly string[], readonly string[], readonly string[]];
  const found = await quotationsWith(session, words, speaker, article);
  if (found.length === 0) return { text: 'Quotations: none that match.', found: { total: 0, quotations: [] } };
  const shown = found.slice(0, limitOf(input.limit)).map((quotation) => {
    const card = session.corpus.quotationAt(quotation.uri, quotation.start);
    return { ...quotation, others: (card?.others ?? []).slice(0, MOST_OTHERS) };
  });
  const uris = shown.flatMap(({ uri, others }) => [uri, ...others.map((other) => other.uri)]);
  const sentences = await session.readSentences([...new Set(uris)]);
  const lines = [QUOTED, `Quotations: ${found.length}, the newest first.`];
  for (const { text, speaker, others, ...at } of shown) {
    const by = speaker === null ? '' : `, said by ${quoted(speaker)}`;
    lines.push('', `${quoted(text)} at ${placeOf(session, at)}${by}`);
    for (const other of others) {
      const by = other.speaker === null ? '' : `, said by ${quoted(other.speaker)}`;
      const how = other.agrees ? 'in the same words' : 'in other words';
      lines.push(`  quoted ${how}: ${quoted(other.text)} at ${placeOf(session, other)}${by}`);
    }
  }
  const quotations = shown.map((each) => quotationFound(session, each, sentences));
  return { text: answerOf(lines), found: { total: found.length, quotations } };
}

async function quotationsWith(
  session: Session,
  words: readonly string[],
  speaker: readonly string[],
  article: readonly string[],
): Promise<readonly QuotationAt[]> {
  const found: { readonly quotation: QuotationAt; readonly date: string }[] = [];
  if (words.length + speaker.length + article.length === 0) return [];
  for (const [index, uri] of session.articles().entries()) {
    if (index % STRETCH === STRETCH - 1) await new Promise((resolve) => setTimeout(resolve, 0));
    if (!holdsAll(searchable(session.articleName(uri)), article)) continue;
    const date = session.corpus.meta(uri)?.date ?? '';
    for (const quotation of session.corpus.quotations(uri)) {
      if (!holdsAll(searchable(quotation.text), words)) continue;
      if (holdsAll(searchable(quotation.speaker ?? ''), speaker)) found.push({ quotation, date });
    }
  }
  const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  found.sort(
    (a, b) => order(b.date, a.date) || order(a.quotation.uri, b.quotation.uri) || a.quotation.start - b.quotation.start,
  );
  return found.map(({ quotation }) => quotation);
}

function quotationFound(
  session: Session,
  {
    others,
    ...quotation
  }: QuotationAt & { others: NonNullable<ReturnType<Session['corpus']['quotationAt']>>['others'] },
  sentences: Sentences,
): QuotationFound {
  const passage = (each: Location & Pick<QuotationAt, 'text' | 'speaker'>) => ({
    ...passageOf(session, each, each.text, sentences.around(each)),
    speaker: each.speaker === null ? null : oneLine(each.speaker),
  });
  return {
    ...passage(quotation),
    date: session.corpus.meta(quotation.uri)?.date ?? null,
    elsewhere: others.map((other) => ({ ...passage(other), agrees: other.agrees })),
  };
}
