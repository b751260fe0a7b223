import {
  CodeActionKind,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { CUSTOM_REQUESTS } from './customRequests.ts';
import { DECIDE } from './decisions/decisionProtocol.ts';

/** What an editor may give with its `initialize` request, all optional. */
export interface InitializationOptions {
  /**
   * For editors that cannot be asked for settings, or have none: the same shape as `sourcecheck` in VS Code's settings.
   */
  readonly settings?: unknown;
  /** English texts to the reader's language. */
  readonly translations?: Readonly<Record<string, string>>;
  readonly cacheFolder?: string;
  /** Whether the editor has our extension's commands. */
  readonly commands?: boolean;
  /** Whether the editor asks for the text of files that are only read (`sourcecheck/text`), and shows it. */
  readonly texts?: boolean;
  /** Whether to send `sourcecheck/status` and `sourcecheck/changed`. */
  readonly status?: boolean;
  /** Whether an editor that can do both asks for the warnings of open documents, and is not sent them. */
  readonly pullDiagnostics?: boolean;
}

export const REINDEX = 'sourcecheck.reindex';

export const LOOK_CLOSER = 'sourcecheck.lookCloser';

/** What this server can do, for every editor alike but for one that asks for warnings instead of being sent them. */
export function initialized(asksForDiagnostics: boolean): InitializeResult {
  return {
    serverInfo: { name: 'sourcecheck' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      completionProvider: {},
      renameProvider: { prepareProvider: true },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      executeCommandProvider: { commands: [REINDEX, LOOK_CLOSER, DECIDE] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      ...(asksForDiagnostics
        ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } }
        : {}),
      experimental: { sourcecheck: CUSTOM_REQUESTS },
    },
  };
}

export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

/** The editor's language, if this machine can format dates and numbers in it. */
export function supportedLocale(locale: string | undefined): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale ?? [])[0] ?? 'en';
  } catch {
    return 'en';
  }
}
