import type { ArticleMeta, Story } from './article/article.ts';
import type { PackedMeanings } from './meaning/packedMeanings.ts';
import type { Claim } from './model/claim.ts';
import type { EventAnchor } from './model/event.ts';
import type { Message } from './model/message.ts';
import type { AttributedStatement } from './model/source.ts';
import type { Span } from './model/span.ts';
import type { LocalEntity } from './names/name.ts';

/**
 * Everything Sourcecheck knows about one article: a pure function of its document. Plain data, so that it can be
 * cached by content and cross a thread. It holds no more text than the names and figures found.
 */
export interface ArticleFacts {
  readonly meta: ArticleMeta;
  readonly stories: readonly Story[];
  readonly entities: readonly LocalEntity[];
  readonly events: readonly EventAnchor[];
  readonly claims: readonly Claim[];
  /** What the entities are reported to have said, in order. */
  readonly statements: readonly AttributedStatement[];
  /** For each story the names it mentions most, lower case: what it shares with other stories. */
  readonly contexts: readonly (readonly string[])[];
  /** What the checks keep besides, each under its own id: plain data, too. */
  readonly checks: Readonly<Record<string, unknown>>;
  readonly notices: readonly Message[];
  /** What was put together by a guess when the file was read: no warning rests on it alone. */
  readonly doubtful?: readonly Span[];
  /** What the figures mean by their sentences, where the article was looked at twice. */
  readonly meanings?: PackedMeanings;
}
