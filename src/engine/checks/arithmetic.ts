import { wrongAmountsEach } from '../arithmetic/amountsEach.ts';
import { wrongConversions } from '../arithmetic/conversions.ts';
import { wrongDivisions } from '../arithmetic/dividedTotals.ts';
import type { Miscalculation } from '../arithmetic/miscalculation.ts';
import { wrongChanges } from '../arithmetic/statedChanges.ts';
import { wrongShares } from '../arithmetic/statedShares.ts';
import { wrongSums } from '../arithmetic/statedSums.ts';
import { wrongTotals } from '../arithmetic/tableTotals.ts';
import { inOrder, type WrittenNumber } from '../arithmetic/writtenNumber.ts';
import type { Tokens } from '../article/tokens.ts';
import type { Claim } from '../model/claim.ts';
import { type Message, message } from '../model/message.ts';
import type { Check, CheckedCorpus } from './check.ts';
import { keptOf } from './check.ts';
import type { Contradiction, Side } from './contradiction.ts';
import { withinArticles } from './withinArticles.ts';

const MESSAGES = [
  'arithmetic/rule/sum',
  'arithmetic/rule/share',
  'arithmetic/rule/change',
  'arithmetic/rule/conversion',
  'arithmetic/about',
  'arithmetic/explanation/sum',
  'arithmetic/explanation/share',
  'arithmetic/explanation/change',
  'arithmetic/explanation/difference',
  'arithmetic/explanation/multiple',
  'arithmetic/explanation/each',
  'arithmetic/explanation/column',
  'arithmetic/explanation/hundred',
  'arithmetic/explanation/conversion',
  'arithmetic/explanation/conversionOfRange',
] as const;

/** A sum, a share, a change or a conversion that does not follow from the figures next to it. */
export const arithmetic: Check<(typeof MESSAGES)[number]> = {
  id: 'arithmetic',
  messages: MESSAGES,
  rules: (['sum', 'share', 'change', 'conversion'] as const).map((kind) => ({
    id: `arithmetic/${kind}`,
    level: 'warning',
    title: `arithmetic/rule/${kind}` as const,
    fixes: ['settle', 'ignore'],
    isWorkedOut: true,
  })),
  read: ({ article, tokens, claims }): readonly Miscalculation[] => [
    ...miscalculationsIn(tokens, claims),
    ...wrongTotals(article),
  ],
  createIndex: (corpus) =>
    withinArticles((uri) => {
      const found = keptOf<readonly Miscalculation[]>(corpus.facts(uri), arithmetic) ?? [];
      return found.map((each) => contradictionOf(corpus, uri, each));
    }),
  about: (sides) =>
    message(
      'arithmetic/about',
      sides.map(({ text }) => text),
    ),
};

function miscalculationsIn(tokens: Tokens, claims: readonly Claim[]): Miscalculation[] {
  const order = inOrder(claims);
  return [wrongSums, wrongDivisions, wrongAmountsEach, wrongShares, wrongChanges, wrongConversions].flatMap((wrong) =>
    wrong(tokens, order),
  );
}

function contradictionOf(corpus: CheckedCorpus, uri: string, found: Miscalculation): Contradiction {
  const { kind, result, operands, unsure = false } = found;
  const { date = null, source = null } = corpus.meta(uri) ?? {};
  const sideOf = (written: WrittenNumber): Side => ({
    uri,
    start: written.start,
    end: written.end,
    text: written.text,
    sentence: written.sentence,
    date,
    sourceName: written.source ?? source,
    value: written.text.toLowerCase(),
    subject: [kind],
    event: null,
    rule: `arithmetic/${kind}`,
    figure: null,
    ...(written === result ? {} : { isBasis: true }),
  });
  const sides = [result, ...operands].map(sideOf);
  const order = sides.map((_, index) => index).sort((a, b) => (sides[a]?.start ?? 0) - (sides[b]?.start ?? 0));
  const at = order.indexOf(0);
  const explanation = explanationOf(found);
  return {
    sides: order.flatMap((index) => sides[index] ?? []),
    pairs: order
      .map((_, index) => index)
      .filter((index) => index !== at)
      .map((index) => ({
        a: Math.min(at, index),
        b: Math.max(at, index),
        relation: 'contradiction' as const,
        severity: unsure ? ('information' as const) : ('warning' as const),
        likelihood: unsure ? 0.75 : 1,
        explanation,
        evidence: [],
      })),
  };
}

function explanationOf(found: Miscalculation): Message<(typeof MESSAGES)[number]> {
  const { how, result, operands, right } = found;
  const texts = operands.map(withinSentence);
  const stated = withinSentence(result);
  if (how === 'conversion') return explanationOfConversion(found);
  if (how === 'sum' || how === 'column') return message(`arithmetic/explanation/${how}`, texts, right, stated);
  return message(`arithmetic/explanation/${how}`, ...texts, Number(right.toPrecision(how === 'each' ? 12 : 3)), stated);
}

/** "30 miles is 48.3 km, not 58 km": the unit as it is written. */
function explanationOfConversion({
  result,
  operands,
  right,
  rightMost,
}: Miscalculation): Message<(typeof MESSAGES)[number]> {
  const unit = result.text.slice(result.numeral.end - result.start);
  const [from, stated, least] = [operands.map(withinSentence), withinSentence(result), Number(right.toPrecision(3))];
  if (rightMost === undefined) return message('arithmetic/explanation/conversion', from, least, unit, stated);
  const most = Number(rightMost.toPrecision(3));
  return message('arithmetic/explanation/conversionOfRange', from, least, most, unit, stated);
}

/** "Forty-two" began its sentence and is "forty-two" in one of ours; "US$42" and "Rs 42" stay. */
function withinSentence({ text }: WrittenNumber): string {
  return /^\p{Lu}\p{Ll}{2}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
