/** What happened to people (or things) counted, each with a text of its own: "{0} killed". */
const TOLLS = [
  'abducted',
  'arrested',
  'charged',
  'damaged',
  'destroyed',
  'detained',
  'displaced',
  'evacuated',
  'homeless',
  'hospitalized',
  'infected',
  'injured',
  'kidnapped',
  'killed',
  'missing',
  'rescued',
  'shot',
  'stabbed',
  'trapped',
] as const;

/** Other measures with a canonical word; the rest go by the article's own word. */
const MEASURES = ['casualties', 'convicted', 'cost', 'height', 'magnitude', 'sentenced', 'stolen', 'survived'] as const;

/** Kinds of figures, for those whose sentence has no word for what is measured. */
const KINDS = [
  'age',
  'area',
  'count',
  'date',
  'duration',
  'length',
  'magnitude',
  'mass',
  'money',
  'multiple',
  'number',
  'ordinal',
  'percent',
  'ratio',
  'score',
  'speed',
  'temperature',
  'time',
  'volume',
] as const;

/** The nouns for events that `eventKinds.ts` knows. */
const EVENTS = [
  'aftershock',
  'airstrike',
  'attack',
  'bombing',
  'capsizing',
  'clash',
  'collapse',
  'collision',
  'crash',
  'deal',
  'derailment',
  'earthquake',
  'fire',
  'flood',
  'heatwave',
  'incident',
  'landslide',
  'layoffs',
  'match',
  'outbreak',
  'overturning',
  'protest',
  'shooting',
  'sinking',
  'stabbing',
  'storm',
  'talks',
  'theft',
  'trial',
  'tsunami',
  'vote',
] as const;

/** Every message about a figure, by whichever check. */
export const FIGURE_MESSAGES = [
  'figure/about',
  'figure/people',
  'figure/counted',
  'figure/ageOf',
  'figure/event',
  ...TOLLS.map((toll) => `toll/${toll}` as const),
  ...MEASURES.map((measure) => `measure/${measure}` as const),
  ...KINDS.map((kind) => `kind/${kind}` as const),
  ...EVENTS.map((event) => `event/${event}` as const),
] as const;

export type FigureMessage = (typeof FIGURE_MESSAGES)[number];

const KNOWN: ReadonlySet<string> = new Set(FIGURE_MESSAGES);

/** Whether there is a text for it; words of an article are often others. */
export function isFigureMessage(id: string): id is FigureMessage {
  return KNOWN.has(id);
}
