export const HELP = `Checks names and figures across articles: who is meant, who said what, and where two reports cannot both be right.

Usage: sourcecheck COMMAND [PATH ...] [options]

  check      where the articles contradict each other, or themselves
  figures    every figure, with what it says
  entities   every person, organization and place, and where each is mentioned
  explain    why the figures at two places, FILE:LINE[:COLUMN] FILE:LINE[:COLUMN], are or are not treated as one fact
  baseline   accept every conflict there is now, so that check reports only new ones

PATH is a file or a folder; the default is the current folder. In folders, text, Markdown and HTML files are read;
hidden folders, node_modules and whatever .gitignore names are left out. A file given by name is read whatever its
extension.

Editors' decisions in the current folder are respected: .sourcecheck/decisions.json (settled conflicts) and
.sourcecheck/aliases.json (names that are the same, or are not). baseline writes the first; a conflict reopens when
new figures come up.

Options:
  --format FORMAT   text (the default) or json; check also has sarif and github; baseline has only text
  --config FILE     JSON with any of: "include" and "exclude", lists of patterns matched within each folder;
                    "maxFileSize", in megabytes (2 by default)
  --prune           with baseline: remove decisions that no longer match anything
  --no-cache        read every article afresh and store nothing
  -h, --help        this page
  -v, --version     the version

Exit status: 0 nothing to report; 1 check found an open conflict that deserves a warning; 2 sourcecheck could not do
its job. Everything stays on this machine.
`;
