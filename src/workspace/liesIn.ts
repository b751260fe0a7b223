/** Whether a URI lies, however deep, in one of the folders. */
export function liesIn(uri: string, folders: ReadonlySet<string>): boolean {
  for (let slash = uri.lastIndexOf('/'); slash > 0; slash = uri.lastIndexOf('/', slash - 1)) {
    if (folders.has(uri.slice(0, slash))) return true;
  }
  return false;
}
