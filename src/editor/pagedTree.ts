import * as vscode from 'vscode';
import type { PageParams } from '../server/lists/listRequests.ts';

/** So many children are shown at first, and so many more each time more are asked for. */
const PAGE_SIZE = 100;

/** What is clicked at the end of a list that goes on. */
export const SHOW_MORE = 'sourcecheck.showMore';

/** A line of a tree, and how to get those below it. Menus hand it to their commands as it is. */
export interface TreeNode {
  /** Told by `id` it stays selected and open when the tree is read anew. */
  readonly item: vscode.TreeItem & { readonly id: string };
  /** For a line that can be opened. */
  readonly children?: Children;
}

export interface Lines {
  readonly nodes: readonly TreeNode[];
  /** Of all pages. */
  readonly total: number;
  /** Shown behind the last page, and behind the offer to show more. */
  readonly after?: readonly TreeNode[];
}

/** Asks for one page of lines. */
export type Children = (page: PageParams) => Promise<Lines>;

/** A tree that asks for what it shows when it is shown, in pages: nothing of it is held here but the lines in view. */
export class PagedTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly onDidChangeTreeData: vscode.Event<TreeNode | undefined>;

  readonly #changes = new vscode.EventEmitter<TreeNode | undefined>();
  readonly #roots: Children;
  /** By a parent's id: how many of its lines are shown, where that is not one page. */
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

  /** Reads again what is shown. */
  refresh(): void {
    this.#changes.fire(undefined);
  }

  /** Shows one page more of what is below a line, or of the first lines. */
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
