import { readRooms } from '../concept.ts';
import { readUnits } from '../unit.ts';
import abbreviations from './abbreviations.json' with { type: 'json' };
import aspects from './aspects.json' with { type: 'json' };
import basics from './basics.json' with { type: 'json' };
import bounds from './bounds.json' with { type: 'json' };
import calculation from './calculation.json' with { type: 'json' };
import calendar from './calendar.json' with { type: 'json' };
import change from './change.json' with { type: 'json' };
import clauses from './clauses.json' with { type: 'json' };
import commonWords from './commonWords.json' with { type: 'json' };
import contests from './contests.json' with { type: 'json' };
import counted from './counted.json' with { type: 'json' };
import currencies from './currencies.json' with { type: 'json' };
import eventContext from './eventContext.json' with { type: 'json' };
import events from './events.json' with { type: 'json' };
import eventTimes from './eventTimes.json' with { type: 'json' };
import functionWords from './functionWords.json' with { type: 'json' };
import harm from './harm.json' with { type: 'json' };
import labels from './labels.json' with { type: 'json' };
import lemma from './lemma.json' with { type: 'json' };
import measures from './measures.json' with { type: 'json' };
import modality from './modality.json' with { type: 'json' };
import nameForms from './nameForms.json' with { type: 'json' };
import names from './names.json' with { type: 'json' };
import newsroom from './newsroom.json' with { type: 'json' };
import numberContext from './numberContext.json' with { type: 'json' };
import numerals from './numerals.json' with { type: 'json' };
import one from './one.json' with { type: 'json' };
import organizations from './organizations.json' with { type: 'json' };
import outlets from './outlets.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import places from './places.json' with { type: 'json' };
import posts from './posts.json' with { type: 'json' };
import qualifiers from './qualifiers.json' with { type: 'json' };
import quotations from './quotations.json' with { type: 'json' };
import reporting from './reporting.json' with { type: 'json' };
import roles from './roles.json' with { type: 'json' };
import sentences from './sentences.json' with { type: 'json' };
import sports from './sports.json' with { type: 'json' };
import titles from './titles.json' with { type: 'json' };
import topics from './topics.json' with { type: 'json' };
import units from './units.json' with { type: 'json' };
import wellKnownNames from './wellKnownNames.json' with { type: 'json' };

/** What the engine knows about English, prepared once. */
export const ENGLISH = {
  ...readRooms({
    abbreviations,
    aspects,
    basics,
    bounds,
    calculation,
    calendar,
    change,
    clauses,
    commonWords,
    contests,
    counted,
    currencies,
    eventContext,
    eventTimes,
    events,
    functionWords,
    harm,
    labels,
    lemma,
    measures,
    modality,
    nameForms,
    names,
    newsroom,
    numberContext,
    numerals,
    one,
    organizations,
    outlets,
    people,
    posts,
    qualifiers,
    places,
    quotations,
    reporting,
    roles,
    sentences,
    sports,
    titles,
    topics,
    wellKnownNames,
  }),
  units: readUnits(units),
};
