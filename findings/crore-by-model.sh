#!/usr/bin/env bash
# One library, one text, two values: the number model of Recognizers-Text for JavaScript reads 50 crore as 500,000,000, its currency
# model as 5,000,000; 3 lakh as 300,000 and 3,000.
set -euo pipefail
cd "$(mktemp -d)"
npm install --silent --no-fund --no-audit @microsoft/recognizers-text-suite@1.3.1 >/dev/null
cat >run.cjs <<'JS'
const { recognizeNumber, recognizeCurrency } = require('@microsoft/recognizers-text-suite');
for (const text of ['Rs 50 crore', 'Rs 3 lakh'])
  console.log(
    text,
    'number', recognizeNumber(text, 'en-us').map((found) => found.resolution.value).join(' '),
    'currency', recognizeCurrency(text, 'en-us').map((found) => found.resolution.value).join(' '),
  );
JS
diff - <(node run.cjs) <<'SEEN'
Rs 50 crore number 500000000 currency 5000000
Rs 3 lakh number 300000 currency 3000
SEEN
echo 'As seen: the currency model reads crore and lakh a hundred times too small.'
