import { parseDocument } from 'yaml';
import {
  type ArticleRole,
  calendarDate,
  dateIn,
  type Message,
  message,
  type StatedMeta,
  type StoryVersion,
  versionNumber,
} from '../engine/index.ts';
import { readToml } from './tomlFrontMatter.ts';

export const FRONT_MATTER_MESSAGES = [
  'frontMatter/tooLong',
  'frontMatter/error',
  'frontMatter/notMapping',
  'frontMatter/unreadable',
] as const;

type FrontMatterMessage = (typeof FRONT_MATTER_MESSAGES)[number];

/** Longer front matter is not read: no article says so much about itself. */
const LONGEST = 100_000;

/** What front matter is written in; JSON is read as the YAML it is. */
export type FrontMatterSyntax = 'yaml' | 'toml';

/**
 * Reads front matter into `meta`. Returns what is wrong with it, or null. It is not trusted: aliases are not followed
 * and no tags are honoured.
 */
export function readFrontMatter(
  written: string,
  syntax: FrontMatterSyntax,
  meta: StatedMeta,
): Message<FrontMatterMessage> | null {
  if (written.length > LONGEST) return message('frontMatter/tooLong');
  const values = syntax === 'toml' ? readToml(written) : mappingOf(written);
  if (!(values instanceof Map)) return values;
  meta.title = textOf(values.get('title') ?? values.get('headline'));
  meta.date = dateOf(
    values.get('date') ?? values.get('published') ?? values.get('pubdate') ?? values.get('publishdate'),
  );
  meta.source = textOf(
    values.get('source') ??
      values.get('outlet') ??
      values.get('publication') ??
      values.get('publisher') ??
      values.get('agency'),
  );
  meta.role = roleOf(values.get('role') ?? values.get('type') ?? values.get('status'));
  meta.authors = namesOf(values.get('authors') ?? values.get('author') ?? values.get('byline'));
  meta.language = textOf(values.get('lang') ?? values.get('language'));
  meta.version = versionOf(values.get('version'), textOf(values.get('story') ?? values.get('slug')));
  return null;
}

/** The mapping with its keys in lower case, or what is wrong. Scalars stay as written: `2024-03-05` is text here. */
function mappingOf(yaml: string): Map<string, unknown> | Message<FrontMatterMessage> {
  try {
    const document = parseDocument(yaml, {
      schema: 'failsafe',
      prettyErrors: false,
      logLevel: 'silent',
      uniqueKeys: false,
    });
    const error = document.errors[0];
    if (error) return message('frontMatter/error', error.message);
    const values: unknown = document.toJS({ maxAliasCount: 0 });
    if (values === null || values === '') return new Map();
    if (typeof values !== 'object' || Array.isArray(values)) return message('frontMatter/notMapping');
    return new Map(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]));
  } catch {
    return message('frontMatter/unreadable');
  }
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim() || null;
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value === 'object' && value !== null && 'name' in value) return textOf(value.name);
  return null;
}

function dateOf(value: unknown): string | null {
  const text = textOf(value);
  if (text === null || text.length > 200) return null;
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (digits) return calendarDate(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  return dateIn(text);
}

function roleOf(value: unknown): ArticleRole | null {
  const text = textOf(value)?.toLowerCase();
  return text === 'draft' || text === 'source' ? text : null;
}

function versionOf(value: unknown, story: string | null): StoryVersion | null {
  const number = versionNumber(textOf(value) ?? '');
  return number === null ? null : { by: 'title', story: story ?? '', number, withdrawn: false };
}

function namesOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list
    .flatMap((item) =>
      typeof item === 'string' ? item.replace(/^by:?\s+/i, '').split(/\s*[,;&]\s*|\s+and\s+/) : (textOf(item) ?? []),
    )
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
