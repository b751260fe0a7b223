#!/usr/bin/env bash
# Three JavaScript libraries read a sum with a scale letter ("$1.2bn", "£2.7m") as if the letter were not there: a thousand
# million times too small, and without a sign that something was left over.
set -euo pipefail
cd "$(mktemp -d)"
npm install --silent --no-fund --no-audit @microsoft/recognizers-text-suite@1.3.1 compromise@14.17.0 \
  wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1 >/dev/null
cat >run.cjs <<'JS'
const recognizers = require('@microsoft/recognizers-text-suite');
const compromise = require('compromise');
const wink = require('wink-nlp')(require('wink-eng-lite-web-model'));
for (const text of ['$1.2 billion', '$1.2bn', '£2.7m', 'US$3 billion']) {
  console.log(`${text}
  recognizers-text ${recognizers.recognizeCurrency(text, 'en-us').map((found) => found.resolution.value)}
  compromise       ${compromise(text).numbers().json().map((found) => found.number.num)}
  wink-nlp         ${wink.readDoc(text).entities().out()}`);
}
JS
diff - <(node run.cjs) <<'SEEN'
$1.2 billion
  recognizers-text 1200000000
  compromise       1200000000
  wink-nlp         $1.2 billion
$1.2bn
  recognizers-text 1.2
  compromise       1.2
  wink-nlp         $1.2
£2.7m
  recognizers-text 2.7
  compromise       2.7
  wink-nlp         2.7
US$3 billion
  recognizers-text 3000000000
  compromise       1000000000
  wink-nlp         US$3 billion
SEEN
echo 'As seen: the scale letter is dropped by all three; compromise also loses the 3 of "US$3 billion".'
