import { readRooms } from '../concept.ts';
import { readUnits } from '../unit.ts';
import bounds from './bounds.json' with { type: 'json' };
import calendar from './calendar.json' with { type: 'json' };
import change from './change.json' with { type: 'json' };
import contests from './contests.json' with { type: 'json' };
import currencies from './currencies.json' with { type: 'json' };
import harm from './harm.json' with { type: 'json' };
import labels from './labels.json' with { type: 'json' };
import nameForms from './nameForms.json' with { type: 'json' };
import numberContext from './numberContext.json' with { type: 'json' };
import numerals from './numerals.json' with { type: 'json' };
import one from './one.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import units from './units.json' with { type: 'json' };

/** What the engine knows of English, prepared once. */
export const ENGLISH = {
  ...readRooms({
    bounds,
    calendar,
    change,
    contests,
    currencies,
    harm,
    labels,
    nameForms,
    numberContext,
    numerals,
    one,
    people,
  }),
  units: readUnits(units),
};
