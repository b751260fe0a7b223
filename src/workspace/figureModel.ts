import { readFileSync } from 'node:fs';
import { type Message, message, readEncoderModel } from '../engine/index.ts';

/** Why no second look can be taken at articles. */
export type SecondLookMessage = 'secondLook/missing' | 'secondLook/damaged';

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
