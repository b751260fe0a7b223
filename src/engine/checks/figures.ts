import type { Check, Fix, Rule } from './check.ts';
import { EXPLANATIONS } from './explanation.ts';
import { aboutFact } from './figures/aboutFact.ts';
import { canBothHold } from './figures/canBothHold.ts';
import { checkedFacts } from './figures/checkedFacts.ts';
import { confidenceOf } from './figures/confidence.ts';
import { FIGURE_MESSAGES } from './figures/figureMessages.ts';

/**
 * Tolls, by what happened, and other figures, by what kind of quantity they are; figures of two groups are never
 * compared.
 */
const GROUPS = [
  'deaths',
  'injuries',
  'shot',
  'stabbed',
  'missing',
  'trapped',
  'arrests',
  'charges',
  'displaced',
  'evacuated',
  'rescued',
  'hospitalized',
  'abductions',
  'infections',
  'damage',
  'count',
  'money',
  'percent',
  'duration',
  'length',
  'area',
  'volume',
  'mass',
  'speed',
  'temperature',
  'magnitude',
  'score',
  'date',
] as const;

const MESSAGES = [...FIGURE_MESSAGES, ...EXPLANATIONS, ...GROUPS.map((group) => `rule/${group}` as const)] as const;

/** What is offered where figures disagree. */
export const FIGURE_FIXES: readonly Fix[] = ['useOther', 'compare', 'attribute', 'settle', 'notTheSame', 'ignore'];

/**
 * Figures on one fact that cannot both hold: "at least 37 people died" and "34 dead". Ages are a check of their own.
 */
export const figures: Check<(typeof MESSAGES)[number]> = {
  id: 'figures',
  messages: MESSAGES,
  rules: GROUPS.map(
    (group): Rule<(typeof MESSAGES)[number]> => ({
      id: `figure-conflict/${group}`,
      // Dates are compared by elimination alone.
      level: group === 'date' ? 'information' : 'warning',
      title: `rule/${group}`,
      fixes: FIGURE_FIXES,
    }),
  ),
  createIndex: (corpus) => checkedFacts(corpus, ({ quantity: { kind } }) => kind !== 'age'),
  about: aboutFact,
  confidence: confidenceOf,
  agree: canBothHold,
};
