import * as vscode from 'vscode';
import type { PageParams } from '../server/lists/listRequests.ts';

/** The number of children shown at first, and added each time the user asks for more. */
const PAGE_SIZE = 100;

/** The command of the last item of a list that continues. */
export const SHOW_MORE = 'sourcecheck.showMore';

/** An item of a tree, and how to get its children. Menus pass it to their commands as it is. */
export interface TreeNode {
  /** Its `id` keeps it selected and expanded when the tree is read again. */
  readonly item: vscode.TreeItem & { readonly id: string };
  /** For an item that can be expanded. */
  readonly children?: Children;
}

export interface Lines {
  readonly nodes: readonly TreeNode[];
  /** Total of all pages. */
  readonly total: number;
  /** Shown after the last page and after the offer to show more. */
  readonly after?: readonly TreeNode[];
}

/** Requests one page of items. */
export type Children = (page: PageParams) => Promise<Lines>;

/** A tree that requests its items in pages when they are shown, and holds only those in view. */
export class PagedTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly onDidChangeTreeData: vscode.Event<TreeNode | undefined>;

  readonly #changes = new vscode.EventEmitter<TreeNode | undefined>();
  readonly #roots: Children;
  /** How many children of a parent are shown, by its id, where that is more than one page. */
  readonly #counts = new Map<string, number>();

  constructor(roots: Children) {
    this.#roots = roots;
    this.onDidChangeTreeData = this.#changes.event;
  }

  getTreeItem({ item }: TreeNode): vscode.TreeItem {
    return item;
  }

  async getChildren(parent?: TreeNode): Promise<TreeNode[]> {
    const ask = parent === undefined ? this.#roots : parent.children;
    if (ask === undefined) return [];
    const wanted = this.#counts.get(keyOf(parent)) ?? PAGE_SIZE;
    const found: TreeNode[] = [];
    for (let start = 0; ; start += PAGE_SIZE) {
      const { nodes, total, after = [] } = await ask({ start, count: PAGE_SIZE });
      found.push(...nodes);
      const next = start + PAGE_SIZE;
      if (total <= next) return [...found, ...after];
      if (wanted <= next) return [...found, moreNode(this, parent, total - next), ...after];
    }
  }

  /** Reads the visible items again. */
  refresh(): void {
    this.#changes.fire(undefined);
  }

  /** Shows one more page of the children of an item, or of the top level. */
  showMore(parent: TreeNode | undefined): void {
    const key = keyOf(parent);
    this.#counts.set(key, (this.#counts.get(key) ?? PAGE_SIZE) + PAGE_SIZE);
    this.#changes.fire(parent);
  }

  dispose(): void {
    this.#changes.dispose();
  }
}

function keyOf(parent: TreeNode | undefined): string {
  return parent?.item.id ?? '';
}

function moreNode(tree: PagedTree, parent: TreeNode | undefined, left: number): TreeNode {
  const label = vscode.l10n.t('Show more ({0} left)', left);
  const command = { command: SHOW_MORE, title: label, arguments: [tree, parent] };
  return {
    item: {
      id: `${keyOf(parent)}/more`,
      label,
      iconPath: new vscode.ThemeIcon('ellipsis'),
      accessibilityInformation: { label },
      command,
    },
  };
}
