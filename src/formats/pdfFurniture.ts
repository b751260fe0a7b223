import type { Segment } from './pdfLines.ts';

/** What stands at the top and the bottom of a page, as a share of its height. */
const MARGIN = 0.12;

const PAGE_NUMBER = /^(?:page|seite|p\.)?\s*[-–—|]?\s*\d{1,4}\s*[-–—|]?\s*(?:(?:of|von|\/)\s*\d{1,4})?$/iu;

interface PageSegments {
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** The segments of each page without running heads and page numbers: what is alike at the same place of many pages. */
export function withoutFurniture(pages: readonly PageSegments[]): readonly (readonly Segment[])[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.segments.filter((each) => isInMargin(each, page)).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const many = Math.max(2, pages.length / 2);
  return pages.map((page) =>
    page.segments.filter((segment) => {
      if (!isInMargin(segment, page)) return true;
      return !PAGE_NUMBER.test(segment.words) && (counts.get(keyOf(segment)) ?? 0) < many;
    }),
  );
}

function isInMargin({ y }: Segment, { height }: PageSegments): boolean {
  return y < height * MARGIN || y > height * (1 - MARGIN);
}

/** Its numbers apart: pages are counted. */
function keyOf({ words, y }: Segment): string {
  return `${Math.round(y / 4)} ${words.replace(/\d+/gu, '#')}`;
}
