import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Corpus } from '../../src/engine/corpus.ts';
import { createCorpus } from '../../src/engine/createCorpus.ts';
import type { FormatId } from '../../src/formats/formats.ts';
import { analyseText, analyseTexts } from './engineUnderTest.ts';
import { articleText, newsArticle, newsFolder } from './newsGenerators.ts';

const formats: readonly FormatId[] = ['plain', 'markdown', 'html'];

interface Found {
  readonly start: number;
  readonly end: number;
  readonly text?: string;
}

/** Every stretch of text an article's facts point to, with where in the facts it stands. */
function spansIn(value: unknown, path = 'facts'): (Found & { path: string })[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, child]) => spansIn(child, `${path}.${key}`));
  return 'start' in value && 'end' in value ? [{ ...(value as Found), path }, ...inside] : inside;
}

/** All conflicts and cards, one a line, so that a failure shows the one that differs. */
function answers(corpus: Corpus): string {
  return [...corpus.conflicts(), ...corpus.entities()].map((answer) => JSON.stringify(answer)).join('\n');
}

describe('whatever the text', () => {
  for (const format of formats) {
    it(`reading it as ${format} never throws, and gives the same facts each time`, () => {
      fc.assert(
        fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), articleText), (text) => {
          assert.deepEqual(analyseText(text, format), analyseText(text, format));
        }),
        { numRuns: 150 },
      );
    });

    it(`everything found in ${format} lies inside it, and its text is the text at its offsets`, () => {
      fc.assert(
        fc.property(articleText, (text) => {
          for (const { start, end, text: found, path } of spansIn(analyseText(text, format))) {
            assert.ok(Number.isInteger(start) && 0 <= start && start <= end && end <= text.length, path);
            if (found !== undefined && /claims\.\d+$/.test(path)) assert.equal(text.slice(start, end), found, path);
          }
        }),
        { numRuns: 150 },
      );
    });
  }

  it('articles that are read together give the facts that each gives alone', () => {
    fc.assert(
      fc.property(fc.array(articleText, { maxLength: 5 }), fc.constantFrom(...formats), (texts, format) => {
        assert.deepEqual(
          analyseTexts(texts, format),
          texts.map((text) => analyseText(text, format)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('the mentions on a card are the text at their offsets', () => {
    fc.assert(
      fc.property(articleText, fc.constantFrom(...formats), (text, format) => {
        const corpus = createCorpus();
        corpus.put('a', analyseText(text, format));
        for (const card of corpus.entities()) {
          for (const mention of card.mentions) assert.equal(text.slice(mention.start, mention.end), mention.text);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('facts are plain data: they survive being written down and read again', () => {
    fc.assert(
      fc.property(articleText, fc.constantFrom(...formats), (text, format) => {
        const facts = analyseText(text, format);
        assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts);
      }),
      { numRuns: 60 },
    );
  });
});

describe('whatever the order', () => {
  it('adding articles in another order gives the same conflicts and cards', () => {
    fc.assert(
      fc.property(
        newsFolder.chain((folder) => fc.tuple(fc.constant(folder), fc.shuffledSubarray(folder, sizeOf(folder)))),
        ([folder, shuffled]) => assert.equal(answers(corpusOf(shuffled)), answers(corpusOf(folder))),
      ),
      { numRuns: 60 },
    );
  });

  it('adding an article and removing it again leaves no trace', () => {
    fc.assert(
      fc.property(newsFolder, newsArticle, (folder, other) => {
        const corpus = corpusOf(folder);
        const before = answers(corpus);
        corpus.put('other.md', analyseText(other, 'markdown'));
        corpus.remove('other.md');
        assert.equal(answers(corpus), before);
        assert.equal(corpus.size, folder.length);
      }),
      { numRuns: 60 },
    );
  });

  it('changing an article gives what a corpus from scratch gives', () => {
    fc.assert(
      fc.property(newsFolder, newsArticle, fc.nat(), (folder, text, pick) => {
        const corpus = corpusOf(folder);
        answers(corpus);
        const changed = folder.map((article, index) =>
          index === pick % folder.length ? { ...article, text } : article,
        );
        const uri = folder[pick % folder.length]?.uri ?? '';
        corpus.put(uri, analyseText(text, 'markdown'));
        assert.equal(answers(corpus), answers(corpusOf(changed)));
      }),
      { numRuns: 60 },
    );
  });

  it('typing in an article gives what a corpus from scratch gives, and names every article that is concerned', () => {
    fc.assert(
      fc.property(newsFolder, fc.nat(), fc.array(fc.nat(), { maxLength: 3 }), (folder, pick, places) => {
        const corpus = corpusOf(folder);
        const { uri = '', text = '' } = folder[pick % folder.length] ?? {};
        let typed = text;
        for (const [index, place] of places.entries()) {
          const before = new Map(folder.map((each) => [each.uri, JSON.stringify(corpus.conflicts(each.uri))]));
          // A digit becomes another, a word is put in, a paragraph opens the article.
          if (index === 0) typed = typed.replace(/\d/u, (digit) => String((Number(digit) % 9) + 1));
          else if (index === 1) typed = afterWord(typed, place, ' indeed');
          else typed = `It was a long day.\n\n${typed}`;
          const touched = new Set(corpus.put(uri, analyseText(typed, 'markdown')).conflicts);
          for (const [other, conflicts] of before)
            if (!touched.has(other)) assert.equal(JSON.stringify(corpus.conflicts(other)), conflicts, other);
        }
        const changed = folder.map((article) => (article.uri === uri ? { uri, text: typed } : article));
        assert.equal(answers(corpus), answers(corpusOf(changed)));
      }),
      { numRuns: 100 },
    );
  });

  it('articles put to be compared later give what they give one by one, whatever happens in between', () => {
    fc.assert(
      fc.property(newsFolder, newsArticle, fc.array(fc.nat(3)), fc.nat(), (folder, text, steps, pick) => {
        const corpus = createCorpus();
        const edited = folder[pick % folder.length]?.uri ?? '';
        for (const [index, article] of folder.entries()) {
          corpus.putLater(article.uri, analyseText(article.text, 'markdown'));
          const step = steps[index] ?? 0;
          if (step === 1) corpus.settle(1);
          else if (step === 2) corpus.put(edited, analyseText(text, 'markdown'));
          else if (step === 3) corpus.remove(edited);
          answers(corpus);
        }
        corpus.put(edited, analyseText(text, 'markdown'));
        corpus.settle();
        assert.equal(corpus.unsettled, 0);
        const changed = folder.map((article) => (article.uri === edited ? { ...article, text } : article));
        assert.equal(answers(corpus), answers(corpusOf(changed)));
      }),
      { numRuns: 60 },
    );
  });

  it('articles removed to be settled later leave no trace, whatever happens in between', () => {
    fc.assert(
      fc.property(newsFolder, fc.array(fc.nat(3)), (folder, steps) => {
        const corpus = corpusOf(folder);
        answers(corpus);
        const gone = folder.filter((_, index) => (steps[index] ?? 0) > 0);
        for (const [index, { uri }] of gone.entries()) {
          corpus.removeLater(uri);
          if (steps[index] === 2) corpus.settle(1);
          else if (steps[index] === 3) answers(corpus);
        }
        corpus.settle();
        assert.equal(answers(corpus), answers(corpusOf(folder.filter((article) => !gone.includes(article)))));
      }),
      { numRuns: 60 },
    );
  });

  it('settling names every article whose conflicts are no longer what they were', () => {
    fc.assert(
      fc.property(newsFolder, (folder) => {
        const corpus = createCorpus();
        for (const { uri, text } of folder) corpus.putLater(uri, analyseText(text, 'markdown'));
        while (corpus.unsettled > 0) {
          const before = new Map(folder.map(({ uri }) => [uri, JSON.stringify(corpus.conflicts(uri))]));
          const touched = new Set(corpus.settle(1).conflicts);
          for (const [uri, conflicts] of before)
            if (!touched.has(uri)) assert.equal(JSON.stringify(corpus.conflicts(uri)), conflicts, uri);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a change names every article whose conflicts are no longer what they were', () => {
    fc.assert(
      fc.property(newsFolder, newsArticle, fc.nat(), (folder, text, pick) => {
        const corpus = corpusOf(folder);
        const before = new Map(folder.map(({ uri }) => [uri, JSON.stringify(corpus.conflicts(uri))]));
        const edited = folder[pick % folder.length]?.uri ?? '';
        const touched = new Set([edited, ...corpus.put(edited, analyseText(text, 'markdown')).conflicts]);
        for (const [uri, conflicts] of before) {
          if (!touched.has(uri)) assert.equal(JSON.stringify(corpus.conflicts(uri)), conflicts, uri);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the generated articles do conflict, so that these properties say something', () => {
    const folders = fc.sample(newsFolder, { numRuns: 40, seed: 1 });
    assert.ok(folders.some((folder) => corpusOf(folder).conflicts().length > 0));
  });
});

function sizeOf(folder: readonly unknown[]): { minLength: number; maxLength: number } {
  return { minLength: folder.length, maxLength: folder.length };
}

function corpusOf(folder: readonly { uri: string; text: string }[]): Corpus {
  const corpus = createCorpus();
  for (const { uri, text } of folder) corpus.put(uri, analyseText(text, 'markdown'));
  return corpus;
}

/** The text with some letters behind one of its words. */
function afterWord(text: string, place: number, letters: string): string {
  const ends = [...text.matchAll(/\p{L}(?= )/gu)].map(({ index }) => index + 1);
  const end = ends[place % Math.max(1, ends.length)] ?? text.length;
  return text.slice(0, end) + letters + text.slice(end);
}
