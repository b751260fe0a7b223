import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise } from '../../../src/engine/article/tokens.ts';
import { joinMentions } from '../../../src/engine/names/joinMentions.ts';
import { readArticle } from '../../../src/formats/readContent.ts';
import { unmarked } from './markedNames.ts';

const PIECES = [
  '{p:Mara Ostrow}',
  '{p:Ostrow}',
  '{l:Ostrow}',
  '{p:M. Ostrow}',
  '{x:Astor 2 Cadd 1}',
  '{o:VRA}',
  '({o:VRA})',
  ', ',
  '{l:Astor}',
  ' Open ',
  ', 34, a pilot, ',
  'President ',
  'constructor ',
  '{x:constructor}',
  '{p:__proto__ toString}',
  '\r\n',
  '\n\n',
  '. ',
  '🙂',
  '{o:🙂}',
  '{l:U.S.}',
  ' the ',
  '“',
  '”',
  '{p:José Müller}',
  ' Bank of ',
  '{o:Valley Roads Agency}',
  "'s ",
  '{p:}',
  'Then ',
  ', or ',
  ' known as ',
  '{x:Åstorians}',
  '- ',
  'OSTROW ',
]; // prettier-ignore
const someText = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 40 });

describe('Joining the names of any article', () => {
  it('gives mentions that stand in the text, in order, none over another, each with its spelling', () => {
    fc.assert(
      fc.property(someText, (pieces) => {
        const { text, mentions } = unmarked(pieces.join(''));
        const article = readArticle(text, 'plain');
        const tokens = tokenise(article, splitSentences);
        const named = mentions.filter(({ start, end }) => end > start);
        const entities = joinMentions(article, tokens, named);
        const found = entities.flatMap((entity) =>
          entity.mentions.map(({ start, end, spelling }) => ({ start, end, spelling: entity.spellings[spelling] })),
        );
        for (const { start, end, spelling } of found) assert.equal(text.slice(start, end), spelling);
        found.sort((a, b) => a.start - b.start);
        for (const [at, { end }] of found.entries()) assert.ok(end <= (found[at + 1]?.start ?? end));
        for (const entity of entities) {
          assert.notEqual(entity.name, '');
          assert.ok(entity.mentions.every(({ start }, at) => start >= (entity.mentions[at - 1]?.end ?? 0)));
          for (const { start, end } of entity.descriptions) assert.ok(start < end && end <= text.length);
        }
        assert.deepEqual(joinMentions(article, tokens, named), entities);
      }),
      { numRuns: 400 },
    );
  });
});
