import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { articleUri, cardsAt, cardText, closeAll, openArticle, problemsOf, replaceWords, until } from './articles.ts';

describe('cards in the editor', () => {
  before(() => until(() => problemsOf('draft.md').length > 0, 'the articles are read'));

  afterEach(closeAll);

  it('of a name tell who it is and where it is mentioned', async () => {
    const { document } = await openArticle('draft.md');
    const card = await cardText(document, 'Ellwood said');
    assert.match(card, /\*\*Marta Ellwood\*\* · person/u);
    assert.match(card, /fire chief/u);
    assert.match(card, /in 3 articles/u);
    assert.match(card, /\[wire\/mill\.txt:9\]/u);
  });

  it('of a figure add to its warning what can be done, and do not say it again', async () => {
    const { document } = await openArticle('draft.md');
    const card = await cardText(document, '12 workers');
    assert.match(card, /\[Compare side by side\]/u);
    assert.doesNotMatch(card, /more than 20/iu);
    assert.match(problemsOf('draft.md')[0]?.message ?? '', /more than 20.* in wire\/mill\.txt \(officials\)/iu);
  });

  it('are trusted with the commands of cards alone, and are no HTML, as they hold words of articles', async () => {
    const { document } = await openArticle('draft.md');
    const cards = await cardsAt(document, 'Ellwood said');
    assert.ok(cards.length > 0);
    for (const { isTrusted, supportHtml } of cards) {
      assert.ok(typeof isTrusted === 'object');
      assert.ok(isTrusted.enabledCommands.every((command) => command.startsWith('sourcecheck.')));
      assert.equal(supportHtml ?? false, false);
    }
  });

  it('call commands that there are', async () => {
    const { document } = await openArticle('draft.md');
    const text = (await cardsAt(document, 'Ellwood said')).map(({ value }) => value).join('\n');
    const called = [...text.matchAll(/\]\(command:([\w.]+)\?/gu)].map((match) => match[1] ?? '');
    assert.ok(called.includes('sourcecheck.showDossier'));
    const known = await vscode.commands.getCommands(true);
    assert.deepEqual(
      called.filter((command) => !known.includes(command)),
      [],
    );
  });

  it('are off where the user wants none', async () => {
    const settings = vscode.workspace.getConfiguration('sourcecheck');
    await settings.update('hover', 'off', vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await openArticle('draft.md');
      await until(async () => (await cardsAt(document, 'Ellwood said')).length === 0, 'no card is shown');
    } finally {
      await settings.update('hover', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('make no markup of an article’s words', async () => {
    const editor = await openArticle('draft.md');
    const hostile = 'Boris [Hale](command:workbench.action.quit) <b>Hale</b>';
    await replaceWords(editor, 'Marta Ellwood', hostile);
    const cards = await cardsAt(editor.document, 'Boris');
    for (const { value } of cards) assert.doesNotMatch(value, /\]\(command:workbench|<b>/u);
  });

  it('lead to an article whose path has spaces and parentheses', async () => {
    const { document } = await openArticle('draft.md');
    const value = (await cardsAt(document, 'Ellwood said')).map((card) => card.value).join('\n');
    const target = /\]\((file:[^)\s]*fire%20chief\.html#[^)]*)\)/u.exec(value)?.[1];
    assert.ok(target, value);
    const uri = vscode.Uri.parse(target, true);
    assert.equal(uri.with({ fragment: '' }).fsPath, articleUri('notes (old)/fire chief.html').fsPath);
    assert.match(uri.fragment, /^L\d+,\d+$/u);
  });

  it('know what was typed a moment ago', async () => {
    const editor = await openArticle('draft.md');
    await replaceWords(editor, 'Marta Ellwood', 'Ingrid Ellwood');
    assert.match(await cardText(editor.document, 'Ingrid'), /Ingrid Ellwood/u);
  });
});
