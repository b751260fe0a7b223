import assert from 'node:assert/strict';
import { oddSurnames } from '../../../src/engine/names/oddSurnames.ts';
import { analyseText } from '../engineUnderTest.ts';

/** "alone: full name" for each surname that is spelt otherwise than the full name. */
function odd(text: string): string[] {
  const { entities } = analyseText(text, 'plain');
  return oddSurnames(entities).map(({ alone, person }) => `${entities[alone]?.name}: ${entities[person]?.name}`);
}

describe('a surname by itself', () => {
  it('is odd where the full name has a letter more', () =>
    assert.deepEqual(odd('Police chief Arvid Halversen spoke on Monday. Halvesen said the road was safe.'), [
      'Halvesen: Arvid Halversen',
    ]));

  it('is not odd where somebody has it', () =>
    assert.deepEqual(
      odd('Police chief Arvid Halversen spoke on Monday. His deputy Jon Halvesen agreed. Halvesen said it was safe.'),
      [],
    ));

  it('is not odd where a title says that it is somebody else', () =>
    assert.deepEqual(
      odd('The chief of staff Arvid Halversen resigned on Monday. President Halvesen said he was sorry.'),
      [],
    ));
});
