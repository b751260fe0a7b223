import { KeptLists } from '../article/keptList.ts';
import type { Sentence } from '../article/tokens.ts';
import { tokenAt } from '../article/tokens.ts';
import type { Claim } from '../model/claim.ts';
import type { EventAnchor } from '../model/event.ts';
import type { Figure } from '../model/figure.ts';
import type { LocalEntity } from '../names/name.ts';
import type { ArticleWords } from './articleWords.ts';
import type { SentenceSources } from './attribution.ts';
import { withFatal } from './fatalities.ts';
import type { Framing } from './framing.ts';
import { KnownAbouts } from './knownAbouts.ts';
import { PersonInFocus } from './personInFocus.ts';
import type { ArticleReading } from './sentenceClaims.ts';
import { SentenceClaims } from './sentenceClaims.ts';
import { readEvents, type ToldEvent } from './storyEvents.ts';
import { addSums } from './sums.ts';

const MOST_CONTEXT = 16;
const MOST_LISTED = 8;

export interface FramedClaims {
  readonly claims: Claim[];
  readonly events: readonly EventAnchor[];
  readonly told: readonly ToldEvent[];
  readonly contexts: readonly (readonly string[])[];
}

/** Gives each figure its event, source, time and certainty. `sources` are by sentence. */
export function frameClaims(
  words: ArticleWords,
  entities: readonly LocalEntity[],
  sources: readonly SentenceSources[],
  readFigures: readonly Figure[],
  readFramings: readonly Framing[],
): FramedClaims {
  const { tokens } = words;
  const { figures, framings } = addSums(words, { figures: readFigures, framings: readFramings });
  if (figures.length === 0) return { claims: [], events: [], told: [], contexts: [] };
  const events = readEvents(words);
  const article: ArticleReading = { words, entities, events, lists: new KeptLists(), abouts: new KnownAbouts() };
  const claims: Claim[] = [];
  let next = 0;
  let quotes = { block: -1, open: false, token: 0 };
  const focus = new PersonInFocus(words);
  for (const [index, sentence] of tokens.sentences.entries()) {
    const block = words.article.blocks[sentence.block];
    if (block === undefined) continue;
    if (quotes.block !== sentence.block) quotes = { block: sentence.block, open: false, token: sentence.firstToken };
    const said = sources[index];
    let reader: SentenceClaims | null = null;
    for (let figure = figures[next]; figure !== undefined && figure.start < sentence.end; figure = figures[++next]) {
      const framing = framings[next];
      if (framing === undefined) continue;
      const at = tokenAt(tokens, figure.start);
      quotes = advance(words, quotes, at);
      reader ??= new SentenceClaims(article, {
        sentence,
        index,
        story: block.story,
        said,
        person: focus.before(block.story),
        figures: listed(figures, next, sentence),
      });
      const until = figures[next + 1]?.start ?? Number.POSITIVE_INFINITY;
      claims.push(reader.claim({ figure, framing, quoted: quotes.open, until }));
    }
    quotes = advance(words, quotes, sentence.endToken);
    focus.read(sentence, block.story, said?.main ?? null);
  }
  return { claims: withFatal(claims), events: events.events, told: events.told, contexts: storyContexts(words) };
}

/** The sentence's figures from index `first` on; a sentence with more is a table. */
function listed(figures: readonly Figure[], first: number, { end }: Sentence): readonly Figure[] {
  return figures.slice(first, first + MOST_LISTED).filter(({ start }) => start < end);
}

/** The names each story mentions most; equally frequent names in order of appearance. */
function storyContexts(words: ArticleWords): string[][] {
  const counts = words.article.stories.map(() => new Map<string, number>());
  let sentence = 0;
  for (const name of words.names) {
    while ((words.tokens.sentences[sentence]?.endToken ?? Number.POSITIVE_INFINITY) <= name.token) sentence++;
    const block = words.article.blocks[words.tokens.sentences[sentence]?.block ?? -1];
    const count = block === undefined ? undefined : counts[block.story];
    count?.set(name.name, (count.get(name.name) ?? 0) + 1);
  }
  return counts.map((count) =>
    [...count]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_CONTEXT)
      .map(([name]) => name),
  );
}

/** Whether token `to` is inside quotation marks, counted from where the block was last read. */
function advance(
  words: ArticleWords,
  from: { block: number; open: boolean; token: number },
  to: number,
): { block: number; open: boolean; token: number } {
  let { open } = from;
  for (let index = from.token; index < to; index++) {
    if (!words.isMark(index)) continue;
    const mark = words.written(index);
    const isDouble = words.isGlued(index + 1) && words.written(index + 1) === mark;
    if (mark === '“' || (mark === '`' && isDouble)) open = true;
    else if (mark === '”' || (mark === "'" && isDouble)) open = false;
    else if (mark === '"') open = !open;
  }
  return { block: from.block, open, token: Math.max(from.token, to) };
}
