import assert from 'node:assert/strict';
import type { Side } from '../../../src/engine/checks/contradiction.ts';
import type { Conflict } from '../../../src/engine/conflict.ts';
import type { Corpus } from '../../../src/engine/corpus.ts';
import { createCorpus } from '../../../src/engine/createCorpus.ts';
import { ignore, ignoreRule, notTheSame, settle, withDecision } from '../../../src/engine/decisions/decide.ts';
import type { Decision } from '../../../src/engine/decisions/decision.ts';
import { inEnglish } from '../../../src/wording/inWords.ts';
import { analyseText } from '../engineUnderTest.ts';

const BY = { who: 'Ines Falk', when: '2025-03-14', why: null, inWords: inEnglish };

const DRAFT =
  '---\ndate: 2025-03-12\n---\n\n# Mill fire kills twelve\n\nThe fire at the Lindqvist paper mill at Harrowmouth on Tuesday killed 12 workers, police said.\n';
const WIRE =
  "March 12, 2025\n\nTuesday's fire at the Lindqvist paper mill at Harrowmouth killed more than 20 workers, officials said.\n";
const AGENCY =
  'March 12, 2025\n\nThe fire on Tuesday at the Lindqvist paper mill at Harrowmouth killed 31 workers, rescuers said.\n';

function corpusOf(articles: Readonly<Record<string, string>>): Corpus {
  const corpus = createCorpus();
  for (const [uri, text] of Object.entries(articles)) put(corpus, uri, text);
  return corpus;
}

function put(corpus: Corpus, uri: string, text: string): void {
  corpus.put(uri, analyseText(text, uri.endsWith('.md') ? 'markdown' : 'plain'));
}

function only(conflicts: readonly Conflict[]): Conflict {
  const [conflict] = conflicts;
  assert.ok(conflict && conflicts.length === 1, `one conflict, not ${conflicts.length}`);
  return conflict;
}

function open(corpus: Corpus, uri?: string): readonly Conflict[] {
  return corpus.conflicts(uri).filter(({ settled }) => !settled);
}

function sideIn(conflict: Conflict, uri: string): Side {
  const side = conflict.sides.find((each) => each.uri === uri);
  assert.ok(side, `a side of ${uri}`);
  return side;
}

describe('A settled conflict', () => {
  let corpus: Corpus;
  let decision: Decision;

  beforeEach(() => {
    corpus = corpusOf({ 'draft.md': DRAFT, 'wire.txt': WIRE });
    const conflict = only(corpus.conflicts());
    decision = settle(conflict, sideIn(conflict, 'wire.txt'), BY);
    corpus.setDecisions([decision]);
  });

  const isSettled = (): boolean => corpus.conflicts().length > 0 && corpus.conflicts().every(({ settled }) => settled);

  it('says who decided what and when, and what stands', () => {
    const { settled, decision } = only(corpus.conflicts());
    assert.equal(settled, true);
    assert.deepEqual(
      [decision?.verdict, decision?.stands, decision?.who, decision?.when, decision?.why],
      ['settled', 'more than 20', 'Ines Falk', '2025-03-14', null],
    );
  });

  it('keeps its identity', () => {
    assert.equal(only(corpus.conflicts()).id, only(corpusOf({ 'draft.md': DRAFT, 'wire.txt': WIRE }).conflicts()).id);
  });

  it('reports the articles it affects', () => {
    assert.deepEqual([...corpus.setDecisions([]).conflicts].sort(), ['draft.md', 'wire.txt']);
    assert.equal(only(corpus.conflicts()).settled, false);
  });

  it('touches nothing where nothing changed', () => {
    assert.deepEqual(corpus.setDecisions([{ ...decision }]).conflicts, []);
  });

  it('stays settled when other sentences come before it', () => {
    put(corpus, 'draft.md', DRAFT.replace('The fire', 'Harrowmouth lies on the river Arrow.\n\nThe fire'));
    assert.ok(isSettled());
  });

  it('stays settled under another headline', () => {
    put(corpus, 'draft.md', DRAFT.replace('Mill fire kills twelve', 'Flames destroy Lindqvist mill'));
    assert.ok(isSettled());
  });

  it('stays settled when the figure is put in words', () => {
    put(corpus, 'draft.md', DRAFT.replace('killed 12 workers', 'killed twelve workers'));
    assert.ok(isSettled());
  });

  it('stays settled when an article with the same figure joins', () => {
    put(corpus, 'late.txt', WIRE.replace('officials', 'rescuers'));
    assert.ok(isSettled());
  });

  it('stays settled when another figure joins that agrees with the one that stands', () => {
    put(corpus, 'late.txt', AGENCY);
    assert.ok(isSettled());
  });

  it('opens again when a figure joins that agrees with none', () => {
    put(corpus, 'late.txt', AGENCY.replace('31', '15'));
    assert.equal(only(open(corpus)).decision, undefined);
    assert.equal(only(open(corpus)).overtaken?.stands, 'more than 20');
  });

  it('opens again when the figure changes', () => {
    put(corpus, 'draft.md', DRAFT.replace('twelve', 'thirteen').replace('12 workers', '13 workers'));
    assert.equal(open(corpus).length, 1);
  });

  it('is settled still when a new figure has gone again', () => {
    put(corpus, 'late.txt', AGENCY.replace('31', '15'));
    corpus.remove('late.txt');
    assert.ok(isSettled());
  });

  it('stays settled when one article is renamed', () => {
    corpus.remove('draft.md');
    put(corpus, 'desk/mill.md', DRAFT);
    assert.ok(isSettled());
  });

  it('stays settled when all its articles are renamed', () => {
    corpus.remove('draft.md');
    corpus.remove('wire.txt');
    put(corpus, 'desk/mill.md', DRAFT);
    put(corpus, 'archive/wire.txt', WIRE);
    assert.ok(isSettled());
  });

  it('is judged again by the decision that comes after a new figure', () => {
    put(corpus, 'late.txt', AGENCY.replace('31', '15'));
    const reopened = only(open(corpus));
    const decisions = withDecision([decision], settle(reopened, null, BY), reopened);
    assert.equal(decisions.length, 1);
    corpus.setDecisions(decisions);
    assert.ok(isSettled());
  });

  it('says nothing of another conflict between the same articles', () => {
    const injured = (text: string, count: string): string => `${text}It also injured ${count} people, police said.\n`;
    put(corpus, 'draft.md', injured(DRAFT, '40'));
    put(corpus, 'wire.txt', injured(WIRE, '70'));
    assert.equal(only(open(corpus)).rule, 'figure-conflict/injuries');
  });
});

describe('Two happenings that the same articles count alike', () => {
  const both = (count: string): string =>
    `---\ndate: 2024-03-01\n---\n\n# What we know of the fire at the Larkholm mill\n\n${count} people were killed in the fire at the Larkholm mill.\n\n${count} people were killed in the earthquake in Santa Perpetua.\n`;

  it('are settled one by one', () => {
    const corpus = corpusOf({ 'a.md': both('Twelve'), 'b.md': both('At least 25') });
    const conflicts = corpus.conflicts();
    assert.equal(conflicts.length, 2);
    for (const conflict of conflicts) {
      corpus.setDecisions([settle(conflict, null, BY)]);
      assert.equal(only(corpus.conflicts().filter(({ settled }) => settled)).id, conflict.id);
    }
    corpus.setDecisions(conflicts.map((conflict) => settle(conflict, null, BY)));
    assert.deepEqual(open(corpus), []);
  });
});

describe('Claims that are not about the same thing', () => {
  it('are no conflict, while the others still are', () => {
    const corpus = corpusOf({ 'draft.md': DRAFT, 'wire.txt': WIRE, 'agency.txt': AGENCY });
    const conflict = only(corpus.conflicts());
    corpus.setDecisions([notTheSame(conflict, sideIn(conflict, 'draft.md'), sideIn(conflict, 'wire.txt'), BY)]);
    const left = only(open(corpus));
    assert.deepEqual([...new Set(left.sides.map(({ uri }) => uri))], ['agency.txt', 'draft.md']);
    const apart = only(corpus.conflicts().filter(({ settled }) => settled));
    assert.equal(apart.decision?.verdict, 'notTheSame');
    assert.deepEqual([...new Set(apart.sides.map(({ uri }) => uri))], ['draft.md', 'wire.txt']);
    assert.notEqual(apart.id, left.id);
  });

  it('no longer disagree on a card', () => {
    const corpus = corpusOf({ 'draft.md': DRAFT, 'wire.txt': WIRE });
    const conflict = only(corpus.conflicts());
    corpus.setDecisions([notTheSame(conflict, sideIn(conflict, 'draft.md'), sideIn(conflict, 'wire.txt'), BY)]);
    assert.deepEqual(corpus.figureAt('draft.md', DRAFT.indexOf('12 workers'))?.disagreeing, []);
  });
});

describe('A figure that is to be ignored', () => {
  it('takes part in no conflict, while the others still do', () => {
    const corpus = corpusOf({ 'draft.md': DRAFT, 'wire.txt': WIRE, 'agency.txt': AGENCY.replace('31', '15') });
    const conflict = only(corpus.conflicts());
    corpus.setDecisions([ignore(conflict, sideIn(conflict, 'draft.md'), BY)]);
    assert.deepEqual(open(corpus, 'draft.md'), []);
    assert.deepEqual(
      only(open(corpus)).sides.map(({ uri }) => uri),
      ['agency.txt', 'wire.txt'],
    );
    assert.equal(only(corpus.conflicts('draft.md')).decision?.verdict, 'ignore');
  });

  it('stays out whatever it says, where the rule is ignored in its article', () => {
    const corpus = corpusOf({ 'draft.md': DRAFT, 'wire.txt': WIRE });
    const conflict = only(corpus.conflicts());
    corpus.setDecisions([ignoreRule(conflict, sideIn(conflict, 'draft.md'), BY)]);
    put(corpus, 'draft.md', DRAFT.replace('twelve', 'thirteen').replace('12 workers', '13 workers'));
    assert.deepEqual(open(corpus), []);
    assert.equal(only(corpus.conflicts()).settled, true);
  });

  it('is checked again when it changes', () => {
    const corpus = corpusOf({ 'draft.md': DRAFT, 'wire.txt': WIRE });
    const conflict = only(corpus.conflicts());
    corpus.setDecisions([ignore(conflict, sideIn(conflict, 'draft.md'), BY)]);
    put(corpus, 'draft.md', DRAFT.replace('twelve', 'thirteen').replace('12 workers', '13 workers'));
    assert.equal(open(corpus).length, 1);
  });
});
