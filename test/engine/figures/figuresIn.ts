import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise } from '../../../src/engine/article/tokens.ts';
import { recogniseFigures } from '../../../src/engine/figures/recogniseFigures.ts';
import type { Figure, Quantity } from '../../../src/engine/model/figure.ts';
import { readArticle } from '../../../src/formats/readContent.ts';

/**
 * The figures of one paragraph in a notation of their own: the text, then the values it allows, then unit and kind
 * where it is no plain count, then the trend. "at least 25: >=25", "$1.2bn: 1200000000 USD money", "20-30: 20..30",
 * "about 15 percent: ~15 percent up". Vague figures end in "+", where their upper end is open.
 */
export function figuresIn(text: string, date: string | null = null, language: string | null = null): string[] {
  const article = readArticle(text, 'plain');
  const dated = { ...article, meta: { ...article.meta, date, language } };
  return recogniseFigures(dated, tokenise(dated, splitSentences)).map((figure) => inNotation(text, figure));
}

export function inNotation(text: string, figure: Figure): string {
  const unit =
    figure.quantity.unit === null || figure.quantity.unit === figure.quantity.kind ? '' : ` ${figure.quantity.unit}`;
  const kind = figure.quantity.kind === 'count' ? '' : ` ${figure.quantity.kind}`;
  const trend = figure.quantity.trend === null ? '' : ` ${figure.quantity.trend}`;
  return `${text.slice(figure.start, figure.end)}: ${figure.quantity.approximate ? '~' : ''}${values(figure.quantity)}${unit}${kind}${trend}`;
}

function values({ min, max, minOpen, maxOpen, modifier }: Quantity): string {
  if (modifier === 'vague') return max === null ? `${min}+` : `${min}..${max}`;
  if (max === null) return `${minOpen ? '>' : '>='}${min}`;
  if (min === null) return `${maxOpen ? '<' : '<='}${max}`;
  return min === max ? `${min}` : `${min}..${max}`;
}
