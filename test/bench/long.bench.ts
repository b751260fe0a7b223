import { analyse, type EngineAssets } from '../../src/engine/index.ts';
import { readText } from '../../src/formats/readContent.ts';
import { loadEngineAssets } from '../../src/workspace/engineAssets.ts';
import { megabytes, parseWithCompromise, quantile, report, worked } from './measure.ts';
import { scalePaths, scaleText } from './scaleArticles.ts';

const ROUNDS = 5;

/** Kilobytes of the longest article, as of a live page or a court's judgment. */
const LONG = 300;

/** One long article, and one in which every eighth word is a link, as pages that were made Markdown have them. */
export async function bench(): Promise<void> {
  const assets = loadEngineAssets();
  const whole = longArticle(LONG);
  const half = longArticle(LONG / 2);
  const linked = withLinks(whole);
  for (const text of [half, linked]) analyse(readText(text, 'markdown'), assets);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    whole: milliseconds(whole, assets),
    half: milliseconds(half, assets),
    linked: milliseconds(linked, assets),
    theirs: worked(() => parseWithCompromise([whole])),
  }));
  const median = (of: (round: (typeof rounds)[number]) => number): number => quantile(rounds.map(of), 0.5);
  const growth = median((round) => round.whole / whole.length / (round.half / half.length));
  const links = median((round) => round.linked / linked.length / (round.whole / whole.length));
  const ratio = median((round) => round.theirs / round.whole);
  const seconds = median((round) => round.whole) / 1000;
  report(`one article of ${size(whole)}`, `${seconds.toFixed(2)} s`, { words: 'at most 2 s', met: seconds <= 2 });
  report('compromise, full parse', `${(median((round) => round.theirs) / 1000).toFixed(2)} s`);
  report('ratio', `${ratio.toFixed(1)} ×`);
  report(`a byte of it, to one of ${size(half)}`, `${growth.toFixed(2)} ×`, {
    words: 'at most 1.2 ×',
    met: growth <= 1.2,
  });
  report(`a byte with links, ${size(linked)}`, `${links.toFixed(2)} ×`, {
    words: 'at most 1.3 ×',
    met: links <= 1.3,
  });
}

function milliseconds(text: string, assets: EngineAssets): number {
  return worked(() => analyse(readText(text, 'markdown'), assets));
}

/** Wire stories, one below the other, up to so many kilobytes. */
function longArticle(kilobytes: number): string {
  const stories: string[] = [];
  let length = 0;
  for (const path of scalePaths(1000)) {
    const story = scaleText(path);
    if (length + story.length > kilobytes * 1000) break;
    stories.push(story);
    length += story.length;
  }
  return stories.join('\n\n');
}

function withLinks(text: string): string {
  let count = 0;
  return text.replace(/\p{L}+/gu, (word) =>
    count++ % 8 === 0 ? `[${word}](https://news.example/${count}/${word})` : word,
  );
}

function size(text: string): string {
  return `${Math.round(megabytes([text]) * 1000)} KB`;
}
