import assert from 'node:assert/strict';
import { setTimeout as rest } from 'node:timers/promises';
import { ExecuteCommandRequest } from 'vscode-languageserver/node';
import { type Message, message } from '../../../src/engine/index.ts';
import { LookingTwice, type LookingTwiceOptions } from '../../../src/server/indexing/lookingTwice.ts';
import { Editor } from '../editor.ts';

const MISSING = message('secondLook/missing');

/** An index in which so many articles are worth a second look, which is over when the test says so. */
class HeldIndex {
  secondLookLeft = 2;
  finish: () => void = () => {};
  readonly looks: AbortSignal[] = [];
  forgotten = 0;

  forgetSecondLooks(): void {
    this.forgotten++;
  }

  async lookTwice(signal: AbortSignal): Promise<void> {
    this.looks.push(signal);
    await new Promise<void>((resolve) => {
      this.finish = resolve;
      signal.addEventListener('abort', () => resolve());
    });
  }
}

describe('The second look at articles', () => {
  let index: HeldIndex;
  let told: Message[];
  let ended: number;

  beforeEach(() => {
    index = new HeldIndex();
    told = [];
    ended = 0;
  });

  function looking(options: Partial<LookingTwiceOptions> = {}): LookingTwice {
    return new LookingTwice({
      indexer: index,
      isWanted: () => true,
      isBusy: () => false,
      trouble: () => null,
      onTrouble: (trouble) => told.push(trouble),
      onEnded: () => ended++,
      ...options,
    });
  }

  it('begins once nothing changes any more, and says when it is over', async () => {
    const twice = looking();
    twice.soon();
    twice.soon();
    assert.equal(index.looks.length, 0);
    await rest(400);
    assert.deepEqual([index.looks.length, ended], [1, 0]);
    index.finish();
    await rest(0);
    assert.equal(ended, 1);
  });

  it('stops for whatever changes, and goes on after it', async () => {
    const twice = looking();
    const first = twice.now();
    await rest(0);
    twice.soon();
    await first;
    await rest(400);
    assert.deepEqual(
      index.looks.map(({ aborted }) => aborted),
      [true, false],
    );
    twice.stop();
  });

  it('waits while articles are read for the first time', async () => {
    await looking({ isBusy: () => true }).now();
    assert.equal(index.looks.length, 0);
  });

  it('is left out where the settings say so', async () => {
    const twice = looking({ isWanted: () => false });
    await twice.now();
    assert.deepEqual([index.looks.length, twice.left], [0, 0]);
  });

  it('has nothing to be forgotten where it was never asked for', () => {
    looking({ isWanted: () => false }).settingsChanged();
    assert.equal(index.forgotten, 0);
  });

  it('is forgotten when the settings ask for it no more', () => {
    let isWanted = true;
    const twice = looking({ isWanted: () => isWanted });
    void twice.now();
    assert.equal(index.forgotten, 0);
    isWanted = false;
    twice.settingsChanged();
    twice.settingsChanged();
    assert.equal(index.forgotten, 1);
  });

  it('is left out where something is missing for it, which is told once', async () => {
    const twice = looking({ trouble: () => MISSING });
    await twice.now();
    await twice.now();
    assert.deepEqual([index.looks.length, twice.left, told], [0, 0, [MISSING]]);
  });

  it('needs nothing, and says nothing of it, where no article is worth it', async () => {
    index.secondLookLeft = 0;
    const twice = looking({ trouble: () => MISSING });
    await twice.now();
    assert.deepEqual([twice.left, told], [0, []]);
  });

  it('is silently left out where it never can be taken, as in a browser', async () => {
    const twice = looking({ trouble: undefined });
    await twice.now();
    assert.deepEqual([index.looks.length, twice.left, told], [0, 0, []]);
  });
});

describe('An article that is worth a second look', () => {
  const FILES = { 'a.txt': 'The fall killed perhaps 12 miners.', 'b.txt': 'The fall killed 11 miners.' };
  let editor: Editor;

  afterEach(() => editor.close());

  async function open(settings: Readonly<Record<string, unknown>> = { secondLook: true }): Promise<void> {
    const initialize = { initializationOptions: { status: true } };
    editor = await Editor.open(FILES, { settings: { sourcecheck: settings }, initialize });
    await editor.openDocument('a.txt', FILES['a.txt']);
  }

  function untilUnderlined(text: string): Promise<unknown> {
    return editor.until(() => editor.underlined('a.txt').join() === text, `"${text}" is underlined`);
  }

  it('is warned about what is found then, and the editor told that none is left', async () => {
    await open();
    await untilUnderlined('12');
    await editor.until(() => editor.statuses.at(-1)?.secondLookLeft === 0, 'none is left');
  });

  it('is looked at again after an edit', async () => {
    await open();
    await untilUnderlined('12');
    await editor.replace('a.txt', 'perhaps 12', 'perhaps 13');
    const looks = (): number => editor.analyser.analysed.filter((text) => text.includes('perhaps 13')).length;
    await editor.until(() => looks() === 2, 'it is looked at twice');
    await untilUnderlined('13');
  });

  it('is looked at once where the settings do not say otherwise, and twice when they do', async () => {
    await open({});
    await editor.until(() => editor.statuses.at(-1)?.reading === false, 'the reading is over');
    assert.deepEqual([editor.statuses.at(-1)?.secondLookLeft, editor.underlined('a.txt')], [0, []]);
    await editor.set({ secondLook: true });
    await untilUnderlined('12');
    await editor.set({ secondLook: false });
    await untilUnderlined('');
  });

  it('is looked at twice when the user asks for it, who is told what that has brought', async () => {
    await open({});
    await editor.until(() => editor.statuses.at(-1)?.reading === false, 'the reading is over');
    await editor.connection.sendRequest(ExecuteCommandRequest.type, { command: 'sourcecheck.lookCloser' });
    await untilUnderlined('12');
    await editor.until(() => editor.shown.length > 0, 'a message is shown');
    assert.deepEqual(editor.shown, ['Articles looked at more closely: 1. More conflicts: 1.']);
  });

  it('is not looked at again when the user asks for it once more', async () => {
    await open();
    await untilUnderlined('12');
    await editor.connection.sendRequest(ExecuteCommandRequest.type, { command: 'sourcecheck.lookCloser' });
    await editor.until(() => editor.shown.length > 0, 'a message is shown');
    assert.match(editor.shown.join(), /^There is nothing to look at more closely/);
  });
});
