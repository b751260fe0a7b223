import type { Article } from '../article/article.ts';
import type { Tokens } from '../article/tokens.ts';
import type { Figure } from '../figures/figure.ts';
import type { LocalEntity } from '../names/name.ts';
import type { Claim, EventAnchor, Framing } from './claim.ts';

/** Gives each figure the event it is about, who says so, when and how surely. */
export function frameClaims(
  _article: Article,
  _tokens: Tokens,
  _entities: readonly LocalEntity[],
  _figures: readonly Figure[],
  _framings: readonly Framing[],
): { claims: Claim[]; events: EventAnchor[] } {
  return { claims: [], events: [] };
}
