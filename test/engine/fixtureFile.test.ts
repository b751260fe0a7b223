import assert from 'node:assert/strict';
import { parseFixture, splitFixtures, writeExpectation } from './fixtureFile.ts';

const fixture = `A word to the reader.
--- draft.md (draft, 2024-03-05, Evening Post)
First line.
Two 😀 dead, three hurt.
^^^ figure 2
            ^^^^^ figure 3
--- wire.txt
Nothing to say.`;

describe('the written form of a fixture', () => {
  it('holds several articles, separated by their headers', () => {
    const { articles } = parseFixture(fixture);
    assert.deepEqual(
      articles.map(({ file, role, date, outlet }) => ({ file, role, date, outlet })),
      [
        { file: 'draft.md', role: 'draft', date: '2024-03-05', outlet: 'Evening Post' },
        { file: 'wire.txt', role: null, date: null, outlet: null },
      ],
    );
  });

  it('leaves headers and expectations out of the article', () => {
    const [draft] = parseFixture(fixture).articles;
    assert.equal(draft?.body, 'First line.\nTwo 😀 dead, three hurt.');
  });

  it('gives each expectation the text above its carets', () => {
    const [draft] = parseFixture(fixture).articles;
    const marked = draft?.lines[1]?.expectations.map(({ start, end }) => draft.body.slice(start, end));
    assert.deepEqual(marked, ['Two', ' thre']);
  });

  it('writes an expectation as it reads one', () => {
    const line = parseFixture(fixture).articles[0]?.lines[1];
    const expectation = line?.expectations[1];
    assert.ok(line && expectation);
    assert.equal(writeExpectation(line, expectation.start, expectation.end, expectation.words), expectation.written);
  });

  it('puts many fixtures in a file, each below its title', () => {
    const titles = splitFixtures('=== one\nx\n=== two\ny\n').map(({ title, text }) => [title, text]);
    assert.deepEqual(titles, [
      ['one', 'x'],
      ['two', 'y\n'],
    ]);
  });
});
