import { OPTIONS, type Option } from './options.ts';

/** Where what an option does begins, in columns. */
const INDENT = 21;
const WIDTH = 116;

export const HELP = `Checks names and figures across articles: who is meant, who said what, and where two reports cannot both be right.

Usage: sourcecheck COMMAND [PATH ...] [options]

  check       where the articles contradict each other, or themselves
  figures     every figure, with what it says
  entities    every person, organization and place, and where each is mentioned
  explain     why the figures at two places, FILE:LINE[:COLUMN] FILE:LINE[:COLUMN], are or are not treated as one fact
  baseline    accept every conflict there is now, so that check reports only new ones
  archive     facts of more articles than fit in memory, to check drafts against:
              create FILE, add FOLDER ..., remove PATH ..., check DRAFT ..., status, verify
  lsp         the language server, for any editor: hovers, warnings, quick fixes; see docs/editors.md
  mcp         the articles of a folder for an assistant, by the Model Context Protocol; see docs/assistants.md
  completion  a script with which bash, zsh or fish completes commands and options

PATH is a file or a folder, or - for standard input; the default is the current folder. In folders, text, Markdown and
HTML files are read; hidden folders, node_modules and whatever .gitignore names are left out. A file given by name is
read whatever its extension.

  sourcecheck check draft.md --against sources    one article against a folder: only what touches the article
  sourcecheck check draft.md                      the same against the workspace, if there is one
  sourcecheck check - --stdin-name draft.md       the text on standard input in place of that file's
  sourcecheck check draft.md --archive FILE       the same, and against all that an archive has on its subject

The workspace is the nearest folder, from the current one upwards, with editors' decisions or settings in it:
.sourcecheck/decisions.json (settled conflicts), .sourcecheck/aliases.json (names that are the same, or are not) and
sourcecheck.json (settings, by the same keys as the editor's: "include", "exclude", "drafts", "sources", "rules",
"maxFileSize", "versions", "secondLook", "archive"). baseline writes the first; a conflict reopens when new figures
come up.

Options:
${OPTIONS.map(described).join('\n')}

Exit status: 0 nothing to report; 1 check found an open conflict that deserves a warning; 2 sourcecheck could not do
its job, as where there was nothing to read. Everything stays on this machine.
`;

function described({ name, short, value, about }: Option): string {
  const written = `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
  const lines: string[] = [];
  for (const word of about.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH - INDENT - 2)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const margin = ' '.repeat(INDENT + 5);
  return `  ${written.padEnd(INDENT + 2)} ${lines.join(`\n${margin}`)}`;
}
