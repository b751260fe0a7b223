import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What this project's tools read of `package-lock.json`. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export interface ShippedPackage {
  /** Where it lies in the project, as `node_modules/parse5/node_modules/entities`. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

const FOLDER = 'node_modules/';

/**
 * The packages that the sources import, and what these bring along. Some leave no code in the bundles, but which do
 * changes with every build; too many are named rather than too few.
 */
export function shippedPackages(lock: Lock, sources: string): ShippedPackage[] {
  const found = new Set<string>();
  const take = (name: string, from: string): void => {
    const folder = folderOf(lock, name, from);
    if (folder === null || found.has(folder)) return;
    found.add(folder);
    for (const each of Object.keys(lock.packages[folder]?.dependencies ?? {})) take(each, folder);
  };
  for (const name of importedPackages(sources)) take(name, '');
  return [...found]
    .map((folder) => {
      const { version = '', license = '' } = lock.packages[folder] ?? {};
      return { folder, name: folder.slice(folder.lastIndexOf(FOLDER) + FOLDER.length), version, licence: license };
    })
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** The line that names a package in `THIRD_PARTY_NOTICES.txt`. */
export function noticeLine({ name, version, licence }: Omit<ShippedPackage, 'folder'>): string {
  return `* ${name} ${version} (${licence})`;
}

/** Where a package lies that another imports: inside it, or beside it or one around it. */
function folderOf(lock: Lock, name: string, from: string): string | null {
  for (let around = from; ; ) {
    const folder = around === '' ? `${FOLDER}${name}` : `${around}/${FOLDER}${name}`;
    if (lock.packages[folder] !== undefined) return folder;
    if (around === '') return null;
    around = around.slice(0, Math.max(0, around.lastIndexOf(`/${FOLDER}`)));
  }
}

/** The names of the packages that the files of a folder import, Node's own modules left out. */
function importedPackages(sources: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const code = readFileSync(join(sources, file), 'utf8');
    for (const [, from, called] of code.matchAll(/\bfrom\s+'([^'.][^']*)'|\bimport\(\s*'([^'.][^']*)'/gu)) {
      const [scope = '', name = ''] = (from ?? called ?? '').split('/');
      if (!scope.startsWith('node:')) names.add(scope.startsWith('@') ? `${scope}/${name}` : scope);
    }
  }
  return names;
}
