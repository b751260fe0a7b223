#!/usr/bin/env bash
# Recognizers-Text for JavaScript divides by a scale word that follows a fraction: "half a million" is a two-millionth. The rest of a
# mixed number goes the same way: "two and a half million" is two and a two-millionth.
set -euo pipefail
cd "$(mktemp -d)"
npm install --silent --no-fund --no-audit @microsoft/recognizers-text-suite@1.3.1 >/dev/null
cat >run.cjs <<'JS'
const { recognizeNumber } = require('@microsoft/recognizers-text-suite');
for (const text of ['half a million people', 'a quarter of a million people', 'two and a half million euros', '500,000 people'])
  console.log(text, '->', recognizeNumber(text, 'en-us').map((found) => found.resolution.value).join(' '));
JS
diff - <(node run.cjs) <<'SEEN'
half a million people -> 2E-06
a quarter of a million people -> 4E-06
two and a half million euros -> 2.0000005
500,000 people -> 500000
SEEN
echo 'As seen: a fraction before a scale word is divided by it.'
