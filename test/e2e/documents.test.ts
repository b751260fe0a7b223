import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDocx, paragraph } from '../formats/documents/makeDocx.ts';
import { makeMail } from '../formats/documents/makeMail.ts';
import { lines, makePdf, wrapped } from '../formats/documents/makePdf.ts';
import { openPackagedEditor, type PackagedEditor, pictureOfFailure } from './packagedEditor.ts';

const DRAFT = `---
title: Port Ellen mourns
date: 2024-03-06
---
# Port Ellen mourns

Forty-four people died when the ferry Corran capsized off Port Ellen on Tuesday.

At least 1,200 people were evacuated from the harbour of Port Ellen.
`;

const RELEASE = makePdf(
  [
    {
      texts: [
        { words: 'The loss of the ferry Corran', x: 50, y: 740, size: 18 },
        ...lines(wrapped('Port Ellen, 6 March 2024. The harbour authority gives an account of what is known today.')),
      ],
    },
    {
      texts: lines(
        wrapped(
          'Forty-three people died when the ferry Corran capsized off Port Ellen on Tuesday, the harbour authority said.',
        ),
      ),
    },
  ],
  { info: '/CreationDate (D:20240306090000Z)' },
);

const STATEMENT = makeMail({
  headers: ['From: Coast Guard <press@guard.example>', 'Subject: Ferry Corran', 'Date: Wed, 6 Mar 2024 08:00:00 +0000'],
  body: 'Forty-one people died when the ferry Corran capsized off Port Ellen on Tuesday.',
});

const COLLEAGUE = makeDocx({
  body: [
    'Colleague’s notes',
    'Forty people died when the ferry Corran capsized off Port Ellen on Tuesday, the mayor said.',
  ]
    .map((words) => paragraph(words))
    .join(''),
  core: '<dcterms:modified>2024-03-06T10:00:00Z</dcterms:modified>',
});

describe('The installed package, a draft among documents of other programs', () => {
  let editor: PackagedEditor;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sourcecheck-documents-'));
    const files = {
      'draft.md': DRAFT,
      'release.pdf': RELEASE,
      'statement.eml': STATEMENT,
      'colleague.docx': COLLEAGUE,
    };
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    editor = await openPackagedEditor(folder, 'draft.md');
    await editor.workbench.waitForWarning();
  });
  afterEach(async function () {
    await pictureOfFailure(this.currentTest, editor);
  });
  after(async () => {
    await editor?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('warns in the draft, and names page and paragraph of the others', async () => {
    const { workbench } = editor;
    await workbench.waitForProblems((rows) => rows.some((row) => row.includes('and 1 more')));
    const problems = (await workbench.problems()).join('\n');
    await workbench.screenshot('documents-problems-light');
    assert.match(problems, /Forty-three in release\.pdf, page 2, paragraph 1/u);
    assert.match(problems, /colleague\.docx, paragraph 2/u);
    assert.equal(problems.match(/Both cannot be right/gu)?.length, 1);
  });

  it('opens the text of the release at the figure, from the related information', async () => {
    const { workbench } = editor;
    const row = workbench.page.locator('.markers-panel .monaco-list-row', { hasText: 'page 2, paragraph 1 ·' });
    await row.first().dblclick();
    await workbench.tab('release.pdf.txt').waitFor();
    await workbench.page.locator('.codelens-decoration', { hasText: 'Read-only text of release.pdf' }).waitFor();
    await workbench.page.waitForTimeout(500);
    await workbench.screenshot('documents-text-light');
    const card = await workbench.hover('Forty-three', 'draft.md');
    await workbench.screenshot('documents-card-light');
    assert.match(card, /Forty-four/u);
    await workbench.leave();
  });

  it('leads from a card to the text of a mail', async () => {
    const { workbench } = editor;
    await workbench.openFile('draft.md');
    await workbench.hover('Forty-four', 'statement.eml');
    await workbench.page.locator('.monaco-hover:visible a', { hasText: 'statement.eml' }).first().click();
    await workbench.tab('statement.eml.txt').waitFor();
    await workbench.screenshot('documents-mail-light');
  });
});
