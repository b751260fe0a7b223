import * as vscode from 'vscode';
import {
  type FindEntityInput,
  type FindFiguresInput,
  type ListConflictsInput,
  TOOL,
  type ToolAnswer,
  type ToolParams,
} from '../server/tools/toolRequest.ts';
import type { AskServer } from './askServer.ts';

/** Lets a chat answer from the index, with file and line. The tools only read. */
export function registerTools(ask: AskServer): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.lm.registerTool<FindEntityInput>(
      'sourcecheck_find_entity',
      new IndexTool(ask, 'find_entity', ({ name }) => vscode.l10n.t('Looking up the name “{0}” in the articles', name)),
    ),
    vscode.lm.registerTool<FindFiguresInput>(
      'sourcecheck_find_figures',
      new IndexTool(ask, 'find_figures', ({ about }) => vscode.l10n.t('Looking up figures on “{0}”', about)),
    ),
    vscode.lm.registerTool<ListConflictsInput>(
      'sourcecheck_list_conflicts',
      new IndexTool(ask, 'list_conflicts', () => vscode.l10n.t('Listing figures that contradict each other')),
    ),
  );
}

/** A tool that passes a question to the server and its answer back. */
class IndexTool<Input> implements vscode.LanguageModelTool<Input> {
  readonly #ask: AskServer;
  readonly #tool: ToolParams['tool'];
  readonly #describe: (input: Input) => string;

  constructor(ask: AskServer, tool: ToolParams['tool'], describe: (input: Input) => string) {
    this.#ask = ask;
    this.#tool = tool;
    this.#describe = describe;
  }

  prepareInvocation({ input }: vscode.LanguageModelToolInvocationPrepareOptions<Input>): vscode.PreparedToolInvocation {
    return { invocationMessage: this.#describe(input) };
  }

  async invoke({ input }: vscode.LanguageModelToolInvocationOptions<Input>): Promise<vscode.LanguageModelToolResult> {
    const { text } = await this.#ask<ToolAnswer<object>>(TOOL, { tool: this.#tool, input });
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
  }
}
