import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClaimPlace, ConflictClaims } from '../server/fixes/figureRequests.ts';
import { AT, type At } from '../server/navigation/subjectAt.ts';
import { articleUri } from './extractedUri.ts';
import { claimsOf, isFigureArgument, say } from './figurePlace.ts';

/** Shows two claims that disagree side by side, with the sentences marked and the figures selected. */
export class CompareSideBySide implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #sentences = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
  });
  readonly #figures = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('editor.findMatchHighlightBorder'),
  });
  readonly #subscription: vscode.Disposable;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#subscription = vscode.workspace.onDidChangeTextDocument(({ document }) => this.#clear(document));
  }

  async run(argument: unknown): Promise<void> {
    const conflict = isFigureArgument(argument) ? argument.conflict : await this.#conflictAtCursor();
    const conflictClaims = conflict === null ? null : await claimsOf(this.#client, conflict);
    const one =
      conflictClaims === null
        ? -1
        : this.#claimMeant(conflictClaims, isFigureArgument(argument) ? argument.claim : undefined);
    const claim = conflictClaims?.claims[one];
    const other = conflictClaims === null ? null : await this.#opponent(conflictClaims, one);
    if (claim === undefined || other === null) {
      say(vscode.l10n.t('Sourcecheck: there is no conflict here.'));
      return;
    }
    await this.#show(other, vscode.ViewColumn.Two, true);
    await this.#show(claim, vscode.ViewColumn.One, false);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#sentences.dispose();
    this.#figures.dispose();
  }

  async #conflictAtCursor(): Promise<string | null> {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return null;
    const { asPosition, asUri } = this.#client.code2ProtocolConverter;
    const place = { uri: asUri(editor.document.uri), position: asPosition(editor.selection.start) };
    return (await this.#client.sendRequest<At>(AT, place)).conflicts[0]?.id ?? null;
  }

  /** The index given, or else that of the claim under the cursor, or else of the first that disagrees with another. */
  #claimMeant({ claims, pairs }: ConflictClaims, given: number | undefined): number {
    if (given !== undefined) return given;
    const editor = vscode.window.activeTextEditor;
    const here = claims.findIndex(
      ({ uri, range }) =>
        articleUri(uri).toString() === editor?.document.uri.toString() &&
        this.#rangeOf(range).contains(editor.selection.start),
    );
    return here === -1 ? (pairs[0]?.[0] ?? 0) : here;
  }

  /** The claim it disagrees with; the user chooses if several articles have one. */
  async #opponent({ claims, pairs }: ConflictClaims, one: number): Promise<ClaimPlace | null> {
    const indices = pairs.flatMap(([a, b]) => (a === one ? [b] : b === one ? [a] : []));
    const opponents = indices.map((index) => claims[index]).filter((claim) => claim !== undefined);
    const byArticle = [...new Map(opponents.toReversed().map((claim) => [claim.uri, claim])).values()].toReversed();
    if (byArticle.length <= 1) return byArticle[0] ?? null;
    const items = byArticle.map((claim) => ({
      label: claim.text,
      description: [claim.source, claim.article].filter(Boolean).join(' · '),
      claim,
    }));
    const placeHolder = vscode.l10n.t('Compare with which article?');
    return (await vscode.window.showQuickPick(items, { placeHolder }))?.claim ?? null;
  }

  async #show(claim: ClaimPlace, viewColumn: vscode.ViewColumn, preserveFocus: boolean): Promise<void> {
    const selection = this.#rangeOf(claim.range);
    const options = { viewColumn, preserveFocus, selection, preview: false };
    const editor = await vscode.window.showTextDocument(articleUri(claim.uri), options);
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenter);
    editor.setDecorations(this.#sentences, [this.#rangeOf(claim.sentence)]);
    editor.setDecorations(this.#figures, [selection]);
  }

  /** The marks belong to the text as it was. */
  #clear(document: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== document) continue;
      editor.setDecorations(this.#sentences, []);
      editor.setDecorations(this.#figures, []);
    }
  }

  #rangeOf(range: ClaimPlace['range']): vscode.Range {
    return this.#client.protocol2CodeConverter.asRange(range);
  }
}
