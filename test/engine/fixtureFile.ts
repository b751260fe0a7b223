/**
 * The written form of a fixture: several articles in one text, with expectations under the lines they are about.
 *
 *     --- draft.md (draft, 2024-03-05)
 *     At least 37 people died in the Almeida fire, police said.
 *     ^^^^^^^^^^^ conflict figure-conflict/deaths: wire.md 34
 *     --- wire.md (source, 2024-03-06)
 *     Officials put the toll at 34.
 *
 * A file holds many fixtures, each below a title: `=== at least against exact`. Lines between the title and the first
 * article are for the reader.
 */

export interface Fixture {
  readonly title: string;
  /** Everything below the title line, as written. */
  readonly text: string;
}

export interface FixtureArticle {
  readonly file: string;
  readonly headerLine: string;
  /** Role, date (YYYY-MM-DD) and outlet, as far as the header gives them. */
  readonly role: 'draft' | 'source' | null;
  readonly date: string | null;
  readonly outlet: string | null;
  /** The article alone, without headers and expectations. */
  readonly body: string;
  readonly lines: readonly FixtureLine[];
}

/** A line of the article with the expectations that stand under it. */
export interface FixtureLine {
  readonly text: string;
  /** Where the line starts in the body. */
  readonly start: number;
  readonly expectations: readonly Expectation[];
}

export interface Expectation {
  /** Offsets into the body. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly written: string;
}

const TITLE = /^=== (.+)$/;
const HEADER = /^--- (\S+)(?: \(([^)]*)\))?$/;
const MARKER = /^( *)(\^+) (.+)$/;

export function splitFixtures(file: string): Fixture[] {
  const fixtures: { title: string; lines: string[] }[] = [];
  for (const line of file.split('\n')) {
    const title = TITLE.exec(line)?.[1];
    if (title !== undefined) fixtures.push({ title, lines: [] });
    else fixtures.at(-1)?.lines.push(line);
  }
  return fixtures.map(({ title, lines }) => ({ title, text: lines.join('\n') }));
}

/** The reader's lines before the first article, and the articles. */
export function parseFixture(fixture: string): { preface: string[]; articles: FixtureArticle[] } {
  const preface: string[] = [];
  const parts: { headerLine: string; lines: string[] }[] = [];
  for (const line of fixture.split('\n')) {
    if (HEADER.test(line)) parts.push({ headerLine: line, lines: [] });
    else (parts.at(-1)?.lines ?? preface).push(line);
  }
  return { preface, articles: parts.map(({ headerLine, lines }) => parseArticle(headerLine, lines)) };
}

function parseArticle(headerLine: string, written: readonly string[]): FixtureArticle {
  const [, file = '', attributes = ''] = HEADER.exec(headerLine) ?? [];
  const given = attributes.split(',').map((attribute) => attribute.trim());
  const role = given.find((attribute) => attribute === 'draft' || attribute === 'source') ?? null;
  const date = given.find((attribute) => /^\d{4}-\d\d-\d\d$/.test(attribute)) ?? null;
  const outlet = given.find((attribute) => attribute !== '' && attribute !== role && attribute !== date) ?? null;
  const lines: { text: string; start: number; expectations: Expectation[] }[] = [];
  let start = 0;
  for (const line of written) {
    const [, indent = '', carets = '', words = ''] = MARKER.exec(line) ?? [];
    const above = lines.at(-1);
    if (carets === '' || above === undefined) {
      lines.push({ text: line, start, expectations: [] });
      start += line.length + 1;
    } else {
      const from = above.start + indent.length;
      above.expectations.push({ start: from, end: from + carets.length, words, written: line });
    }
  }
  return { file, headerLine, role, date, outlet, body: lines.map((line) => line.text).join('\n'), lines };
}

/** An expectation as it is written under its line. */
export function writeExpectation(line: FixtureLine, start: number, end: number, words: string): string {
  return `${' '.repeat(Math.max(0, start - line.start))}${'^'.repeat(Math.max(1, end - start))} ${words}`;
}
