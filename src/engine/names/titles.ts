/** Courtesy and office titles, as they stand before a name; without full stops, lower case. */
const TITLES = new Set(
  `mr mrs ms miss mx dr doctor prof professor sir dame lord lady baroness baron count president premier chancellor king queen prince
  princess pope emperor empress sheikh sheik sultan emir sen senator rep representative congressman congresswoman gov governor mayor
  gen general col colonel lt lieutenant sgt sergeant cpl corporal capt captain cmdr commander adm admiral maj major brig brigadier
  marshal pvt private judge justice rev reverend fr father sister brother bishop archbishop cardinal rabbi imam mullah mawlawi maulvi
  maulana ayatollah minister secretary ambassador detective det insp inspector supt superintendent chief officer constable sheriff
  coach chairman chairwoman chair speaker attorney`.split(/\s+/),
);

/** Words that may stand before a title and make one with it: "Prime Minister", "Vice President". */
const BEFORE_TITLES = new Set(
  'prime vice deputy foreign acting former interim first lieutenant major chief grand crown attorney defense defence finance interior house senate majority minority'.split(
    ' ',
  ),
);

export function isTitle(word: string): boolean {
  return TITLES.has(word.toLowerCase());
}

export function isBeforeTitle(word: string): boolean {
  return BEFORE_TITLES.has(word.toLowerCase());
}

/** Titles that say nothing of what a person is or does. */
const COURTESY = new Set('mr mrs ms miss mx dr prof sir dame lord lady'.split(' '));

export function isCourtesy(title: string): boolean {
  return COURTESY.has(title.toLowerCase().replaceAll('.', ''));
}
