import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type Diagnostic,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
} from 'vscode-languageclient';
import { movedBy } from '../server/diagnostics/movedRanges.ts';

/**
 * The pause in typing, in milliseconds, after which diagnostics of a document are put in their places. While somebody
 * types, the editor itself moves the squiggles with the text, in the same frame; whatever we send arrives some letters
 * late and would put them on wrong words.
 */
const QUIET = 250;

/**
 * The same where they have only been moved by edits, as the editor has moved the squiggles itself: what is left to put
 * right are the lines in the Problems panel. A shorter pause may be no pause, but letters that are slow to arrive.
 */
const SETTLED = 1000;

/** An edit that follows this soon may have been made before the places sent last arrived, in milliseconds. */
const CLOSE = 100;

/** Edits remembered of a document: the server may be behind by some seconds of quick typing. */
const MOST_EDITS = 2000;

interface Edit {
  readonly range: vscode.Range;
  readonly text: string;
  /** Of the document after the edit. */
  readonly version: number;
}

/** A document's diagnostics and its latest edits. */
interface Shown {
  readonly uri: vscode.Uri;
  /** In their places in the present text. */
  standing: readonly Diagnostic[];
  edits: Edit[];
  editedAt: number;
  sentAt: number;
  /** Whether `standing` is not what the editor was last given, but for being moved. */
  isNews: boolean;
  /** Whether it has been moved since then. */
  isMoved: boolean;
  /** What the editor was last given it in: another one, empty, once the server has been started again. */
  shownIn: vscode.DiagnosticCollection | undefined;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Shows the server's diagnostics where their words are now: the edits made since the server read a document move them
 * along, and those in whose words somebody wrote are left out until the server answers.
 */
export class ShownDiagnostics implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #shown = new Map<string, Shown>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#subscriptions = [
      client.onNotification(PublishDiagnosticsNotification.type, (params) => this.#published(params)),
      vscode.workspace.onDidChangeTextDocument((change) => this.#edited(change)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
    ];
  }

  dispose(): void {
    for (const { timer } of this.#shown.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #published({ uri, version, diagnostics }: PublishDiagnosticsParams): void {
    const shown = this.#of(this.#client.protocol2CodeConverter.asUri(uri));
    const missed = version === undefined ? [] : shown.edits.filter((edit) => edit.version > version);
    shown.edits = missed;
    const now = missed.reduce<readonly Diagnostic[]>((standing, edit) => movedBy(edit, standing), diagnostics);
    const isShown = shown.shownIn !== undefined && shown.shownIn === this.#client.diagnostics;
    shown.isNews ||= !isShown || JSON.stringify(now) !== JSON.stringify(shown.standing);
    shown.standing = now;
    this.#showInTime(shown);
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) return;
    const shown = this.#of(document.uri);
    const before = shown.standing.length;
    for (const { range, text } of contentChanges) {
      const edit = { range, text, version: document.version };
      shown.edits.push(edit);
      shown.standing = movedBy(edit, shown.standing);
    }
    if (shown.edits.length > MOST_EDITS) shown.edits = shown.edits.slice(-MOST_EDITS);
    shown.editedAt = performance.now();
    shown.isNews ||= shown.standing.length < before;
    shown.isMoved ||= shown.standing.length > 0;
    // The places may have arrived after this edit; sent once more, they are right.
    if (shown.editedAt - shown.sentAt < CLOSE) {
      this.#show(shown);
      shown.sentAt = Number.NEGATIVE_INFINITY;
    }
    this.#showInTime(shown);
  }

  /** At once, or in the next pause in typing. */
  #showInTime(shown: Shown): void {
    clearTimeout(shown.timer);
    shown.timer = undefined;
    const rest = shown.editedAt + (shown.isNews ? QUIET : SETTLED) - performance.now();
    if (rest > 0) shown.timer = setTimeout(() => this.#show(shown), rest);
    else this.#show(shown);
  }

  #show(shown: Shown): void {
    if (!shown.isNews && !shown.isMoved) return;
    shown.isNews = false;
    shown.isMoved = false;
    shown.sentAt = performance.now();
    const { asDiagnostic } = this.#client.protocol2CodeConverter;
    shown.shownIn = this.#client.diagnostics;
    shown.shownIn?.set(shown.uri, shown.standing.map(asDiagnostic));
    if (shown.standing.length === 0 && shown.edits.length === 0) this.#shown.delete(shown.uri.toString());
  }

  #of(uri: vscode.Uri): Shown {
    const key = uri.toString();
    let shown = this.#shown.get(key);
    if (shown === undefined) {
      const never = Number.NEGATIVE_INFINITY;
      shown = {
        uri,
        standing: [],
        edits: [],
        editedAt: never,
        sentAt: never,
        isNews: false,
        isMoved: false,
        shownIn: undefined,
        timer: undefined,
      };
      this.#shown.set(key, shown);
    }
    return shown;
  }

  /** What was being edited and is closed counts as its file has it, which the server tells. */
  #forget(uri: vscode.Uri): void {
    const shown = this.#shown.get(uri.toString());
    if (shown === undefined) return;
    shown.edits = [];
    shown.editedAt = Number.NEGATIVE_INFINITY;
    this.#showInTime(shown);
  }
}
