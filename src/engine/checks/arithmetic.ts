import { wrongChanges } from '../arithmetic/statedChanges.ts';
import { wrongShares } from '../arithmetic/statedShares.ts';
import { wrongSums } from '../arithmetic/statedSums.ts';
import type { Claim } from '../model/claim.ts';
import { message } from '../model/message.ts';
import type { Check, CheckedCorpus } from './check.ts';
import { keptOf } from './check.ts';
import type { Contradiction, Side } from './contradiction.ts';
import { withinArticles } from './withinArticles.ts';

const MESSAGES = [
  'arithmetic/rule/sum',
  'arithmetic/rule/share',
  'arithmetic/rule/change',
  'arithmetic/about',
  'arithmetic/explanation/sum',
  'arithmetic/explanation/share',
  'arithmetic/explanation/change',
] as const;

/** Figures of one sentence that do not make what the sentence says they make. Indices into `ArticleFacts.claims`. */
interface Miscalculation {
  readonly kind: 'sum' | 'share' | 'change';
  /** The result as written, and the figures it is made of, in the order in which the explanation names them. */
  readonly result: number;
  readonly operands: readonly number[];
  readonly right: number;
}

/** A sum, a share or a change that does not follow from the figures next to it. */
export const arithmetic: Check<(typeof MESSAGES)[number]> = {
  id: 'arithmetic',
  messages: MESSAGES,
  rules: (['sum', 'share', 'change'] as const).map((kind) => ({
    id: `arithmetic/${kind}`,
    level: 'warning',
    title: `arithmetic/rule/${kind}` as const,
    fixes: ['settle', 'ignore'],
  })),
  read: ({ tokens, claims }): readonly Miscalculation[] => [
    ...wrongSums(tokens, claims).map(({ total, parts, right }) => miscalculation('sum', total, parts, right)),
    ...wrongShares(tokens, claims).map(({ percent, part, whole, right }) =>
      miscalculation('share', percent, [part, whole], right),
    ),
    ...wrongChanges(tokens, claims).map(({ percent, from, to, right }) =>
      miscalculation('change', percent, [from, to], right),
    ),
  ],
  createIndex: (corpus) =>
    withinArticles((uri) => {
      const facts = corpus.facts(uri);
      const claims = facts?.claims ?? [];
      const found = keptOf<readonly Miscalculation[]>(facts, arithmetic) ?? [];
      return found.flatMap((each) => contradictionOf(corpus, uri, claims, each) ?? []);
    }),
  about: (sides) =>
    message(
      'arithmetic/about',
      sides.map(({ text }) => text),
    ),
};

function miscalculation(
  kind: Miscalculation['kind'],
  result: number,
  operands: readonly number[],
  right: number,
): Miscalculation {
  return { kind, result, operands, right };
}

function contradictionOf(
  corpus: CheckedCorpus,
  uri: string,
  claims: readonly Claim[],
  { kind, result, operands, right }: Miscalculation,
): Contradiction | null {
  const written = claims[result];
  const parts = operands.map((index) => claims[index]).filter((claim) => claim !== undefined);
  if (written === undefined || parts.length < operands.length) return null;
  const { date = null, source = null } = corpus.meta(uri) ?? {};
  const sideOf = (claim: Claim): Side => ({
    uri,
    start: claim.start,
    end: claim.end,
    text: claim.text,
    sentence: claim.sentence,
    date,
    sourceName: claim.source?.name ?? source,
    value: claim.text.toLowerCase(),
    subject: [kind],
    event: null,
    rule: `arithmetic/${kind}`,
    figure: null,
    ...(claim === written ? {} : { isBasis: true }),
  });
  const sides = [written, ...parts].map(sideOf);
  const order = sides.map((_, index) => index).sort((a, b) => (sides[a]?.start ?? 0) - (sides[b]?.start ?? 0));
  const at = order.indexOf(0);
  const texts = parts.map(({ text }) => text);
  const explanation =
    kind === 'sum'
      ? message('arithmetic/explanation/sum', texts, right, written.text)
      : message(`arithmetic/explanation/${kind}`, ...texts, Number(right.toPrecision(3)), written.text);
  return {
    sides: order.flatMap((index) => sides[index] ?? []),
    pairs: order
      .map((_, index) => index)
      .filter((index) => index !== at)
      .map((index) => ({
        a: Math.min(at, index),
        b: Math.max(at, index),
        relation: 'contradiction' as const,
        severity: 'warning' as const,
        likelihood: 1,
        explanation,
        evidence: [],
      })),
  };
}
