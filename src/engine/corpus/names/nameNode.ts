import type { NameType } from '../../names/name.ts';
import { looksLikeAcronym, nameKey, slug } from '../../names/normaliseName.ts';
import type { SmallSet } from '../storage/smallSet.ts';
import { Tally } from './tally.ts';

/** One local entity of one article, or what the alias file leaves of it together. */
export interface Part {
  readonly article: IndexedArticle;
  /** Index into the article's entities. */
  readonly local: number;
  /** The spellings (indices into `LocalEntity.spellings`) that belong here; null for all of them. */
  readonly spellings: readonly number[] | null;
  /** How many mentions it has. */
  readonly mentions: number;
  readonly node: NameNode;
  /** True where the article leaves no doubt of its type. */
  readonly sure: boolean;
  /** The name as the article writes it. */
  readonly shown: string;
  /** Titles and descriptions, lower case. */
  readonly roles: readonly string[];
  /** Its other names in the article. */
  readonly aliases: readonly string[];
  /** The fuller name that this part's short name was found to stand for. */
  target: NameNode | null;
}

/** A name that another can be cut down to in other articles. */
export interface ShortName {
  readonly id: string;
  /** True where the short name means nothing else by itself: a declared acronym, another full name. */
  readonly strong: boolean;
}

/** What the index keeps of an article. */
export interface IndexedArticle {
  readonly uri: string;
  /** Those of the first local entity first. */
  parts: readonly Part[];
  /** Ids of the names that tell best what the article is about. */
  context: readonly string[];
  /** Ids of what else it calls the organizations among them. */
  otherNames: readonly string[];
  /** False where the alias file took something out of its entities, so that the parts do not show all its names. */
  whole: boolean;
}

/**
 * A name, as far as spelling alone tells: all parts whose fullest name is canonically this one. What is joined beyond
 * that is told by `parent`: this whole name is another name of that one.
 */
export interface NameNode {
  /** "person annlee": type and canonical name. */
  readonly id: string;
  readonly type: NameType;
  readonly canonical: string;
  /** The parts that write this name. */
  readonly parts: SmallSet<Part>;
  /** How many of them are sure of their type. */
  sure: number;
  /** Parts of other names whose short name stands for this one; null where there are none. */
  attached: SmallSet<Part> | null;
  parent: NameNode | null;
  children: SmallSet<NameNode> | null;
  /** How often the name is shown in each way. */
  readonly shown: Tally;
  /** In how many parts' articles it stands together with each context; kept only once somebody asks. */
  company: Tally | null;
  /** In how many parts it has each role; null where none has any. */
  roles: Tally | null;
  /** The short names this one is registered under: a handful. */
  shorts: readonly Registration[];
  /** The articles that have this name among those that tell best what they are about; null where there are none. */
  writing: SmallSet<IndexedArticle> | null;
}

/** A short name: in how many parts it is another name of a fuller one, and in how many of them strongly. */
export interface Registration {
  readonly id: string;
  parts: number;
  strong: number;
}

/** The name that stands for all that is joined with this one. */
export function rootOf(node: NameNode): NameNode {
  let root = node;
  while (root.parent !== null) root = root.parent;
  return root;
}

/** The name under which the part is found in the end. */
export function clusterOf(part: Part): NameNode {
  return rootOf(part.target ?? part.node);
}

/** All names that hang on this one. */
export function descendants(node: NameNode): NameNode[] {
  const found: NameNode[] = [];
  for (const child of node.children ?? []) found.push(child, ...descendants(child));
  return found;
}

/** The parts that the root stands for. */
export function partsUnder(root: NameNode): Part[] {
  const found: Part[] = [];
  for (const node of [root, ...descendants(root)]) {
    for (const part of node.parts) if (part.target === null) found.push(part);
    for (const part of node.attached ?? []) found.push(part);
  }
  return found;
}

export function hasMembers(root: NameNode): boolean {
  if (root.attached !== null && root.attached.size > 0) return true;
  for (const part of root.parts) if (part.target === null) return true;
  for (const child of root.children ?? []) if (hasMembers(child)) return true;
  return false;
}

/** The name the alias file gives, where an article shows it; else the one most articles show, spelled out rather than as an acronym. */
export function bestName(node: NameNode): string {
  let best = '';
  let count = 0;
  const isGiven = (name: string): boolean => node.canonical === `=${nameKey(name)}`;
  const given = node.canonical.startsWith('=') && [...node.shown].some(([name]) => isGiven(name));
  for (const [name, shows] of node.shown) {
    if (given && !isGiven(name)) continue;
    if (best === '' || better(name, shows, best, count)) {
      best = name;
      count = shows;
    }
  }
  return best;
}

function better(name: string, shows: number, best: string, count: number): boolean {
  const spelledOut = Number(looksLikeAcronym(best)) - Number(looksLikeAcronym(name));
  if (spelledOut !== 0) return spelledOut > 0;
  if (shows !== count) return shows > count;
  return name.length !== best.length ? name.length > best.length : name < best;
}

/** Made of type and best name, so that it outlives edits: "person/ann-lee". No two roots share one, as their names differ. */
export function idOf(root: NameNode): string {
  return `${root.type}/${slug(nameKey(bestName(root)))}`;
}

/** What two articles share that are about the same. */
export function contextsOf({ context, otherNames }: IndexedArticle): readonly string[] {
  return otherNames.length === 0 ? context : [...context, ...otherNames];
}

/** How often the name's articles write of each context, counted when first asked for. */
export function companyOf(node: NameNode): Tally {
  if (node.company === null) {
    node.company = new Tally();
    for (const { article } of node.parts) for (const context of contextsOf(article)) node.company.add(context, 1);
  }
  return node.company;
}
