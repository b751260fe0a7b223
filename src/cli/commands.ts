import type { Reporter } from './findings.ts';
import { checkGithub } from './reporters/checkGithub.ts';
import { checkHtml } from './reporters/checkHtml.ts';
import { checkJson } from './reporters/checkJson.ts';
import { checkMarkdown } from './reporters/checkMarkdown.ts';
import { checkSarif } from './reporters/checkSarif.ts';
import { checkText } from './reporters/checkText.ts';
import { entitiesJson } from './reporters/entitiesJson.ts';
import { entitiesText } from './reporters/entitiesText.ts';
import { figuresJson } from './reporters/figuresJson.ts';
import { figuresText } from './reporters/figuresText.ts';

/**
 * The commands that report; `baseline` writes decisions instead, `explain` compares two places, `lsp` serves an editor
 * and `mcp` an assistant, for as long as they run.
 */
export type Report = 'check' | 'figures' | 'entities';
export type Command = Report | 'baseline' | 'explain' | 'archive' | 'completion' | 'lsp' | 'mcp';

/** What can be done with an archive; it can also be used, by `check`. */
export const ARCHIVE_ACTIONS = ['create', 'add', 'remove', 'status', 'verify'] as const;
export type ArchiveAction = (typeof ARCHIVE_ACTIONS)[number];

/** Each command's formats with their reporters; `baseline` and `explain` write their own output. */
export const COMMANDS: Readonly<Record<Report, ReadonlyMap<string, Reporter>>> = {
  check: new Map([
    ['text', checkText],
    ['json', checkJson],
    ['sarif', checkSarif],
    ['github', checkGithub],
    ['html', checkHtml],
    ['markdown', checkMarkdown],
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

export const COMMAND_NAMES: readonly string[] = [
  ...Object.keys(COMMANDS),
  'explain',
  'baseline',
  'archive',
  'completion',
  'lsp',
  'mcp',
];

export function isCommand(word: string | undefined): word is Command {
  return word !== undefined && COMMAND_NAMES.includes(word);
}
