#!/usr/bin/env bash
# The language server protocol lets an edit lie behind the last line: it "defaults back to the number of lines". The document of
# the protocol's own library takes the text in at its end, and counts lines that are not there; a line near the highest
# number that the protocol has takes all memory.
set -euo pipefail
cd "$(mktemp -d)"
npm install --silent --no-fund --no-audit vscode-languageserver-textdocument@1.0.16 >/dev/null
cat >run.cjs <<'JS'
const { TextDocument } = require('vscode-languageserver-textdocument');
for (const line of [1, 5, 1_000_000]) {
  const before = TextDocument.create('file:///a.txt', 'plaintext', 1, 'Lund\n43 dead');
  const range = { start: { line, character: 9 }, end: { line: line + 1, character: 0 } };
  const after = TextDocument.update(before, [{ range, text: '\n45 hurt' }], 2);
  console.log(`${line}: ${JSON.stringify(after.getText())}, ${after.lineCount} lines, the last is ${after.positionAt(99).line}`);
}
JS
diff - <(node run.cjs) <<'SEEN'
1: "Lund\n43 dead\n45 hurt", 3 lines, the last is 2
5: "Lund\n43 dead\n45 hurt", 7 lines, the last is 6
1000000: "Lund\n43 dead\n45 hurt", 1000002 lines, the last is 1000001
SEEN
echo 'As seen: one text has 3, 7 or 1000002 lines, by how far behind its end the edit was said to be.'
