import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Article } from '../article/article.ts';

const KIN = [...LEXICON.nameForms.kin].join('|');
const BEFORE = new RegExp(`(?:\\b(?:his|her|their|whose)|['’]s)\\s+(?:\\p{L}+[ -]){0,3}(?:${KIN}),?\\s+$`, 'iu');
const AFTER = new RegExp(`^,?\\s*(?:who is )?(?:his|her|their)\\s+(?:\\p{L}+[ -]){0,2}(?:${KIN})\\b`, 'iu');
const REACH = 60;

/** True where a name is introduced as somebody's relative: "his daughter Mila Varga", "Mila Varga, his daughter". */
export function isRelative({ prose }: Article, start: number, end: number): boolean {
  return BEFORE.test(prose.slice(Math.max(0, start - REACH), start)) || AFTER.test(prose.slice(end, end + REACH));
}
