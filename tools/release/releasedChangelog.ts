const UNRELEASED = '## Unreleased';

/**
 * The changelog with the entries under “Unreleased” moved under a version and its day (YYYY-MM-DD), below an empty
 * “Unreleased”. Throws if there is nothing to release, or if the version already exists.
 */
export function releasedChangelog(changelog: string, version: string, day: string): string {
  const start = changelog.indexOf(`${UNRELEASED}\n`);
  if (start === -1) throw new Error(`CHANGELOG.md has no “${UNRELEASED}”.`);
  if (changelog.includes(`\n## ${version}`)) throw new Error(`CHANGELOG.md has ${version} already.`);
  const from = start + UNRELEASED.length;
  const next = changelog.indexOf('\n## ', from);
  const entries = changelog.slice(from, next === -1 ? undefined : next);
  if (entries.trim() === '') throw new Error('Nothing stands under “Unreleased”.');
  const rest = next === -1 ? '' : changelog.slice(next);
  return `${changelog.slice(0, from)}\n\n## ${version} (${day})\n\n${entries.trim()}\n${rest}`;
}
