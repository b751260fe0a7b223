#!/usr/bin/env bash
# The database that Node.js brings along keeps a number in a column of text as "43.0", and takes a date for a table of
# named values, so that all values behind it move up by one and the last is missing. Its index of words makes one word
# of three in Vietnamese, single letters of one in Hindi, two numbers of a range, and finds no name of two letters.
set -euo pipefail
cd "$(mktemp -d)"
npm install --silent --no-fund --no-audit node@24.21.0 >/dev/null
cat >run.mjs <<'JS'
import { DatabaseSync } from 'node:sqlite';
const database = new DatabaseSync(':memory:');
database.exec('CREATE TABLE report (day TEXT, what TEXT) STRICT');
const insert = database.prepare('INSERT INTO report VALUES (?, ?)');
const rows = () => JSON.stringify(database.prepare('DELETE FROM report RETURNING day, what').all());
insert.run('2014-03-05', 43);
console.log(rows());
insert.run(new Date('2014-03-05'), 'fire');
console.log(rows());
database.exec('CREATE VIRTUAL TABLE news USING fts5(words); CREATE VIRTUAL TABLE terms USING fts5vocab(news, row)');
for (const words of ['Bạn bàn bán', 'हिन्दी', '43-45']) {
  database.exec('DELETE FROM news');
  database.prepare('INSERT INTO news VALUES (?)').run(words);
  console.log(`${words}: ${database.prepare('SELECT term FROM terms').all().map(({ term }) => term).join(', ')}`);
}
database.exec("CREATE VIRTUAL TABLE threes USING fts5(words, tokenize = 'trigram')");
database.prepare('INSERT INTO threes VALUES (?)').run('Ng Bo spoke');
console.log(`Ng: ${database.prepare("SELECT count(*) AS found FROM threes WHERE threes MATCH 'Ng'").get().found}`);
JS
diff - <(node_modules/node/bin/node --no-warnings run.mjs) <<'SEEN'
[{"day":"2014-03-05","what":"43.0"}]
[{"day":"fire","what":null}]
Bạn bàn bán: ban
हिन्दी: द, न, ह
43-45: 43, 45
Ng: 0
SEEN
echo 'As seen: 43 is kept as "43.0", a date gives up its column; ban, three letters, two numbers, and nobody called Ng.'
