import assert from 'node:assert/strict';
import type { Corpus } from '../../../src/engine/corpus.ts';
import { acceptAsBaseline } from '../../../src/engine/decisions/decide.ts';
import { readDecisionFile, writeDecisionFile } from '../../../src/engine/decisions/decisionFile.ts';
import { ENGLISH_MESSAGES } from '../../../src/wording/englishTexts.ts';
import { inEnglish } from '../../../src/wording/inWords.ts';
import { corpusOfDecidedFolder } from './decidedFolder.ts';

/** Does something while every English text is another one. */
function reworded<Result>(action: () => Result): Result {
  const texts: Record<string, string> = ENGLISH_MESSAGES;
  const before = { ...texts };
  for (const [index, id] of Object.keys(texts).entries()) texts[id] = `reworded ${index} {1} {0}`;
  try {
    return action();
  } finally {
    Object.assign(texts, before);
  }
}

function decisionsOn(corpus: Corpus): string {
  const by = { who: 'Ines Falk', when: '2025-03-14', why: null, inWords: inEnglish };
  return writeDecisionFile(
    corpus.conflicts().map((conflict) => acceptAsBaseline(conflict, by)),
    (uri) => uri,
  );
}

describe('when every text is reworded', () => {
  const ids = (corpus: Corpus): readonly string[] => corpus.conflicts().map(({ id }) => id);

  it('texts are indeed others', () => {
    const [conflict] = corpusOfDecidedFolder().conflicts();
    assert.ok(conflict);
    assert.match(
      reworded(() => inEnglish(conflict.about)),
      /reworded/,
    );
  });

  it('conflicts have the same ids', () => {
    assert.deepEqual(
      reworded(() => ids(corpusOfDecidedFolder())),
      ids(corpusOfDecidedFolder()),
    );
  });

  it('decisions made before are all in force', () => {
    const file = readDecisionFile(decisionsOn(corpusOfDecidedFolder()), (path) => path);
    assert.equal(file.kind, 'decisions');
    reworded(() => {
      const corpus = corpusOfDecidedFolder();
      corpus.setDecisions(file.kind === 'decisions' ? file.decisions : []);
      assert.deepEqual(
        corpus.conflicts().map(({ settled }) => settled),
        corpus.conflicts().map(() => true),
      );
    });
  });

  it('a decision file differs in what it is about for a reader, and in nothing else', () => {
    const withoutAbout = (text: string): string => text.replace(/^ *"about": .*\n/gmu, '');
    const before = decisionsOn(corpusOfDecidedFolder());
    const after = reworded(() => decisionsOn(corpusOfDecidedFolder()));
    assert.notEqual(after, before);
    assert.equal(withoutAbout(after), withoutAbout(before));
  });
});
