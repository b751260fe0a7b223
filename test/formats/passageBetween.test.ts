import assert from 'node:assert/strict';
import { passageBetween } from '../../src/formats/passageBetween.ts';

describe('A passage taken from one article into another', () => {
  it('is left as it is written between articles of one format', () => {
    assert.equal(passageBetween('R&amp;D at the <em>mill</em>', 'html', 'html'), 'R&amp;D at the <em>mill</em>');
  });

  it('leaves references and tags of a page behind', () => {
    assert.equal(passageBetween('R&amp;D at the <em>caf&eacute;</em>', 'html', 'plain'), 'R&D at the café');
  });

  it('leaves emphasis and links of Markdown behind', () => {
    assert.equal(passageBetween('the **old** [mill](https://example.org)', 'markdown', 'plain'), 'the old mill');
  });

  it('becomes no reference and no tag in a page', () => {
    assert.equal(passageBetween('Ham & eggs &copy; a <b', 'plain', 'html'), 'Ham & eggs &amp;copy; a &lt;b');
  });

  it('becomes no markup in Markdown', () => {
    assert.equal(passageBetween('a *star*, [a] <b> & c', 'plain', 'markdown'), 'a \\*star\\*, \\[a\\] \\<b> & c');
  });

  it('is not lost where it looks like markup by itself', () => {
    assert.equal(passageBetween('***', 'markdown', 'plain'), '***');
  });
});
