import assert from 'node:assert/strict';
import { LookingCloser } from '../../../src/server/indexing/lookingCloser.ts';
import { createSay } from '../../../src/server/text/serverMessages.ts';

describe('A second look that the user asks for', () => {
  it('tells why there is none where it cannot be taken', async () => {
    const { closer, shown } = asking({ canBeDone: false });
    await closer.look();
    assert.deepEqual(
      [closer.isAsked, shown],
      [
        false,
        [
          'Articles cannot be looked at more closely here. In a browser they never can; elsewhere the output of Sourcecheck says why.',
        ],
      ],
    );
  });

  it('ends when the user stops it, and counts for no article after that', async () => {
    const asked = asking({ left: 3 });
    const looked = asked.closer.look();
    await asked.began;
    asked.cancel();
    await looked;
    assert.deepEqual([asked.closer.isAsked, asked.stopped(), asked.shown], [false, 1, []]);
  });

  it('says nothing of an end where something has changed, and it goes on later', async () => {
    const asked = asking({ left: 3 });
    const looked = asked.closer.look();
    await asked.began;
    asked.pause();
    await looked;
    assert.deepEqual([asked.closer.isAsked, asked.shown], [true, []]);
  });
});

/** Articles that are looked at until the test says so, in an editor that shows progress and messages. */
function asking({ canBeDone = true, left = 0 }: { readonly canBeDone?: boolean; readonly left?: number }) {
  const shown: string[] = [];
  let stopped = 0;
  let pause = (): void => {};
  let cancel = (): void => {};
  let begin = (): void => {};
  const began = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const lookingTwice = {
    canBeDone,
    left,
    now: () =>
      new Promise<void>((resolve) => {
        pause = resolve;
        begin();
      }),
    stop: () => {
      stopped++;
      pause();
    },
  };
  const progress = {
    begin: () => {},
    report: () => {},
    done: () => {},
    token: {
      onCancellationRequested: (listener: () => void) => {
        cancel = listener;
      },
    },
  };
  const connection = {
    window: { createWorkDoneProgress: async () => progress },
    sendNotification: async (_: unknown, { message }: { readonly message: string }) => void shown.push(message),
  };
  const closer = new LookingCloser({
    connection: connection as never,
    say: createSay({}),
    lookingTwice,
    conflicts: () => 0,
    onProgress: () => {},
  });
  return { closer, shown, began, stopped: () => stopped, pause: () => pause(), cancel: () => cancel() };
}
