import assert from 'node:assert/strict';
import { joined } from './markedNames.ts';

function descriptions(marked: string, name: string): string[] {
  return (joined(marked).find((entity) => entity.name === name)?.descriptions ?? []).map(({ text }) => text);
}

describe('What the article says somebody is', () => {
  it('is read before the name, with names of others in it', () => {
    assert.deepEqual(descriptions('{o:Salt Front} field commander {p:Daro Venn} told reporters.', 'Daro Venn'), [
      'Salt Front field commander',
    ]);
  });

  it('is read after the name between commas', () => {
    assert.deepEqual(descriptions('{p:Daro Venn}, a teacher from the valley, told us.', 'Daro Venn'), [
      'teacher from the valley',
    ]);
  });

  it('is read after the age', () => {
    const [entity] = joined('{p:Daro Venn}, 34, a ferry pilot from {l:Astor}, swam.');
    assert.equal(entity?.age?.years, 34);
    assert.deepEqual(
      entity?.descriptions.map(({ text }) => text),
      ['ferry pilot from Astor'],
    );
  });

  it('is read where the name follows it between commas', () => {
    assert.deepEqual(descriptions("{l:Astor}'s acting harbour minister, {p:Daro Venn}, resigned.", 'Daro Venn'), [
      "Astor's acting harbour minister",
    ]);
  });

  it('is taken from where the story said it in full', () => {
    assert.deepEqual(
      descriptions(
        "{l:Astor}'s acting harbour minister resigned. The minister, {p:Daro Venn}, gave no reason.",
        'Daro Venn',
      ),
      ["Astor's acting harbour minister"],
    );
  });

  it('is not a clause', () => {
    assert.deepEqual(descriptions('{p:Daro Venn}, the agency said, was ill.', 'Daro Venn'), []);
    assert.deepEqual(descriptions('In {l:Astor}, the agency reported, it rained.', 'Astor'), []);
  });

  it('is not the next name of a list', () => {
    assert.deepEqual(descriptions('He lived in {l:Astor}, the {l:West Coast} and {l:Cadd}.', 'Astor'), []);
  });

  it('holds a number whole', () => {
    assert.deepEqual(descriptions('Rain fell in {l:Astor}, a town of 30,000, at noon.', 'Astor'), ['town of 30,000']);
  });

  it('is not the verb before a title', () => {
    assert.deepEqual(descriptions('The queen welcomes President {p:Daro Venn} today.', 'Daro Venn'), []);
  });

  it('may belong to another person', () => {
    assert.deepEqual(descriptions('{p:Mara Ostrow}’s former coach {p:Daro Venn} wept.', 'Daro Venn'), [
      'Mara Ostrow’s former coach',
    ]);
  });

  it('is not what somebody did to the person', () => {
    assert.deepEqual(descriptions('Fans praised striker {p:Daro Venn} on Monday.', 'Daro Venn'), ['striker']);
  });

  it('stands in the text at its offsets', () => {
    const text = '{p:Daro Venn}, a teacher from the valley, told us.';
    const found = joined(text)[0]?.descriptions[0];
    assert.ok(found);
    assert.equal(text.replace(/\{p:|\}/g, '').slice(found.start, found.end), found.text);
  });
});
