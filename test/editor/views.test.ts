import { setTimeout as rest } from 'node:timers/promises';
import * as vscode from 'vscode';
import { closeAll, openArticle, problemsOf, until } from './articles.ts';

describe('the views', () => {
  before(() => until(() => problemsOf('draft.md').length > 0, 'the articles are read'));

  afterEach(async () => {
    await run('sourcecheck.filterConflicts', {});
    await run('sourcecheck.searchEntities', '');
    await closeAll();
  });

  it('of conflicts leads by keys alone from a conflict to the exact place of each claim', async () => {
    await untilPlaceIs('draft.md:12', async () => {
      await run('sourcecheck.conflicts.focus');
      await run('list.focusFirst');
      await expand();
      await run('list.focusDown');
      await run('list.select');
    });
    await untilPlaceIs('mill.txt:more than 20', async () => {
      await run('list.focusDown');
      await run('list.select');
    });
  });

  it('of names leads by keys alone from a name that is searched to a mention', async () => {
    await run('sourcecheck.searchEntities', 'ellwood');
    await untilPlaceIs(/Ellwood/u, async () => {
      await run('sourcecheck.entities.focus');
      await run('list.focusFirst');
      for (let depth = 0; depth < 3; depth++) {
        await expand();
        await run('list.focusDown');
      }
      await run('list.select');
    });
  });

  it('take a filter for the article being edited', async () => {
    await openArticle('draft.md');
    await run('sourcecheck.filterConflicts', { currentFile: true });
    await untilPlaceIs('mill.txt:more than 20', async () => {
      await run('sourcecheck.conflicts.focus');
      await run('list.focusFirst');
      await expand();
      await run('list.focusDown');
      await run('list.focusDown');
      await run('list.select');
    });
  });
});

/** What is below a line comes when the server has answered; until then the keys do not lead there. */
async function expand(): Promise<void> {
  await run('list.expand');
  await rest(400);
}

function run(command: string, ...values: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(command, ...values);
}

/** Tries until the editor shows an article with these words selected: a tree fills when its answer comes. */
async function untilPlaceIs(expected: string | RegExp, attempt: () => Promise<void>): Promise<void> {
  const seen = new Set<string>();
  const isThere = (): boolean => {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return false;
    const place = `${editor.document.uri.path.split('/').at(-1)}:${editor.document.getText(editor.selection)}`;
    seen.add(place);
    return typeof expected === 'string' ? place.toLowerCase() === expected : expected.test(place);
  };
  await until(async () => {
    await attempt();
    for (let times = 0; times < 10 && !isThere(); times++) await rest(50);
    return isThere();
  }, `the editor is at ${expected}`).catch((error) => {
    throw new Error(`${error}; it was at ${[...seen].join(', ')}`);
  });
}
