import type { NamePools } from './namePools.ts';
import { Random } from './random.ts';
import type { LabelledText } from './trainingText.ts';

/**
 * Texts made of our own sentences and lines, filled with names of any part of the world: what the labelled texts hardly
 * have. Results and tables, where a city is a club and a country a team; datelines, bylines, captions and credits;
 * countries joined by hyphens.
 *
 * A slot is {name} or {name:label}; the name's own label is used where none is given, and - means no label.
 */
const SPORT_HEADS = [
  'Soccer - {demonym} first division results',
  'Soccer - {demonym} league standings',
  'SOCCER - {DEMONYM} LEAGUE RESULTS',
  'SOCCER - {SURNAME} SIGNS FOR {CLUB}',
  'SOCCER - {CLUB} BEAT {CLUB} 2-0',
  'Football results',
  'Weekend results',
  'Scoreboard',
  'BASKETBALL - {DEMONYM} LEAGUE STANDINGS',
  'ICE HOCKEY - RESULTS OF {DEMONYM} GAMES',
  'Rugby union - {nation} v {nation}',
  'TENNIS - RESULTS AT {DEMONYM} OPEN',
  'ATHLETICS - {CITY} GRAND PRIX RESULTS',
  'CRICKET - {NATION} {n} FOR {n} AT TEA',
  'CYCLING - {SURNAME} WINS TOUR STAGE',
  'GOLF - {SURNAME} LEADS IN {CITY}',
  'BASEBALL - MAJOR LEAGUE RESULTS',
];
const SPORT_TABLES: readonly (readonly string[])[] = [
  ['{club} {d} {club} {d}'],
  ['{club} {d} {club} {d} (halftime 0-{d})', 'Scorers: {surname} {n}, {surname} {n}', 'Attendance: {n},000'],
  ['{club} {d} ({surname} {n}) {club} {d} ({surname} {n}, {surname} {n})'],
  ['{club} {n} {d} {d} {d} {n} {n} {n}'],
  ['{club} {n} {n} .{n}{d} -', '{club} {n} {n} .{n}{d} {d} 1/2'],
  ['{CLUB} {d} {club} {d}', '{Club} at {club}'],
  ['{club} v {club}', 'Postponed: {club} v {club}, {club} v {club}'],
  ['{club} - {club} {d}-{d}', '{club} vs {club} {d}:{d}'],
  ['{nation} {d} {nation} {d}', '{nation} {d} {d} {d} 0 {n} {d} {n}'],
  ['{nation} {n} {n} {n}', '{nation} beat {nation} {d}-{d} {d}-{d} {d}-{d}'],
  ['{n}. {given_surname} ({land}) {n}.{n}', '{n}. {given_surname} ({land}) {d} minutes {n}.{n} seconds'],
  [
    '{given_surname} ({land}) beat {given_surname} ({land}) {d}-{d} {d}-{d}',
    '{d} - {given_surname} ({land}) beat {given_surname} ({land}) 6-{d} 6-{d}',
  ],
  [
    '{n} {given_surname} ({land}) {n} {n} {n}',
    '{given_surname} {n} {n} {n}',
    '{n} {given_surname}, {given_surname} ({land})',
  ],
  [
    '{initial_surname} c {surname} b {surname} {n}',
    '{initial_surname} lbw b {surname} {n}',
    '{initial_surname} not out {n}',
    '{initial_surname} run out {n}',
    'Bowling: {surname} {n}-{d}-{n}-{d}, {surname} {n}-{d}-{n}-{d}',
  ],
  [
    '{nation} {n} ({initial_surname} {n}, {initial_surname} {n}; {initial_surname} {d}-{n})',
    '{club} {n} for {d} ({initial_surname} {n} not out) v {club}',
  ],
  ['{n}. {given_surname} ({land}) {club:ORG} {n} points', '{n}. {given_surname} ({land}) same time'],
  ['{given_surname}, {club}, {n}', '{n} - {given_surname} ({club}), {given_surname} ({club})'],
];
const SPORT_SENTENCES = [
  '{club} beat {club} {d}-{d} on Saturday to go top of the table.',
  '{given_surname} scored twice as {club} won {d}-{d} at {club}.',
  '{club} coach {given_surname} said his team deserved the points.',
  '{Club} striker {given_surname} will miss the match against {club} with a knee injury.',
  '{club} have signed midfielder {given_surname} from {club} on a two-year contract.',
  'He joined {club} from {club} for {n} million euros.',
  '{nation} lost to {nation} in a World Cup:MISC qualifier on Wednesday.',
  '{Nation} captain {given_surname} praised his side after the draw with {nation}.',
  '{demonym} champions {club} were held at home by {club}.',
  '{surname} put {club} ahead after {n} minutes, but {surname} equalised for {club}.',
  'The match was played in {city} in front of {n},000 people.',
  '{club} and {club} shared the points, while {club} slipped to third.',
  'Former {club} and {club} defender {given_surname} takes over as coach of {nation}.',
  '{given_surname} of {land} won the {n}-kilometre race in {city}.',
  'Defending champion {given_surname} beat {given_surname} of {land} in straight sets.',
  '{nation} were {n} for {d} at lunch on the second day against {nation}.',
  '{Club} goalkeeper {given_surname} saved a penalty from {surname}.',
  'Striker {given_surname}, who moved to {club} in the summer, has {n} goals.',
  '{nation}, {nation} and {nation} are in group C with {nation}.',
  '{club} fans clashed with police before the game in {city}.',
];
const NEWS_LINES = [
  '{CITY} ({agency}) - Officials said on Tuesday that talks would go on.',
  '{CITY}, {land} ({agency}) — The government said it would review the law.',
  '{CITY} ({agency}) -Police said on Friday the road was closed.',
  '{CITY}, {Month} {n} ({agency}) - A court heard the case on Monday.',
  '{CITY}: Four people were hurt when a bus overturned, police said.',
  '{CITY} — Rescuers searched the river on Sunday.',
  '{CITY} 20{n}-0{d}-{n}',
  '{CITY} 19{n}-1{d}-{n}',
  '{city}, {land}',
  '{city}, {Month} {n}',
  '{CITY}',
  '{CITY}, {LAND}',
  'By {given_surname}',
  'By {given_surname} and {given_surname}',
  'By {given_surname} in {city}',
  'By {GIVEN_SURNAME}',
  'by {given_surname}, {agency}',
  '{given_surname}',
  '{given_surname} in {city}',
  '{given_surname}, {agency}',
  '{given_surname}\n·{d} min read',
  '{given_surname} | {agency}',
  '(Reporting by {given_surname} in {city}; Editing by {given_surname})',
  '(Additional reporting by {given_surname} and {given_surname}; editing by {given_surname})',
  'Photo: {given_surname}',
  'Photo by {given_surname}/{agency}',
  '{given_surname}/{agency} via {agency}',
  '{agency} via {agency}',
  '({given_surname}/{agency})',
  'Image: {given_surname} / {agency}',
  'A woman walks past a market stall in {city}, {land}, on {Month} {n}, 20{n}. {given_surname}',
  'Above, soldiers stand guard near the village of {city} on {Month} {n}. {given_surname}/{agency}',
  'Smoke rises over {city}, {land}. {agency}',
  'People queue for bread in {city}. {given_surname} / {agency}',
  'Residents of {city} clear rubble after the flood. {given_surname}',
  'More from {agency}',
  'More from {agency}',
  'Read more: {agency}',
  'Sign up for the {agency} newsletter',
  'Originally published by {agency}',
  '© 2021 {agency}',
  'Follow {agency} on social media',
  'This article was first published by {agency}.',
  '{agency} contributed to this report.',
  'Read the full story in {agency}.',
  '{agency} has asked the ministry for comment.',
  'According to {agency}, the plan was dropped.',
  'The claim was checked by {agency} and found to be false.',
  '{land}-{land} talks resumed in {city} on Thursday.',
  'A {city}-{city} train was cancelled.',
  'The {land}-{land} border was closed on Monday.',
  'The {city}-based {company} said profit rose.',
  '{land}-backed forces took the town of {city}.',
  'The {land}-led mission ended in {Month}.',
  '{city}-born {given_surname} leads the party.',
  '{demonym}-born writer {given_surname} lives in {city}.',
  'The village of {city}, near {city}, was cut off by snow.',
  'Fighting went on in the {city} region, the army said.',
  'The rebels of {city} withdrew to the north.',
  'He was born in {city} in 19{n} and grew up in {city}, {land}.',
  '{given_surname}, {n}, a farmer from {city}, said he had lost everything.',
  '"We have no water," {surname} said.',
  '{surname} told {agency} that he would not resign.',
  '{given_surname}, a teacher in {city}, told {agency} by telephone.',
  '{GIVEN_SURNAME} NAMED HEAD OF {COMPANY}',
  '{CITY} MAYOR {SURNAME} RESIGNS',
  '{LAND} SAYS {LAND} BROKE BORDER AGREEMENT',
  'FLOODS IN {LAND} KILL {n}, {AGENCY} REPORTS',
  '{Land} Rejects {Land} Plan to Reopen Border Near {City}',
  '{Surname} Defends Record as {City} Votes',
  '{given_surname} Quits as {company} Chief After {Land} Probe',
  'Why {Surname} Lost in {City}',
  '{company} shares fell {d} percent in {city} on Tuesday.',
  '{company} and {company} said they would merge.',
  '{company} chief executive {given_surname} resigned.',
  'The union said {company} would close its plant in {city}.',
];

/** Names of news agencies, papers and broadcasters every desk quotes. */
const AGENCIES =
  'Reuters|AP|AFP|Associated Press|Agence France-Presse|BBC|CNN|Al Jazeera|Al-Jazeera|Xinhua|DPA|EFE|ANSA|Interfax|TASS|Kyodo|Kyodo News|Bloomberg|Bloomberg News|Getty Images|Getty|EPA|UPI|PTI|ANI|IANS|The Guardian|The Washington Post|The New York Times|Le Monde|Der Spiegel|Die Zeit|El Pais|La Repubblica|The Times of India|The Hindu|Dawn|Haaretz|The Economist|Financial Times|Wall Street Journal|Politico|Axios|The Atlantic|Time|The Independent|The Daily Telegraph|Sky News|ITV|NBC News|CBS News|ABC News|Fox News|NPR|VOA|Deutsche Welle|RFI|France 24|NHK|Yonhap|Anadolu|Daily Nation|The Punch|Premium Times|Mail & Guardian|The Straits Times|South China Morning Post|The Globe and Mail|Folha de S.Paulo|Clarin|Gazeta Wyborcza|Novaya Gazeta|Meduza|Snopes|Full Fact|AP Photo|Shutterstock|The Conversation|Business Insider|Vox|Slate|Salon|The Hill|Mother Jones|The Nation|The Spectator|New Statesman|USA Today|Foreign Policy|Foreign Affairs|The New Republic|The New Yorker|Rolling Stone|National Geographic|Scientific American|The Daily Beast|Popular Science|Harvard Business Review|Columbia Journalism Review|Washington Examiner|Entertainment Weekly|Sports Illustrated|Variety|Newsday|Kommersant|Consumer Reports|Christian Science Monitor|World Politics Review|Nikkei Asian Review|Insight Crime|Lead Stories|Africa Check'.split(
    '|',
  );
const OUTLET_FIRST =
  'Daily Weekly American New Global Public Free Modern Foreign Political Business Science World Economic Liberal Evening Morning Sunday Northern Southern Eastern Western Medical Legal Asian African Pacific Arab'.split(
    ' ',
  );
const OUTLET_LAST =
  'Review Post Journal Tribune Report Times Monitor Observer Herald Chronicle Digest Standard Register Gazette Examiner Mirror Press News Today Affairs Quarterly Wire Dispatch Outlook Perspective'.split(
    ' ',
  );
const COMPANY_FIRST =
  'Nor Tel Pan Inter Uni Agro Petro Medi Vert Luma Astra Hydro Ferro Aero Omni Trans Alba Cor Nova Sol Kar Bel Zan Mira Tor'.split(
    ' ',
  );
const COMPANY_LAST = 'dex com tek gas bank ria net cor sta max via lon gen mart vis ka ra don sys pharm'.split(' ');
const COMPANY_FORMS = [
  '{x}',
  '{x}',
  '{x}',
  '{x} Corp',
  '{x} Inc.',
  '{x} Group',
  '{x} Bank',
  '{x} Airlines',
  '{x} Energy',
  '{x} Holdings',
  '{y} & Sons',
  '{y} Industries',
  'Bank of {c}',
  '{c} Telecom',
  '{y} and {z}',
  '{c} Steel',
];
const CLUB_FORMS = [
  '{c}',
  '{c}',
  '{c}',
  '{c}',
  '{c}',
  '{c}',
  '{c}',
  '{c}',
  '{c} United',
  '{c} City',
  'FC {c}',
  '{c} FC',
  'Real {c}',
  'Dynamo {c}',
  '{c} Rovers',
  'Sporting {c}',
  '{c} Athletic',
  '{c} Rangers',
  'Racing {c}',
  'Olympique {c}',
  'Inter {c}',
  '{c} Tigers',
  '{c} Wanderers',
  '{c} Stars',
];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const PERSON = 0;
const ORGANIZATION = 1;
const PLACE = 2;
const OTHER = 3;

/** `count` texts of sport and as many of other lines. */
export function templateTexts(pools: NamePools, count: number, weight: number): LabelledText[] {
  const random = new Random(11);
  const texts: LabelledText[] = [];
  for (let index = 0; index < count; index++) {
    const sport = new Builder(pools, random);
    sport.line(random.pick(SPORT_HEADS));
    if (random.next() < 0.6)
      sport.line(random.next() < 0.5 ? '{CITY} 20{n}-0{d}-{n}' : '{CITY}, {Month} {n} ({agency}) -');
    if (random.next() < 0.5)
      sport.line(
        random.pick([
          'Results of {demonym} matches on Sunday:',
          'Standings after the weekend (played, won, drawn, lost, points):',
          'Leading scores on the second day:',
          'Fixtures for next week:',
          'Result of a friendly:',
        ]),
      );
    const table = random.pick(SPORT_TABLES);
    const rows = random.below(9);
    for (let row = 0; row < rows; row++) sport.line(random.pick(table));
    const sentences = random.below(5);
    for (let sentence = 0; sentence < sentences; sentence++) sport.line(random.pick(SPORT_SENTENCES));
    texts.push(sport.text(`template-sport-${index}`, weight));
    const news = new Builder(pools, random);
    for (let line = 0; line < 4; line++) news.line(random.pick(NEWS_LINES));
    texts.push(news.text(`template-news-${index}`, weight));
  }
  return texts;
}

class Builder {
  readonly #pools: NamePools;
  readonly #random: Random;
  #text = '';
  readonly #spans: [number, number, number][] = [];

  constructor(pools: NamePools, random: Random) {
    this.#pools = pools;
    this.#random = random;
  }

  line(template: string): void {
    if (this.#text !== '') this.#text += '\n';
    for (const part of template.split(/(\{[^}]+\}|World Cup:MISC)/)) {
      if (part === 'World Cup:MISC') this.#put('World Cup', OTHER);
      else if (part.startsWith('{')) this.#slot(part.slice(1, -1));
      else this.#text += part;
    }
  }

  text(id: string, weight: number): LabelledText {
    return { id, text: this.#text, spans: this.#spans, marksOther: true, weight };
  }

  #put(name: string, type: number): void {
    const start = this.#text.length;
    this.#text += name;
    this.#spans.push([start, this.#text.length, type]);
  }

  #slot(slot: string): void {
    const name = slot.split(':')[0] ?? '';
    const lower = name.toLowerCase();
    const shouted = name.length > 1 && name === name.toUpperCase();
    const random = this.#random;
    if (name === 'd') this.#text += String(random.below(7));
    else if (name === 'n') this.#text += String(10 + random.below(89));
    else if (name === 'Month') this.#text += random.pick(MONTHS);
    else {
      const [written, type] = this.#name(lower);
      this.#put(shouted ? written.toUpperCase() : written, type);
    }
  }

  #name(kind: string): readonly [string, number] {
    const random = this.#random;
    const pools = this.#pools;
    const [given, surname] = pools.person(random);
    if (kind === 'surname') return [surname, PERSON];
    if (kind === 'given_surname') return [`${given} ${surname}`, PERSON];
    if (kind === 'initial_surname') return [`${given.charAt(0)}. ${surname}`, PERSON];
    if (kind === 'city') return [random.pick(pools.cities), PLACE];
    if (kind === 'land') return [random.pick(pools.countries), PLACE];
    if (kind === 'nation') return [random.pick(pools.countries), ORGANIZATION];
    if (kind === 'demonym') return [random.pick(pools.demonyms), OTHER];
    if (kind === 'club') return [random.pick(CLUB_FORMS).replace('{c}', random.pick(pools.clubCities)), ORGANIZATION];
    if (kind === 'agency') return [random.next() < 0.25 ? outlet(random) : random.pick(AGENCIES), ORGANIZATION];
    const form = random.pick(COMPANY_FORMS);
    const made = random.pick(COMPANY_FIRST) + random.pick(COMPANY_LAST);
    const other = pools.person(random)[1];
    return [
      form.replace('{x}', made).replace('{y}', surname).replace('{z}', other).replace('{c}', random.pick(pools.cities)),
      ORGANIZATION,
    ];
  }
}

/** A paper or site of two common words, as many are called. */
function outlet(random: Random): string {
  return `${random.pick(OUTLET_FIRST)} ${random.pick(OUTLET_LAST)}`;
}
