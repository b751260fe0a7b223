import { readFileSync } from 'node:fs';
import { type Message, message, readEncoderModel } from '../engine/index.ts';
import type { SecondLookMessage } from './secondLook.ts';

type EncoderModel = ReturnType<typeof readEncoderModel>;

/** Reads the weights for what figures mean, or says what is wrong with them. `path` is null where there is no file. */
export function readFigureModel(path: string | null): EncoderModel | Message<SecondLookMessage> {
  if (path === null) return message('secondLook/missing');
  try {
    return readEncoderModel(readFileSync(path));
  } catch {
    return message('secondLook/damaged');
  }
}
