import { Random } from '../fuzz/random.ts';
import { type Figures, KINDS, type StoryWords } from './archiveStoryKinds.ts';

/**
 * Stories of twenty years, in any number and the same again for the same seed. Each is of an event that up to three
 * outlets report, on the day or a few days later; every fifth later report disagrees with the first. Towns, people and
 * kinds of events are as unevenly spread as in a newsroom: a few are in thousands of stories, most in a handful. Any
 * one story is made from its number alone, so that nobody has to hold the others.
 */
export interface ArchiveStory {
  /** With forward slashes, a folder for each month. */
  readonly path: string;
  /** Markdown with front matter. */
  readonly text: string;
}

/** Of one event. */
export const REPORTS = 3;
const TOWNS = 4000;
const FIRST_DAY = Date.UTC(2004, 0, 1);
const DAYS = 21 * 365;
const DAY = 24 * 60 * 60 * 1000;

const TOWN_BEGINNINGS = words(`Al Ash Bar Bel Bran Cal Cor Dal Dun Esk Fal Far Gal Gris Har Hol Il Jar Kel Kor Lan Lin
  Mar Mel Mir Nar Nor Ol Or Pel Quar Ral Ros Sal San Sel Tal Tor Ul Val Ver Vil Wal West Yar Zal`);
const TOWN_MIDDLES = words('a e i o u an en in or ar el im');
const TOWN_ENDINGS = words(
  'beck berg bridge by dale den fell ford grad ham holm mouth moor ness port sted ton vik wick',
);
const SURNAME_BEGINNINGS = words(`Ab Ad Bar Ber Cas Cor Dav Del Er Fal Fer Gar Gri Hal Her Ish Jan Kar Kov Lam Lev Mal
  Mend Nad Nov Ok Or Pav Per Quin Ram Ros Sab Sol Tak Tav Ur Var Vel Wen Yam Zel`);
const SURNAME_ENDINGS = words(
  'ado ak andez ara arov berg ell enko er ero eth idis ini is itch mann o off os ova quist sen',
);
const FIRST_NAMES = words(`Ada Aino Amara Anders Anita Arjun Bela Bruno Carla Chidi Clara Dario Dina Elena Emil Farid
  Fatima Gita Goran Hana Hugo Ines Ivan Jana Jorge Kaito Karin Lena Liam Lucia Marek Maria Mina Nadia Nils Olga Omar
  Paula Pedro Priya Rafael Rosa Samir Sofia Stefan Tara Tomas Vera Viktor Wanda Yusuf Zoe`);
const COUNTRIES = words('Bolivia Canada Chile Estonia Finland Georgia Ghana Greece India Ireland Italy Kenya Latvia');
const OUTLETS = [
  'Meridian Wire',
  'Harbour Post',
  'Northern Courier',
  'The Daily Ledger',
  'Coast Radio',
  'City Gazette',
];

/** The stories of these numbers, one at a time. */
export function* archiveStories(count: number, seed = 1, first = 0): Generator<ArchiveStory> {
  for (let number = first; number < first + count; number++) yield archiveStory(number, seed);
}

export function archiveStory(number: number, seed = 1): ArchiveStory {
  const event = Math.floor(number / REPORTS);
  const report = number % REPORTS;
  const ofEvent = new Random(seed * 7919 + event * 2 + 1);
  const kind = KINDS[uneven(ofEvent, KINDS.length)] ?? KINDS[0];
  const day = FIRST_DAY + ofEvent.below(DAYS) * DAY;
  const figures = figuresOf(ofEvent);
  const { bodyTown, streetTown, ...named } = namesOfEvent(event, seed);
  const told: StoryWords = {
    ...named,
    country: ofEvent.pick(COUNTRIES),
    place: ofEvent.pick(kind.places),
    body: `${bodyTown} ${ofEvent.pick(kind.bodies)}`,
    street: `${streetTown} Road`,
    weekday: new Date(day).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' }),
  };
  const ofReport = new Random(seed * 104729 + number * 2);
  const later = report === 0 ? 0 : report + ofReport.below(3);
  const shown = report > 0 && ofReport.below(5) === 0 ? disagreeing(figures, ofReport) : figures;
  const date = new Date(day + later * DAY).toISOString().slice(0, 10);
  const { headline, paragraphs } = kind.write(told, shown, report);
  const outlet = OUTLETS[(uneven(ofEvent, OUTLETS.length) + report) % OUTLETS.length] ?? '';
  const frontMatter = `---\ntitle: ${headline}\ndate: ${date}\nsource: ${outlet}\n---\n`;
  const dateline = `${told.town.toUpperCase()}, ${told.country} — `;
  return {
    path: `${date.slice(0, 4)}/${date.slice(5, 7)}/${number}.md`,
    text: `${frontMatter}\n# ${headline}\n\n${dateline}${paragraphs.join('\n\n')}\n`,
  };
}

/** What the names in the stories of an event are made of. */
export interface EventNames {
  readonly town: string;
  readonly official: string;
  readonly witness: string;
  readonly bodyTown: string;
  readonly streetTown: string;
}

export function namesOfEvent(event: number, seed = 1): EventNames {
  const random = new Random(seed * 15485863 + event * 2 + 1);
  return {
    town: townName(uneven(random, TOWNS)),
    official: personName(random),
    witness: personName(random),
    bodyTown: townName(uneven(random, TOWNS)),
    streetTown: townName(random.below(TOWNS)),
  };
}

function figuresOf(random: Random): Figures {
  return {
    few: 2 + random.below(60),
    some: 61 + random.below(400),
    many: 1000 + random.below(90000),
    money: 1 + random.below(400),
    share: 1 + random.below(60),
    year: 1950 + random.below(50),
  };
}

function disagreeing(figures: Figures, random: Random): Figures {
  return { ...figures, few: figures.few + 1 + random.below(20), many: figures.many + 500 + random.below(5000) };
}

/** From 0 to `below`, exclusive; the lower, the more often. */
function uneven(random: Random, below: number): number {
  const share = random.below(1_000_000) / 1_000_000;
  return Math.floor(below * share ** 3);
}

function townName(number: number): string {
  const beginning = TOWN_BEGINNINGS[number % TOWN_BEGINNINGS.length] ?? '';
  const rest = Math.floor(number / TOWN_BEGINNINGS.length);
  const ending = TOWN_ENDINGS[(number * 7 + rest) % TOWN_ENDINGS.length] ?? '';
  return `${beginning}${TOWN_MIDDLES[rest % TOWN_MIDDLES.length] ?? ''}${ending}`;
}

function personName(random: Random): string {
  const beginning = SURNAME_BEGINNINGS[uneven(random, SURNAME_BEGINNINGS.length)] ?? '';
  return `${random.pick(FIRST_NAMES)} ${beginning}${random.pick(SURNAME_ENDINGS)}`;
}

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}
