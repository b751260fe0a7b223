/** The scheme of documents that show text where no file can be shown as it is. */
const TEXT_SCHEME = 'sourcecheck-text';

/** The document in which our extension shows what an archive keeps of an article, by the article's URI. */
export function storedUri(uri: string): string {
  return uri.replace(/^file:/u, `${TEXT_SCHEME}:`).replace(/(?=[?#]|$)/u, '.txt');
}
