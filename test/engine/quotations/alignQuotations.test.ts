import assert from 'node:assert/strict';
import { alignQuotations } from '../../../src/engine/quotations/alignQuotations.ts';
import { comparableWords } from '../../../src/engine/quotations/comparableWords.ts';
import { quotedWords } from '../../../src/engine/quotations/quotedWords.ts';

/** What differs between two quotations: kind, words of the one, words of the other. */
function differences(one: string, other: string): string[] {
  const [a, b] = [words(one), words(other)];
  const found = alignQuotations(comparableWords(a), comparableWords(b))?.differences ?? [];
  return found.map(
    (each) =>
      `${each.kind}: ${a
        .slice(each.a.from, each.a.to)
        .map(({ text }) => text)
        .join(' ')} / ${b
        .slice(each.b.from, each.b.to)
        .map(({ text }) => text)
        .join(' ')}`,
  );
}

function words(text: string): ReturnType<typeof quotedWords> {
  return quotedWords({ start: 0, end: text.length, text, speaker: null, story: 0 });
}

describe('two versions of an utterance', () => {
  it('differ in a word that carries meaning', () =>
    assert.deepEqual(differences('We will rebuild the old wall by May', 'We will repair the old wall by May'), [
      'content: rebuild / repair',
    ]));

  it('differ in a word of grammar', () =>
    assert.deepEqual(differences('We stood at a wall that held', 'We stood at the wall that held'), [
      'function: a / the',
    ]));

  it('differ in words left out', () =>
    assert.deepEqual(differences('I see more clearly just how it fell', 'I see more clearly how it fell'), [
      'cut: just / ',
    ]));

  it('differ in a negation left out', () =>
    assert.deepEqual(differences('We did not open the gates that night', 'We did open the gates that night'), [
      'content: not / ',
    ]));

  it('do not differ where one begins later or ends sooner', () =>
    assert.deepEqual(differences('So we will rebuild the wall by May, I hope', 'We will rebuild the wall'), []));

  it('do not differ across an ellipsis', () =>
    assert.deepEqual(
      differences('We will rebuild ... by May next year', 'We will rebuild the old wall by May next year'),
      [],
    ));

  it('do not differ across words in brackets', () =>
    assert.deepEqual(differences('We told [the council] to close it', 'We told them to close it'), []));

  it('do not differ by British and American spelling', () =>
    assert.deepEqual(
      differences('The harbour theatre organised the neighbours', 'The harbor theater organized the neighbors'),
      [],
    ));

  it('do not differ by contractions', () =>
    assert.deepEqual(
      differences("We don't know if it’s safe and they're gone", 'We do not know if it is safe and they are gone'),
      [],
    ));

  it('do not differ by how sounds and numbers are written down', () =>
    assert.deepEqual(
      differences(
        'There were, uh, two of us gonna stay, 50% sure',
        'There were 2 of us going to stay, fifty percent sure',
      ),
      [],
    ));

  it('do not differ by a hyphen or a space', () =>
    assert.deepEqual(differences('The co-operative web site is down', 'The cooperative website is down'), []));

  it('do not differ by a masked word', () =>
    assert.deepEqual(differences('It was a f***ing great wall', 'It was a great wall'), []));
});
