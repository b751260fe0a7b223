import type { Connection } from 'vscode-languageserver';
import {
  type AliasRules,
  type Conflict,
  type Decision,
  decisionKey,
  ignore,
  ignoreRule,
  keepNamesApart,
  mergeNames,
  NO_ALIAS_RULES,
  notNames,
  notTheSame,
  type Side,
  settle,
  withDecision,
  withoutDecision,
  writeAliasFile,
  writeDecisionFile,
} from '../../engine/index.ts';
import { inEnglish } from '../../wording/inWords.ts';
import { articlePath, type RuleFile, ruleFileUri } from '../../workspace/folderDecisions.ts';
import { signature } from '../../workspace/signature.ts';
import type { Surroundings } from '../../workspace/surroundings.ts';
import type { Session } from '../session.ts';
import { changeRuleFile } from './decisionFileEdits.ts';
import type { Decided, DecideParams } from './decisionProtocol.ts';
import type { DecisionStore } from './decisionStore.ts';
import type { Changed, RuleFileTurns } from './ruleFileTurns.ts';

export interface DecideParts {
  readonly connection: Connection;
  readonly session: Session;
  readonly store: DecisionStore;
  readonly turns: RuleFileTurns;
  /** The name that decisions are signed with; if empty, the one known here. */
  readonly userName: string;
  readonly surroundings: Pick<Surroundings, 'files' | 'userName'>;
}

/** Why nothing was decided, in words for the user. */
class Refusal extends Error {}

/** Writes a verdict into the decision file of its workspace folder, as an edit by the editor. */
export async function decide(parts: DecideParts, params: DecideParams): Promise<Decided> {
  try {
    return { file: await decided(parts, params), refused: null };
  } catch (error) {
    if (error instanceof Refusal) return { file: null, refused: error.message };
    throw error;
  }
}

function decided(parts: DecideParts, params: DecideParams): Promise<string> {
  switch (params.verdict) {
    case 'reopen':
      return reopen(parts, conflictOf(parts, params.conflict));
    case 'merge':
    case 'split':
    case 'notAName':
      return decideName(parts, params);
    default:
      return judge(parts, conflictOf(parts, params.conflict), params);
  }
}

type Judgement = Extract<DecideParams, { readonly verdict: 'settled' | 'notTheSame' | 'ignore' }>;

async function judge(parts: DecideParts, conflict: Conflict, params: Judgement): Promise<string> {
  const why = params.verdict === 'settled' ? (params.why ?? null) : null;
  const who = parts.userName.trim() || (await parts.surroundings.userName());
  const by = { ...signature(who, why), inWords: inEnglish };
  const sideOf = (index: number): Side => sideIn(parts, conflict, index);
  const added: readonly Decision[] =
    params.verdict === 'settled'
      ? [settle(conflict, params.claim === null ? null : sideOf(params.claim), by)]
      : params.verdict === 'ignore'
        ? [(params.wholeRule ? ignoreRule : ignore)(conflict, sideOf(params.claim), by)]
        : params.pairs.map(([a, b]) => notTheSame(conflict, sideOf(a), sideOf(b), by));
  const about = params.verdict === 'ignore' ? sideOf(params.claim) : conflict.sides[0];
  return changeDecisions(parts, folderFor(parts, about?.uri ?? '', conflict), conflict, (decisions) =>
    added.reduce((all, each) => withDecision(all, each, conflict), decisions),
  );
}

async function reopen(parts: DecideParts, conflict: Conflict): Promise<string> {
  const { decision } = conflict;
  if (decision === undefined) throw new Refusal(parts.session.say('notSettled'));
  const key = decisionKey(decision);
  const holder = parts.store.all.find(({ decisions }) => decisions.some((each) => decisionKey(each) === key));
  if (holder === undefined) throw new Refusal(parts.session.say('noSuchConflict'));
  return changeDecisions(parts, holder.folder, conflict, (decisions) => withoutDecision(decisions, decision));
}

async function decideName(
  parts: DecideParts,
  params: Extract<DecideParams, { readonly verdict: 'merge' | 'split' | 'notAName' }>,
): Promise<string> {
  const { corpus, say } = parts.session;
  const entityOf = (id: string) => {
    const found = corpus.entity(id);
    if (found === null) throw new Refusal(say('noSuchName'));
    return found;
  };
  if (params.verdict === 'merge') {
    const entity = entityOf(params.entity);
    const into = entityOf(params.into);
    const folder = folderFor(parts, entity.mentions[0]?.uri ?? '');
    return changeAliases(parts, folder, say('mergeLabel', entity.name, into.name), (rules) =>
      mergeNames(rules, [into.name, entity.name]),
    );
  }
  if (params.verdict === 'split') {
    const entity = entityOf(params.entity);
    const folder = folderFor(parts, entity.mentions[0]?.uri ?? '');
    return changeAliases(parts, folder, say('splitLabel', params.names.join(', '), entity.name), (rules) =>
      params.names.reduce((all, name) => keepNamesApart(all, name, entity.name), rules),
    );
  }
  const folder = folderFor(parts, params.near ?? '');
  return changeAliases(parts, folder, say('notANameLabel', params.names.join(', ')), (rules) =>
    notNames(rules, params.names),
  );
}

async function changeDecisions(
  parts: DecideParts,
  folder: string,
  conflict: Conflict,
  change: (decisions: readonly Decision[]) => readonly Decision[],
): Promise<string> {
  const { session, turns } = parts;
  const label = session.say('decideLabel', session.inWords(conflict.about));
  const pathOf = (uri: string): string => articlePath(folder, uri);
  const { uri } = await turns.take(folder, async () => {
    const { decisions } = await usable(parts, folder, 'decisions');
    const text = writeDecisionFile(change(decisions), pathOf);
    return write(parts, folder, 'decisions', { text, empty: writeDecisionFile([], pathOf), label });
  });
  return uri;
}

async function changeAliases(
  parts: DecideParts,
  folder: string,
  label: string,
  change: (rules: AliasRules) => AliasRules,
): Promise<string> {
  const { uri } = await parts.turns.take(folder, async () => {
    const { aliases } = await usable(parts, folder, 'aliases');
    const text = writeAliasFile(change(aliases));
    return write(parts, folder, 'aliases', { text, empty: writeAliasFile(NO_ALIAS_RULES), label });
  });
  return uri;
}

/** What the folder's files say now. A file that cannot be read is never overwritten. */
async function usable({ store, session }: DecideParts, folder: string, file: RuleFile) {
  const now = await store.now(folder);
  const broken = now.unreadable.find((each) => each.file === file);
  if (broken !== undefined) throw new Refusal(session.say('notWritten', broken.reason));
  return now;
}

async function write(
  { connection, store, session, surroundings }: DecideParts,
  folder: string,
  file: RuleFile,
  change: { readonly text: string; readonly empty: string; readonly label: string },
): Promise<Changed> {
  const uri = ruleFileUri(folder, file);
  if (!(await changeRuleFile(connection, surroundings.files, store.documentOf(uri), { uri, ...change })))
    throw new Refusal(session.say('notApplied'));
  await store.read(folder);
  return { uri, text: change.text };
}

function conflictOf({ session }: DecideParts, id: string): Conflict {
  const conflict = session.corpus.conflicts().find((each) => each.id === id);
  if (conflict === undefined) throw new Refusal(session.say('noSuchConflict'));
  return conflict;
}

function sideIn({ session }: DecideParts, { sides }: Conflict, index: number): Side {
  const side = sides[index];
  if (side === undefined) throw new Refusal(session.say('noSuchConflict'));
  return side;
}

/**
 * Where a decision is kept: the folder of the article it is about, or else of an article that takes part, or else the
 * first folder.
 */
function folderFor({ store, session }: DecideParts, uri: string, conflict?: Conflict): string {
  const uris = [uri, ...(conflict?.sides.map((side) => side.uri) ?? [])];
  for (const each of uris) {
    const folder = store.folderOf(each);
    if (folder !== null) return folder;
  }
  const first = store.all[0];
  if (first === undefined) throw new Refusal(session.say('noFolder'));
  return first.folder;
}
