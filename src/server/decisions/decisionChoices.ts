import type { Conflict, EntityCard, EntitySummary, Side } from '../../engine/index.ts';
import { plainText } from '../../wording/displayText.ts';
import { sameSpelling } from '../indexing/openDocuments.ts';
import { conflictsAt, entityAt, sideAt } from '../navigation/subjectAt.ts';
import type { Session } from '../session.ts';
import type {
  ClaimChoice,
  ConflictChoices,
  ConflictChoicesParams,
  EntityChoice,
  EntityChoicesParams,
  NameChoices,
  NameChoicesParams,
} from './decisionProtocol.ts';
import { decisionWords, sidePlace } from './decisionWords.ts';

/** A list to choose from is scanned, not read. */
const MOST_ENTITIES = 100;

/** What can be decided about a conflict, or about the conflicts at a place; open ones first. */
export async function conflictChoices(session: Session, params: ConflictChoicesParams): Promise<ConflictChoices[]> {
  if ('conflict' in params) {
    const conflict = session.corpus.conflicts().find(({ id }) => id === params.conflict);
    if (conflict === undefined) return [];
    const side = params.claim === undefined ? null : (conflict.sides[params.claim] ?? null);
    return [choicesOf(session, conflict, side)];
  }
  const uri = sameSpelling(params.uri);
  const document = await session.upToDate(uri);
  if (document === null) return [];
  const offset = document.offsetAt(params.position);
  const conflicts = [...conflictsAt(session, uri, offset)].sort((a, b) => Number(a.settled) - Number(b.settled));
  return conflicts.map((conflict) => choicesOf(session, conflict, sideAt(conflict, uri, offset)));
}

function choicesOf(session: Session, conflict: Conflict, here: Side | null): ConflictChoices {
  const { id, about, rule, settled, decision } = conflict;
  const claims = distinctChoices(session, conflict, here);
  return {
    id,
    about: plainText(session.inWords(about)),
    rule,
    settled,
    decision: decision === undefined ? null : decisionWords(session, decision),
    claims: claims.sort((a, b) => Number(b.isHere) - Number(a.isHere)),
  };
}

/** The sides that disagree; where one article says the same more than once, the first stands for all. */
export function distinctChoices(session: Session, conflict: Conflict, here: Side | null): ClaimChoice[] {
  const { sides, pairs } = conflict;
  const firstOf = sides.map((side) => sides.findIndex((other) => sayTheSame(side, other)));
  const choices: ClaimChoice[] = [];
  for (const [index, side] of sides.entries()) {
    if (firstOf[index] !== index) continue;
    const against = new Set<number>();
    for (const [a, b] of pairs) {
      if (firstOf[a] === index) against.add(firstOf[b] ?? b);
      if (firstOf[b] === index) against.add(firstOf[a] ?? a);
    }
    if (against.size === 0) continue;
    choices.push({
      index,
      value: plainText(side.text),
      place: sidePlace(session, side),
      isHere: here !== null && sayTheSame(side, here),
      against: [...against],
    });
  }
  return choices;
}

function sayTheSame(one: Side, other: Side): boolean {
  return one.uri === other.uri && one.value === other.value;
}

/** What can be decided about the name at a place, or about an entity; null where there is none. */
export async function nameChoices(session: Session, params: NameChoicesParams): Promise<NameChoices | null> {
  if ('entity' in params) {
    const entity = session.corpus.entity(params.entity);
    return entity === null ? null : namesOf(entity, entity.name);
  }
  const uri = sameSpelling(params.uri);
  const document = await session.upToDate(uri);
  if (document === null) return null;
  const offset = document.offsetAt(params.position);
  const entity = entityAt(session, uri, offset);
  if (entity === null) return null;
  const mention = entity.mentions.find((each) => each.uri === uri && each.start <= offset && offset <= each.end);
  return namesOf(entity, mention?.text ?? entity.name);
}

function namesOf({ id, name, aliases }: EntityCard, here: string): NameChoices {
  return { id, name, here: plainText(here), aliases: aliases.map((alias) => alias.name) };
}

/** Names of the same type first, then those that begin with the letters, then the most mentioned. */
export function entityChoices(session: Session, { entity, query }: EntityChoicesParams): EntityChoice[] {
  const letters = query.trim().toLowerCase();
  const type = entity.slice(0, entity.indexOf('/'));
  const rank = (each: EntitySummary): number =>
    (each.type === type ? 0 : 2) + (each.name.toLowerCase().startsWith(letters) ? 0 : 1);
  return session.corpus
    .entityList()
    .filter(({ id, name }) => id !== entity && name.toLowerCase().includes(letters))
    .sort((a, b) => rank(a) - rank(b) || b.mentions - a.mentions)
    .slice(0, MOST_ENTITIES)
    .map(({ id, name, type: kind, mentions }) => ({ id, name: plainText(name), type: kind, mentions }));
}
