import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/engine/createCorpus.ts';
import { analyseText } from '../engineUnderTest.ts';

const DRAFT = '"We will repair the old wall before the autumn storms arrive," Ana Petrik said in Lundvik.';

/** Who is said elsewhere, and how, to say what stands at a place of the draft. */
function quotedElsewhere(words: string, ...sources: string[]): string[] | null {
  const corpus = createCorpus();
  for (const [index, text] of [DRAFT, ...sources].entries()) corpus.put(`${index}.txt`, analyseText(text, 'plain'));
  const card = corpus.quotationAt('0.txt', DRAFT.indexOf(words));
  return card?.others.map(({ uri, speaker, agrees }) => `${uri} ${speaker} ${agrees ? 'alike' : 'otherwise'}`) ?? null;
}

describe('the card of quoted words', () => {
  it('names who quotes them alike, and who otherwise', () =>
    assert.deepEqual(
      quotedElsewhere(
        'the old wall',
        'Ana Petrik said: "We will repair the old wall before the autumn storms."',
        '"We will mend the old wall before the autumn storms arrive," Ana Petrik said in Lundvik.',
      ),
      ['1.txt Ana Petrik alike', '2.txt Ana Petrik otherwise'],
    ));

  it('names nobody where nobody quotes them', () => assert.deepEqual(quotedElsewhere('the old wall'), []));

  it('stands among all that an article quotes', () => {
    const corpus = createCorpus();
    corpus.put('0.txt', analyseText(`${DRAFT} "Nobody has asked us about the quay," said Jon Vasse.`, 'plain'));
    assert.deepEqual(
      corpus.quotations('0.txt').map(({ text, speaker }) => `${speaker}: ${text}`),
      [
        'Ana Petrik: We will repair the old wall before the autumn storms arrive,',
        'Jon Vasse: Nobody has asked us about the quay,',
      ],
    );
  });

  it('is none outside a quotation', () => assert.equal(quotedElsewhere('in Lundvik'), null));
});
