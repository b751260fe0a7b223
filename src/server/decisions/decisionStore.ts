import { type Diagnostic, DiagnosticSeverity, FileChangeType, type FileEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Corpus } from '../../engine/index.ts';
import {
  type FolderRules,
  folderOfRuleFile,
  folderOfRuleFiles,
  joinAliases,
  readFolderRules,
  ruleFileText,
  ruleFileUri,
  type UnreadableFile,
} from '../../workspace/folderDecisions.ts';
import type { Surroundings } from '../../workspace/surroundings.ts';
import { type OpenDocuments, sameSpelling } from '../indexing/openDocuments.ts';

/** The pause needed while a file is edited by hand, in milliseconds: half-typed JSON seldom parses. */
const REST = 200;

/** How long an editor is given to load a changed file again, and how often it is looked, in milliseconds. */
const LOADED_WITHIN = 2000;
const LOOK_EVERY = 25;

export interface DecisionStoreOptions {
  readonly corpus: Corpus;
  readonly surroundings: Pick<Surroundings, 'files' | 'clearUnfinished'>;
  readonly documents: Pick<OpenDocuments, 'get' | 'isEdited'>;
  /** The articles whose conflicts or names have changed. */
  readonly onChanged: (uris: readonly string[]) => void;
  readonly send: (uri: string, diagnostics: Diagnostic[]) => void;
  readonly warn: (file: UnreadableFile) => void;
}

/**
 * Keeps the corpus in step with the decision and alias files of the workspace folders, saved or not. While a file
 * cannot be read, what it last said stays in force, so that a typing slip does not reopen every conflict; the error is
 * reported on the file.
 */
export class DecisionStore {
  readonly #options: DecisionStoreOptions;
  readonly #folders = new Map<string, FolderRules>();
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  /** Deleted files, whose documents an editor may keep open; they no longer count. */
  readonly #gone = new Set<string>();
  #broken: readonly UnreadableFile[] = [];
  /** Files are read one at a time, so that the last one read is the latest state. */
  #reading: Promise<void> = Promise.resolve();

  constructor(options: DecisionStoreOptions) {
    this.#options = options;
  }

  /** Reads the files of these folders, and forgets those of others. */
  readAll(folders: readonly string[]): Promise<void> {
    return this.#inTurn(() => this.#readAll(folders));
  }

  async #readAll(folders: readonly string[]): Promise<void> {
    const known = folders.map(sameSpelling);
    for (const folder of this.#folders.keys()) if (!known.includes(folder)) this.#folders.delete(folder);
    // Git and colleagues would see what a writer that was killed has left.
    const { surroundings } = this.#options;
    await Promise.all(known.map((folder) => surroundings.clearUnfinished(folderOfRuleFiles(folder))));
    const read = await Promise.all(known.map((folder) => this.#read(folder)));
    for (const folder of read) this.#keep(folder);
    this.#apply();
  }

  /** Reads the files of one folder again. */
  read(folder: string): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#folders.has(folder)) return;
      this.#keep(await this.#read(folder));
      this.#apply();
    });
  }

  /**
   * What a folder's files say now, regardless of what is in force. An editor takes a moment to load again what has
   * changed on disk: its document counts once it has.
   */
  async now(folder: string): Promise<FolderRules> {
    const until = performance.now() + LOADED_WITHIN;
    const files = (['decisions', 'aliases'] as const).map((file) => ruleFileUri(folder, file));
    for (const uri of files)
      while ((await this.#isBehindDisk(uri)) && performance.now() < until)
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    return this.#read(folder);
  }

  async #isBehindDisk(uri: string): Promise<boolean> {
    const { documents, surroundings } = this.#options;
    const document = this.documentOf(uri);
    if (document === undefined || documents.isEdited(sameSpelling(uri))) return false;
    const saved = await ruleFileText(uri, surroundings.files).catch(() => null);
    return saved !== null && saved !== document.getText();
  }

  /** The rules in force of all folders. */
  get all(): readonly FolderRules[] {
    return [...this.#folders.values()];
  }

  /** The innermost workspace folder that contains an article; null where none does. */
  folderOf(uri: string): string | null {
    const around = [...this.#folders.keys()].filter((folder) => uri.startsWith(`${folder.replace(/\/+$/u, '')}/`));
    return around.sort((a, b) => b.length - a.length)[0] ?? null;
  }

  /** The open document of a rule file, if the document is what counts. */
  documentOf(uri: string): TextDocument | undefined {
    return this.#gone.has(sameSpelling(uri)) ? undefined : this.#options.documents.get(sameSpelling(uri));
  }

  /** An open rule file was edited, opened or closed. */
  documentChanged(uri: string): void {
    const folder = this.#ruledBy(uri);
    if (folder === null) return;
    this.#gone.delete(uri);
    clearTimeout(this.#waiting.get(folder));
    this.#waiting.set(
      folder,
      setTimeout(() => {
        this.#waiting.delete(folder);
        void this.read(folder);
      }, REST),
    );
  }

  /**
   * Files on disk were created, changed or deleted; a deleted folder may be reported by its own name only.
   */
  async filesChanged(events: readonly FileEvent[]): Promise<void> {
    const concerned = new Set<string>();
    for (const { uri, type } of events) {
      const isFolder = uri.endsWith('/.sourcecheck') && type !== FileChangeType.Changed;
      const folder = isFolder ? this.folderOf(uri) : this.#ruledBy(uri);
      if (folder === null) continue;
      concerned.add(folder);
      const files = isFolder ? (['decisions', 'aliases'] as const).map((file) => ruleFileUri(folder, file)) : [uri];
      for (const file of files) {
        if (type !== FileChangeType.Deleted) this.#gone.delete(file);
        else if (!this.#options.documents.isEdited(file)) this.#gone.add(file);
      }
    }
    await Promise.all([...concerned].map((folder) => this.read(folder)));
  }

  close(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }

  #inTurn(read: () => Promise<void>): Promise<void> {
    const done = this.#reading.then(read);
    this.#reading = done.catch(() => {});
    return done;
  }

  #ruledBy(uri: string): string | null {
    const found = folderOfRuleFile(uri);
    return found !== null && this.#folders.has(found.folder) ? found.folder : null;
  }

  #read(folder: string): Promise<FolderRules> {
    return readFolderRules(folder, this.#options.surroundings.files, (uri) => this.documentOf(uri)?.getText() ?? null);
  }

  #keep(rules: FolderRules): void {
    const before = this.#folders.get(rules.folder);
    const isBroken = (file: UnreadableFile['file']): boolean => rules.unreadable.some((each) => each.file === file);
    this.#folders.set(rules.folder, {
      ...rules,
      decisions: isBroken('decisions') ? (before?.decisions ?? []) : rules.decisions,
      aliases: isBroken('aliases') ? (before?.aliases ?? rules.aliases) : rules.aliases,
    });
  }

  #apply(): void {
    const { corpus, onChanged } = this.#options;
    const names = corpus.setAliases(joinAliases(this.all));
    const conflicts = corpus.setDecisions(this.all.flatMap(({ decisions }) => decisions));
    const changed = [...new Set([...names.conflicts, ...conflicts.conflicts])];
    if (changed.length > 0) onChanged(changed);
    this.#reportBroken();
  }

  #reportBroken(): void {
    const { send, warn } = this.#options;
    const broken = this.all.flatMap(({ unreadable }) => unreadable);
    for (const file of this.#broken) if (!broken.some(({ uri }) => uri === file.uri)) send(file.uri, []);
    for (const file of broken) {
      if (this.#broken.some(({ uri, reason }) => uri === file.uri && reason === file.reason)) continue;
      send(file.uri, [brokenDiagnostic(file)]);
      warn(file);
    }
    this.#broken = broken;
  }
}

function brokenDiagnostic({ file, reason }: UnreadableFile): Diagnostic {
  const start = { line: 0, character: 0 };
  const range = { start, end: { line: 1, character: 0 } };
  return { range, severity: DiagnosticSeverity.Error, source: 'Sourcecheck', code: `${file}-file`, message: reason };
}
