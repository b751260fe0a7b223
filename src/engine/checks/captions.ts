import type { Article, Block } from '../article/article.ts';
import type { Claim } from '../model/claim.ts';
import { message } from '../model/message.ts';
import type { Check } from './check.ts';
import { keptOf } from './check.ts';
import {
  areOfLikeSize,
  areOfOneKind,
  type ClaimInStory,
  canStandFor,
  isComparable,
  isSumOf,
  isWritten,
  MOST_IN_STORY,
  sayTheSame,
  unlikeFigures,
} from './headlines.ts';
import { withinArticles } from './withinArticles.ts';

const MESSAGES = ['captions/rule', 'captions/about', 'captions/explanation'] as const;
const RULE = 'caption-conflict';

/** A figure of a caption, and what the text says instead. Indices into `ArticleFacts.claims`. */
interface Unsupported {
  readonly caption: number;
  readonly text: number;
}

/**
 * A caption with another figure than the text beside it: "one of the 14 engines sent" beside "12 engines were sent".
 * Ages, tolls and magnitudes are not looked at, as the check on figures compares those of an article with each other.
 */
export const captions: Check<(typeof MESSAGES)[number]> = {
  id: 'captions',
  messages: MESSAGES,
  rules: [{ id: RULE, level: 'information', title: 'captions/rule', fixes: ['useOther', 'settle', 'ignore'] }],
  read: ({ article, claims }): readonly Unsupported[] => unsupported(article, claims),
  createIndex: (corpus) =>
    withinArticles((uri) => {
      const facts = corpus.facts(uri);
      const found = keptOf<readonly Unsupported[]>(facts, captions) ?? [];
      return found.flatMap(({ caption, text }) => {
        const [one, other] = [facts?.claims[caption], facts?.claims[text]];
        return one === undefined || other === undefined ? [] : [unlikeFigures(corpus, uri, [one, other], OF_CAPTIONS)];
      });
    }),
  about: (sides) =>
    message(
      'captions/about',
      sides.map(({ text }) => text),
    ),
};

const OF_CAPTIONS = {
  rule: RULE,
  severity: 'information',
  explain: (caption: string, text: string) => message('captions/explanation', caption, text),
} as const;

/** More captions are those of a gallery. */
const MOST_CAPTIONS = 12;
/** A text with more is a list, in which a caption's figure may stand for anything. */
const MOST_IN_CAPTION = 3;

function unsupported({ prose, blocks }: Article, claims: readonly Claim[]): Unsupported[] {
  const beside = blocks.filter(({ kind }) => kind === 'caption').slice(0, MOST_CAPTIONS);
  if (beside.length === 0 || claims.length > MOST_IN_STORY) return [];
  const inText = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list-item');
  const told = claims.map((claim, index) => ({ claim, index }));
  const ofText = told.filter(({ claim }) => inText.some((block) => isIn(claim, block)));
  return beside.flatMap((caption) => {
    const own = told.filter(({ claim }) => isIn(claim, caption));
    if (own.length > MOST_IN_CAPTION) return [];
    const text = inText.filter(({ story }) => story === caption.story);
    return own.flatMap(({ claim, index }) => {
      const numeral = prose.slice(claim.numeral.start, claim.numeral.end).toLowerCase();
      if (claim.quantity.kind === 'age' || !isComparable(claim)) return [];
      if (text.some(({ start, end }) => isWritten(prose.slice(start, end).toLowerCase(), numeral))) return [];
      const instead = onlyOther(
        claim,
        ofText.filter((other) => other.claim.story === claim.story),
      );
      return instead === null ? [] : [{ caption: index, text: instead }];
    });
  });
}

function isIn({ start }: Claim, block: Block): boolean {
  return start >= block.start && start < block.end;
}

/** What the text says instead; null where it has the caption's figure, or no other of the same, or several. */
function onlyOther(caption: Claim, text: readonly ClaimInStory[]): number | null {
  const alike = text.filter(({ claim }) => areOfOneKind(caption, claim));
  if (alike.some(({ claim }) => canStandFor(caption, claim, 0)) || isSumOf(caption, alike)) return null;
  const same = alike.filter(({ claim }) => sayTheSame(caption, claim));
  const [only] = same;
  if (only === undefined || same.length > 1 || !isComparable(only.claim)) return null;
  return areOfLikeSize(caption, only.claim) ? only.index : null;
}
