import { isDeepStrictEqual } from 'node:util';

/** What is right in a case; every field that is given must hold. Figures are written "min..max kind/unit". */
export interface Expected {
  /** All figures, in order; those of `orBesides` may be among them. */
  readonly figures?: readonly string[];
  readonly orBesides?: readonly string[];
  readonly hasFigures?: readonly string[];
  /** The only kinds allowed, with at least one figure. */
  readonly kinds?: readonly string[];
  readonly hasKinds?: readonly string[];
  readonly noKinds?: readonly string[];
  readonly sources?: readonly (string | null)[];
  /**
   * Types by name: of all entities, of some. Names are compared without regard to capitals and to the form of quotes.
   */
  readonly entities?: Readonly<Record<string, string>>;
  readonly hasEntities?: Readonly<Record<string, string>>;
  readonly names?: readonly string[];
  /** The different spellings an entity is mentioned by. */
  readonly mentions?: Readonly<Record<string, readonly string[]>>;
  readonly noMention?: readonly string[];
  /** Spellings that must be mentions of one entity. */
  readonly oneEntity?: readonly string[];
  readonly conflicts?: 'none' | 'one' | 'a note';
  readonly title?: string;
}

/** The part of the command line's output that is looked at. */
export interface Found {
  readonly files?: readonly { readonly figures: readonly FoundFigure[] }[];
  readonly entities?: readonly FoundEntity[];
  readonly conflicts?: readonly { readonly severity: string; readonly about: string }[];
}

interface FoundFigure {
  readonly min: number | null;
  readonly max: number | null;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
  readonly kind: string;
  readonly unit: string | null;
  readonly source: string | null;
}

interface FoundEntity {
  readonly type: string;
  readonly name: string;
  readonly mentions: readonly { readonly text: string }[];
}

/** Null if all holds, or else the first thing that does not, with what was found. */
export function whatIsWrong(right: Expected, found: Found): string | null {
  const figures = Array.isArray(found.files) ? found.files.flatMap((file) => file.figures) : [];
  return wrongFigures(right, figures) ?? wrongEntities(right, found.entities ?? []) ?? wrongConflicts(right, found);
}

function wrongFigures(right: Expected, figures: readonly FoundFigure[]): string | null {
  const described = figures.map(figureWords);
  const kinds = figures.map(({ kind }) => kind);
  const besides = right.orBesides ?? [];
  const holds =
    (right.figures === undefined ||
      isDeepStrictEqual(
        described.filter((each) => !besides.includes(each)),
        right.figures,
      )) &&
    (right.hasFigures ?? []).every((each) => described.includes(each)) &&
    (right.kinds === undefined || (kinds.length > 0 && kinds.every((kind) => right.kinds?.includes(kind)))) &&
    (right.hasKinds ?? []).every((kind) => kinds.includes(kind)) &&
    !kinds.some((kind) => right.noKinds?.includes(kind)) &&
    (right.sources === undefined ||
      isDeepStrictEqual(
        figures.map(({ source }) => source),
        right.sources,
      ));
  return holds ? null : `figures: ${described.map((each, at) => `${each} (${figures[at]?.source ?? '-'})`).join('; ')}`;
}

function figureWords({ min, max, minOpen, maxOpen, kind, unit }: FoundFigure): string {
  const bounds =
    min !== null && min === max ? `${min}` : `${minOpen ? '>' : ''}${min ?? ''}..${maxOpen ? '<' : ''}${max ?? ''}`;
  return `${bounds} ${kind}${unit === null ? '' : `/${unit}`}`;
}

function wrongEntities(right: Expected, entities: readonly FoundEntity[]): string | null {
  const named = new Map(entities.map((entity) => [plain(entity.name), entity]));
  const isThere = ([name, type]: [string, string]): boolean => named.get(plain(name))?.type === type;
  const spellings = ({ mentions }: FoundEntity): Set<string> => new Set(mentions.map(({ text }) => text));
  const holds =
    (right.entities === undefined ||
      (entities.length === Object.keys(right.entities).length && Object.entries(right.entities).every(isThere))) &&
    Object.entries(right.hasEntities ?? {}).every(isThere) &&
    (right.names === undefined ||
      isDeepStrictEqual(entities.map(({ name }) => name).sort(), [...right.names].sort())) &&
    Object.entries(right.mentions ?? {}).every(([name, texts]) => {
      const entity = named.get(plain(name));
      return entity !== undefined && isDeepStrictEqual(spellings(entity), new Set(texts));
    }) &&
    !entities.some((entity) => right.noMention?.some((text) => spellings(entity).has(text))) &&
    (right.oneEntity === undefined ||
      entities.some((entity) => right.oneEntity?.every((text) => spellings(entity).has(text))));
  if (holds) return null;
  return `entities: ${entities.map((each) => `${each.type} ${each.name} [${each.mentions.map(({ text }) => text).join(', ')}]`).join('; ')}`;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[“”]/g, '"');
}

function wrongConflicts(right: Expected, { conflicts = [] }: Found): string | null {
  const described = conflicts.map(({ severity, about }) => `${severity}: ${about}`).join('; ');
  const [first] = conflicts;
  const count = right.conflicts === undefined || right.conflicts === 'none' ? 0 : 1;
  const holds =
    right.conflicts === undefined ||
    (conflicts.length === count &&
      (count === 0 || (first?.severity === 'information') === (right.conflicts === 'a note')) &&
      (right.title === undefined || first?.about === right.title));
  return holds ? null : `conflicts: ${described || 'none'}`;
}
