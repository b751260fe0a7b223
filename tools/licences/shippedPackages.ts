/** What this project's tools read of `package-lock.json`. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

export interface ShippedPackage {
  /** Where it lies in the project, as `node_modules/parse5/node_modules/entities`. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/**
 * The packages that the dependencies bring along, themselves included. Some leave no code in the bundles, but which do
 * changes with every build; too many are named rather than too few.
 */
export function shippedPackages(lock: Lock): ShippedPackage[] {
  return Object.entries(lock.packages)
    .filter(([folder, { dev }]) => folder !== '' && dev !== true)
    .map(([folder, { version = '', license = '' }]) => ({
      folder,
      name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
    }))
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** The line that names a package in `THIRD_PARTY_NOTICES.txt`. */
export function noticeLine({ name, version, licence }: Omit<ShippedPackage, 'folder'>): string {
  return `* ${name} ${version} (${licence})`;
}
