import assert from 'node:assert/strict';
import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise } from '../../../src/engine/article/tokens.ts';
import { readArticle } from '../../../src/formats/readContent.ts';

/** A bar stands where a sentence ends and the next begins; the space behind it, if any, is before the bar. */
function check(marked: string): void {
  const text = marked.replaceAll('|', '');
  const sentences = tokenise(readArticle(text, 'plain'), splitSentences).sentences;
  assert.deepEqual(
    sentences.map(({ start, end }) => text.slice(start, end)),
    marked.split(/ ?\|/),
  );
}

describe('Sentences', () => {
  it('end at full stops, question marks and exclamation marks', () =>
    check('The ferry sank. |Was anyone hurt? |Nobody knew! |The search goes on.'));

  it('do not end at titles and initials', () =>
    check('Sen. Ann Reed met Dr. J. R. Lund and Gov. Bo Li. |Mr. Lund left early.'));

  it('do not end inside dotted abbreviations', () =>
    check('The U.S. Embassy and the U.N. mission closed. |The mission was in Washington, D.C. for years.'));

  it('end at a dotted abbreviation before a word that starts sentences', () =>
    check('They flew home to the U.S. |The flight took a day.'));

  it('do not end at "No." before a number', () => check('Reactor No. 5 was shut down. |Nobody was hurt.'));

  it('end at "no." before a word', () => check('Asked if it was safe, he said no. |Reactors stay closed.'));

  it('do not end at a month before its day', () => check('The bridge fell on Sept. 3 after rain. |It was old.'));

  it('end at a month before anything else', () => check('The bridge fell last Sept. |Inspectors had warned.'));

  it('do not end at a time of day before its day', () =>
    check('The blast was heard at 5 p.m. Friday in town. |Windows broke.'));

  it('end at a time of day before another word', () => check('The blast was heard at 5 p.m. |Windows broke.'));

  it('do not end at a company or a state before its own sentence goes on', () =>
    check('Norvik Corp. Chief Executive Ann Reed flew to Salem, Ore. on Monday. |She left soon.'));

  it('do not end at a state before the dash of a dateline', () => check('SALEM, Ore. — A ferry sank. |It was old.'));

  it('do not end before an office that begins with the police', () =>
    check('It was D.C. Police Chief Ann Reed who called. |She lives in D.C. |Police said so.'));

  it('end at a web address', () => check('She wrote for Harbour.com. |Ferries were her subject.'));

  it('do not end at a middle initial', () => check('Casey P. Lund left. |Ann J. Reed stayed.'));

  it('end at "Jr." unless a street is named so', () =>
    check('He met Bo Lund Jr. |Reed met him on King Jr. Boulevard. |It rained.'));

  it('do not end at decimals, prices and addresses', () =>
    check(
      'It cost $3.5 million, or 4.25 per cent, says www.harbour.example and desk@harbour.example today. |It was dear.',
    ));

  it('take their closing quotation mark with them', () =>
    check('“We are safe.” |The crew said so. |"We waited." |They were cold.'));

  it('go on after a quotation that asks or shouts', () =>
    check('“Where are they?” Ann Reed asked. |“Come back!” she shouted.'));

  it('do not end at dots that stand for a pause', () =>
    check('“There was . . . a loud bang,” he said. |“And then ... smoke.”'));

  it('end where the space after the full stop was lost', () =>
    check('They hauled in their boats.|A lighthouse keeper stayed. |It was in 2019.|The port closed.'));

  it('end where the space after a closing quotation mark was lost', () => check('“It is over.”|Rescuers went home.'));

  it('begin at an article in lower case that is part of a name', () =>
    check('The road was closed. |al-Noor said it would open again.'));

  it('need no full stop in a headline or a list', () => check('Ferry sinks off Port Ellen'));

  it('begin at figures', () => check('The ferry sank. |37 people were saved.'));

  it('do not end at a question mark before a lower-case word', () => check('“Who knows?” he said.'));
});
