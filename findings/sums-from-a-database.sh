#!/usr/bin/env bash
# node-postgres keeps a sum to the cent where a column holds one, and rounds it where the column holds several; a day
# becomes midnight of wherever the program runs, which is the day before where it is written down again.
set -euo pipefail
cd "$(mktemp -d)"
npm install --silent --no-fund --no-audit pg-types@2.2.0 >/dev/null
cat >run.cjs <<'JS'
const { builtins, getTypeParser } = require('pg-types');
const NUMERIC_ARRAY = 1231;
const sum = '12345678901234567.89';
console.log('numeric', getTypeParser(builtins.NUMERIC)(sum));
console.log('numeric[]', getTypeParser(NUMERIC_ARRAY)(`{${sum}}`)[0]);
console.log('date', JSON.stringify(getTypeParser(builtins.DATE)('2014-03-05')));
JS
diff - <(TZ=Asia/Kolkata node run.cjs) <<'SEEN'
numeric 12345678901234567.89
numeric[] 12345678901234568
date "2014-03-04T18:30:00.000Z"
SEEN
echo 'As seen: 12,345,678,901,234,567.89 among others is 12,345,678,901,234,568; 5 March is 4 March east of Greenwich.'
