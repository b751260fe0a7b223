import { arrangeStories, readable, type Span } from '../../engine/index.ts';
import type { Findings } from '../findings.ts';
import { printable } from '../printable.ts';

/** Quotes spans of articles as a reader sees them, without markup and safe to print. Reads each article once. */
export function quoting({ read }: Findings): (uri: string, span: Span) => Promise<string> {
  const proses = new Map<string, Promise<string>>();
  return async (uri, { start, end }) => {
    let prose = proses.get(uri);
    if (!prose) {
      prose = read(uri).then((reading) => arrangeStories(reading).prose);
      proses.set(uri, prose);
    }
    return printable(readable((await prose).slice(start, end)));
  };
}
