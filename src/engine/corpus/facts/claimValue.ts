import type { Quantity } from '../../model/figure.ts';

/**
 * What a figure says, however it is worded: "46" for 46 and forty-six, "20.." for 20 or more, ">20.." for more than 20,
 * "20..30", "~170" for about 170, followed by the unit: "1200000000 USD".
 */
export function claimValue({ min, max, minOpen, maxOpen, approximate, unit }: Quantity): string {
  const low = min === null ? '' : `${minOpen ? '>' : ''}${min}`;
  const high = max === null ? '' : `${maxOpen ? '<' : ''}${max}`;
  const interval = low === high && min !== null ? low : `${low}..${high}`;
  return `${approximate ? '~' : ''}${interval}${unit === null ? '' : ` ${unit}`}`;
}
