import * as vscode from 'vscode';
import {
  CLAIMS,
  type ClaimItem,
  CONFLICT_GROUPS,
  CONFLICTS,
  type ConflictFilter,
  type ConflictGroup,
  type ConflictGroups,
  type ConflictItem,
  type ConflictsPage,
  type DecisionItem,
  type Page,
  type PageParams,
} from '../server/lists/listRequests.ts';
import type { Status } from '../server/status/status.ts';
import type { AskServer } from './askServer.ts';
import { closerLookWords } from './closerLookWords.ts';
import { describeFilter, editFilter, type FilterState, isFiltering, severityWords } from './conflictFilter.ts';
import { type ConflictOrder, chooseOrder, describeOrder, readOrder } from './conflictOrder.ts';
import { Emptiness } from './emptiness.ts';
import { fileUri } from './extractedUri.ts';
import { type Lines, PagedTree, type TreeNode } from './pagedTree.ts';
import { placeCommand } from './placeCommand.ts';
import { progressWords } from './progressWords.ts';

/** A tree item for a conflict or one of its claims: the argument of commands on conflicts. */
interface ConflictNode extends TreeNode {
  readonly conflict: string;
  readonly claim?: number;
}

const NONE_BUT_THE_COUNT: PageParams = { start: 0, count: 0 };

/** The context key that says whether a filter is set. */
const FILTERED = 'sourcecheck.conflictsFiltered';

/** The key under which the order of the list is kept. */
const ORDER = 'sourcecheck.conflictOrder';

/**
 * The conflicts, by fact, article or severity, each with its claims; settled conflicts under a node of their own.
 */
export class ConflictsView implements vscode.Disposable {
  readonly #ask: AskServer;
  readonly #tree = new PagedTree((page) => this.#roots(page));
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #subscriptions: vscode.Disposable[];
  readonly #memory: vscode.Memento;
  readonly #emptiness = new Emptiness('sourcecheck.conflictsState');
  #filter: FilterState = {};
  #order: ConflictOrder;
  #isStale = false;

  /** `memory` keeps how the list is arranged. */
  constructor(ask: AskServer, memory: vscode.Memento) {
    this.#ask = ask;
    this.#memory = memory;
    this.#order = readOrder(memory.get(ORDER));
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
      vscode.commands.registerCommand('sourcecheck.arrangeConflicts', (given?: ConflictOrder) => this.#arrange(given)),
    ];
  }

  async #arrange(given?: ConflictOrder): Promise<void> {
    const order = given === undefined ? await chooseOrder(this.#order) : readOrder(given);
    if (order === undefined) return;
    this.#order = order;
    await this.#memory.update(ORDER, order);
    this.#tree.refresh();
  }

  /** The lists have changed: they are read again at once if visible, or else when shown. */
  changed(): void {
    this.#isStale = !this.#view.visible;
    if (this.#view.visible) this.#tree.refresh();
  }

  /** The number of problems is shown on the icon even while the view is hidden, as it is on that of Problems. */
  show(status: Status): void {
    const { conflicts, problems } = status;
    const tooltip = vscode.l10n.t('Open conflicts: {0}; places where they are shown: {1}', conflicts, problems);
    this.#view.badge = problems === 0 ? undefined : { value: problems, tooltip };
    this.#view.message = progressWords(status) || closerLookWords(status);
  }

  /** Sets the filter; asks the user if none is given. */
  async filter(given?: FilterState): Promise<void> {
    const filter = given ?? (await this.#askForFilter());
    if (filter === undefined) return;
    this.#filter = filter;
    await vscode.commands.executeCommand('setContext', FILTERED, isFiltering(filter));
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
    const { group } = this.#order;
    const settled = await this.#page(true, NONE_BUT_THE_COUNT);
    const after = settled.total === 0 ? [] : [this.#settledNode(settled.total)];
    if (group !== 'fact') {
      const open = await this.#ask<ConflictGroups>(CONFLICT_GROUPS, { by: group, filter: this.#serverFilter() });
      await this.#describe(open);
      const nodes = open.groups.map((each) => this.#groupNode(each));
      return { nodes, total: nodes.length, after };
    }
    const open = await this.#page(false, page);
    await this.#describe(open);
    return { nodes: open.items.map((item) => this.#conflictNode(item)), total: open.total, after };
  }

  async #describe(open: ConflictGroups | ConflictsPage): Promise<void> {
    const count = vscode.l10n.t('{0} of {1}', open.total, open.unfiltered);
    this.#view.description = isFiltering(this.#filter)
      ? `${count} · ${describeFilter(this.#filter)}`
      : describeOrder(this.#order);
    await this.#emptiness.answered(open, open.total === 0);
  }

  #page(settled: boolean, page: PageParams, within: ConflictGroup['filter'] = {}): Promise<ConflictsPage> {
    const filter = { ...this.#serverFilter(), ...within };
    return this.#ask(CONFLICTS, { settled, ...page, filter, sort: this.#order.sort });
  }

  #serverFilter(): ConflictFilter {
    const { currentFile, ...filter } = this.#filter;
    const shown = vscode.window.activeTextEditor?.document.uri;
    const uri = shown === undefined ? undefined : fileUri(shown).toString();
    return currentFile && uri !== undefined ? { ...filter, uri } : filter;
  }

  /** A conflict that is shown in two articles is listed below both, so what is below has the group in its ids. */
  #groupNode({ filter, name, conflicts }: ConflictGroup): TreeNode {
    const label =
      filter.severity === undefined ? name.slice(name.lastIndexOf('/') + 1) : severityWords(filter.severity);
    const folder = filter.severity === undefined ? name.slice(0, Math.max(0, name.length - label.length - 1)) : '';
    const spoken = filter.severity === undefined ? name : label;
    const id = `group/${filter.severity ?? filter.shownIn}`;
    return {
      item: {
        id,
        label,
        description: [folder, String(conflicts)].filter(Boolean).join(' · '),
        tooltip: spoken,
        iconPath: new vscode.ThemeIcon(filter.severity === undefined ? 'file-text' : severityIcon(filter.severity)),
        collapsibleState: vscode.TreeItemCollapsibleState.Expanded,
        accessibilityInformation: { label: `${spoken}: ${conflicts}` },
        contextValue: 'conflictGroup',
      },
      children: async (page) => {
        const { items, total } = await this.#page(false, page, filter);
        return { nodes: items.map((item) => this.#conflictNode(item, `${id}/`)), total };
      },
    };
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

  /** What contradicts what comes first, as there is little width; then what it is about. */
  #conflictNode(item: ConflictItem, group = ''): ConflictNode {
    const values = item.values.join(' ≠ ');
    const kind = relationWords(item);
    const articles = vscode.l10n.t('articles: {0}', item.articles);
    const decided = [item.decision?.who, item.decision?.when, item.decision?.why].filter(Boolean).join(' · ');
    const tooltip = [item.about, values, `${kind} · ${articles}`, decided, item.rule].filter(Boolean);
    return {
      conflict: item.id,
      item: {
        id: `${group}conflict/${item.key}`,
        label: values || item.about,
        description: values === '' ? kind : `${item.about} · ${kind}`,
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
        return {
          nodes: items.map((claim, index) =>
            claimNode(item, `${group}conflict/${item.key}/${page.start + index}`, claim),
          ),
          total,
        };
      },
    };
  }
}

function claimNode({ id: conflict }: ConflictItem, id: string, claim: ClaimItem): ConflictNode {
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
      id,
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
  return severityIcon(severity);
}

function severityIcon(severity: ConflictItem['severity']): string {
  return severity === 'warning' ? 'warning' : 'info';
}
