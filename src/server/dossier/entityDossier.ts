import type { EntityCard, EntityName, Location, MentionAt } from '../../engine/index.ts';
import { plainText, shortened } from '../../wording/displayText.ts';
import { claimLabel } from '../../wording/figureInWords.ts';
import { TYPES, tellingFigures } from '../cards/entityCard.ts';
import type { Session } from '../session.ts';
import { dateWords, yearsWords } from '../text/figureWords.ts';
import type { Sentences } from '../text/quotedSentences.ts';
import type { EntityDossier, MentioningArticle, OtherEntity, Passage, SaidFigure } from './dossierData.ts';
import { DossierPlaces } from './dossierPlaces.ts';

/** Limit of each list that is not paged: more than anybody reads. */
const MOST = 20;

/** Places of one article. */
const MOST_PLACES = 20;

/** Longer passages of an article are cut; in UTF-16 code units. */
const LONGEST_PASSAGE = 600;

/** The articles whose sentences an entity's dossier quotes. */
export function articlesOfStatements({ statements }: EntityCard): readonly string[] {
  return statements.slice(0, MOST).map(({ uri }) => uri);
}

/**
 * All that is known about one entity; `rows` is how many articles that mention it are listed, and `sentences` has read
 * the articles of its statements.
 */
export function entityDossier(session: Session, entity: EntityCard, sentences: Sentences, rows: number): EntityDossier {
  const { say, locale } = session;
  const places = new DossierPlaces(session);
  const passage = ({ text, ...location }: Location & { readonly text: string }): Passage => ({
    text: shortened(plainText(text), LONGEST_PASSAGE),
    dateWords: dateOf(session, location.uri),
    place: places.add(location),
  });
  const figures = tellingFigures(entity.figures);
  const byArticle = mentionsByArticle(entity.mentions);
  return {
    kind: 'entity',
    id: entity.id,
    name: plainText(entity.name),
    type: say(TYPES[entity.type]),
    titles: entity.titles
      .slice(0, MOST)
      .map(({ name, count }) => ({ name: plainText(name), count: say('times', count) })),
    ages: entity.ages.slice(0, MOST).map((age) => passage({ ...age, text: yearsWords(age.years, locale) })),
    descriptions: entity.descriptions.slice(0, MOST).map(passage),
    names: entity.aliases
      .slice(0, MOST)
      .map(({ name, count }) => ({ name: plainText(name), count: say('times', count) })),
    statements: entity.statements.slice(0, MOST).flatMap((statement) => {
      const text = sentences.at(statement, LONGEST_PASSAGE);
      return text === null ? [] : [passage({ ...statement, text })];
    }),
    figures: figures.slice(0, MOST).map(
      (claim): SaidFigure => ({
        figure: plainText(claim.text),
        of: shortened(plainText(claimLabel(claim, session.inWords)), LONGEST_PASSAGE),
        dateWords: dateOf(session, claim.uri),
        saidBy: claim.sourceName === null ? null : plainText(claim.sourceName),
        place: places.add(claim),
      }),
    ),
    figuresLeft: Math.max(0, figures.length - MOST),
    companions: entity.companions.slice(0, MOST).map((each) => other(each, say('times', each.count))),
    nearSpellings: entity.nearSpellings.slice(0, MOST).map((each) => other(each, null)),
    mentioned: mentionWords(session, entity.mentions.length, byArticle.size),
    articles: [...byArticle].slice(0, rows).map(([uri, mentions]) => mentioning(session, uri, mentions, places)),
    articlesLeft: Math.max(0, byArticle.size - rows),
    places: places.all,
  };
}

function other({ id, name }: EntityName, count: string | null): OtherEntity {
  return { id, name: plainText(name), count };
}

function mentionsByArticle(mentions: readonly MentionAt[]): ReadonlyMap<string, readonly MentionAt[]> {
  const found = new Map<string, MentionAt[]>();
  for (const mention of mentions) {
    const known = found.get(mention.uri);
    if (known === undefined) found.set(mention.uri, [mention]);
    else known.push(mention);
  }
  return found;
}

function mentionWords({ say }: Session, count: number, articles: number): string {
  if (count === 1) return say('mentionedOnce');
  return articles === 1 ? say('mentionedInOne', count) : say('mentionedInMany', count, articles);
}

function mentioning(
  session: Session,
  uri: string,
  mentions: readonly MentionAt[],
  places: DossierPlaces,
): MentioningArticle {
  const lines = firstOfEachLine(session, mentions);
  return {
    name: session.articleName(uri),
    dateWords: dateOf(session, uri),
    count: mentions.length,
    places: lines.slice(0, MOST_PLACES).map((mention) => places.add(mention)),
    placesLeft: Math.max(0, lines.length - MOST_PLACES),
  };
}

/** In most articles a paragraph is one line: a link to each is enough. */
function firstOfEachLine(session: Session, mentions: readonly MentionAt[]): readonly MentionAt[] {
  const lines = new Set<number | undefined>();
  return mentions.filter(({ uri, start }) => {
    const line = session.positionAt(uri, start)?.line;
    return !lines.has(line) && lines.add(line);
  });
}

function dateOf({ corpus, locale }: Session, uri: string): string | null {
  const date = corpus.meta(uri)?.date ?? null;
  return date === null ? null : dateWords(date, locale);
}
