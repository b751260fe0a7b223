/**
 * Reads damaged files by the ten thousand and says which were not read soundly, which took long, and how much memory
 * the process has then:
 *
 *     npm run fuzz:documents -- [COUNT] [FIRST]
 *
 * The tests read the first thousand. A file that is named here is `damagedFile(NUMBER)` again.
 */
import { formatOf } from '../../src/formats/formats.ts';
import { readContent } from '../../src/formats/readContent.ts';
import { damagedFile } from '../../test/formats/documents/damagedFiles.ts';
import { isSound } from '../../test/formats/soundReading.ts';

/** A file of some kilobytes that takes longer is worth a look, in milliseconds. */
const LONG = 1000;

const [count = 10_000, first = 0] = process.argv.slice(2).map(Number);
let unsound = 0;
let leftOut = 0;
let longest = 0;
const began = performance.now();
for (let number = first; number < first + count; number++) {
  const { name, bytes } = damagedFile(number);
  const started = performance.now();
  try {
    const reading = await readContent(bytes, formatOf(name) ?? 'plain');
    if ('unreadable' in reading) leftOut++;
    if (!isSound(reading)) {
      unsound++;
      console.log(`${number} (${name}) is not read soundly`);
    }
  } catch (error) {
    unsound++;
    console.log(`${number} (${name}) failed: ${error instanceof Error ? error.stack : error}`);
  }
  const took = performance.now() - started;
  longest = Math.max(longest, took);
  if (took > LONG) console.log(`${number} (${name}) took ${Math.round(took)} ms`);
}
const seconds = ((performance.now() - began) / 1000).toFixed(1);
const { rss, heapUsed } = process.memoryUsage();
const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);
console.log(
  `${count} files in ${seconds} s, the longest ${Math.round(longest)} ms; left out: ${leftOut}; not sound: ${unsound}; ` +
    `memory ${megabytes(rss)} MB, heap ${megabytes(heapUsed)} MB`,
);
process.exitCode = unsound === 0 ? 0 : 1;
