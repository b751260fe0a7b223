import type { Bar } from './plotLayout.ts';
import { isDisputed, type Plotted } from './plotted.ts';

/** A shape as an SVG path, with the classes that its colours hang on. */
export interface Shape {
  readonly class: string;
  readonly d: string;
}

/** Half the width of a mark, in pixels. */
const RADIUS = 6;

/** The values allowed: between two caps, or with an arrow where there is no bound. */
export function barShape(x: number, { from, to, arrow, dashed }: Bar): Shape {
  const name = dashed ? 'bar dashed' : 'bar';
  if (arrow === null) {
    const cap = (y: number): string => `M ${x - RADIUS} ${y} H ${x + RADIUS}`;
    return { class: name, d: `M ${x} ${from} V ${to} ${cap(from)} ${cap(to)}` };
  }
  const back = arrow === 'up' ? 7 : -7;
  const head = `M ${x - 5} ${to + back} L ${x} ${to} L ${x + 5} ${to + back}`;
  return { class: name, d: `M ${x} ${from} V ${to} ${head}` };
}

/**
 * A diamond disagrees, a circle agrees; hollow if the value itself is excluded ("more than 70"), dashed if approximate.
 */
export function markShape(plotted: Plotted, x: number, y: number): Shape {
  const isHollow = plotted.approximate || plotted.minOpen || plotted.maxOpen;
  const name = `mark${isHollow ? ' hollow' : ''}${plotted.approximate ? ' dashed' : ''}`;
  if (!isDisputed(plotted)) {
    const half = (width: number): string => `a ${RADIUS} ${RADIUS} 0 1 0 ${width} 0`;
    return { class: name, d: `M ${x - RADIUS} ${y} ${half(2 * RADIUS)} ${half(-2 * RADIUS)} Z` };
  }
  const size = RADIUS + 2;
  return { class: name, d: `M ${x} ${y - size} L ${x + size} ${y} L ${x} ${y + size} L ${x - size} ${y} Z` };
}
