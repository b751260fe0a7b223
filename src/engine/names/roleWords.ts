/** Lower-case words that are never part of a role before a name: where the phrase leftwards of a name ends. */
const ENDS_A_ROLE = new Set(
  `the a an this that these those his her its their our my your and or but nor so yet as if than then when while where who whom whose
  which what why how in on at of for from with by to into onto over under about after before since until till during between among
  against through across near off out up down without within along around behind beyond despite except per via like
  is are was were be been being am has have had do does did will would can could shall should may might must not no
  he she it they we i you him them us me there here also just only even still again too very more most said says say told tells
  saying telling added adds asked asks wrote writes tweeted claimed claims believes believe thinks think according because however
  meanwhile today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december met meets meet saw sees beat beats won wins lost loses led leads left leaves sent
  took takes made makes gave gives got gets became becomes put puts let lets hit hits kept found brought held ran runs went came come
  one two three four five six seven eight nine ten both each every all some any many several few other another such`.split(
    /\s+/,
  ),
);

const ED_THAT_DESCRIBE = new Set(
  'retired elected appointed disgraced jailed united convicted accused suspected celebrated renowned respected decorated aged embattled exiled deposed ousted self-styled armed wanted alleged unelected disputed'.split(
    ' ',
  ),
);
const ING_THAT_DESCRIBE = new Set(
  'acting leading outgoing incoming ruling visiting sitting managing reigning rising defending opposing founding starting returning training teaching nursing marketing housing banking engineering racing boxing filming serving governing working shipping mining trading sporting'.split(
    ' ',
  ),
);

/** Nouns for what people are or do; those that end in -er, -or, -ist, -ian, -man and the like are known by that. */
const ROLES = new Set(
  `president premier chancellor minister spokesman spokeswoman spokesperson chief head boss captain coach star champion judge justice
  general colonel sergeant captain admiral aide ally advocate activist agent analyst architect artist astronaut athlete attorney
  author expert guard guide guru heir hero host journalist lawmaker lawyer legend mayor mp mep monarch nurse official orphan partner
  patient pilot pioneer poet priest prince princess queen king rebel resident scholar scientist secretary senator sheriff soldier
  spy student suspect teenager therapist tycoon veteran victim witness winger striker goalkeeper midfielder defender batsman bowler
  wife husband father mother son daughter brother sister uncle aunt cousin grandfather grandmother widow widower fiancee fiance friend
  colleague deputy delegate diplomat economist editor entrepreneur envoy executive farmer fighter forward fullback cleric imam rabbi bishop
  militant dissident detective constable chair chairman chairwoman co-founder founder member mogul millionaire billionaire magnate
  prosecutor publicist quarterback rapper singer skipper solicitor strongman supporter survivor trainee undersecretary counsel
  candidate nominee incumbent graduate undergraduate seed number-one refugee migrant immigrant citizen national native warlord chieftain
  elder recruit commando marine apprentice barrister consultant correspondent columnist critic cyclist dentist doctor physicist psychologist
  surgeon vet manager director governor commander leader speaker teacher trader driver owner worker officer player rider runner writer`.split(
    /\s+/,
  ),
);
const ROLE_ENDINGS =
  /(?:man|woman|men|person|ist|ician|ologist|grapher|keeper|maker|holder|worker|fighter|leader|master|ster|teacher|driver|officer|player)$/;

/** True for a noun that says what somebody is or does ("spokesman", "physicist"). */
export function isRole(word: string): boolean {
  const lower = word.toLowerCase();
  return ROLES.has(lower) || (lower.length > 4 && ROLE_ENDINGS.test(lower));
}

/** True where a word cannot belong to the phrase that describes the name after it. */
export function endsRole(word: string): boolean {
  const lower = word.toLowerCase();
  if (ENDS_A_ROLE.has(lower)) return true;
  if (lower.endsWith('ed') && lower.length > 4) return !ED_THAT_DESCRIBE.has(lower);
  if (lower.endsWith('ing') && lower.length > 5) return !ING_THAT_DESCRIBE.has(lower);
  return lower.endsWith('ly') && lower.length > 5;
}

const FINITE = new Set(
  'saw showed took came went gave got began became knew thought felt flows depends depend reported reports announced confirmed noted warned declared stated insisted argued denied tweeted explained said says told tells is are was were has have had will would can could may might must did does do says added asked claimed wrote believes thinks'.split(
    ' ',
  ),
);

/** Verbs that show a clause where an apposition was hoped for. */
export function isFiniteVerb(word: string): boolean {
  return FINITE.has(word.toLowerCase());
}
