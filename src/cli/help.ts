export const HELP = `Checks names and figures across articles: who is meant, who said what, and where two reports cannot both be right.

Usage: sourcecheck COMMAND [PATH ...] [options]

  check      where the articles contradict each other, or themselves
  figures    every figure, with what it says
  entities   every person, organization and place, with where it is named
  explain    why the figures at two places, FILE:LINE[:COLUMN] FILE:LINE[:COLUMN], are or are not taken for one fact
  baseline   accept every conflict there is now, so that check reports only new ones

PATH is a file or a folder; without one, the current folder is read. In folders, text, Markdown and HTML files count;
hidden folders, node_modules and what .gitignore names are left out. A file given by name is read whatever its ending.

What editors decided counts: .sourcecheck/decisions.json (conflicts settled) and .sourcecheck/aliases.json (names that are one,
or are not) in the current folder. baseline writes the first; a conflict opens again when something new comes up.

Options:
  --format FORMAT   text (the default) or json; check has sarif and github, too; baseline has text alone
  --config FILE     JSON with any of: "include" and "exclude", lists of patterns matched within each folder;
                    "maxFileSize", in megabytes (2 where left out)
  --prune           with baseline: take out decisions that no longer match anything
  --no-cache        read every article anew and keep nothing
  -h, --help        this page
  -v, --version     the version

Exit status: 0 nothing to report; 1 check found a conflict that deserves a warning and is not settled; 2 it could not do its job.
Everything stays on this machine.
`;
