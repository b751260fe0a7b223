import type { NamePools } from './namePools.ts';
import { Random } from './random.ts';
import type { LabelledText } from './trainingText.ts';
import {
  BODIES,
  BODY_FIELDS,
  BODY_KINDS,
  COMPANIES,
  OTHERS,
  PERSON_REGIONS,
  PORTFOLIOS,
  PROVINCES,
  REGIONS,
  SHORT_LANDS,
  TEAMS,
} from './worldNames.ts';

/**
 * Short invented reports in the manner of the world's newspapers. Each draws one cast (two people, two bodies, a few
 * places) and mentions it several times, as news does: the full name first, then the surname; the body, then its
 * initials. A slot is {kind} or {kind number}; the same number is the same name, {s 1} the surname of person 1 and
 * {a 1} the initials of organization 1.
 */
const SENTENCES: readonly string[] = [
  '{p 1}, the {o 1} spokesman, said the talks in {c 1} would resume on Monday.',
  'President {p 1} told reporters in {c 1} that {l 1} would not accept the ruling.',
  'Prime Minister {p 1} arrived in {c 1} for a two-day visit to {l 1}.',
  '{s 1} said the {o 1} had failed to protect civilians.',
  '{s 1} rejected the claim.',
  '"We have waited too long," {s 1} said.',
  'According to {s 2}, the money never reached {r 1}.',
  '{s 1} and {s 2} did not speak to each other.',
  '{s 2} accused {s 1} of misleading the {o 2}.',
  'Mr {s 1} denied the charge. Ms {s 2} declined to comment.',
  'Dr {p 2}, a lecturer at the {u 1}, said the figures could not be trusted.',
  '{p 2}, 34, who fled {c 1} with her children, now lives in a camp outside {c 2}.',
  'The {n 1} {x 1}, which controls much of {r 1}, denied the report.',
  'Police in {r 1} said {p 1} was arrested at his home in {c 1} on Sunday.',
  'The {o 1} ({a 1}) has asked the government for more money.',
  'The {a 1} said in a statement that the vote was not fair.',
  '{a 1} chairman {p 1} said the law was clear.',
  '{a 1} officials met {s 1} in {c 1}.',
  'The Ministry of {f 1} said the ban would stay in force until June.',
  'Minister of {f 1:-} {p 2} told parliament the school would reopen.',
  '{f 1:-} Minister {p 2} said {l 1} had enough doses for all.',
  'The {l 1} Ministry of {f 1:+} confirmed 12 new cases in {r 1}.',
  'The {n 1} foreign ministry summoned the ambassador of {l 2}.',
  '{n 1} troops crossed into {l 2} near {c 1}, witnesses said.',
  'The {n 1} government has accused {l 2} of arming rebels in {r 1}.',
  'Relations between {l 1} and {l 2} have been tense since the war.',
  '{l 1}, {l 2} and {l 3} signed the treaty in {c 1}.',
  'The {l 1}-{l 2} border has been shut for a month.',
  '{l 1}-backed militias withdrew from {c 1}.',
  'The {l 1}-based {o 2} said at least 20 people had been killed.',
  'The High Court in {c 1} ordered the {o 1} to pay damages.',
  'The {c 1} High Court:ORG dismissed the petition filed by {p 1}.',
  'The {l 1} Supreme Court:ORG will hear the appeal by {x 1} next week.',
  'The {n 1} parliament approved the budget, though {x 1} lawmakers walked out.',
  'Opposition leader {p 1} of the {x 1} called the election a fraud.',
  '{x 1} candidate {p 2} won the seat in {c 1} by 400 votes.',
  'Supporters of {x 1} and {x 2} clashed in {c 1} on Friday.',
  '{x 1} leader {p 1} said the party would boycott the vote in {r 1}.',
  'Former {x 1} member {p 2} joined {x 2} last month.',
  'The {x 1} said it would not talk to {x 2}.',
  '{x 1} fighters attacked a village in {r 1}, killing nine people.',
  'In a statement, {x 1} claimed the attack on {c 1}.',
  'The {x 1}, which has ruled {l 1} since 1990, lost its majority.',
  '{d 1} and {l 1} want {x 1} to disarm.',
  'Shares of {k 1} fell 4 per cent in {c 1} after {k 2} cut its forecast.',
  '{k 1} said it would close its plant in {c 1}, {l 1}.',
  '{k 1} chief executive {p 1} said demand in {g 1} was strong.',
  'The deal between {k 1} and the {o 1} is worth $2 billion.',
  'Analysts at {k 2} expect prices to rise across {g 1}.',
  'Customers of {k 1} in {l 1} complained on Twitter:ORG.',
  '{p 1} scored as {t 1} beat {t 2} 3-1 in {c 1}.',
  '{t 1} coach {p 2} said the defeat by {t 2} hurt.',
  '{l 1:ORG} lost to {l 2:ORG} in the semi-final.',
  '{s 1}, who plays for {t 1}, will miss the match against {t 2}.',
  'A student of {u 1} was among the dead.',
  'Researchers at {u 1} and {u 2} studied 300 villages in {r 1}.',
  '{p 2}, professor of law at {u 1}, disagrees.',
  'The {m 1}, the largest in {g 1}, was hit by floods.',
  'He was taken to {h 1} in {c 1}, where he died.',
  'Doctors at {h 1} said three of the injured were children.',
  'Flights from {i 1} were delayed by fog.',
  'Hundreds of people marched along {w 1} in {c 1}.',
  'Residents of {c 1}, a town in {r 1}, have no clean water.',
  'The road between {c 1} and {c 2} is blocked.',
  'The earthquake struck 40 km north of {c 1}, in the province of {r 1}.',
  'In {c 1}, {c 2} and {c 3}, shops stayed closed.',
  'The river rises in {r 1} and flows through {l 1} into {l 2}.',
  'Most {n 1} voters live in {r 1}.',
  '{e 1} leaders in {c 1} asked for calm.',
  'The {e 1} minority in {r 1} has long complained of neglect.',
  'Thousands of {e 1} have fled to {l 2}.',
  'The film opens in {l 1} next week, said {p 1}, its director.',
  'Governor {p 1} of {r 1} promised new schools.',
  'Justice {p 2} asked why the {o 1} had waited.',
  'Sheikh {p 1} led the prayers in {c 1}.',
  'General {p 1}, the army chief, said the operation in {r 1} was over.',
  'Inspector {p 2} of the {c 1} Police:ORG said a man was being questioned.',
  'Ambassador {p 2} will represent {l 1} at the {x 1}.',
  'He worked for the {o 2} in {c 2} before joining {k 1}.',
  'She is a member of the {o 2} and of the {x 2}.',
  'The {o 1} and the {o 2} signed an agreement.',
  'Human rights groups say the {n 1} army burned houses in {r 1}.',
  'The {n 1} Army:+ said two soldiers were killed in {c 1}.',
  'A report by the {o 2} found that {l 1} spends less than {l 2}.',
  '{b 1} envoy {p 2} called on {x 1} to stop the shelling.',
  '{d 1} Secretary of State {p 1} will meet {p 2} in {c 1}.',
  '{b 2} foreign policy chief {p 1} said {l 1} must act.',
  'Critics of {s 1} say he is too close to {l 2}.',
  'The son of {p 2}, {s 2} grew up in {c 2}.',
  '{p 1}’s lawyer said {s 1} was innocent.',
  '{l 1}’s economy shrank, and so did {l 2}’s.',
  '{s 2}’s party, the {x 1}, won 30 seats.',
  'Neither {l 1} nor {l 2} has signed.',
  'Aid workers from the {x 2} cannot reach {c 1}.',
  '{x 1}, an armed group active in {r 1}, said it was behind the blast.',
  '{x 1} has bombed markets and schools in {l 1} since 2015, among them one in {c 1}.',
  'The {o 1}, or {a 1}, said it would appeal.',
  '{x 1}’s spokesman denied this, and so did {x 2}’s.',
  'Fighters loyal to {x 2} (known in {l 1} as {x 1}) took the town of {c 1}.',
  'Soldiers patrol the village of {c 1}, south of {c 2}, {l 1}. {p 1}',
  '{r 1} rebels took the airport, residents said.',
  'The army said {r 1} separatists had laid the mines.',
  '{r 1} farmers want higher prices, and {c 1} traders agree.',
  '{l 1} forces shelled {c 1} for a third day.',
  '{p 1}, {j 1}, read out the names of the dead.',
  '"My brother is not among them," said {p 2}, {j 2}.',
  '{p 2}, {j 2}, has lived in {c 1} since 1998. {s 2} wants to stay.',
  '{p 1}, {j 1} who lost two sons, did not want to speak.',
  'Sir {p 1}, {j 1}, said nobody would be dismissed.',
  'Lieutenant Colonel {p 1} leads the search.',
  'The captain, {p 2}, 51, told police he had been ordered to sail.',
  '{y 1}, a group of volunteers, said 30 people had been arrested.',
  'Volunteers from {y 1} handed out water. {y 1} has 200 members.',
  '{y 2}, which campaigns for cheaper rents, welcomed the law.',
  'The owner of the mine, {q 1}, did not answer questions.',
  'Its owner, {q 1}, lost its licence in 2012.',
  '{q 1} employs 900 people in {l 1}.',
  'A lawyer for {q 1}, the operator, said the boat was sound.',
  'Shares of {q 1} rose 2 per cent in {c 1}; {q 2} was unchanged.',
  '{q 1} has agreed to buy {q 2} for $300 million, the companies said.',
  '{q 2} did not comment on {q 1}’s offer.',
  'The chairman of {q 2}, {p 1}, will step down.',
  'The {c 1}-based {q 1} says orders have fallen.',
  'The ferry {v 1} sank off {c 1} on Monday.',
  'Divers searched the wreck of the {v 1}.',
  'The {v 1} had left {c 1} with 90 people on board.',
  'Journalists from {k 2} were barred from {r 1}.',
];
const HEADLINES: readonly string[] = [
  '{l 1} says {x 1} behind attack in {c 1}',
  '{s 1} wins vote in {l 1}',
  '{x 1} Vows to Fight {l 1} Forces in {r 1}',
  '{L 1} REJECTS {L 2} OFFER',
  '{X 1} LEADER {S 1} ARRESTED IN {C 1}',
  '{o 1} warns of drought in {r 1}',
  '{k 1} to Build Plant in {c 1}',
  '{s 1}, {s 2} meet in {c 1}',
  'Why {l 1} Needs {l 2}',
  '{x 1} Weakened After Blast in {c 1} Kills 20',
  '{t 1} stun {t 2} in {c 1}',
  'Floods Kill 12 in {c 1}, {l 1}',
  '{r 1} farmers block road to {c 1}',
  '{r 1} rebels free 40 prisoners',
  '{L 1}: {X 1} TALKS WITH {X 2} COLLAPSE',
  'Protesters Storm {o 1} Office in {c 1}',
];
const JOBS: readonly string[] = [
  'a teacher',
  'a schoolteacher',
  'a farmer',
  'a fisherman',
  'a nurse',
  'a widow',
  'a taxi driver',
  'a student',
  'a retired miner',
  'a shopkeeper',
  'the mayor',
  'the chairman',
  'the district chief',
  'a lawyer for the family',
  'a tailor',
  'a mother of four',
  'an engineer',
  'an economist',
  'a spokeswoman',
  'a local councillor',
  'the coach',
  'a poet',
  'a baker',
  'the fire chief',
  'an activist',
];
const GROUP_FIRST =
  'Clean Fair Safe Free Green Equal Common Stop Justice Save Bread Women Youth Voices Friends Mothers Citizens Neighbours Hands Hope Bridges Second Right Just Living Open'.split(
    ' ',
  );
const GROUP_LAST =
  'Water Vote Harbour Streets Rivers Pay Ground Deportation Now Forests Abroad Rising Together United Watch Home Chance Wage Defence Aid Air Kitchen Schools Rights First Land'.split(
    ' ',
  );
const COMPANY_FORMS: readonly string[] = [
  '{s} Group',
  '{s} Marine',
  '{s} Holdings',
  '{s} Shipping',
  '{s} Logistics',
  '{s} Mining',
  '{s} Motors',
  '{s} Foods',
  '{s} Brothers',
  '{s} Steel',
  '{s} Textiles',
  '{s} Energy',
  '{s} Partners',
  '{s} Pharma',
  '{s} Capital',
  '{s} and {s}',
  '{s}-{s}',
  'Grupo {s}',
  'Transportes {s}',
  'Construtora {s}',
  'Empresas {s}',
  'Irmãos {s}',
  'Companhia {c}',
  'Compagnie {s}',
  'Société {s}',
  'Hermanos {s}',
  'Mineração {s}',
  'Naviera {c}',
  'Viação {s}',
  'PT {s}',
  'Gebrüder {s}',
  '{c} Ports',
  '{c} Terminal',
  '{c} Copper',
  '{c} Cement',
  'Falcon Freight',
  'Heron Shipping',
  'Osprey Air',
  'Granite Foods',
  'Polar Rail',
  'Cobalt Energy',
  'Harrier Lines',
  'Summit Mills',
  'Delta Grain',
  'Pioneer Docks',
];
const LABELS: Readonly<Record<string, number>> = { PER: 0, ORG: 1, LOC: 2, MISC: 3 };

/** Kinds whose slots are typed; a body's name begins with "the" outside of it. */
const TYPE_OF: Readonly<Record<string, number>> = {
  p: 0,
  s: 0,
  o: 1,
  a: 1,
  x: 1,
  k: 1,
  t: 1,
  u: 1,
  c: 2,
  r: 2,
  l: 2,
  g: 2,
  h: 2,
  i: 2,
  w: 2,
  m: 2,
  n: 3,
  e: 3,
  y: 1,
  q: 1,
  b: 1,
  d: 2,
  v: 3,
};

export function worldTexts(pools: NamePools, count: number, weight: number): LabelledText[] {
  const random = new Random(23);
  const texts: LabelledText[] = [];
  for (let index = 0; index < count; index++) {
    const cast = new Cast(pools, random);
    const lines: string[] = [];
    if (random.next() < 0.6) lines.push(random.pick(HEADLINES));
    for (let paragraph = 0; paragraph < 3; paragraph++) {
      lines.push(Array.from({ length: 1 + random.below(3) }, () => random.pick(SENTENCES)).join(' '));
    }
    texts.push(fill(lines.join('\n'), cast, `world-${index}`, weight));
  }
  return texts;
}

/**
 * Fills the slots. After a slot, ":ORG" makes one name of the slot and the words joined to it; ":-" in a slot leaves it
 * unmarked; ":+" joins it to the name before.
 */
function fill(template: string, cast: Cast, id: string, weight: number): LabelledText {
  let text = '';
  const spans: [number, number, number][] = [];
  const pattern =
    /\{(\w) (\d)(?::([^}]+))?\}((?: \p{Lu}\p{L}+)+:(?:ORG|\+))?|\b(Ministry of) \{f (\d)(:\+)?\}|Twitter:ORG/gu;
  let from = 0;
  for (const match of template.matchAll(pattern)) {
    text += template.slice(from, match.index);
    from = match.index + match[0].length;
    const [, kind = '', number = '', how, joined, ministry, field] = match;
    if (match[0] === 'Twitter:ORG') {
      spans.push([text.length, text.length + 7, 1]);
      text += 'Twitter';
      continue;
    }
    const start = text.length;
    if (ministry !== undefined) {
      const previous = spans.at(-1);
      text += `Ministry of ${cast.name('f', field ?? '1')}`;
      if (match[7] !== undefined && previous !== undefined) spans[spans.length - 1] = [previous[0], text.length, 1];
      else spans.push([start, text.length, 1]);
      continue;
    }
    const lower = kind.toLowerCase();
    const name = cast.name(lower, number);
    const article = lower === 'g' && name.startsWith('the ') ? 4 : 0;
    text += kind === lower ? name : name.toUpperCase();
    if (joined !== undefined) {
      text += joined.replace(/:.*/, '');
      spans.push([start, text.length, 1]);
    } else if (how !== '-' && TYPE_OF[lower] !== undefined) {
      const forced = how === undefined ? undefined : LABELS[how];
      spans.push([start + article, text.length, forced ?? (TYPE_OF[lower] as number)]);
    }
  }
  text += template.slice(from);
  return { id, text, spans, marksOther: true, weight };
}

class Cast {
  readonly #pools: NamePools;
  readonly #random: Random;
  readonly #names = new Map<string, string>();

  constructor(pools: NamePools, random: Random) {
    this.#pools = pools;
    this.#random = random;
  }

  name(kind: string, number: string): string {
    const key = `${kind}${number}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const made = this.#make(kind, number);
    this.#names.set(key, made);
    return made;
  }

  #make(kind: string, number: string): string {
    const random = this.#random;
    const pools = this.#pools;
    switch (kind) {
      case 'p':
        return this.#person(number);
      case 's': {
        const surname = this.name('p', number) === '' ? '' : this.#names.get(`surname${number}`);
        return surname ?? '';
      }
      case 'o':
        return this.#body();
      case 'a':
        return initials(this.name('o', number));
      case 'x':
        return random.next() < 0.15 ? acronym(random) : random.pick(BODIES);
      case 'k':
        return random.pick(COMPANIES);
      case 't':
        return random.next() < 0.6 ? random.pick(TEAMS) : random.pick(pools.clubCities);
      case 'u':
        return this.#form([
          'University of {c}',
          '{c} University',
          '{r} State University',
          '{c} Institute of Technology',
          '{c} University of Science and Technology',
          '{s} University',
          'Indian Institute of Management',
          'National University of {l}',
        ]);
      case 'h':
        return this.#form([
          '{c} General Hospital',
          '{s} Hospital',
          '{c} Medical College',
          'St Mary Hospital',
          '{s} Memorial Hospital',
          '{c} Central Hospital',
        ]);
      case 'i':
        return this.#form(['{c} International Airport', '{c} Airport', '{s} International Airport']);
      case 'w':
        return this.#form(['{s} Road', '{s} Street', '{s} Avenue', '{c} Square', '{s} Square', '{c} Road']);
      case 'm':
        return this.#form([
          '{s} Dam',
          'Lake {c}',
          '{c} Stadium',
          '{c} Bridge',
          'Mount {c}',
          '{s} Park',
          '{c} National Park',
          '{c} River',
          'Port of {c}',
          '{c} Market',
        ]);
      case 'b':
        return random.pick(['UN', 'U.N.', 'EU', 'AU', 'NATO', 'Ecowas', 'Asean', 'OSCE']);
      case 'd':
        return random.pick(['US', 'U.S.', 'UK', 'United States', 'Britain']);
      case 'j':
        return random.pick(JOBS);
      case 'y':
        return `${random.pick(GROUP_FIRST)} ${random.pick(GROUP_LAST)}`;
      case 'q':
        return this.#form(COMPANY_FORMS);
      case 'v':
        return this.#form([
          '{s} Star',
          'MV {s}',
          'Queen of {r}',
          '{c} Express',
          'Santa {s}',
          'Princess {s}',
          'Al-{s}',
          'Spirit of {c}',
        ]);
      case 'c':
        return random.pick(pools.cities);
      case 'r':
        return random.next() < 0.75 ? random.pick(PROVINCES) : random.pick(pools.cities);
      case 'l':
        return random.next() < 0.5 ? random.pick(SHORT_LANDS) : random.pick(pools.countries);
      case 'g':
        return random.pick(REGIONS);
      case 'n':
        return random.pick(pools.demonyms);
      case 'e':
        return random.pick(OTHERS);
      default:
        return random.pick(PORTFOLIOS);
    }
  }

  #person(number: string): string {
    const random = this.#random;
    const [given, family] = random.pick(PERSON_REGIONS);
    const surname = random.pick(family);
    this.#names.set(`surname${number}`, surname);
    const first = random.pick(given);
    const roll = random.next();
    if (roll < 0.08) return `${surname} ${first}`;
    if (roll < 0.2) return `${first} ${random.pick(given)} ${surname}`;
    if (roll < 0.25) return `${first.charAt(0)}. ${surname}`;
    if (roll < 0.3) return `${first} ${random.pick(given).charAt(0)}. ${surname}`;
    return `${first} ${surname}`;
  }

  #body(): string {
    return this.#form([
      'National {f} {b}',
      '{n} {f} {b}',
      '{f} {b}',
      '{l} {f} {b}',
      '{r} {f} {b}',
      '{b} for {f}',
      '{b} for {f} and {f}',
      'Ministry of {p}',
      '{p} Ministry',
      'Department of {p}',
      '{c} City Council',
      '{r} State Assembly',
      '{r} Legislative Assembly',
      '{b} of {f} {f}',
      'International {b} for {f}',
      'Bank of {l}',
      'Central Bank of {l}',
      'National Bank of {l}',
      '{n} National Assembly',
      '{n} Air Force',
      '{n} Navy',
      '{r} Police',
      '{l} Football Association',
      'Peoples {f} {b}',
      'African {b} of {f}',
      'Asian Development Bank',
      'Central {b} of Investigation',
      '{s} & Sons',
      '{s} Foundation',
      '{s} Holdings',
      '{c} Stock Exchange',
      '{n} Broadcasting Corporation',
      '{c} Times',
      'Daily {f}',
      'The {c} Post',
      '{c} Chamber of Commerce',
      'All {l} {f} {b}',
      'United {f} {b}',
      '{n} Red Crescent',
      '{n} Socialist Party',
      '{n} People’s Party',
      'Democratic Party of {l}',
      'Movement for {f}',
      '{r} Liberation Front',
      '{n} Democratic {b}',
      'Trade {b} Congress',
    ]);
  }

  #form(forms: readonly string[]): string {
    const random = this.#random;
    return random.pick(forms).replaceAll(/\{(\w)\}/g, (_, kind: string) => {
      if (kind === 'b') return random.pick(BODY_KINDS);
      if (kind === 'f') return random.pick(BODY_FIELDS);
      if (kind === 'p') return random.pick(PORTFOLIOS);
      if (kind === 's') return random.pick(random.pick(PERSON_REGIONS)[1]);
      return this.#make(kind, '9');
    });
  }
}

/** Letters as bodies are called by, at times with the letter of a branch: "KLNA", "TRMF-B". */
function acronym(random: Random): string {
  const letters = 'ABCDEFGHIKLMNOPRSTU';
  let made = '';
  for (let length = 3 + random.below(3); length > 0; length--) made += letters.charAt(random.below(letters.length));
  return random.next() < 0.4 ? `${made}-${letters.charAt(random.below(letters.length))}` : made;
}

/** "NHRC" for "National Human Rights Commission". */
function initials(name: string): string {
  const letters = [...name.matchAll(/\b\p{Lu}/gu)].map(([letter]) => letter).join('');
  return letters.length > 1 ? letters : name.slice(0, 3).toUpperCase();
}
