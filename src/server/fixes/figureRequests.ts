import type { Position, Range, TextEdit } from 'vscode-languageserver';
import { isReadOnly } from '../../formats/readOnlyEndings.ts';
import { plainText } from '../../wording/displayText.ts';
import { claimAt } from '../navigation/subjectAt.ts';
import { rangeOf, type Session } from '../session.ts';
import { articlePlace } from '../text/placeNames.ts';
import { attributionFixes, type FigureFix, openAttribution, valueFixes } from './figureActions.ts';

/** Custom requests, for the editor's commands on figures. */
export const VALUE_FIXES = 'sourcecheck/valueFixes';
export const ATTRIBUTION_FIXES = 'sourcecheck/attributionFixes';
export const CONFLICT_CLAIMS = 'sourcecheck/conflictClaims';

export interface FigurePlace {
  readonly uri: string;
  readonly position: Position;
}

export interface AttributionFixes {
  readonly fixes: readonly FigureFix[];
  /** ", according to " and its place, for a source that the user names; null where nothing can be attributed. */
  readonly open: TextEdit | null;
}

export interface ConflictClaims {
  readonly about: string;
  readonly claims: readonly ClaimPlace[];
  readonly pairs: readonly (readonly [number, number])[];
}

export interface ClaimPlace {
  readonly uri: string;
  /** The figure. */
  readonly range: Range;
  readonly sentence: Range;
  readonly text: string;
  readonly article: string;
  readonly source: string | null;
  readonly role: 'draft' | 'source' | null;
}

/** The values that could replace the one at a place. */
export async function valueFixesAt(session: Session, uri: string, position: Position): Promise<readonly FigureFix[]> {
  const document = await session.upToDate(uri);
  const claim = document === null ? null : claimAt(session, uri, document.offsetAt(position));
  return document === null || claim === null || isReadOnly(uri) ? [] : valueFixes(session, document, claim);
}

/** The sources the figure at a place could be attributed to. */
export async function attributionFixesAt(session: Session, uri: string, position: Position): Promise<AttributionFixes> {
  const document = await session.upToDate(uri);
  const claim = document === null ? null : claimAt(session, uri, document.offsetAt(position));
  if (document === null || claim === null || isReadOnly(uri)) return { fixes: [], open: null };
  return { fixes: attributionFixes(session, document, claim), open: openAttribution(session, document, claim) };
}

/** The sides of a conflict with their places; null for an id that is not, or no longer, known. */
export function conflictClaims(session: Session, id: string): ConflictClaims | null {
  const conflict = session.corpus.conflicts().find((each) => each.id === id);
  if (conflict === undefined) return null;
  const claims = conflict.sides.flatMap((side) => {
    const { uri } = side;
    const range = rangeOf(session, side);
    const sentence = rangeOf(session, { uri, ...side.sentence });
    if (range === null || sentence === null) return [];
    const source = side.sourceName === null ? null : plainText(side.sourceName);
    const article = articlePlace(session, side);
    return [
      {
        uri: session.shownUri(uri),
        range,
        sentence,
        text: plainText(side.text),
        article,
        source,
        role: session.roleOf(uri),
      },
    ];
  });
  if (claims.length < conflict.sides.length) return null;
  return { about: session.inWords(conflict.about), claims, pairs: conflict.pairs };
}
