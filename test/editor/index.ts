import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Called by the extension host: runs every suite bundled beside this file, and rejects where a test fails. */
export async function run(): Promise<void> {
  const report = process.env.SOURCECHECK_TEST_REPORT;
  // Where a file is named for it, the report goes there: the editor mixes what is printed with much of its own.
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => {
    const line = format(...parts);
    if (report === undefined) console.log(line);
    else appendFileSync(report, `${line}\n`);
  };
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 60_000, slow: 5_000 });
  const suites = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.test.cjs'),
  );
  for (const suite of suites.sort()) mocha.addFile(join(__dirname, suite));
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed`))));
  });
}
