import type { Line } from '../article/line.ts';
import type { Figure, FigureKind } from '../model/figure.ts';
import { headSingular, type NounPhrase } from './countedThing.ts';

/** Kinds that say how long or large something is: "a 16-hour flight", "a 100-mile stretch". */
const BORNE: ReadonlySet<FigureKind> = new Set<FigureKind>(['duration', 'length', 'area', 'volume', 'mass']);

export function isBorne(kind: FigureKind): boolean {
  return BORNE.has(kind);
}

/** What is so long or so large, singular and lower case: the noun that the figure describes; null for other kinds. */
export function bearerOf(line: Line, { quantity: { kind } }: Figure, bearer: NounPhrase | null): string | null {
  return bearer === null || !isBorne(kind) ? null : headSingular(line, bearer).toLowerCase();
}
