import { CSV } from './csv.ts';
import { DOCX } from './docx.ts';
import { EML } from './eml.ts';
import type { Format } from './format.ts';
import { HTML } from './html.ts';
import { MARKDOWN } from './markdown.ts';
import { MHTML } from './mhtml.ts';
import { NEWSML_G2 } from './newsmlG2.ts';
import { NINJS } from './ninjs.ts';
import { NITF } from './nitf.ts';
import { PDF } from './pdf.ts';
import { PLAIN } from './plain.ts';
import { RTF } from './rtf.ts';
import { SUBRIP, WEBVTT } from './subtitles.ts';

/**
 * Every format that articles are read in; what else names formats (settings, globs, the manifest) follows from this
 * list.
 */
export const FORMATS = [
  PLAIN,
  MARKDOWN,
  HTML,
  DOCX,
  PDF,
  EML,
  MHTML,
  RTF,
  NITF,
  NEWSML_G2,
  NINJS,
  WEBVTT,
  SUBRIP,
  CSV,
] as const satisfies readonly Format[];

export type FormatId = (typeof FORMATS)[number]['id'];

/** What their readers can tell the user. */
export type FormatMessage = (typeof FORMATS)[number]['messages'][number];

const byId: ReadonlyMap<string, Format> = new Map(FORMATS.map((format) => [format.id, format]));

const byExtension: ReadonlyMap<string, FormatId> = new Map(
  FORMATS.flatMap(({ id, extensions }) => extensions.map((extension) => [extension, id] as const)),
);

const byLanguage: ReadonlyMap<string, FormatId> = new Map(
  FORMATS.flatMap(({ id, languageIds }) => languageIds.map((language) => [language, id] as const)),
);

export function formatWithId(id: FormatId): Format {
  return byId.get(id) ?? PLAIN;
}

/**
 * How to read a file: by the editor's language identifier where it names a format with markup, else by the extension. A
 * name without an extension is plain text; null is no article (`photo.jpg`, a program).
 */
export function formatOf(fileName: string, languageId?: string): FormatId | null {
  const ofLanguage = languageId === undefined ? undefined : byLanguage.get(languageId);
  if (ofLanguage !== undefined && ofLanguage !== PLAIN.id) return ofLanguage;
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  if (dot === -1) return PLAIN.id;
  return byExtension.get(name.slice(dot + 1).toLowerCase()) ?? ofLanguage ?? null;
}

/** Of the formats that share the extensions of `named`, the one that the bytes are in; null where they are in none. */
export function formatOfBytes(named: Format, bytes: Uint8Array, formats: readonly Format[] = FORMATS): Format | null {
  const sharing = formats.filter(({ extensions }) => extensions.some((each) => named.extensions.includes(each)));
  return [named, ...sharing].find((format) => format.input === 'text' || (format.detect?.(bytes) ?? true)) ?? null;
}
