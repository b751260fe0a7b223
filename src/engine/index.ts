/**
 * The engine's only entry point: all other parts of the program import from here. `api.md` lists it in full, and a test
 * keeps the two in step.
 */

export { analyse, analyseAll, type EngineAssets, type Look } from './analyse.ts';
export { arrangeStories } from './article/arrangeStories.ts';
export { type Article, type ArticleRole, type Block, type BlockKind, FILLER, readable } from './article/article.ts';
export { calendarDate, dateIn } from './article/calendarDate.ts';
export { dateInPath } from './article/dateInPath.ts';
export { type Document, nothingStated, type Part, type StatedMeta } from './article/document.ts';
export { isSignOff, LONGEST_SIGN_OFF } from './article/newsroomLines.ts';
export { type StoryVersion, versionInPath, versionNumber } from './article/storyVersion.ts';
export { isWhiteSpace } from './article/whiteSpace.ts';
export { CHECKS, type CheckMessage } from './checks/checks.ts';
export type { Relation, Severity, Side } from './checks/contradiction.ts';
export { claimWords, eventWords } from './checks/figures/figureSubject.ts';
export type { QuotationAt, QuotationCard } from './checks/quotedElsewhere.ts';
export { eventKey, subjectKey } from './checks/sideKeys.ts';
export type { ClaimAt } from './claims/claimAt.ts';
export { singular } from './claims/lemma.ts';
export type { Conflict } from './conflict.ts';
export { rankOf } from './corpus/facts/anchorIndex.ts';
export { findingOf } from './corpus/facts/evidence/registry.ts';
export type { Feature } from './corpus/facts/evidence/weights.ts';
export type { Reason } from './corpus/facts/reasons.ts';
export { type AliasRules, NO_ALIAS_RULES } from './corpus/names/aliasRules.ts';
export type { EntityCard, EntityName, EntitySummary, MentionAt, StatementAt } from './corpus/names/entity.ts';
export type { CorpusSnapshot } from './corpus/storage/snapshot.ts';
export type { Corpus, FigureCard } from './corpus.ts';
export { createCorpus } from './createCorpus.ts';
export { readAliasFile, writeAliasFile } from './decisions/aliasFile.ts';
export {
  acceptAsBaseline,
  hasSettled,
  ignore,
  ignoreRule,
  notTheSame,
  type Signature,
  settle,
  withDecision,
  withoutDecision,
} from './decisions/decide.ts';
export { type Decision, decisionKey, type Verdict } from './decisions/decision.ts';
export { readDecisionFile, writeDecisionFile } from './decisions/decisionFile.ts';
export { keepNamesApart, mergeNames, notNames } from './decisions/editAliases.ts';
export type { ArticleFacts } from './facts.ts';
export type { ArticleMessage } from './figures/bareNumbers.ts';
export { dimensionOf, toBaseUnit } from './figures/convert.ts';
export { TENS, UNITS } from './figures/numberWords.ts';
export { readEncoderModel } from './meaning/encoderModel.ts';
export { FigureEncoder } from './meaning/figureEncoder.ts';
export type { Claim, Modality } from './model/claim.ts';
export type { EventName } from './model/event.ts';
export type { Figure, FigureKind, Quantity } from './model/figure.ts';
export { type Message, type MessageValue, message } from './model/message.ts';
export type { Location, Span } from './model/span.ts';
export { topicText } from './model/topic.ts';
export type { LocalEntity, NameType } from './names/name.ts';
export { loadNameModel } from './names/nameModel.ts';
export { nameKey } from './names/normaliseName.ts';
export { titled } from './names/titled.ts';
export type { PairExplanation, PairOutcome } from './pairExplanation.ts';
export { type SearchedStory, type SearchItem, searchItemsOf, searchKeysOf } from './searchItems.ts';
