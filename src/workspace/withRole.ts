import type { ArticleFacts, ArticleRole } from '../engine/index.ts';

/** The facts of an article that has this role. */
export function withRole(facts: ArticleFacts, role: ArticleRole | null): ArticleFacts {
  if (role === facts.meta.role) return facts;
  // One by one: a corpus gives facts that unfold what they are asked for, of which a copy would have nothing.
  const { stories, entities, events, claims, statements, contexts, checks, notices, doubtful, meanings } = facts;
  const rest = { stories, entities, events, claims, statements, contexts, checks, notices };
  return {
    ...rest,
    meta: { ...facts.meta, role },
    ...(doubtful === undefined ? {} : { doubtful }),
    ...(meanings === undefined ? {} : { meanings }),
  };
}
