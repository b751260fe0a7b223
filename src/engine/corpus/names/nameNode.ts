import type { NameType } from '../../names/name.ts';
import { looksLikeAcronym, nameKey, slug } from '../../names/normaliseName.ts';
import type { SmallSet } from '../storage/smallSet.ts';
import { Tally } from './tally.ts';

/** One local entity of one article, or the share of it that the alias file keeps together. */
export interface Part {
  readonly article: IndexedArticle;
  /** Index into the article's entities. */
  readonly local: number;
  /** The spellings (indices into `LocalEntity.spellings`) that belong here; null for all of them. */
  readonly spellings: readonly number[] | null;
  /** How many mentions it has. */
  readonly mentions: number;
  readonly node: NameNode;
  /** True if the article leaves no doubt about its type. */
  readonly sure: boolean;
  /** The name as the article writes it. */
  readonly shown: string;
  /** Titles and descriptions, lower case. */
  readonly roles: readonly string[];
  /** Its other names in the article. */
  readonly aliases: readonly string[];
  /** The fuller name that this part's short name stands for. */
  target: NameNode | null;
}

/** A name that another can be shortened to in other articles. */
export interface ShortName {
  readonly id: string;
  /** True if the short name alone means nothing else: a declared acronym, another full name. */
  readonly strong: boolean;
}

/** What the index keeps about an article. */
export interface IndexedArticle {
  readonly uri: string;
  /** Those of the first local entity first. */
  parts: readonly Part[];
  /** Ids of the names that best describe what the article is about. */
  context: readonly string[];
  /** Ids of the other names of the organizations among them. */
  otherNames: readonly string[];
  /** False if the alias file removed something from its entities, so that the parts do not show all its names. */
  whole: boolean;
}

/**
 * A name by spelling alone: all parts whose fullest name is canonically this one. `parent` records further joining:
 * this whole name is another name of that one.
 */
export interface NameNode {
  /** "person annlee": type and canonical name. */
  readonly id: string;
  readonly type: NameType;
  readonly canonical: string;
  /** The parts that write this name. */
  readonly parts: SmallSet<Part>;
  /** How many of them have a certain type. */
  sure: number;
  /** Parts of other names whose short name stands for this one; null where there are none. */
  attached: SmallSet<Part> | null;
  parent: NameNode | null;
  children: SmallSet<NameNode> | null;
  /** How often the name is shown in each way. */
  readonly shown: Tally;
  /** In how many parts' articles it stands together with each context; kept only once somebody asks. */
  company: Tally | null;
  /** The number of parts in which it has each role; null if there are none. */
  roles: Tally | null;
  /** The short names this one is registered under: a handful. */
  shorts: readonly Registration[];
  /** The articles that this name best describes; null if there are none. */
  writing: SmallSet<IndexedArticle> | null;
}

/** A short name: in how many parts it is another name of a fuller name, and in how many of these strongly. */
export interface Registration {
  readonly id: string;
  parts: number;
  strong: number;
}

/** The name that represents all names joined with this one. */
export function rootOf(node: NameNode): NameNode {
  let root = node;
  while (root.parent !== null) root = root.parent;
  return root;
}

/** The name that finally represents the part. */
export function clusterOf(part: Part): NameNode {
  return rootOf(part.target ?? part.node);
}

/** All names attached to this one. */
export function descendants(node: NameNode): NameNode[] {
  const found: NameNode[] = [];
  for (const child of node.children ?? []) found.push(child, ...descendants(child));
  return found;
}

/** The parts that the root represents. */
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

/**
 * The name the alias file gives, if an article has it, or else the most frequent, spelled out rather than as an
 * acronym.
 */
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

/** Made from type and best name, so that it survives edits: "person/ann-lee". Unique, as the names of roots differ. */
export function idOf(root: NameNode): string {
  return `${root.type}/${slug(nameKey(bestName(root)))}`;
}

/** What two articles on the same subject share. */
export function contextsOf({ context, otherNames }: IndexedArticle): readonly string[] {
  return otherNames.length === 0 ? context : [...context, ...otherNames];
}

/** How many of the name's articles have each context, counted when first asked for. */
export function companyOf(node: NameNode): Tally {
  if (node.company === null) {
    node.company = new Tally();
    for (const { article } of node.parts) for (const context of contextsOf(article)) node.company.add(context, 1);
  }
  return node.company;
}
