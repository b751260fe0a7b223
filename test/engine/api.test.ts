/**
 * What the engine's door gives out, on record in `src/engine/api.md`: a change of it is seen, and meant.
 * `UPDATE_EXPECT=1` writes what is given out now.
 */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const record = join(root, 'src', 'engine', 'api.md');

const HEAD = `# What the engine gives out

Every export of \`index.ts\` as the compiler declares it, by file. A test compares this page with the sources;
\`UPDATE_EXPECT=1 npx mocha --no-config --extension ts test/engine/api.test.ts\` writes it.
`;

/** What the door exports of one file of the engine. */
interface Exported {
  /** Its path within the engine, without the ending. */
  readonly file: string;
  readonly names: readonly string[];
}

function exportsOfDoor(): Exported[] {
  const door = readFileSync(join(root, 'src', 'engine', 'index.ts'), 'utf8');
  return [...door.matchAll(/^export (?:type )?\{([^}]*)\} from '\.\/([^']*)\.ts';/gmu)].map((match) => ({
    file: match[2] ?? '',
    names: (match[1] ?? '')
      .split(',')
      .map((name) => name.replace(/^\s*(?:type\s+)?/u, '').trim())
      .filter((name) => name !== ''),
  }));
}

/** Writes the engine's declarations, without comments, into a folder. */
function declare(folder: string): void {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--removeComments'];
  const places = ['-p', join(root, 'src', 'engine'), '--rootDir', join(root, 'src'), '--outDir', folder];
  execFileSync(process.execPath, [compiler, ...places, ...options]);
}

/** The declaration of one export: from its line to the line that ends it. */
function declarationOf(name: string, declarations: string): string {
  const lines = declarations.split('\n');
  const start = lines.findIndex((line) =>
    new RegExp(`^export (?:declare )?(?:interface|type|const|function|class|abstract class) ${name}\\b`, 'u').test(
      line,
    ),
  );
  assert.notEqual(start, -1, `${name} is not declared where the door says`);
  const length = lines.slice(start).findIndex((line) => /^\}|;$/u.test(line) && !/^\s/u.test(line)) + 1;
  return lines
    .slice(start, start + length)
    .join('\n')
    .replace(/^export (?:declare )?/u, '')
    .replaceAll('    ', '  ');
}

function report(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sourcecheck-api-'));
  try {
    declare(folder);
    const sections = exportsOfDoor().map(({ file, names }) => {
      const declarations = readFileSync(join(folder, 'engine', `${file}.d.ts`), 'utf8');
      const texts = names.map((name) => declarationOf(name, declarations));
      return `\n## ${file}.ts\n\n\`\`\`ts\n${texts.join('\n')}\n\`\`\`\n`;
    });
    return HEAD + sections.join('');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('The engine’s door', function () {
  this.timeout(60_000);

  it('gives out what is on record', () => {
    const found = report();
    if (process.env.UPDATE_EXPECT === '1') writeFileSync(record, found);
    assert.equal(found, readFileSync(record, 'utf8'), 'where this is meant, UPDATE_EXPECT=1 writes the record anew');
  });
});
