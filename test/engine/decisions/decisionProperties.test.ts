import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Conflict } from '../../../src/engine/conflict.ts';
import type { Corpus } from '../../../src/engine/corpus.ts';
import { createCorpus } from '../../../src/engine/createCorpus.ts';
import { acceptAsBaseline, ignore, notTheSame, settle } from '../../../src/engine/decisions/decide.ts';
import type { Decision } from '../../../src/engine/decisions/decision.ts';
import { readDecisionFile, writeDecisionFile } from '../../../src/engine/decisions/decisionFile.ts';
import { inEnglish } from '../../../src/wording/inWords.ts';
import { analyseText } from '../engineUnderTest.ts';
import { newsFolder } from '../newsGenerators.ts';

const BY = { who: 'Ines Falk', when: '2025-03-14', why: null, inWords: inEnglish };

type Folder = readonly { readonly uri: string; readonly text: string }[];

function corpusOf(folder: Folder): Corpus {
  const corpus = createCorpus();
  for (const { uri, text } of folder) corpus.put(uri, analyseText(text, 'markdown'));
  return corpus;
}

function open(corpus: Corpus): readonly Conflict[] {
  return corpus.conflicts().filter(({ settled }) => !settled);
}

function baselineOf(corpus: Corpus): readonly Decision[] {
  return open(corpus).map((conflict) => acceptAsBaseline(conflict, BY));
}

function answers(corpus: Corpus): string {
  return corpus
    .conflicts()
    .map((conflict) => JSON.stringify(conflict))
    .join('\n');
}

/** A verdict of some kind on each conflict. */
function someDecisions(corpus: Corpus, kinds: readonly number[]): readonly Decision[] {
  return open(corpus).flatMap((conflict, index) => {
    const [pair] = conflict.pairs;
    const [one, other] = (pair ?? []).map((place) => conflict.sides[place]);
    if (one === undefined || other === undefined) return [];
    const verdicts = [
      () => settle(conflict, one, BY),
      () => acceptAsBaseline(conflict, BY),
      () => notTheSame(conflict, one, other, BY),
      () => ignore(conflict, one, BY),
    ];
    const verdict = verdicts[(kinds[index % kinds.length] ?? 0) % verdicts.length];
    return verdict === undefined ? [] : [verdict()];
  });
}

const kinds = fc.array(fc.nat(3), { minLength: 1, maxLength: 4 });
const dull = fc.constantFrom(
  'The road to the coast is closed on Sundays.',
  'Nobody at the office picked up the telephone.',
  'It had rained for most of the morning.',
);

describe('Decisions, whatever the articles', () => {
  it('of a baseline leave no conflict open', () => {
    fc.assert(
      fc.property(newsFolder, (folder) => {
        const corpus = corpusOf(folder);
        corpus.setDecisions(baselineOf(corpus));
        assert.deepEqual(open(corpus), []);
      }),
      { numRuns: 60 },
    );
  });

  it('of a baseline hold when sentences that say nothing of it are put anywhere between paragraphs', () => {
    fc.assert(
      fc.property(
        newsFolder,
        fc.array(fc.tuple(dull, fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 }),
        (folder, edits) => {
          const corpus = corpusOf(folder);
          corpus.setDecisions(baselineOf(corpus));
          const before = new Set(corpus.conflicts().map(({ id }) => id));
          for (const [words, pick, place] of edits) {
            const article = folder[pick % folder.length];
            const blocks = article?.text.split('\n\n') ?? [];
            // The front matter and the headline stay first.
            const at = 2 + (place % Math.max(1, blocks.length - 1));
            const text = [...blocks.slice(0, at), words, ...blocks.slice(at)].join('\n\n');
            if (article !== undefined) corpus.put(article.uri, analyseText(text, 'markdown'));
          }
          const opened = open(corpus).filter(({ id }) => before.has(id));
          assert.deepEqual(
            opened.map(({ about, explanation }) => `${inEnglish(about)}: ${inEnglish(explanation)}`),
            [],
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of a baseline hold when an article comes twice', () => {
    fc.assert(
      fc.property(newsFolder, fc.nat(), (folder, pick) => {
        const corpus = corpusOf(folder);
        const before = new Set(corpus.conflicts().map(({ id }) => id));
        corpus.setDecisions(baselineOf(corpus));
        corpus.put('copy.md', analyseText(folder[pick % folder.length]?.text ?? '', 'markdown'));
        // What the copy contradicts by itself is a mistake of another file.
        const isOfCopy = ({ sides }: Conflict): boolean => sides.every(({ uri }) => uri === 'copy.md');
        assert.deepEqual(
          open(corpus).filter((conflict) => before.has(conflict.id) && !isOfCopy(conflict)),
          [],
        );
      }),
      { numRuns: 60 },
    );
  });

  it('of a baseline hold when every article is renamed', () => {
    fc.assert(
      fc.property(newsFolder, (folder) => {
        const decisions = baselineOf(corpusOf(folder));
        const renamed = corpusOf(folder.map(({ uri, text }) => ({ uri: `archive/${uri}`, text })));
        renamed.setDecisions(decisions);
        const named = open(renamed).filter(({ sides }) => sides.every(({ event }) => event !== null));
        assert.deepEqual(
          named.map(({ about }) => inEnglish(about)),
          [],
        );
      }),
      { numRuns: 60 },
    );
  });

  it('give the same answers however the corpus came to them', () => {
    fc.assert(
      fc.property(newsFolder, kinds, fc.nat(), (folder, verdicts, pick) => {
        const corpus = corpusOf(folder);
        const decisions = someDecisions(corpus, verdicts);
        corpus.setDecisions(decisions.slice(0, pick % (decisions.length + 1)));
        answers(corpus);
        corpus.setDecisions([...decisions].reverse());
        const fresh = createCorpus();
        fresh.setDecisions(decisions);
        for (const { uri, text } of [...folder].reverse()) fresh.put(uri, analyseText(text, 'markdown'));
        assert.equal(answers(corpus), answers(fresh));
      }),
      { numRuns: 60 },
    );
  });

  it('leave no trace when they are taken back', () => {
    fc.assert(
      fc.property(newsFolder, kinds, (folder, verdicts) => {
        const corpus = corpusOf(folder);
        const before = answers(corpus);
        corpus.setDecisions(someDecisions(corpus, verdicts));
        answers(corpus);
        corpus.setDecisions([]);
        assert.equal(answers(corpus), before);
      }),
      { numRuns: 60 },
    );
  });

  it('name every article whose conflicts they change', () => {
    fc.assert(
      fc.property(newsFolder, kinds, (folder, verdicts) => {
        const corpus = corpusOf(folder);
        const before = new Map(folder.map(({ uri }) => [uri, JSON.stringify(corpus.conflicts(uri))]));
        const touched = new Set(corpus.setDecisions(someDecisions(corpus, verdicts)).conflicts);
        for (const [uri, said] of before) {
          if (!touched.has(uri)) assert.equal(JSON.stringify(corpus.conflicts(uri)), said, uri);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lose nothing: every pair that disagreed is still reported, open or settled, under an id of its own', () => {
    fc.assert(
      fc.property(newsFolder, kinds, (folder, verdicts) => {
        const pairsOf = (corpus: Corpus): string[] =>
          corpus
            .conflicts()
            .flatMap(({ sides, pairs }) =>
              pairs.map((pair) => pair.map((index) => `${sides[index]?.uri}:${sides[index]?.start}`).join(' against ')),
            )
            .sort();
        const corpus = corpusOf(folder);
        const before = pairsOf(corpus);
        const ids = corpus.conflicts().length - new Set(corpus.conflicts().map(({ id }) => id)).size;
        corpus.setDecisions(someDecisions(corpus, verdicts));
        assert.deepEqual(pairsOf(corpus), before);
        const after = corpus.conflicts().map(({ id }) => id);
        assert.equal(after.length - new Set(after).size, ids);
      }),
      { numRuns: 60 },
    );
  });

  it('judge the same after they were written down and read again', () => {
    fc.assert(
      fc.property(newsFolder, kinds, (folder, verdicts) => {
        const corpus = corpusOf(folder);
        const decisions = someDecisions(corpus, verdicts);
        corpus.setDecisions(decisions);
        const said = answers(corpus);
        const file = readDecisionFile(
          writeDecisionFile(decisions, (uri) => uri),
          (path) => path,
        );
        assert.equal(file.kind, 'decisions');
        corpus.setDecisions(file.kind === 'decisions' ? file.decisions : []);
        const withoutOrder = (text: string): string =>
          JSON.stringify(
            text
              .split('\n')
              .map((line) => line && JSON.parse(line))
              .map((each) => each && { ...each, decision: each.decision?.verdict, overtaken: each.overtaken?.verdict }),
          );
        assert.equal(withoutOrder(answers(corpus)), withoutOrder(said));
      }),
      { numRuns: 60 },
    );
  });
});
