/** Words that carry grammar and no content; a changed one leaves what was said as it is, near enough. Negations are not among them. */
const FUNCTION_WORDS = new Set(
  `a an the this that these those some any each every all both few many much more most other such own same
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs myself ourselves yourself himself
  herself itself themselves who whom whose which what when where why how there here
  am is are was were be been being do does did done doing have has had having will would shall should can could may might must
  and or but if then else than as at by for from in into of off on onto out over to toward up down with within without about
  above after again against along among around because before behind below between beyond during except inside near outside
  per since through throughout under until upon via while although though unless whether so
  very too also just even still yet only really quite well now already actually basically simply like maybe perhaps
  going get got go went let say says said yes okay know mean think sort kind`.split(/\s+/),
);

const NEGATIONS = new Set('no not never none nobody nothing neither nor nowhere hardly barely without'.split(' '));

/** True for a comparable word that says little by itself. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

/** True for a word that turns what is said into its opposite. */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word);
}
