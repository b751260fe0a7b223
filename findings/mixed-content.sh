#!/usr/bin/env bash
# Two XML libraries take the words of a paragraph apart from the elements in it (valid mixed content, as NITF and XHTML
# have it): what a figure said is gone, and figures that stood apart become one.
set -euo pipefail
cd "$(mktemp -d)"
npm install --silent --no-fund --no-audit fast-xml-parser@5.12.1 xml2js@0.6.2 >/dev/null
cat >run.cjs <<'JS'
const { XMLParser } = require('fast-xml-parser');
const { parseString } = require('xml2js');
for (const xml of [
  '<p>It killed <num>41</num> on Monday and <num>43</num> on Tuesday.</p>',
  '<p>The toll: 4 <b>of them children</b> 3 women</p>',
  '<td>1 <b>to</b> 2</td>',
]) {
  console.log(xml);
  console.log(`  fast-xml-parser ${JSON.stringify(new XMLParser().parse(xml))}`);
  parseString(xml, (_, parsed) => console.log(`  xml2js          ${JSON.stringify(parsed)}`));
}
JS
diff - <(node run.cjs) <<'SEEN'
<p>It killed <num>41</num> on Monday and <num>43</num> on Tuesday.</p>
  fast-xml-parser {"p":{"num":[41,43],"#text":"It killedon Monday andon Tuesday."}}
  xml2js          {"p":{"_":"It killed  on Monday and  on Tuesday.","num":["41","43"]}}
<p>The toll: 4 <b>of them children</b> 3 women</p>
  fast-xml-parser {"p":{"b":"of them children","#text":"The toll: 43 women"}}
  xml2js          {"p":{"_":"The toll: 4  3 women","b":["of them children"]}}
<td>1 <b>to</b> 2</td>
  fast-xml-parser {"td":{"b":"to","#text":"12"}}
  xml2js          {"td":{"_":"1  2","b":["to"]}}
SEEN
echo 'As seen: "It killedon Monday andon Tuesday", 4 and 3 become 43, 1 and 2 become 12.'
