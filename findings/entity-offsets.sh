#!/usr/bin/env bash
# compromise gives a found name's text with the punctuation round it, its start without that before, and its length with both: cut out by
# offset and length, the name is another text than the one reported.
set -euo pipefail
cd "$(mktemp -d)"
npm install --silent --no-fund --no-audit compromise@14.17.0 >/dev/null
cat >run.cjs <<'JS'
const compromise = require('compromise');
for (const text of ['Anna Berg left.', '“Anna Berg” left.', '- Anna Berg left.', 'He met "Anna Berg" in Oslo.'])
  for (const { text: reported, offset } of compromise(text).people().json({ offset: true }))
    console.log(`reported <${reported}> cut out <${text.slice(offset.start, offset.start + offset.length)}>`);
JS
diff - <(node run.cjs) <<'SEEN'
reported <Anna Berg> cut out <Anna Berg>
reported <“Anna Berg”> cut out <Anna Berg” >
reported <- Anna Berg> cut out <Anna Berg l>
reported <"Anna Berg"> cut out <Anna Berg" >
SEEN
echo 'As seen: start leaves out the mark before the name, length counts it.'
