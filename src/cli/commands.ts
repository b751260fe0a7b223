import type { Reporter } from './findings.ts';
import { checkGithub } from './reporters/checkGithub.ts';
import { checkJson } from './reporters/checkJson.ts';
import { checkSarif } from './reporters/checkSarif.ts';
import { checkText } from './reporters/checkText.ts';
import { entitiesJson } from './reporters/entitiesJson.ts';
import { entitiesText } from './reporters/entitiesText.ts';
import { figuresJson } from './reporters/figuresJson.ts';
import { figuresText } from './reporters/figuresText.ts';

export type Command = 'check' | 'figures' | 'entities';

/** Each command's formats, with what writes them. */
export const COMMANDS: Readonly<Record<Command, ReadonlyMap<string, Reporter>>> = {
  check: new Map([
    ['text', checkText],
    ['json', checkJson],
    ['sarif', checkSarif],
    ['github', checkGithub],
  ]),
  figures: new Map([
    ['text', figuresText],
    ['json', figuresJson],
  ]),
  entities: new Map([
    ['text', entitiesText],
    ['json', entitiesJson],
  ]),
};

export function isCommand(word: string | undefined): word is Command {
  return word !== undefined && Object.hasOwn(COMMANDS, word);
}
