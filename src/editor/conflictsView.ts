import * as vscode from 'vscode';
import {
  CLAIMS,
  type ClaimItem,
  CONFLICTS,
  type ConflictFilter,
  type ConflictItem,
  type ConflictsPage,
  type DecisionItem,
  type Page,
  type PageParams,
} from '../server/lists/listRequests.ts';
import type { AskServer } from './askServer.ts';
import { describeFilter, editFilter, type FilterState, isFiltering } from './conflictFilter.ts';
import { type Lines, PagedTree, type TreeNode } from './pagedTree.ts';
import { placeCommand } from './placeCommand.ts';

/** A tree item for a conflict or one of its claims: the argument of commands on conflicts. */
interface ConflictNode extends TreeNode {
  readonly conflict: string;
  readonly claim?: number;
}

const NONE_BUT_THE_COUNT: PageParams = { start: 0, count: 0 };

/** The context key that says whether a filter is set. */
const FILTERED = 'sourcecheck.conflictsFiltered';

/** The conflicts by subject, each with its claims; settled conflicts under a node of their own. */
export class ConflictsView implements vscode.Disposable {
  readonly #ask: AskServer;
  readonly #tree = new PagedTree((page) => this.#roots(page));
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #subscriptions: vscode.Disposable[];
  #filter: FilterState = {};
  #isStale = false;

  constructor(ask: AskServer) {
    this.#ask = ask;
    this.#view = vscode.window.createTreeView('sourcecheck.conflicts', {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
    });
    this.#subscriptions = [
      this.#tree,
      this.#view,
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.#isStale) this.changed();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        if (this.#filter.currentFile) this.changed();
      }),
      vscode.commands.registerCommand('sourcecheck.filterConflicts', (given?: FilterState) => this.filter(given)),
      vscode.commands.registerCommand('sourcecheck.clearConflictFilter', () => this.filter({})),
    ];
  }

  /** The lists have changed: they are read again at once if visible, or else when shown. */
  changed(): void {
    this.#isStale = !this.#view.visible;
    if (this.#view.visible) this.#tree.refresh();
  }

  /** Shown on the icon even while the view is hidden. */
  set unsettled(count: number) {
    const tooltip = vscode.l10n.t('Open conflicts: {0}', count);
    this.#view.badge = count === 0 ? undefined : { value: count, tooltip };
  }

  /** Sets the filter; asks the user if none is given. */
  async filter(given?: FilterState): Promise<void> {
    const filter = given ?? (await this.#askForFilter());
    if (filter === undefined) return;
    this.#filter = filter;
    await vscode.commands.executeCommand('setContext', FILTERED, isFiltering(filter));
    if (!isFiltering(filter)) this.#view.description = '';
    this.#tree.refresh();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #askForFilter(): Promise<FilterState | undefined> {
    const { rules } = await this.#page(false, NONE_BUT_THE_COUNT);
    return editFilter(this.#filter, rules);
  }

  async #roots(page: PageParams): Promise<Lines> {
    const [open, settled] = await Promise.all([this.#page(false, page), this.#page(true, NONE_BUT_THE_COUNT)]);
    if (isFiltering(this.#filter)) {
      const words = vscode.l10n.t('{0} of {1}', open.total, open.unfiltered);
      this.#view.description = `${words} · ${describeFilter(this.#filter)}`;
    }
    return {
      nodes: open.items.map((item) => this.#conflictNode(item)),
      total: open.total,
      after: settled.total === 0 ? [] : [this.#settledNode(settled.total)],
    };
  }

  #page(settled: boolean, page: PageParams): Promise<ConflictsPage> {
    return this.#ask(CONFLICTS, { settled, ...page, filter: this.#serverFilter() });
  }

  #serverFilter(): ConflictFilter {
    const { currentFile, ...filter } = this.#filter;
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    return currentFile && uri !== undefined ? { ...filter, uri } : filter;
  }

  #settledNode(total: number): TreeNode {
    const label = vscode.l10n.t('Settled');
    return {
      item: {
        id: 'settled',
        label,
        description: String(total),
        iconPath: new vscode.ThemeIcon('pass'),
        collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
        accessibilityInformation: { label: vscode.l10n.t('Settled conflicts: {0}', total) },
        contextValue: 'settledConflicts',
      },
      children: async (page) => {
        const { items, total } = await this.#page(true, page);
        return { nodes: items.map((item) => this.#conflictNode(item)), total };
      },
    };
  }

  #conflictNode(item: ConflictItem): ConflictNode {
    const values = item.values.join(' ≠ ');
    const kind = relationWords(item);
    const articles = vscode.l10n.t('articles: {0}', item.articles);
    const decided = [item.decision?.who, item.decision?.when, item.decision?.why].filter(Boolean).join(' · ');
    const tooltip = [item.about, values, `${kind} · ${articles}`, decided, item.rule].filter(Boolean);
    return {
      conflict: item.id,
      item: {
        id: `conflict/${item.key}`,
        label: item.about,
        description: `${values} · ${kind}`,
        tooltip: tooltip.join('\n'),
        iconPath: new vscode.ThemeIcon(iconOf(item)),
        collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
        accessibilityInformation: {
          label: [item.about, item.values.join(', '), kind, articles, decided].filter(Boolean).join('; '),
        },
        contextValue: item.settled ? 'conflict.settled' : 'conflict.open',
      },
      children: async (page) => {
        const { items, total } = await this.#ask<Page<ClaimItem>>(CLAIMS, { conflict: item.id, ...page });
        return { nodes: items.map((claim, index) => claimNode(item, `${page.start + index}`, claim)), total };
      },
    };
  }
}

function claimNode({ id: conflict, key }: ConflictItem, line: string, claim: ClaimItem): ConflictNode {
  const { value, place, article, index, source, date } = claim;
  const where = `${article}:${place.range.start.line + 1}`;
  const agreement = agreementWords(claim);
  const rest = (claim.disagreeing === 0 ? [agreement, source, date] : [source, date, agreement]).filter(
    (part) => part !== null,
  );
  // Only the file name, as there is little width; the whole path is in the tooltip and read aloud.
  const description = [where.slice(where.lastIndexOf('/') + 1), ...rest].join(' · ');
  const spokenPlace = vscode.l10n.t('{0}, line {1}', article, place.range.start.line + 1);
  return {
    conflict,
    claim: index,
    item: {
      id: `conflict/${key}/${line}`,
      label: value,
      description,
      tooltip: [claim.sentence, [where, ...rest].join(' · ')].filter((part) => part !== null).join('\n\n'),
      iconPath: new vscode.ThemeIcon(claim.disagreeing === 0 ? 'check' : 'quote'),
      accessibilityInformation: {
        label: [value, spokenPlace, ...rest].join('; '),
      },
      contextValue: 'claim',
      command: placeCommand(place),
    },
  };
}

function relationWords({ relation, settled, decision }: ConflictItem): string {
  if (decision !== null) return verdictWords(decision);
  if (settled) return vscode.l10n.t('settled');
  if (relation === 'update') return vscode.l10n.t('a later report gives another figure');
  if (relation === 'disputed') return vscode.l10n.t('the sources differ');
  return vscode.l10n.t('both cannot be right');
}

function verdictWords({ verdict, stands }: DecisionItem): string {
  if (verdict === 'notTheSame') return vscode.l10n.t('not the same thing');
  if (verdict === 'ignore') return vscode.l10n.t('not checked');
  if (verdict === 'baseline') return vscode.l10n.t('already known');
  return stands === null ? vscode.l10n.t('settled') : vscode.l10n.t('settled: {0}', stands);
}

function agreementWords({ agreeing, disagreeing }: ClaimItem): string | null {
  if (disagreeing === 0) return vscode.l10n.t('agrees with all');
  return agreeing === 0 ? null : vscode.l10n.t('agreeing: {0}', agreeing);
}

function iconOf({ settled, severity }: ConflictItem): string {
  if (settled) return 'pass';
  return severity === 'warning' ? 'warning' : 'info';
}
