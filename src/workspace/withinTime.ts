import { Script } from 'node:vm';

/** Where the script finds the work. */
const GLOBAL = 'sourcecheckWork';

/** Runs a function of ours, as any call would: only a script can be ended from outside. */
const SCRIPT = new Script(`${GLOBAL}()`);

/**
 * Does some work in this thread, and ends it where it takes longer than so many milliseconds. What the work has changed
 * by then stays, so it should change nothing but what it returns. Null where it was ended.
 */
export function withinTime<Result>(milliseconds: number, work: () => Result): { readonly result: Result } | null {
  Reflect.set(globalThis, GLOBAL, work);
  try {
    return { result: SCRIPT.runInThisContext({ timeout: milliseconds }) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
    throw error;
  } finally {
    Reflect.deleteProperty(globalThis, GLOBAL);
  }
}
