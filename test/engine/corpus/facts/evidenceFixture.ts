import assert from 'node:assert/strict';
import { ArticleInContext } from '../../../../src/engine/corpus/facts/articleInContext.ts';
import type { ClaimInContext } from '../../../../src/engine/corpus/facts/claimInContext.ts';
import { EventPair } from '../../../../src/engine/corpus/facts/eventPair.ts';
import type { Evidence } from '../../../../src/engine/corpus/facts/evidence/evidenceList.ts';
import { SAME_MEANING } from '../../../../src/engine/corpus/facts/evidence/sameMeaning.ts';
import { judgeOpenly } from '../../../../src/engine/corpus/facts/judge.ts';
import { judgeLeftOver } from '../../../../src/engine/corpus/facts/judgeLeftOver.ts';
import { judgeMeanings } from '../../../../src/engine/corpus/facts/judgeMeanings.ts';
import type { ArticleFacts } from '../../../../src/engine/facts.ts';
import { analyseText, analyseTwice } from '../../engineUnderTest.ts';

/**
 * An example of a rule or a veto, as it stands beside it in a file that ends in `.fixture.txt`:
 *
 *     === two reports of a bombing
 *     --- 2024-03-05
 *     A bombing killed [12] people in Orsova.
 *     --- 2024-03-06
 *     The bombing in Orsova killed [14] people.
 *     + same kind of event
 *     - other kind of event
 *
 * The brackets, which are no part of the text, mark the two figures that are compared; both may stand in one article. A
 * line with `+` names a finding that must show, one with `-` a finding that must not; for a veto or an objection, its
 * id.
 */
export interface EvidenceExample {
  readonly title: string;
  readonly articles: readonly { readonly date: string; readonly text: string; readonly figures: readonly number[] }[];
  readonly expected: readonly { readonly finding: string; readonly shows: boolean }[];
}

/** Throws where the file is not written so. */
export function readExamples(file: string): EvidenceExample[] {
  return file
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      const expected = lines
        .filter((line) => /^[+-] /.test(line))
        .map((line) => ({ finding: line.slice(2), shows: line.startsWith('+') }));
      const body = lines.filter((line) => !/^[+-] /.test(line)).join('\n');
      const articles = body
        .split(/^--- /m)
        .slice(1)
        .map((article) => readArticle(article));
      const figures = articles.flatMap((article) => article.figures).length;
      assert.equal(figures, 2, `“${title}” marks ${figures} figures, not two`);
      assert.ok(expected.length > 0, `“${title}” expects nothing`);
      return { title, articles, expected };
    });
}

function readArticle(written: string): EvidenceExample['articles'][number] {
  const end = written.indexOf('\n');
  const figures: number[] = [];
  let text = '';
  for (const piece of written.slice(end + 1).split(/(?=[[\]])/)) {
    if (piece.startsWith('[')) figures.push(text.length);
    text += piece.replace(/^[[\]]/, '');
  }
  return { date: written.slice(0, end), text, figures };
}

/** What shows on the two marked claims: findings, vetoes and objections. */
export function foundIn({ title, articles, expected }: EvidenceExample): Set<string> {
  // A second look takes much longer than the first.
  const isAskedForMeaning = expected.some(({ finding }) => finding in SAME_MEANING.finds);
  const facts = articles.map(({ date, text }): ArticleFacts => {
    const found = isAskedForMeaning ? analyseTwice(text, 'plain') : analyseText(text, 'plain');
    return { ...found, meta: { ...found.meta, date: date === '' ? null : date } };
  });
  const placed = facts.map((each, index) => new ArticleInContext(`${index}.txt`, each));
  const claims = articles.flatMap(({ figures, text }, index) =>
    figures.map((offset) => claimAt(placed[index] as ArticleInContext, offset, `“${title}”: ${text.slice(offset)}`)),
  );
  const [a, b] = claims as [ClaimInContext, ClaimInContext];
  const [first, second] = [placed[0] as ArticleInContext, placed.at(-1) as ArticleInContext];
  const events = new EventPair(
    a.event ?? undefined,
    b.event ?? undefined,
    () => first.events(),
    () => second.events(),
  );
  const { evidence, vetoes, objection } = judgeOpenly(a, b, events);
  const leftOver =
    articles.length === 1
      ? undefined
      : judgeLeftOver(first, second, 3).find((left) => first.claim(left.a) === a && second.claim(left.b) === b);
  const ids = [...vetoes, ...(objection === null ? [] : [objection])].map(({ id }) => id);
  const [meant, otherMeant] = [facts[0]?.meanings, facts[1]?.meanings];
  const alike: readonly Evidence[] =
    meant === undefined || otherMeant === undefined
      ? []
      : judgeMeanings(first, meant, second, otherMeant)
          .filter((pair) => first.claim(pair.a) === a && second.claim(pair.b) === b)
          .flatMap(({ judged }) => judged.evidence);
  const found = [...evidence, ...(leftOver?.judged.evidence ?? []), ...alike];
  return new Set([...found.map(({ feature }) => feature), ...ids]);
}

function claimAt(article: ArticleInContext, offset: number, problem: string): ClaimInContext {
  for (let index = 0; ; index++) {
    const placed = article.claim(index);
    assert.ok(placed !== null, `no figure is read at ${problem}`);
    if (placed.claim.start <= offset && offset < placed.claim.end) return placed;
  }
}
