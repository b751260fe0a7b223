import { URI } from 'vscode-uri';
import { plainText } from '../../wording/displayText.ts';
import type { Skipped } from '../../workspace/workspace.ts';
import type { Session } from '../session.ts';

export interface NoticesOptions {
  readonly session: Session;
  readonly warn: (words: string) => void;
  readonly inform: (words: string) => void;
}

/** What the log is told of the reading: which folders are read, which articles are left out, and what in others was. */
export class Notices {
  readonly #options: NoticesOptions;
  readonly #told = new Set<string>();

  constructor(options: NoticesOptions) {
    this.#options = options;
  }

  tellFolders(folders: readonly string[]): void {
    const { session, inform } = this.#options;
    const paths = folders.map((uri) => plainText(URI.parse(uri).fsPath));
    inform(paths.length === 0 ? session.say('readsOpenOnes') : session.say('readsFolders', paths.join(', ')));
  }

  tellSkipped({ uri, reason }: Skipped): void {
    const { session, warn } = this.#options;
    warn(session.say('leftOut', session.articleName(uri), session.inWords(reason)));
  }

  /** What in these articles could not be read as intended, each notice once. */
  tellNoticesOf(uris: readonly string[]): void {
    const { session, warn } = this.#options;
    for (const uri of uris) {
      for (const notice of session.corpus.notices(uri)) {
        const words = session.say('notice', session.articleName(uri), plainText(session.inWords(notice)));
        if (this.#told.has(words)) continue;
        this.#told.add(words);
        warn(words);
      }
    }
  }
}
