import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  ErrorCodes,
  type Position,
  type PrepareRenameResult,
  ResponseError,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { EntityCard, MentionAt } from '../../engine/index.ts';
import { plainText } from '../../wording/displayText.ts';
import { isQuotedAt } from '../fixes/quotedAt.ts';
import { entityAt } from '../navigation/subjectAt.ts';
import { rangeOf, type Session } from '../session.ts';
import { renamedName } from './renamedName.ts';

/** The most articles changed at a time; nobody reviews more. */
const MOST_ARTICLES = 500;

/** Ids of annotations: why a change needs review. */
const ELSEWHERE = 'elsewhere';
const QUOTED = 'quoted';

/** The name at the cursor, as written; null where there is none, and in a source, which nobody edits. */
export async function prepareRename(
  session: Session,
  uri: string,
  position: Position,
): Promise<PrepareRenameResult | null> {
  const found = await nameAt(session, uri, position);
  const range = found === null ? null : rangeOf(session, found.mention);
  return found === null || range === null ? null : { range, placeholder: plainText(found.mention.text) };
}

/**
 * Gives a name another spelling in this article and in every other draft. In other articles and in quotations the
 * changes must be confirmed one by one, if the editor can ask; if not, they are left out. Sources stay as they are.
 */
export async function rename(
  session: Session,
  uri: string,
  position: Position,
  newName: string,
): Promise<WorkspaceEdit | null> {
  const first = await nameAt(session, uri, position);
  const open = new Set(first?.entity.mentions.map((each) => each.uri)).values();
  await Promise.all(
    [...open].filter((each) => session.openDocument(each) !== null).map((each) => session.upToDate(each)),
  );
  const found = await nameAt(session, uri, position);
  if (found === null) return null;
  const name = newName.trim();
  if (name === '' || /[\n\r<>[\]*_`\\&]/u.test(name)) {
    throw new ResponseError(ErrorCodes.InvalidParams, session.say('impossibleName'));
  }
  const { entity, mention } = found;
  const changes = renamedMentions(session, entity, plainText(mention.text), name);
  const uris = [...new Set([uri, ...changes.keys()])].filter((each) => changes.has(each)).slice(0, MOST_ARTICLES);
  const prose = await session.readSentences(uris);
  const edits = uris.map((each) => editOf(session, each, changes.get(each) ?? [], each === uri, prose.textOf(each)));
  return workspaceEdit(
    session,
    edits.filter((edit) => edit.edits.length > 0),
  );
}

async function nameAt(
  session: Session,
  uri: string,
  position: Position,
): Promise<{ entity: EntityCard; mention: MentionAt } | null> {
  const document = await session.upToDate(uri);
  if (document === null || !session.canEdit(uri)) return null;
  const offset = document.offsetAt(position);
  const entity = entityAt(session, uri, offset);
  const mention = entity?.mentions.find((each) => each.uri === uri && each.start <= offset && offset <= each.end);
  return entity === null || mention === undefined ? null : { entity, mention };
}

interface Renamed {
  readonly mention: MentionAt;
  readonly name: string;
}

/** By article, the mentions whose form changes. */
function renamedMentions(
  session: Session,
  { mentions }: EntityCard,
  before: string,
  after: string,
): ReadonlyMap<string, readonly Renamed[]> {
  const found = new Map<string, Renamed[]>();
  for (const mention of mentions) {
    if (!session.canEdit(mention.uri)) continue;
    const name = renamedName(mention.text, before, after);
    if (name === null) continue;
    const known = found.get(mention.uri);
    if (known === undefined) found.set(mention.uri, [{ mention, name }]);
    else known.push({ mention, name });
  }
  return found;
}

/** `prose` is the article's present text: a mention that is no longer where it was read is left alone. */
function editOf(
  session: Session,
  uri: string,
  renamed: readonly Renamed[],
  isHere: boolean,
  prose: string | null,
): TextDocumentEdit {
  const document = session.openDocument(uri);
  const edits = renamed.flatMap(({ mention, name }): (TextEdit | AnnotatedTextEdit)[] => {
    const range = rangeOf(session, mention);
    const standing = prose?.slice(mention.start, mention.end);
    if (prose === null || range === null || standing === undefined || plainText(standing) !== plainText(mention.text))
      return [];
    const annotationId = isQuotedAt(prose, mention.start) ? QUOTED : isHere ? null : ELSEWHERE;
    if (annotationId === null) return [{ range, newText: name }];
    return session.takesAnnotations ? [{ range, newText: name, annotationId }] : [];
  });
  return { textDocument: { uri: document?.uri ?? uri, version: document?.version ?? null }, edits };
}

function workspaceEdit(session: Session, edits: readonly TextDocumentEdit[]): WorkspaceEdit {
  const plain = (edit: TextDocumentEdit): TextEdit[] => edit.edits.filter((each) => 'newText' in each);
  if (!session.takesDocumentChanges)
    return { changes: Object.fromEntries(edits.map((edit) => [edit.textDocument.uri, plain(edit)])) };
  const { say } = session;
  const annotations: Record<string, ChangeAnnotation> = {
    [ELSEWHERE]: { label: say('renameElsewhere'), needsConfirmation: true },
    [QUOTED]: { label: say('renameQuoted'), description: say('renameQuotedWhy'), needsConfirmation: true },
  };
  const used = new Set(
    edits.flatMap((edit) => plain(edit).flatMap((each) => ('annotationId' in each ? [each.annotationId] : []))),
  );
  const changeAnnotations = Object.fromEntries(Object.entries(annotations).filter(([id]) => used.has(id)));
  return used.size === 0 ? { documentChanges: [...edits] } : { documentChanges: [...edits], changeAnnotations };
}
