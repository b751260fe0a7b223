import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const src = new URL('../../src/', import.meta.url);

/** Each room, and the other rooms it may import from. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  lexicon: [],
  engine: ['lexicon'],
  formats: ['engine'],
  workspace: ['formats', 'engine'],
  archive: ['workspace', 'formats', 'engine'],
  wording: ['archive', 'workspace', 'formats', 'engine'],
  report: ['wording', 'engine'],
  server: ['report', 'wording', 'archive', 'workspace', 'formats', 'engine'],
  webview: ['server', 'report'],
  editor: ['webview', 'server', 'archive', 'workspace', 'formats', 'engine'],
  mcp: ['server'],
  cli: ['mcp', 'server', 'report', 'wording', 'archive', 'workspace', 'formats', 'engine'],
};

/**
 * The rooms inside the engine, by the beginning of their files' paths: each may import from those on the lines above
 * it, and not from one on its own line. What lies in none of them composes them, and imports from all.
 */
const engineRooms: readonly (readonly string[])[] = [
  ['model/'],
  ['article/'],
  ['names/', 'figures/'],
  ['quotations/', 'calendar/', 'arithmetic/'],
  ['claims/', 'meaning/'],
  ['facts.ts'],
  ['corpus/storage/'],
  ['corpus/elsewhere.ts'],
  ['corpus/names/', 'corpus/facts/'],
  ['corpus/'],
  ['checks/'],
  ['decisions/'],
];

/** The packages that language and formats are read with: none of them touches files, the network or the clock. */
const purePackages: Readonly<Record<string, RegExp>> = {
  engine: /^compromise(\/|$)/,
  formats: /^(parse5|yaml|saxes|fflate|unpdf|postal-mime|mdast|mdast-util-[a-z-]+|micromark-extension-[a-z-]+)(\/|$)/,
};

/** What would also run where there is no Node: the idea of a workspace, and the index that follows its changes. */
const withoutNode = [
  'workspace/workspace.ts',
  'workspace/analyser.ts',
  'workspace/indexer.ts',
  'workspace/fileSelection.ts',
];

/** Where an editor in a browser begins: client and server. */
const inBrowser = ['editor/browser/browserExtension.ts', 'server/browser/serverWorker.ts'];

/**
 * Of Node, what leads out of the machine or runs something else on it. Worker threads run what ships with the package.
 */
const outside = /^node:(http|https|http2|net|tls|dgram|dns|inspector|child_process|cluster|vm|repl)(\/|$)/;

/** What the user asks for by an option: git is asked which files have changed, without a shell. */
const runsGit = 'cli/changedSince.ts';

/** A function of ours is called through a script, as nothing else can be ended from outside. */
const endsWork = 'workspace/withinTime.ts';

interface Import {
  readonly file: string;
  readonly room: string;
  readonly of: string;
  /** A type is never loaded; `import(…)` loads when it is come to. */
  readonly loads: 'at once' | 'later' | 'never';
}

function allImports(): Import[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const path = file.replaceAll('\\', '/');
      const code = readFileSync(new URL(path, src), 'utf8');
      const found = [...code.matchAll(/^(?:import|export)\s[^;]*?\bfrom\s+'([^']+)'|\bimport\(?\s*'([^']+)'/gm)];
      return found.map(([statement, of, later]) => {
        const loads = /^(?:import|export) type\b/.test(statement) ? 'never' : of === undefined ? 'later' : 'at once';
        return { file: path, room: roomOf(path), of: of ?? later ?? '', loads };
      });
    });
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** The path, within src, of a file that another imports. */
function targetOf({ file, of }: Import): string {
  return join(file, '..', of).replaceAll('\\', '/');
}

/** The line of a file's room in `engineRooms`, and the room; the innermost where one lies in another. */
function engineRoomOf(path: string): { readonly line: number; readonly room: string } {
  const within = path.slice('engine/'.length);
  const line = engineRooms.findIndex((rooms) => rooms.some((room) => within.startsWith(room)));
  if (line === -1) return { line: engineRooms.length, room: '' };
  return { line, room: engineRooms[line]?.find((room) => within.startsWith(room)) ?? '' };
}

/**
 * Files that import each other, however many are between, type-only imports among them: each circle once, as a path.
 */
function circles(): string[] {
  const targets = new Map<string, string[]>();
  for (const each of allImports()) {
    if (each.of.startsWith('.')) targets.set(each.file, [...(targets.get(each.file) ?? []), targetOf(each)]);
  }
  const finished = new Set<string>();
  const path: string[] = [];
  const found: string[] = [];
  const visit = (file: string): void => {
    const at = path.indexOf(file);
    if (at !== -1) found.push([...path.slice(at), file].join(' → '));
    if (at !== -1 || finished.has(file)) return;
    path.push(file);
    for (const target of targets.get(file) ?? []) visit(target);
    path.pop();
    finished.add(file);
  };
  for (const file of targets.keys()) visit(file);
  return found;
}

/** The files that these import, and what those import in turn. */
function importedBy(files: readonly string[]): ReadonlySet<string> {
  const all = allImports().filter(({ of }) => of.startsWith('.'));
  const found = new Set(files);
  for (const file of found) for (const each of all) if (each.file === file) found.add(targetOf(each));
  return found;
}

function breaches(isBreach: (each: Import) => boolean): string[] {
  return allImports()
    .filter(isBreach)
    .map(({ file, of }) => `${file} imports ${of}`);
}

describe('imports', () => {
  it('go from one room only to the rooms before it', () => {
    const found = breaches((each) => {
      const { room, of } = each;
      if (!of.startsWith('.')) return false;
      // What lies outside the rooms is the package's own manifest.
      const target = roomOf(targetOf(each));
      return target !== room && target !== '..' && !(mayImport[room] ?? []).includes(target);
    });
    assert.deepEqual(found, []);
  });

  it('go through the engine’s door from outside', () => {
    const found = breaches(
      (each) => each.room !== 'engine' && each.of.startsWith('.') && /^engine\/(?!index\.ts$)/u.test(targetOf(each)),
    );
    assert.deepEqual(found, []);
  });

  it('go inside the engine only to the rooms before', () => {
    const found = breaches((each) => {
      if (each.room !== 'engine' || !each.of.startsWith('.')) return false;
      const target = targetOf(each);
      if (roomOf(target) !== 'engine') return false;
      const [from, to] = [engineRoomOf(each.file), engineRoomOf(target)];
      return to.line > from.line || (to.line === from.line && to.room !== from.room);
    });
    assert.deepEqual(found, []);
  });

  it('go in no circle', () => assert.deepEqual(circles(), []));

  it('reach a language only by the door of the lexicon', () => {
    assert.deepEqual(
      breaches(({ room, of }) => room !== 'lexicon' && /(^|\/)lexicon\/en\//.test(of)),
      [],
    );
  });

  it('name the editor only in the editor', () => {
    assert.deepEqual(
      breaches(({ room, of }) => of === 'vscode' && room !== 'editor'),
      [],
    );
  });

  it('bring nothing of Node into the engine', () => {
    assert.deepEqual(
      breaches(({ room, of }) => of.startsWith('node:') && room === 'engine'),
      [],
    );
  });

  it('bring nothing of Node into the heart of the workspace', () => {
    assert.deepEqual(
      breaches(({ file, of }) => of.startsWith('node:') && withoutNode.includes(file)),
      [],
    );
    assert.deepEqual(
      withoutNode.filter((file) => !existsSync(new URL(file, src))),
      [],
    );
  });

  it('bring nothing of Node into a browser', () => {
    const files = importedBy(inBrowser);
    assert.ok(files.size > 200);
    assert.deepEqual(
      breaches(({ file, of }) => files.has(file) && /^node:|\/node$/u.test(of)),
      [],
    );
  });

  it('bring nothing that reaches the network or starts a program', () => {
    const allowed = [`${runsGit} node:child_process`, `${endsWork} node:vm`];
    assert.deepEqual(
      breaches(({ file, of }) => outside.test(of) && !allowed.includes(`${file} ${of}`)),
      [],
    );
  });

  it('bring only packages that compute into the engine and the formats', () => {
    assert.deepEqual(
      breaches(({ room, of }) => !of.startsWith('.') && purePackages[room]?.test(of) === false),
      [],
    );
  });

  it('load what talks to a database on a server only where an archive is on one', () => {
    const within = (path: string): boolean => path.startsWith('archive/postgres/');
    assert.deepEqual(
      breaches(({ file, of }) => /^pg(-|$)/.test(of) && !within(file)),
      [],
    );
    assert.deepEqual(
      breaches((each) => each.loads === 'at once' && !within(each.file) && within(targetOf(each))),
      [],
    );
  });

  it('name the file they mean', () => {
    assert.deepEqual(
      breaches(({ of }) => of.startsWith('.') && !/\.(ts|json)$/.test(of)),
      [],
    );
  });
});

describe('files', () => {
  it('have names of their own, but those that every language has', () => {
    const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/u.test(path));
    const names = paths
      .filter((path) => !/^lexicon.\w+.\w+\.json$/u.test(path))
      .map((path) => basename(path))
      .filter((name) => name !== 'tsconfig.json');
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });
});
