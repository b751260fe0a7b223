import assert from 'node:assert/strict';
import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise } from '../../../src/engine/article/tokens.ts';
import { ArticleWords } from '../../../src/engine/claims/articleWords.ts';
import { readStatements } from '../../../src/engine/claims/attributedStatements.ts';
import { readAttributions } from '../../../src/engine/claims/attribution.ts';
import { joinMentions } from '../../../src/engine/names/joinMentions.ts';
import { readArticle } from '../../../src/formats/readContent.ts';
import { unmarked } from '../names/markedNames.ts';

/** "Daro Venn: "We left," Venn said." for each statement; * before one that is quoted. */
function statements(marked: string): string[] {
  const { text, mentions } = unmarked(marked);
  const article = readArticle(text, 'plain');
  const tokens = tokenise(article, splitSentences);
  const entities = joinMentions(article, tokens, mentions);
  const words = new ArticleWords(article, tokens, entities);
  return readStatements(words, readAttributions(words, entities)).map(
    ({ start, end, speaker, quoted }) =>
      `${quoted ? '*' : ''}${entities[speaker]?.name}: ${text.slice(start, end).trim()}`,
  );
}

describe('Who says a sentence', () => {
  it('is the speaker of its reporting verb', () => {
    assert.deepEqual(statements('The ferry was full, {p:Daro Venn} said. It sank at noon.'), [
      'Daro Venn: The ferry was full, Daro Venn said.',
    ]);
  });

  it('is whom the pronoun stands for', () => {
    assert.deepEqual(statements('{p:Daro Venn} said the ferry was full. He said it sank.'), [
      'Daro Venn: Daro Venn said the ferry was full.',
      'Daro Venn: He said it sank.',
    ]);
  });

  it('applies to all sentences of one quotation', () => {
    assert.deepEqual(
      statements('Rain fell. “The deck shook. Nobody slept,” said {p:Daro Venn}. “We jumped.” Rain went on.'),
      ['*Daro Venn: “The deck shook.', '*Daro Venn: Nobody slept,” said Daro Venn.', '*Daro Venn: “We jumped.”'],
    );
  });

  it('can be a body', () => {
    assert.deepEqual(statements('{o:Salt Front} said its boats were safe.'), [
      'Salt Front: Salt Front said its boats were safe.',
    ]);
  });

  it('is nobody where only “police” or nobody is named', () => {
    assert.deepEqual(statements('{p:Daro Venn} swam. Police said the ferry sank. “We jumped.”'), []);
  });

  it('is not carried into another paragraph’s quotation', () => {
    assert.deepEqual(statements('The ferry sank, {p:Daro Venn} said.\n\n“We jumped.”'), [
      'Daro Venn: The ferry sank, Daro Venn said.',
    ]);
  });
});
