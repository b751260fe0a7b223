import assert from 'node:assert/strict';
import { REPORT } from '../../../src/server/report/reportRequest.ts';
import { Editor } from '../editor.ts';

describe('a report', () => {
  let editor: Editor;

  afterEach(() => editor.close());

  const story = (killed: number): string =>
    `March 12, 2025\n\nA fire at the Lindqvist paper mill in Harrowmouth on Tuesday killed ${killed} workers & <guests>.\n`;

  async function report(path: string, format: 'html' | 'markdown'): Promise<string | null> {
    editor = await Editor.open(
      { 'a.txt': story(46), 'b.txt': story(70), 'c.txt': 'Nothing burnt.\n' },
      { withEngine: true },
    );
    await editor.until(() => editor.published.length > 0, 'something is published');
    return editor.connection.sendRequest<string | null>(REPORT, { uri: editor.uri(path), format });
  }

  it('names both sides of a conflict, with the sentences', async () => {
    const text = (await report('a.txt', 'html')) ?? '';
    assert.match(text, /<td>a\.txt:3<\/td>/u);
    assert.match(text, /<td>b\.txt:3<\/td>/u);
    assert.match(text, /killed 46 workers &amp; &lt;guests&gt;/u);
  });

  it('marks the article it is about', async () => {
    const text = (await report('a.txt', 'html')) ?? '';
    assert.match(text, /<tr class="checked"><td><strong>46</u);
  });

  it('says so where an article contradicts nothing', async () => {
    assert.match((await report('c.txt', 'markdown')) ?? '', /^No figures, names, quotations or dates were found/mu);
  });

  it('is none of a file that was not read', async () => {
    assert.equal(await report('gone.txt', 'html'), null);
  });
});
