import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import * as vscode from 'vscode';
import { articleUri, closeAll, problemsOf } from './articles.ts';
import { quantileOf, stretchesDuring } from './loopStretches.ts';

const FILES = 3000;
const EDITS = 200;

/** Between two edits, in milliseconds: quick typing. */
const KEY = 40;

/** The host works no longer in a stretch than so many times what it does where nothing of this is ours. */
const MOST = 2.5;

describe('the extension host, while thousands of files appear and somebody types', () => {
  afterEach(closeAll);

  after(async () => {
    for (const folder of ['of-others', 'of-ours'])
      await vscode.workspace.fs.delete(articleUri(folder), { recursive: true });
  });

  it('works in stretches as short, nearly, as where neither is read by us', async function () {
    this.timeout(600_000);
    const others = await stretchesDuring(async () => {
      await Promise.all([writeFiles('of-others', 'dat'), typeIn('json', '{}')]);
    });
    const ours = await stretchesDuring(async () => {
      await Promise.all([writeFiles('of-ours', 'txt'), typeIn('markdown', story(0))]);
      await isRead('of-ours/last.txt');
    });
    const [reference, found] = [quantileOf(others, 0.99), quantileOf(ours, 0.99)];
    const said = `p99 ${found.toFixed(1)} ms of ${ours.length} stretches, ${reference.toFixed(1)} ms where nothing is ours`;
    if (this.test !== undefined) this.test.title += ` (${said})`;
    assert.ok(found <= MOST * reference, said);
  });
});

/** Articles, by their ending, or what is none. The last two contradict each other. */
async function writeFiles(folder: string, ending: string): Promise<void> {
  const path = articleUri(folder).fsPath;
  await mkdir(path);
  for (let number = 1; number <= FILES; number++) await writeFile(join(path, `${number}.${ending}`), story(number));
  const collapse = (dead: number): string =>
    `The collapse of the Ostrava footbridge in Kellmark on Tuesday killed ${dead} people, the fire brigade said.\n`;
  await writeFile(join(path, `before-last.${ending}`), collapse(14));
  await writeFile(join(path, `last.${ending}`), collapse(41));
}

async function typeIn(language: string, content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document);
  for (let count = 0; count < EDITS; count++) {
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, count % 6 === 5 ? ' ' : 'a'));
    await rest(KEY);
  }
}

async function isRead(path: string): Promise<void> {
  while (problemsOf(path).length === 0) await rest(50);
}

const TOWNS = ['Averholt', 'Brennick', 'Corvale', 'Dunmarsh', 'Elsbury', 'Farrowby', 'Glenhaven', 'Hexford'];
const FIRMS = ['Norvane Shipping', 'Talbrook Mills', 'Quillon Foods', 'Westerling Rail', 'Ambrose Glass'];

/** No two tell of one thing. */
function story(number: number): string {
  const town = `${TOWNS[number % TOWNS.length]} ${number}`;
  const firm = FIRMS[number % FIRMS.length];
  return `${firm} opens a plant in ${town}

${firm} said it will hire ${(number % 80) + 20} workers in ${town} and spend $${(number % 50) + 3} million by ${2026 + (number % 9)}.
“We have looked for a place like ${town} for ${(number % 7) + 2} years,” a spokesman said.
`;
}
