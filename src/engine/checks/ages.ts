import { message } from '../model/message.ts';
import type { Check } from './check.ts';
import { EXPLANATIONS } from './explanation.ts';
import { aboutFigures } from './figures/aboutFact.ts';
import { canBothHold } from './figures/canBothHold.ts';
import { checkedFacts } from './figures/checkedFacts.ts';
import { FIGURE_MESSAGES } from './figures/figureMessages.ts';
import { FIGURE_FIXES } from './figures.ts';

const MESSAGES = ['rule/age', ...FIGURE_MESSAGES, ...EXPLANATIONS] as const;

/** Two ages of one person that the years between the articles do not explain. */
export const ages: Check<(typeof MESSAGES)[number]> = {
  id: 'ages',
  messages: MESSAGES,
  rules: [{ id: 'figure-conflict/age', level: 'warning', title: 'rule/age', fixes: FIGURE_FIXES }],
  createIndex: (corpus) => checkedFacts(corpus, ({ quantity: { kind } }) => kind === 'age'),
  about: (sides) =>
    message('figure/about', aboutFigures(sides.map(({ figure }) => figure).filter((claim) => claim !== null)) ?? ''),
  agree: canBothHold,
};
