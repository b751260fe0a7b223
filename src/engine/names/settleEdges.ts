import { LEXICON } from '../../lexicon/lexicon.ts';
import type { Article } from '../article/article.ts';
import { type Tokens, tokenAt, tokenText } from '../article/tokens.ts';
import { withoutForeignParts } from './foreignParts.ts';
import { withGivenNamesLikeWords } from './givenNamesLikeWords.ts';
import { withoutHeadlineVerbs } from './headlineVerbs.ts';
import { withLegalForm } from './legalForms.ts';
import type { Mention } from './name.ts';
import { withNicknames } from './nicknames.ts';
import { isNoName } from './noNames.ts';
import { withoutOffice } from './offices.ts';
import { wholePersons } from './wholePersons.ts';
import { withWholePlace } from './wholePlaces.ts';
import { withinLinks } from './withinLinks.ts';

/**
 * The mentions with their edges set where conventions of writing leave no doubt: formats and labels dropped, offices
 * cut off before a name, headlines cut at their verb, legal forms and nicknames taken in. In order of appearance,
 * without overlaps.
 */
export function settleEdges(article: Article, tokens: Tokens, recognised: readonly Mention[]): Mention[] {
  const names = recognised
    .filter((mention) => !isNoName(article, tokens, mention))
    .flatMap((mention) => withinLinks(article, tokens, mention))
    .map((mention) =>
      withoutForeignParts(tokens, withoutDay(tokens, withoutHome(tokens, behindTitle(tokens, mention)))),
    );
  const cut = withoutHeadlineVerbs(article, tokens, names).flatMap((mention) => withoutOffice(tokens, mention) ?? []);
  const whole = cut.map((mention, index) =>
    withLegalForm(tokens, mention, cut[index + 1]?.start ?? Number.POSITIVE_INFINITY),
  );
  return withGivenNamesLikeWords(tokens, withNicknames(tokens, whole)).flatMap((mention, index, all) =>
    wholePersons(tokens, withWholePlace(tokens, mention, all[index - 1]), all[index - 1]),
  );
}

/** "Ana Figo of Brennholm": an origin is not part of a full name; of a single one, "Ana of Brennholm", it is. */
function withoutHome(tokens: Tokens, mention: Mention): Mention {
  if (mention.type !== 'person') return mention;
  const first = tokenAt(tokens, mention.start);
  const end = tokenAt(tokens, mention.end);
  for (let at = first + 2; at < end; at++)
    if (tokenText(tokens, at) === 'of') return { ...mention, end: tokens.end[at - 1] ?? mention.end };
  return mention;
}

/** "Brennish President Ana Figo": the person's name begins behind the title. */
function behindTitle(tokens: Tokens, mention: Mention): Mention {
  if (mention.type !== 'person') return mention;
  const first = tokenAt(tokens, mention.start);
  for (let at = tokenAt(tokens, mention.end) - 2; at > first; at--) {
    if (!LEXICON.titles.within.has(tokenText(tokens, at).toLowerCase())) continue;
    const begins = tokenText(tokens, at + 1) === '.' ? at + 2 : at + 1;
    const start = tokens.start[begins] ?? mention.end;
    return start < mention.end && /^\p{Lu}/u.test(tokenText(tokens, begins)) ? { ...mention, start } : mention;
  }
  return mention;
}

/** Shorter names may end so themselves: "Sheffield Wednesday", "Ruby Tuesday". */
const FEWEST_BEFORE_DAY = 3;

/** "shot at Brandt Bowling Lanes Sunday night": the day is no part of the name. */
function withoutDay(tokens: Tokens, mention: Mention): Mention {
  if (mention.type !== 'organization' && mention.type !== 'place') return mention;
  const first = tokenAt(tokens, mention.start);
  const last = tokenAt(tokens, mention.end) - 1;
  if (last - first < FEWEST_BEFORE_DAY || !LEXICON.calendar.weekdays.has(tokenText(tokens, last).toLowerCase()))
    return mention;
  // "Mail on Sunday"
  return /^\p{Lu}/u.test(tokenText(tokens, last - 1))
    ? { ...mention, end: tokens.end[last - 1] ?? mention.end }
    : mention;
}
