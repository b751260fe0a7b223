/**
 * Random articles made of sentences a newsroom would print: few events and few figures, so that articles meet and
 * disagree.
 */

import fc from 'fast-check';

/**
 * To find the smallest folder that fails can take longer than a test may, which then fails without a word of what
 * failed. After so many milliseconds the smallest found by then is told; where none has failed, as many as were tried
 * are enough.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), interruptAfterTimeLimit: 40_000 });

const events = [
  { what: 'the fire at the Larkholm mill', place: 'Larkholm' },
  { what: 'the earthquake in Santa Perpetua', place: 'Santa Perpetua' },
  { what: 'the bombing of the Zardan market', place: 'Zardan' },
];
const people = ['Ingrid Vasterholm', 'Kwabena Osei-Tutu', 'Dr. Leila Farrokhzad', 'Colonel Bao Tran'];
const groups = ['the National Relief Office (NRO)', 'the NRO', 'the Red Lantern Front', 'Halvorsen Shipping'];
const counts = ['12', '34', 'forty-six', 'at least 25', 'more than 70', 'dozens of', '20-30', '1,240', 'nearly 100'];
const amounts = ['$1.2bn', '£2.7 million', '1.35 billion euros', 'Rs 50 crore'];

const event = fc.constantFrom(...events);
const person = fc.constantFrom(...people);
const group = fc.constantFrom(...groups);
const count = fc.constantFrom(...counts);
const amount = fc.constantFrom(...amounts);
const age = fc.integer({ min: 18, max: 90 });

const sentence = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(count, event).map(([n, { what }]) => `${upper(n)} people were killed in ${what}.`) },
  {
    weight: 3,
    arbitrary: fc.tuple(event, count).map(([{ what }, n]) => `${upper(what)} injured ${n} people, police said.`),
  },
  fc.tuple(event, count, person).map(([{ place }, n, who]) => `In ${place}, ${n} people were arrested, ${who} said.`),
  fc.tuple(person, age, event).map(([who, years, { place }]) => `${who}, ${years}, was born in ${place}.`),
  fc.tuple(group, amount, event).map(([who, sum, { place }]) => `${upper(who)} will pay ${sum} to rebuild ${place}.`),
  fc.tuple(group, count).map(([who, n]) => `“We counted ${n} houses,” a spokesman for ${who} said.`),
  person.map((who) => `${who.split(' ').at(-1)} did not answer questions.`),
  fc
    .tuple(fc.constantFrom('rebuild', 'repair', 'never sell'), fc.constantFrom('before', 'after'), person)
    .map(([verb, when, who]) => `“We will ${verb} the old market of the town ${when} the winter storms,” ${who} said.`),
  fc.constantFrom('Ingrid Vasterhom', 'Ingrid Vesterholm', 'Kwabena Osei-Tuttu').map((who) => `${who} was there.`),
  fc.constantFrom('Monday', 'Tuesday').map((day) => `It began on ${day}, March 4, officials said.`),
);

const date = fc.integer({ min: 1, max: 9 }).map((day) => `2024-03-0${day}`);
const role = fc.constantFrom('draft', 'source');

/** A Markdown article with front matter. */
export const newsArticle: fc.Arbitrary<string> = fc
  .tuple(
    date,
    role,
    event,
    fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  )
  .map(
    ([day, kind, { what }, paragraphs]) =>
      `---\ndate: ${day}\nrole: ${kind}\n---\n\n# What we know of ${what}\n\n${paragraphs.map((each) => each.join(' ')).join('\n\n')}\n`,
  );

/** Two to six articles about the same few events. */
export const newsFolder: fc.Arbitrary<{ uri: string; text: string }[]> = fc
  .array(newsArticle, { minLength: 2, maxLength: 6 })
  .map((texts) => texts.map((text, index) => ({ uri: `${index}.md`, text })));

const oddities = fc.constantFrom(
  '\r\n',
  '\n\n',
  '\t',
  '😀',
  '👩‍👩‍👧',
  'e\u0301',
  '\u00a0',
  '\u200b',
  '\u2060',
  '\ufeff',
  '\ud800',
  '<b>',
  '</p>',
  '<!-- 12 -->',
  '&nbsp;',
  '&amp;',
  '&#8217;',
  '**',
  '`x`',
  '[46](http://a.example/12)',
  '---\n',
  '# ',
  '> ',
  '- ',
  '| 5 | 6 |',
  '½',
  '٣٤',
  '９９',
  '1'.repeat(40),
  '…',
);

/** An article with anything in it that a file can hold: markup, entities, CRLF, emoji, lone surrogates, odd spaces. */
export const articleText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: sentence },
      { weight: 3, arbitrary: oddities },
      { weight: 1, arbitrary: newsArticle },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    ),
    { maxLength: 14 },
  )
  .chain((pieces) => fc.constantFrom('', ' ', '\r\n').map((glue) => pieces.join(glue)));

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
