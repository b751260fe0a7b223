import { countryNames } from '../../claims/demonyms.ts';

const STATES =
  'alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york state,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington state,west virginia,wisconsin,wyoming,ontario,quebec,british columbia,alberta,manitoba,saskatchewan,nova scotia,queensland,victoria,new south wales,western australia,tasmania,scotland,england,wales,northern ireland,punjab,sindh,balochistan,kerala,tamil nadu,gujarat,bihar,west bengal,uttar pradesh,maharashtra';
const REGIONS =
  'asia,africa,europe,america,north america,south america,latin america,central america,middle east,southeast asia,west africa,east africa,north africa,balkans,caribbean,gulf,pacific,atlantic,mediterranean,world';
const COUNTRIES =
  'west bank,gaza,gaza strip,us,u.s.,u.s,usa,uk,u.k.,britain,great britain,south sudan,north korea,south korea,korea,new zealand,south africa,ivory coast,sierra leone,papua new guinea,dominican republic,costa rica,puerto rico,hong kong,sri lanka,burkina faso,guinea,togo,benin,gabon,niger,mauritania,botswana,lesotho,eswatini,madagascar,mauritius,fiji,samoa,tonga,luxembourg,montenegro,kosovo,bhutan,maldives,brunei,timor,guyana,suriname,belize,djibouti,gambia,comoros,vatican';

/** How wide a place is: "us" holds "ohio", and "asia" holds countries; two of one level lie apart. */
export type WidePlace = 'region' | 'country' | 'state';

const WIDE = new Map<string, WidePlace>([
  ...countryNames().map((name) => [name, 'country'] as const),
  ...COUNTRIES.split(',').map((name) => [name, 'country'] as const),
  ...REGIONS.split(',').map((name) => [name, 'region'] as const),
  ...STATES.split(',').map((name) => [name, 'state'] as const),
]);

/** "South Florida", "northern Iraq": a part of a wide place is wide. */
const QUARTERS = new Set('north south east west northern southern eastern western central upper lower mid'.split(' '));

/**
 * Which kind of wide place this is, null for any other: a country, a state or province, or a region can hold the town another
 * article names, so that "in Ohio" and "in Dayton" do not tell two events apart. Names in lower case.
 */
export function widePlace(name: string): WidePlace | null {
  const known = WIDE.get(name);
  if (known !== undefined) return known;
  const space = name.indexOf(' ');
  if (space <= 0 || !QUARTERS.has(name.slice(0, space))) return null;
  const whole = WIDE.get(name.slice(space + 1));
  return whole === undefined ? null : 'state';
}

/** Spellings of two countries that desks write in many ways, to one of them. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['u.s.', 'us'],
  ['u.s', 'us'],
  ['usa', 'us'],
  ['united states', 'us'],
  ['america', 'us'],
  ['u.k.', 'uk'],
  ['britain', 'uk'],
  ['great britain', 'uk'],
  ['united kingdom', 'uk'],
]);

/** True where two names in lower case mean one wide place. */
export function isSameWidePlace(a: string, b: string): boolean {
  return (SPELLINGS.get(a) ?? a) === (SPELLINGS.get(b) ?? b);
}

/** True for a country, a state or province, or a region. */
export function isWidePlace(name: string): boolean {
  return widePlace(name) !== null;
}
