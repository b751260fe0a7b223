/**
 * Runs a fixture (its written form: fixtureFile.ts) through the engine and compares what was found with what is
 * expected. The expectations:
 *
 *     ^^ conflict figure-conflict/deaths: wire.md 34; late.md 41     contradicts these sides and no others
 *     ^^ conflict figure-conflict/deaths (update): wire.md 34        … and how: update, disputed, contradiction,
 *                                                                    warning, information
 *     ^^ conflict: wire.md 34                     … whatever its rule
 *     ^^ none                                     a figure is read here, and contradicts nothing
 *     ^^ no conflict                              nothing here contradicts anything, figure or not
 *     ^^ figure 70.. more than count              bounds (`>70..` leaves 70 out), then what is to be told of it
 *     ^^ no figure
 *     ^^ name person "Suhail Shaheen"             a mention of this entity
 *     ^^ no name
 *     ^^ claim measure=killed head=person         what the figure is said of; `source="the police"` where there are
 *     spaces
 *
 * A conflict that no line expects fails the fixture too.
 */

import assert from 'node:assert/strict';
import type { Side } from '../../src/engine/checks/contradiction.ts';
import type { ClaimAt } from '../../src/engine/claims/claimAt.ts';
import type { Conflict } from '../../src/engine/conflict.ts';
import type { Corpus } from '../../src/engine/corpus.ts';
import { createCorpus } from '../../src/engine/createCorpus.ts';
import { formatOf } from '../../src/formats/formats.ts';
import { eventLabel } from '../../src/wording/figureInWords.ts';
import { inEnglish } from '../../src/wording/inWords.ts';
import { analyseText } from './engineUnderTest.ts';
import {
  type Expectation,
  type FixtureArticle,
  type FixtureLine,
  parseFixture,
  writeExpectation,
} from './fixtureFile.ts';

/** An article in the corpus, with the way from offsets in the fixture's body to offsets in the text analysed. */
interface Placed {
  readonly article: FixtureArticle;
  readonly uri: string;
  readonly text: string;
  readonly shift: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Throws an assertion error whose difference shows, under each line, what was found instead of what was expected. */
export function check(fixture: string): void {
  assert.equal(`\n${observe(fixture)}`, `\n${fixture}`, 'the articles are not read as expected');
}

/** The fixture with every expectation that does not hold replaced by what is found. */
export function observe(fixture: string): string {
  const { preface, articles } = parseFixture(fixture);
  const corpus = createCorpus();
  const placed = articles.map((article) => place(article, corpus));
  const asked = placed.some(({ article }) =>
    article.lines.some((line) => line.expectations.some(({ words }) => /^(conflict|none|no conflict)\b/.test(words))),
  );
  const said = new Set<string>();
  for (const each of placed) {
    for (const line of each.article.lines) {
      for (const expectation of line.expectations) {
        if (!/^(conflict|none|no conflict)\b/.test(expectation.words)) continue;
        for (const { here, side } of partners(corpus, each, expectation)) said.add(keyOf(here)).add(keyOf(side));
        for (const claim of claimsAt(corpus, each, expectation)) said.add(keyOf(claim));
      }
    }
  }
  const written = [...preface];
  for (const each of placed) {
    written.push(each.article.headerLine);
    for (const line of each.article.lines) {
      written.push(line.text);
      for (const expectation of line.expectations) written.push(observed(corpus, each, line, expectation));
      if (asked) written.push(...unexpected(corpus, each, line, said));
    }
  }
  return written.join('\n');
}

function place(article: FixtureArticle, corpus: Corpus): Placed {
  const format = formatOf(article.file) ?? 'plain';
  const head = format === 'markdown' ? frontMatter(article) : format === 'html' ? htmlMeta(article) : '';
  const text = head + article.body;
  const facts = analyseText(text, format);
  const { role, date, outlet } = article;
  const meta = { ...facts.meta, role, date: date ?? facts.meta.date, source: outlet ?? facts.meta.source };
  const uri = `fixture:/${article.file}`;
  corpus.put(uri, { ...facts, meta });
  return { article, uri, text, shift: head.length };
}

function frontMatter({ role, date, outlet }: FixtureArticle): string {
  const fields = Object.entries({ date, role, source: outlet }).filter(([, value]) => value !== null);
  return fields.length === 0 ? '' : `---\n${fields.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n\n`;
}

function htmlMeta({ date, outlet }: FixtureArticle): string {
  const published = date === null ? '' : `<meta property="article:published_time" content="${date}">\n`;
  return published + (outlet === null ? '' : `<meta property="og:site_name" content="${outlet}">\n`);
}

function observed(corpus: Corpus, at: Placed, line: FixtureLine, expectation: Expectation): string {
  const { words, start, end, written } = expectation;
  const put = (span: Span, found: string): string =>
    writeExpectation(line, span.start - at.shift, span.end - at.shift, found);
  const marked = { start: start + at.shift, end: end + at.shift };
  const claims = claimsAt(corpus, at, expectation);
  const claim = claims.find((each) => sameSpan(each, marked)) ?? claims[0];
  if (/^(figure|no figure)\b/.test(words)) {
    if (claim === undefined) return words === 'no figure' ? written : put(marked, 'no figure');
    const holds = words.startsWith('figure') && sameSpan(claim, marked) && figureHolds(words, claim);
    return holds ? written : put(claim, figureWords(claim));
  }
  if (/^(name|no name)\b/.test(words)) {
    const found = nameAt(corpus, at, marked);
    if (found === null) return words === 'no name' ? written : put(marked, 'no name');
    return words === found.words && sameSpan(found, marked) ? written : put(found, found.words);
  }
  if (/^claim\b/.test(words)) {
    if (claim === undefined) return put(marked, 'no figure');
    const found = claimWords(corpus, at, words, claim);
    return found === words ? written : put(marked, found);
  }
  if (/^(conflict|none|no conflict)\b/.test(words)) {
    const found = conflictWords(corpus, at, expectation);
    if (words === 'no conflict') return found === 'none' ? written : put(marked, found);
    if (found === 'none' && claim === undefined) return put(marked, 'no figure');
    return sameConflict(words, found, partners(corpus, at, expectation)) ? written : put(marked, found);
  }
  throw new Error(`${at.article.file}: an expectation that nobody understands: ${words}`);
}

function claimsAt(corpus: Corpus, at: Placed, expectation: Span): ClaimAt[] {
  const span = { start: expectation.start + at.shift, end: expectation.end + at.shift };
  return corpus.claims(at.uri).filter((claim) => overlaps(claim, span));
}

/** What stands here, and what contradicts it. */
interface Partner {
  readonly conflict: Conflict;
  readonly here: Side;
  readonly side: Side;
}

function partners(corpus: Corpus, at: Placed, expectation: Span): Partner[] {
  const span = { start: expectation.start + at.shift, end: expectation.end + at.shift };
  const isHere = (side: Side): boolean => side.uri === at.uri && overlaps(side, span);
  const found: Partner[] = [];
  for (const conflict of corpus.conflicts(at.uri)) {
    for (const [first, second] of conflict.pairs) {
      const [a, b] = [conflict.sides[first], conflict.sides[second]];
      if (a === undefined || b === undefined) continue;
      if (isHere(a)) found.push({ conflict, here: a, side: b });
      else if (isHere(b)) found.push({ conflict, here: b, side: a });
    }
  }
  return found;
}

function partnerWords({ side }: Partner): string {
  return `${side.uri.replace('fixture:/', '')} ${side.text.replace(/\s+/g, ' ')}`;
}

function conflictWords(corpus: Corpus, at: Placed, expectation: Span): string {
  const found = partners(corpus, at, expectation);
  const [first] = found;
  if (first === undefined) return 'none';
  const { rule, relation, severity } = first.conflict;
  return `conflict ${rule} (${relation}, ${severity}): ${[...new Set(found.map(partnerWords))].sort().join('; ')}`;
}

/** Same rule and the same sides; relation and severity only as far as the fixture asks for them. */
function sameConflict(words: string, found: string, with_: readonly Partner[]): boolean {
  if (words === 'none' || found === 'none') return words === found;
  const [, rule = '', traits = '', sides = ''] = /^conflict ?([^\s:(]*) ?(?:\(([^)]*)\))?: (.+)$/.exec(words) ?? [];
  const expected = sides.split(';').map((side) => side.trim());
  const actual = [...new Set(with_.map(partnerWords))].sort();
  const wanted = traits.split(',').map((trait) => trait.trim());
  return (
    expected.sort().join(';') === actual.join(';') &&
    with_.every(({ conflict }) => rule === '' || conflict.rule === rule) &&
    with_.every(({ conflict }) =>
      wanted.every((trait) => trait === '' || trait === conflict.relation || trait === conflict.severity),
    )
  );
}

function unexpected(corpus: Corpus, at: Placed, line: FixtureLine, said: ReadonlySet<string>): string[] {
  const lines: string[] = [];
  const sides = corpus.conflicts(at.uri).flatMap((conflict) => conflict.sides.filter(({ uri }) => uri === at.uri));
  for (const side of [...sides].sort((a, b) => a.start - b.start)) {
    const start = side.start - at.shift;
    if (start < line.start || start > line.start + line.text.length || said.has(keyOf(side))) continue;
    const end = Math.min(side.end - at.shift, line.start + line.text.length);
    const words = conflictWords(corpus, at, { start, end });
    const written = writeExpectation(line, start, end, words);
    if (words !== 'none' && !lines.includes(written)) lines.push(written);
  }
  return lines;
}

function bounds({ quantity: { min, max, minOpen, maxOpen } }: ClaimAt): string {
  if (min !== null && min === max) return `${min}`;
  return `${minOpen ? '>' : ''}${min ?? ''}..${maxOpen ? '<' : ''}${max ?? ''}`;
}

function traits(claim: ClaimAt): string[] {
  const { modifier, kind, unit, trend, approximate } = claim.quantity;
  return [modifier, kind, unit ?? '', trend ?? '', approximate ? 'approximate' : ''].filter((trait) => trait !== '');
}

function figureWords(claim: ClaimAt): string {
  return ['figure', bounds(claim), ...traits(claim)].join(' ');
}

function figureHolds(words: string, claim: ClaimAt): boolean {
  const [, interval, rest = ''] = /^figure (\S+) ?(.*)$/.exec(words) ?? [];
  if (interval !== bounds(claim)) return false;
  let left = ` ${rest} `;
  for (const trait of traits(claim).sort((a, b) => b.length - a.length)) left = left.replace(` ${trait} `, '  ');
  return left.trim() === '';
}

function nameAt(corpus: Corpus, at: Placed, span: Span): (Span & { words: string }) | null {
  for (let offset = span.start; offset < span.end; offset++) {
    const card = corpus.entityAt(at.uri, offset);
    const mention = card?.mentions.find(({ uri, start, end }) => uri === at.uri && start <= offset && offset < end);
    if (card && mention) return { start: mention.start, end: mention.end, words: `name ${card.type} "${card.name}"` };
  }
  return null;
}

/** The same fields that the fixture asks for, as found; `partOf` is the text of the whole. */
function claimWords(corpus: Corpus, at: Placed, words: string, claim: ClaimAt): string {
  const whole =
    claim.counted.partOf === null ? null : (corpus.facts(at.uri)?.claims[claim.counted.partOf]?.text ?? null);
  const counted = claim.counted.phrase && at.text.slice(claim.counted.phrase.start, claim.counted.phrase.end);
  const found: Record<string, unknown> = {
    ...claim,
    ...claim.quantity,
    ...claim.counted,
    ...claim.about,
    ...claim.time,
    source: claim.sourceName,
    event: claim.eventName === null ? null : eventLabel(claim.eventName, inEnglish),
    counted,
    partOf: whole,
  };
  const fields = [...words.matchAll(/(\w+)=("[^"]*"|\S+)/g)].map(([, key = '']) => {
    const value = plainWords(found[key]) || 'null';
    return `${key}=${/\s/.test(value) ? `"${value}"` : value}`;
  });
  return ['claim', ...fields].join(' ');
}

/** A part of a claim in words: `month 5 2019` of a time, lists with commas, of what is true or said its name. */
function plainWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(plainWords).join(',');
  if (typeof value !== 'object') return `${value}`;
  const parts = Object.entries(value).map(([part, one]) => {
    if (one === true) return part;
    return Array.isArray(one) && one.length > 0 ? `${part} ${plainWords(one)}` : one === false ? '' : plainWords(one);
  });
  return parts.filter((part) => part !== '').join(' ');
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function keyOf({ uri, start }: { readonly uri: string; readonly start: number }): string {
  return `${uri}#${start}`;
}
