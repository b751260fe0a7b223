import type { Page, PageParams } from './listRequests.ts';

/** The most items sent at a time, whatever is asked for: a list is read a screen at a time. */
const LARGEST_PAGE = 500;

/** One page of a list. */
export function pageOf<Item>(list: readonly Item[], { start, count }: PageParams): Page<Item> {
  const first = Math.max(0, Math.floor(start) || 0);
  const size = Math.min(LARGEST_PAGE, Math.max(0, Math.floor(count) || 0));
  return { items: list.slice(first, first + size), total: list.length };
}
