import type { NameType } from '../names/name.ts';

/** One local entity of one article, or what the alias file leaves of it together. */
export interface Part {
  readonly article: IndexedArticle;
  /** Index into the article's entities. */
  readonly local: number;
  /** The spellings (indices into `LocalEntity.spellings`) that belong here; null for all of them. */
  readonly spellings: readonly number[] | null;
  readonly node: NameNode;
  /** The name as the article writes it. */
  readonly shown: string;
  /** Titles and descriptions, lower case. */
  readonly roles: readonly string[];
  /** Ids of the names this one can be cut down to in other articles, and whether the article itself declares it. */
  readonly shorts: readonly ShortName[];
  /** The fuller name that this part's short name was found to stand for. */
  target: NameNode | null;
}

export interface ShortName {
  readonly id: string;
  /** True where the short name means nothing else by itself: a declared acronym, another full name. */
  readonly strong: boolean;
}

/** What the index keeps of an article. */
export interface IndexedArticle {
  readonly uri: string;
  /** Of each local entity its parts. */
  readonly byLocal: Part[][];
  /** Ids of the names that tell best what the article is about. */
  context: readonly string[];
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
  readonly parts: Set<Part>;
  /** Parts of other names whose short name stands for this one. */
  readonly attached: Set<Part>;
  parent: NameNode | null;
  readonly children: Set<NameNode>;
  /** How often the name is shown in each way. */
  readonly shown: Map<string, number>;
  /** In how many parts' articles it stands together with each context; kept only once somebody asks. */
  company: Map<string, number> | null;
  readonly roles: Map<string, number>;
  /** The short names this one is registered under: in how many parts, and in how many of them strongly. */
  readonly shorts: Map<string, Evidence>;
}

export interface Evidence {
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
