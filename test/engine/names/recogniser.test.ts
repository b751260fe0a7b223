import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise } from '../../../src/engine/article/tokens.ts';
import type { Mention } from '../../../src/engine/names/name.ts';
import { recogniseNames } from '../../../src/engine/names/recogniseNames.ts';
import { readArticle } from '../../../src/formats/readContent.ts';
import { nameModel } from './testModel.ts';

function mentions(text: string): Mention[] {
  const article = readArticle(text, 'plain');
  return recogniseNames(article, tokenise(article, splitSentences), nameModel);
}

/** "person Ana Lima; place Porto": what was found, in order. */
function names(text: string): string {
  return mentions(text)
    .map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)
    .join('; ');
}

describe('recognising names', () => {
  it('tells persons, organizations and places apart', () => {
    assert.equal(
      names('Maria Lindqvist, who leads the Ministry of Transport, flew to Nairobi on Monday.'),
      'person Maria Lindqvist; organization Ministry of Transport; place Nairobi',
    );
  });

  it('leaves titles, articles and possessive endings outside the name', () => {
    assert.equal(
      names('President Tariq Mansour met Sen. Ruth Adler in the Netherlands, Mansour’s office said.'),
      'person Tariq Mansour; person Ruth Adler; place Netherlands; person Mansour',
    );
  });

  it('keeps initials, apostrophes and hyphens inside a name', () => {
    assert.equal(
      names('Police said Patrick J. O’Hara and Leila Ben-Amara were questioned by the FBI.'),
      'person Patrick J. O’Hara; person Leila Ben-Amara; organization FBI',
    );
  });

  it('gives raw offsets over CRLF, emoji and a word joiner inside a word', () => {
    const text = '😀 It rained.\r\n\r\nThe mayor of Jo\u2060hannesburg, Thabo Nkosi, said so.';
    for (const { start, end } of mentions(text))
      assert.match(text.slice(start, end), /^(Jo\u2060hannesburg|Thabo Nkosi)$/);
    assert.equal(mentions(text).length, 2);
  });

  it('gives mentions in order that never overlap', () => {
    const text = 'In Lagos, Chidi Okoye of Shell told Reuters that Nigeria and Ghana would meet in Accra. '.repeat(20);
    const found = mentions(text);
    for (const [index, mention] of found.entries()) {
      assert.ok(mention.start < mention.end);
      assert.ok(mention.start >= (found[index - 1]?.end ?? 0));
    }
  });

  it('keeps two countries joined by a hyphen apart', () => {
    assert.equal(names('The Iran-Iraq border was closed on Monday, officials said.'), 'place Iran; place Iraq');
  });

  it('reads a country in a compound as a name of its own', () => {
    assert.equal(names('Two Berlin-based companies were fined.'), 'place Berlin');
  });

  it('finds the place and the agency of a dateline', () => {
    assert.equal(names('LUSAKA (Reuters) - Farmers blocked a road on Tuesday.'), 'place LUSAKA; organization Reuters');
  });

  it('finds names in a headline in title case', () => {
    assert.equal(
      names('Kenya Rejects Loan Offered by World Bank\n\nKenya will not take the money, a minister said on Friday.'),
      'place Kenya; organization World Bank; place Kenya',
    );
  });

  it('finds names in a headline in capitals', () => {
    assert.match(
      names('FLOODS HIT NORTHERN VIETNAM\n\nFloods in Vietnam cut off a town.'),
      /^place (NORTHERN )?VIETNAM; place Vietnam$/,
    );
  });

  it('takes cities in a table of results for clubs', () => {
    assert.equal(
      names('Soccer - league results\n\nLeeds 2 Norwich 1\nDerby 0 Bristol City 0\n'),
      'organization Leeds; organization Norwich; organization Derby; organization Bristol City',
    );
  });

  it('takes a list of capitals without commas for no name, and neither words that a page of markup parts', () => {
    const list = 'Bardenfel Gorhalkin Lomarnis Polransev Tinvorwen '.repeat(40);
    assert.ok(mentions(list).every(({ start, end }) => list.slice(start, end).split(' ').length <= 48));
    const page = `<p>Ana${'<b'.repeat(2000)}> Borba said so.</p>`;
    const article = readArticle(page, 'html');
    const found = recogniseNames(article, tokenise(article, splitSentences), nameModel);
    assert.ok(found.every(({ start, end }) => end - start <= 1000));
  });

  it('gives one spelling one type throughout an article', () => {
    const text =
      'Keziah Almeida spoke first. Almeida said the bridge was safe. Critics of Almeida disagreed. The report, seen by Almeida, is public.';
    assert.deepEqual([...new Set(mentions(text).map(({ type }) => type))], ['person']);
    assert.equal(mentions(text).length, 4);
  });

  it('gives the same answer however often it is asked', () => {
    const text = 'In Quito, Elena Rojas of the Ministry of Health told the BBC that Ecuador was ready.';
    assert.deepEqual(mentions(text), mentions(text));
  });

  it('finds nothing in a text without names', () => {
    assert.equal(names('the weather was fine and nobody said anything about it.'), '');
  });
});

describe('recognising names in odd texts', () => {
  const odd: readonly (readonly [string, string])[] = [
    ['an empty text', ''],
    ['white space', ' \r\n\t\n '],
    ['lone surrogates', '\uD800 Kim \uDC00 Lee'],
    ['capitals without end', 'WORD '.repeat(3000)],
    ['marks without end', '.,;’—'.repeat(3000)],
    ['one long word', 'A'.repeat(20_000)],
    ['names without a full stop', 'Ali Hassan and '.repeat(3000)],
    ['other scripts', '北京 Москва القاهرة दिल्ली'],
  ];
  for (const [title, text] of odd) {
    it(`does not throw on ${title}`, () => {
      for (const { start, end } of mentions(text)) assert.ok(start < end && end <= text.length);
    });
  }
});
