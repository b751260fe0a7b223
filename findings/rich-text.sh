#!/usr/bin/env bash
# A parser of RTF drops the control words that stand for characters and for the ends of cells, and keeps what is hidden or
# deleted: two figures become one.
set -euo pipefail
cd "$(mktemp -d)"
npm install --silent --no-fund --no-audit rtf-parser@1.3.3 >/dev/null
cat >run.cjs <<'JS'
const { string } = require('rtf-parser');
for (const body of [
  "43\\'9645 people",
  '43\\endash 45 people',
  '\\trowd\\intbl 41\\cell 43\\cell\\row',
  '{\\v 41}43 people',
  '{\\deleted 41}43 people',
]) {
  string(`{\\rtf1\\ansi\\ansicpg1252 ${body}\\par}`, (error, { content }) => {
    const words = content.map((part) => (part.content ?? [part]).map(({ value }) => value).join(''));
    console.log(`${body} => ${error ?? words.join(' / ')}`);
  });
}
JS
diff - <(node run.cjs) <<'SEEN'
43\'9645 people => 43–45 people
43\endash 45 people => 4345 people
\trowd\intbl 41\cell 43\cell\row => 4143
{\v 41}43 people => 4143 people
{\deleted 41}43 people => 4143 people
SEEN
echo 'As seen: 43 to 45 becomes 4345, the cells 41 and 43 become 4143, and so does a figure with the one it replaced.'
