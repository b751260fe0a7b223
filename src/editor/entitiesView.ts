import * as vscode from 'vscode';
import type { EntitySummary, NameType } from '../engine/index.ts';
import {
  ENTITIES,
  ENTITY_ARTICLES,
  ENTITY_MENTIONS,
  type EntitiesPage,
  type EntityArticle,
  type EntitySort,
  type MentionItem,
  type Page,
  type PageParams,
} from '../server/lists/listRequests.ts';
import type { Status } from '../server/status/status.ts';
import type { AskServer } from './askServer.ts';
import { Emptiness } from './emptiness.ts';
import { type Lines, PagedTree, type TreeNode } from './pagedTree.ts';
import { placeCommand } from './placeCommand.ts';
import { progressWords } from './progressWords.ts';

/** A tree item for an entity: the argument of commands on entities. */
interface EntityNode extends TreeNode {
  readonly entity: string;
}

/** Context keys that say whether a search is on and how names are sorted. */
const SEARCHED = 'sourcecheck.entitiesSearched';
const SORT = 'sourcecheck.entitiesSort';

/** The context key that says that somebody has looked at a name in the list; a step of the walkthrough asks for it. */
const SEEN = 'sourcecheck.hasSeenName';

const ICONS: Readonly<Record<NameType, string>> = {
  person: 'person',
  organization: 'organization',
  place: 'location',
  other: 'tag',
};

/** The entities of all articles by type, each with its mentions. */
export class EntitiesView implements vscode.Disposable {
  readonly #ask: AskServer;
  readonly #tree = new PagedTree(() => this.#types());
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #subscriptions: vscode.Disposable[];
  readonly #emptiness = new Emptiness('sourcecheck.entitiesState');
  #query = '';
  #sort: EntitySort = 'mentions';
  #isStale = false;

  constructor(ask: AskServer) {
    this.#ask = ask;
    this.#view = vscode.window.createTreeView('sourcecheck.entities', {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
    });
    this.#subscriptions = [
      this.#tree,
      this.#view,
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.#isStale) this.changed();
      }),
      // What is shown beside the conflicts has not been looked at yet.
      this.#view.onDidChangeSelection(({ selection }) => {
        if (selection.length > 0) void vscode.commands.executeCommand('setContext', SEEN, true);
      }),
      this.#view.onDidExpandElement(() => void vscode.commands.executeCommand('setContext', SEEN, true)),
      vscode.commands.registerCommand('sourcecheck.searchEntities', (given?: string) => this.search(given)),
      vscode.commands.registerCommand('sourcecheck.clearEntitySearch', () => this.search('')),
      vscode.commands.registerCommand('sourcecheck.sortEntitiesByMentions', () => this.#sortBy('mentions')),
      vscode.commands.registerCommand('sourcecheck.sortEntitiesByName', () => this.#sortBy('name')),
    ];
    this.#describe();
  }

  /** The lists have changed: they are read again at once if visible, or else when shown. */
  changed(): void {
    this.#isStale = !this.#view.visible;
    if (this.#view.visible) this.#tree.refresh();
  }

  show(status: Status): void {
    this.#view.message = progressWords(status);
  }

  /** Shows the names that contain these words; asks the user for words if none are given. */
  async search(given?: string): Promise<void> {
    const query = typeof given === 'string' ? given : await this.#askForWords();
    if (query === undefined) return;
    this.#query = query.trim();
    await vscode.commands.executeCommand('setContext', SEARCHED, this.#query !== '');
    this.#describe();
    this.#tree.refresh();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #askForWords(): Thenable<string | undefined> {
    return vscode.window.showInputBox({
      title: vscode.l10n.t('Search Names'),
      prompt: vscode.l10n.t('A name or a part of it, or another name of the same person, organization or place'),
      value: this.#query,
    });
  }

  async #sortBy(sort: EntitySort): Promise<void> {
    this.#sort = sort;
    await vscode.commands.executeCommand('setContext', SORT, sort);
    this.#describe();
    this.#tree.refresh();
  }

  #describe(): void {
    const sort = this.#sort === 'name' ? vscode.l10n.t('by name') : vscode.l10n.t('by mentions');
    this.#view.description = this.#query === '' ? sort : `“${this.#query}” · ${sort}`;
  }

  #page(type: NameType, page: PageParams): Promise<EntitiesPage> {
    return this.#ask(ENTITIES, { type, sort: this.#sort, query: this.#query, ...page });
  }

  async #types(): Promise<Lines> {
    const page = await this.#page('person', { start: 0, count: 0 });
    const nodes = page.types
      .filter(({ entities }) => entities > 0)
      .map(({ type, entities }) => this.#typeNode(type, entities));
    await this.#emptiness.answered(page, nodes.length === 0);
    return { nodes, total: nodes.length };
  }

  #typeNode(type: NameType, entities: number): TreeNode {
    const label = typeWords(type);
    const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
    return {
      item: {
        // Search results are expanded, whatever was expanded before.
        id: this.#query === '' ? type : `${type}?${this.#query}`,
        label,
        description: String(entities),
        iconPath: new vscode.ThemeIcon(ICONS[type]),
        collapsibleState: this.#query !== '' || type === 'person' ? Expanded : Collapsed,
        accessibilityInformation: { label: `${label}: ${entities}` },
        contextValue: 'entityType',
      },
      children: async (page) => {
        const { items, total } = await this.#page(type, page);
        return { nodes: items.map((entity) => this.#entityNode(entity)), total };
      },
    };
  }

  #entityNode({ id, type, name, mentions, articles }: EntitySummary): EntityNode {
    const counts = vscode.l10n.t('mentions: {0}, articles: {1}', mentions, articles);
    return {
      entity: id,
      item: {
        id: `entity/${id}`,
        label: name,
        description: String(mentions),
        tooltip: `${name}\n${counts}`,
        iconPath: new vscode.ThemeIcon(ICONS[type]),
        collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
        accessibilityInformation: { label: `${name}; ${counts}` },
        contextValue: `entity.${type}`,
      },
      children: async (page) => {
        const { items, total } = await this.#ask<Page<EntityArticle>>(ENTITY_ARTICLES, { entity: id, ...page });
        return { nodes: items.map((article) => this.#articleNode(id, article)), total };
      },
    };
  }

  #articleNode(entity: string, { uri, article, mentions, date }: EntityArticle): EntityNode {
    const label = article.slice(article.lastIndexOf('/') + 1);
    const folder = article.slice(0, Math.max(0, article.length - label.length - 1));
    const counts = vscode.l10n.t('mentions: {0}', mentions);
    return {
      entity,
      item: {
        id: `entity/${entity}/${uri}`,
        label,
        description: [folder, date, String(mentions)].filter(Boolean).join(' · '),
        tooltip: [article, date, counts].filter(Boolean).join('\n'),
        iconPath: new vscode.ThemeIcon('file-text'),
        collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
        accessibilityInformation: { label: [article, date, counts].filter(Boolean).join('; ') },
        contextValue: 'entityArticle',
      },
      children: async (page) => {
        const { items, total } = await this.#ask<Page<MentionItem>>(ENTITY_MENTIONS, { entity, uri, ...page });
        const nodes = items.map((mention, index) => mentionNode(entity, `${uri}/${page.start + index}`, mention));
        return { nodes, total };
      },
    };
  }
}

function mentionNode(entity: string, key: string, { text, place, sentence }: MentionItem): EntityNode {
  const line = vscode.l10n.t('line {0}', place.range.start.line + 1);
  return {
    entity,
    item: {
      id: `entity/${entity}/${key}`,
      label: marked(sentence ?? text, text),
      description: line,
      tooltip: sentence ?? text,
      accessibilityInformation: { label: `${sentence ?? text}; ${line}` },
      contextValue: 'mention',
      command: placeCommand(place),
    },
  };
}

/** The sentence with the name highlighted; it was cut so that the name is near its beginning. */
function marked(sentence: string, name: string): vscode.TreeItemLabel {
  const start = sentence.indexOf(name);
  return start === -1 ? { label: sentence } : { label: sentence, highlights: [[start, start + name.length]] };
}

function typeWords(type: NameType): string {
  if (type === 'person') return vscode.l10n.t('People');
  if (type === 'organization') return vscode.l10n.t('Organizations');
  return type === 'place' ? vscode.l10n.t('Places') : vscode.l10n.t('Other names');
}
