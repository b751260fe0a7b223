import type { NameType } from './name.ts';
import { nameKey } from './normaliseName.ts';

/**
 * Names every desk knows by more than one spelling, a line each, the one for the card first. Common knowledge, kept
 * small on purpose: what an article defines itself need not stand here, and a workspace adds its own by its alias file.
 */
const PLACES = `
United States|US|U.S.|USA|U.S.A.|United States of America|America
United Kingdom|UK|U.K.|Britain|Great Britain
United Arab Emirates|UAE|U.A.E.|Emirates
Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|DRC|Congo-Kinshasa
Republic of the Congo|Congo-Brazzaville
Russia|Russian Federation
Soviet Union|USSR|U.S.S.R.
South Korea|Republic of Korea
North Korea|DPRK|Democratic People's Republic of Korea
Czech Republic|Czechia
Myanmar|Burma
Eswatini|Swaziland
Ivory Coast|Côte d'Ivoire|Cote d'Ivoire
Cape Verde|Cabo Verde
East Timor|Timor-Leste
Turkey|Türkiye|Turkiye
Netherlands|Holland
Kazakhstan|Kazakstan
Kyrgyzstan|Kirghizstan
Suriname|Surinam
Ukraine|The Ukraine
Gambia|The Gambia
Bosnia and Herzegovina|Bosnia-Herzegovina|Bosnia-Hercegovina
Papua New Guinea|PNG
Hong Kong|HK
Chechnya|Chechen Republic
Kyiv|Kiev
Mumbai|Bombay
Kolkata|Calcutta
Chennai|Madras
Beijing|Peking
Yangon|Rangoon
Ho Chi Minh City|Saigon
Los Angeles|L.A.
Washington, D.C.|Washington DC|D.C.
St Petersburg|Saint Petersburg
St Louis|Saint Louis
Alabama|Ala.
Arizona|Ariz.
Arkansas|Ark.
California|Calif.
Colorado|Colo.
Connecticut|Conn.
Delaware|Del.
Florida|Fla.
Illinois|Ill.
Indiana|Ind.
Kansas|Kan.
Kentucky|Ky.
Maryland|Md.
Massachusetts|Mass.
Michigan|Mich.
Minnesota|Minn.
Mississippi|Miss.
Missouri|Mo.
Montana|Mont.
Nebraska|Neb.
Nevada|Nev.
New Hampshire|N.H.
New Jersey|N.J.
New Mexico|N.M.
New York|N.Y.|NYC|New York City|N.Y.C.
North Carolina|N.C.
North Dakota|N.D.
Oklahoma|Okla.
Oregon|Ore.
Pennsylvania|Pa.
Rhode Island|R.I.
South Carolina|S.C.
South Dakota|S.D.
Tennessee|Tenn.
Texas|Tex.
Vermont|Vt.
Virginia|Va.
West Virginia|W.Va.
Wisconsin|Wis.
Wyoming|Wyo.
British Columbia|B.C.
New South Wales|NSW|N.S.W.
`;

const ORGANIZATIONS = `
Conservative Party|Tories|Tory
United Nations|UN|U.N.
European Union|EU|E.U.
African Union|AU
NATO|North Atlantic Treaty Organization|North Atlantic Treaty Organisation
Associated Press|AP
Agence France-Presse|AFP
United Press International|UPI
Reuters|Reuters News Agency|Thomson Reuters
British Broadcasting Corporation|BBC
Xinhua|Xinhua News Agency
TASS|Itar-Tass
CNN|Cable News Network
ABC News|ABC
CBS News|CBS
NBC News|NBC
The New York Times|New York Times|NYT
Wall Street Journal|WSJ
Financial Times|FT
Los Angeles Times|LA Times|L.A. Times
World Health Organization|World Health Organisation|WHO
World Trade Organization|World Trade Organisation|WTO
International Monetary Fund|IMF
International Atomic Energy Agency|IAEA
International Criminal Court|ICC
International Olympic Committee|IOC
International Committee of the Red Cross|ICRC
Organization for Security and Co-operation in Europe|Organisation for Security and Cooperation in Europe|Organization for Security and Cooperation in Europe|OSCE
Organisation for Economic Co-operation and Development|Organization for Economic Cooperation and Development|OECD
Organization of the Petroleum Exporting Countries|Organisation of Petroleum Exporting Countries|Organization of Petroleum Exporting Countries|OPEC
Association of Southeast Asian Nations|ASEAN
Economic Community of West African States|ECOWAS
UNHCR|United Nations High Commissioner for Refugees|UN Refugee Agency|U.N. refugee agency
UNICEF|United Nations Children's Fund
UNESCO|United Nations Educational, Scientific and Cultural Organization
World Food Programme|World Food Program|WFP
U.N. Security Council|Security Council|UN Security Council|United Nations Security Council
U.N. General Assembly|General Assembly|UN General Assembly|United Nations General Assembly
FBI|Federal Bureau of Investigation|F.B.I.
CIA|Central Intelligence Agency|C.I.A.
NSA|National Security Agency
NASA|National Aeronautics and Space Administration
U.S. Department of Defense|Department of Defense|Defense Department|US Defense Department|United States Department of Defense
State Department|U.S. State Department|US Department of State|United States Department of State
Justice Department|U.S. Justice Department|US Department of Justice|United States Department of Justice|DOJ
Treasury Department|U.S. Treasury|US Treasury Department|United States Department of the Treasury|US Department of the Treasury
Department of Homeland Security|U.S. Department of Homeland Security|DHS
Securities and Exchange Commission|U.S. Securities and Exchange Commission|SEC
Federal Reserve|Fed|US Federal Reserve|Federal Reserve Board
Environmental Protection Agency|U.S. Environmental Protection Agency|EPA
Food and Drug Administration|U.S. Food and Drug Administration|FDA
Centers for Disease Control and Prevention|U.S. Centers for Disease Control and Prevention|CDC|Centers for Disease Control
National Transportation Safety Board|NTSB
U.S. Geological Survey|USGS|United States Geological Survey|US Geological Survey
Republican Party|GOP|G.O.P.
Federal Communications Commission|FCC
Islamic State|IS|ISIS|ISIL|Daesh|Da'esh|Islamic State of Iraq and Syria|Islamic State of Iraq and the Levant|Islamic State in Iraq and Syria|Islamic State in Iraq and the Levant|Islamic State group|ISIS group|IS group
Islamic State Khorasan|ISIS-K|ISIS-Khorasan|IS-K|ISKP|ISIL-K|Islamic State Khorasan Province|Islamic State-Khorasan|Islamic State in Khorasan|Islamic State in Khorasan Province
al-Qaeda|al-Qaida|Al Qaeda|al-Qa'ida
Hezbollah|Hizbollah|Hizbullah|Hezbullah
Boko Haram
al-Shabab|al-Shabaab|Al Shabab|Al Shabaab
Taliban|Taleban
Palestine Liberation Organization|Palestine Liberation Organisation|PLO
Palestinian Authority|Palestinian National Authority
Irish Republican Army|IRA
African National Congress|ANC
Kurdistan Workers' Party|Kurdistan Workers Party|PKK
FIFA|Fédération Internationale de Football Association
UEFA|Union of European Football Associations
National Football League|NFL
National Basketball Association|NBA
National Hockey League|NHL
Major League Baseball|MLB
General Motors|GM|General Motors Corp|General Motors Co
International Business Machines|IBM
General Electric|GE|General Electric Co
New York Stock Exchange|NYSE
New York Mercantile Exchange|NYMEX
Chicago Board of Trade|CBOT
Chicago Mercantile Exchange|CME
London Metal Exchange|LME
London Stock Exchange|LSE
`;

/** Nationalities whose noun is more than the adjective with an s. */
const OTHERS = `
British|Briton|Britons|Brit|Brits
Scottish|Scot|Scots|Scotsman
Irish|Irishman|Irishmen
French|Frenchman|Frenchmen|Frenchwoman
Dutch|Dutchman|Dutchmen
Welsh|Welshman|Welshmen
English|Englishman|Englishmen
Swedish|Swede|Swedes
Danish|Dane|Danes
Finnish|Finn|Finns
Polish|Pole|Poles
Spanish|Spaniard|Spaniards
Turkish|Turk|Turks
Kurdish|Kurd|Kurds
Iraqi Kurdish|Iraqi Kurd|Iraqi Kurds
Jewish|Jew|Jews
Serbian|Serb|Serbs
Bosnian Serb|Bosnian Serbs
Croatian|Croat|Croats
Azerbaijani|Azeri|Azeris
Filipino|Philippine|Filipinos|Filipina
Argentine|Argentinian|Argentinians|Argentines
Icelandic|Icelander|Icelanders
Muslim|Moslem|Muslims|Moslems
Uyghur|Uighur|Uyghurs|Uighurs
Shiite|Shi'ite|Shia|Shiites|Shi'ites
Sunni|Sunnis
Arab|Arabs|Arabian
Tajik|Tadjik|Tajiks
Catholic|Roman Catholic|Catholics|Roman Catholics
`;

/** Which card a spelling belongs to, by its type. A place is not asked for an organization's acronym. */
const cards: Readonly<Record<NameType, ReadonlyMap<string, string>>> = {
  person: new Map(),
  organization: read(ORGANIZATIONS),
  place: read(PLACES),
  other: read(OTHERS),
};

function read(table: string): Map<string, string> {
  const cardOf = new Map<string, string>();
  for (const line of table.split('\n')) {
    const [first, ...rest] = line.split('|');
    if (first === undefined || first === '') continue;
    for (const spelling of [first, ...rest]) cardOf.set(nameKey(spelling), nameKey(first));
  }
  return cardOf;
}

/** The key of the card a well-known spelling belongs to ("us" → "united states" for a place), or null. */
export function wellKnownCard(type: NameType, key: string): string | null {
  return cards[type].get(key) ?? null;
}

const canonicalCards: Readonly<Record<NameType, ReadonlySet<string>>> = {
  person: new Set(),
  organization: withoutSpaces(cards.organization),
  place: withoutSpaces(cards.place),
  other: withoutSpaces(cards.other),
};

function withoutSpaces(cardOf: ReadonlyMap<string, string>): Set<string> {
  return new Set([...cardOf.values()].map((card) => card.replaceAll(' ', '')));
}

/** True for a canonical name that every desk knows: nobody's short name, whatever an article makes of its spelling. */
export function isWellKnown(type: NameType, canonical: string): boolean {
  return canonicalCards[type].has(canonical);
}

/** The type of the one card a spelling belongs to; null where the lists know none, or several. */
export function wellKnownType(key: string): NameType | null {
  let found: NameType | null = null;
  for (const type of ['organization', 'place', 'other'] as const) {
    if (!cards[type].has(key)) continue;
    if (found !== null) return null;
    found = type;
  }
  return found;
}

/** True for the spelling of any place the list knows: "America" is not somebody's surname. */
export function isWellKnownPlace(key: string): boolean {
  return cards.place.has(key);
}
