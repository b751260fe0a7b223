import { splitSentences } from '../../../src/engine/article/sentences.ts';
import { tokenise } from '../../../src/engine/article/tokens.ts';
import { joinMentions } from '../../../src/engine/names/joinMentions.ts';
import type { LocalEntity, Mention, NameType } from '../../../src/engine/names/name.ts';
import { readArticle } from '../../../src/formats/readContent.ts';

const TYPES: Readonly<Record<string, NameType>> = { p: 'person', o: 'organization', l: 'place', x: 'other' };

/**
 * The entities of a text in which the names are marked as the recogniser would find them: "{p:Ann Lee} of {o:Riverside
 * FC}".
 */
export function joined(marked: string): LocalEntity[] {
  const { text, mentions } = unmarked(marked);
  const article = readArticle(text, 'plain');
  return joinMentions(article, tokenise(article, splitSentences), mentions);
}

export function unmarked(marked: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\{([plox]):([^}]*)\}/g)) {
    text += marked.slice(from, match.index);
    const start = text.length;
    text += match[2];
    mentions.push({ start, end: text.length, type: TYPES[match[1] ?? ''] ?? 'other' });
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), mentions };
}

/** Each entity's spellings, as they stand in the text. */
export function spellings(entities: readonly LocalEntity[]): string[][] {
  return entities.map((entity) => [...entity.spellings]);
}
