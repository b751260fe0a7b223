import type { Location } from '../../engine/index.ts';
import { rangeOf, type Session } from '../session.ts';
import { placeName } from '../text/placeNames.ts';
import type { Place, PlaceIndex } from './dossierData.ts';

/** Gathers the places a dossier leads to, each once. */
export class DossierPlaces {
  readonly all: Place[] = [];
  readonly #session: Session;
  readonly #known = new Map<string, PlaceIndex>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** The beginning of the article if the article has gone in the meantime. */
  add(location: Location): PlaceIndex {
    const key = `${location.start} ${location.end} ${location.uri}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const range = rangeOf(this.#session, location);
    this.#known.set(key, this.all.length);
    return (
      this.all.push({
        uri: this.#session.shownUri(location.uri),
        line: range?.start.line ?? 0,
        character: range?.start.character ?? 0,
        endLine: range?.end.line ?? 0,
        endCharacter: range?.end.character ?? 0,
        label: placeName(this.#session, location),
      }) - 1
    );
  }
}
