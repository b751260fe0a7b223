import assert from 'node:assert/strict';
import { isInTopic, topicText } from '../../../src/engine/model/topic.ts';

describe('the topic of a figure', () => {
  it('is written as it stands in the article', () => {
    assert.equal(topicText(['Core', 'inflation']), 'Core inflation');
  });

  it('holds a name whose words stand together', () => {
    assert.equal(isInTopic(['Oslo', 'Ferry', 'Company', 'profit'], 'oslo ferry company'), true);
  });

  it('does not hold a name whose words stand apart', () => {
    assert.equal(isInTopic(['Oslo', 'profit', 'Company'], 'oslo company'), false);
  });

  it('does not hold a name that is part of another word', () => {
    assert.equal(isInTopic(['banana', 'exports'], 'ana'), false);
  });
});
