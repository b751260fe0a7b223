declare const FACTS_VERSION: string | undefined;

/**
 * Changes whenever an article could be read differently. Other than the version of a cache it is the same in all
 * programs of one build, as what one of them adds to an archive the others read: the build puts it in the place of the
 * name. Sources that run unbundled are all of one version, as nothing says whether they were edited.
 */
export function factsVersion(): string {
  return typeof FACTS_VERSION === 'string' ? FACTS_VERSION : 'sources';
}
