import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Line } from '../article/line.ts';
import { headSingular, type NounPhrase } from './countedThing.ts';
import { infinitive } from './lemma.ts';

const { assembling: ASSEMBLING, attending: ATTENDING, classes: CLASSES, drawing: DRAWING } = LEXICON.counted;

/** "has 4,300 employees": what "employs 4,300 people" says. */
const OWNING = new Set(['has', 'have', 'had']);

/**
 * What is said of people who are counted as a group, `own` being what the sentence's own verb says: those who watch,
 * march or were drawn are an attendance, and those a firm has are employed. `first` is the number's first token.
 */
export function measureOfGroup(
  line: Line,
  counted: NounPhrase | null,
  own: string | null,
  first: number,
): string | null {
  if (counted === null) return own;
  const head = headSingular(line, counted).toLowerCase();
  const kind = CLASSES.get(head);
  if (kind === 'spectator') return own === null || ATTENDING.has(own) ? 'attendance' : own;
  if (kind === 'worker') return own === null && OWNING.has(line.at(first - 1)) ? 'employ' : own;
  if (!LEXICON.counted.anybody.has(head)) return own;
  if (own === null && infinitive(line.at(first - 1)) === 'employ') return 'employ';
  const isCrowd = DRAWING.has(line.at(first - 1)) || ASSEMBLING.has(own ?? infinitive(line.at(counted.end)));
  return isCrowd ? 'attendance' : own;
}
