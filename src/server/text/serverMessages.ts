/**
 * Every text the server shows, in English. `{0}`, `{1}` … are placeholders for values. A translation is a table from
 * these English texts to another language, as VS Code keeps them (`l10n/bundle.l10n.<language>.json`).
 */
export const ENGLISH = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  otherName: 'name',
  alsoCalled: 'Also: {0}',
  alsoSpelt: 'Also spelt: {0}',
  quotation: 'quotation',
  quotedAlike: 'Same wording',
  quotedOtherwise: 'Different wording',
  andMore: 'and {0} more',
  mentionedOnce: 'Mentioned once',
  mentionedHere: 'Mentioned {0} times in this article',
  mentionedInOne: 'Mentioned {0} times in one article',
  mentionedInMany: 'Mentioned {0} times in {1} articles',
  times: '{0}×',
  aged: 'aged {0}',
  said: 'Said: {0}',
  namedWith: 'Often mentioned with: {0}',
  nearSpellings: 'Similar spelling, perhaps the same: {0}',
  allMentions: 'all {0}',
  dossier: 'Dossier',
  sameAs: 'Same as …',
  notAName: 'Not a name',
  settle: 'Settle …',
  useAnotherValue: 'Use another value …',
  figure: 'Figure',
  words: 'Words',
  article: 'Article',
  date: 'Date',
  source: 'Source',
  line: 'line {0}',

  event: 'Event: {0}',
  saidBy: 'Said by: {0}',
  inArticleOf: 'In the article of {0}',
  quoted: 'in a quotation',
  exactly: 'exactly {0}',
  atLeast: 'at least {0}',
  moreThan: 'more than {0}',
  atMost: 'at most {0}',
  lessThan: 'less than {0}',
  about: 'about {0}',
  between: '{0} to {1}',
  anyNumber: 'an unknown number',
  rise: 'a rise',
  fall: 'a fall',
  hypothetical: 'not stated as fact',
  forecast: 'a forecast',
  denied: 'denied in the sentence',
  superseded: 'an earlier figure, since superseded',
  noOtherClaims: 'No other article says anything comparable.',
  disagrees: 'Disagrees',
  laterReport: 'a later report gives another figure',
  sourcesDiffer: 'the sources differ',
  agrees: 'Agrees',
  oneFact: 'Treated as one fact: {0}',
  reasonWith: '{0} ({1})',

  valueHere: '{0} here',
  valueHereBy: '{0} here ({1})',
  valueThere: '{0} in {1}',
  valueThereBy: '{0} in {1} ({2})',
  valueOnLine: '{0} on line {1}',
  valueOnLineBy: '{0} on line {1} ({2})',
  contradiction: 'Both cannot be right: {0}',
  update: 'A later report gives another figure: {0}',
  disputed: 'The sources differ: {0}',
  problemsLeftOut:
    'Conflicts not shown here: {0}. The setting "sourcecheck.maxProblemsPerFile" sets how many are shown.',

  useValue: 'Use the value of {0}: {1} → {2}',
  useWords: 'Use “{0}”, as in {1}',
  spellHere: 'Spell as “{0}”',
  spellInDraft: 'Spell as “{0}” in this draft',
  spellInDrafts: 'Spell as “{0}” in all drafts',
  attributeTo: 'Attribute this figure: "according to {0}"',
  attributeToSomebody: 'Attribute this figure: "according to …"',
  compareSideBySide: 'Compare side by side',

  openAgain: 'Reopen',
  decided: 'Decided: {0}',
  decidedBefore: 'Decided before further reports came in: {0}',
  settleAction: 'Settle this conflict…',
  settleFor: 'Settle: {0} holds',
  notTheSameAction: 'Not about the same thing as {0} in {1}',
  notTheSameAny: 'Not about the same thing…',
  ignoreAction: 'Ignore {0} in this article',
  reopenAction: 'Reopen this conflict ({0})',
  mergeAction: 'Merge {0} with another name…',
  splitAction: 'Separate a name from this one…',
  notANameAction: '{0} is not a name',
  verdictFor: '{0} holds',
  verdictOpen: 'settled, no change needed',
  verdictBaseline: 'accepted as already known',
  verdictNotTheSame: 'not about the same thing',
  verdictIgnored: 'ignored in this article',
  decideLabel: 'Decide: {0}',
  mergeLabel: 'Merge {0} with {1}',
  splitLabel: 'Separate {0} from {1}',
  notANameLabel: 'Not a name: {0}',
  notSettled: 'This conflict is not settled.',
  noSuchConflict: 'This conflict has changed: its articles have been edited.',
  noSuchName: 'This name has changed: its articles have been edited.',
  notWritten: 'Nothing was written. {0}',
  notApplied: 'Nothing was written: the editor rejected the change.',
  noFolder: 'Decisions are kept in the workspace folder. Open a folder first.',
  impossibleName: 'A name must contain letters, and neither line breaks nor markup.',
  renameElsewhere: 'In other articles',
  renameQuoted: 'In quotations',
  renameQuotedWhy: 'These words were said or written by someone else.',

  reading: 'Reading articles',
  readSoFar: '{0} of {1}',
  readAll: '{0} articles read in {1} s; {2} left out; {3} conflicts.',
  readingStopped:
    'Reading was stopped: {0} articles are known so far. To continue, run "Sourcecheck: Read All Articles Again".',
  readingFailed: 'The articles could not be read: {0}',
  leftOut: '{0} was left out: it {1}.',
  notice: '{0}: {1}',
} as const;

export type MessageKey = keyof typeof ENGLISH;

/** Gives one of the texts above in the reader's language. */
export type Say = (key: MessageKey, ...values: readonly (string | number)[]) => string;

/** `translations` maps English texts to another language's; texts it lacks stay in English. */
export function createSay(translations: Readonly<Record<string, string>>): Say {
  return (key, ...values) => {
    const english = ENGLISH[key];
    const template = Object.hasOwn(translations, english) ? (translations[english] ?? english) : english;
    return template.replace(/\{(\d)\}/gu, (_, index: string) => String(values[Number(index)] ?? ''));
  };
}
