import type { Place, PlaceIndex } from '../../server/dossier/dossierData.ts';
import type { DossierWords } from '../dossierWords.ts';
import type { Action, PageMessage } from '../pageMessages.ts';
import { element } from './element.ts';

/** What every part of the page needs: its words, and its controls. */
export class Page {
  readonly words: DossierWords;
  readonly locale: string;
  readonly #places: readonly Place[];
  readonly #send: (message: PageMessage) => void;

  constructor(words: DossierWords, locale: string, places: readonly Place[], send: (message: PageMessage) => void) {
    this.words = words;
    this.locale = locale;
    this.#places = places;
    this.#send = send;
  }

  /** Opens an article at a place. `before` describes the place to screen readers where the label alone would not. */
  placeLink(index: PlaceIndex, before: string | null = null, label: string | null = null): HTMLElement {
    const place = this.#places[index];
    if (place === undefined) return element('span');
    const key = `open ${place.uri} ${place.line} ${place.character} ${before ?? ''}`;
    return this.#button('link', key, label ?? place.label, before, { type: 'open', place });
  }

  /** "7", linked to that line, for a list under the name of its article. */
  lineLink(index: PlaceIndex): HTMLElement {
    const place = this.#places[index];
    const line = place === undefined ? '?' : String(place.line + 1);
    const link = this.placeLink(index, null, line);
    if (place !== undefined) link.setAttribute('aria-label', place.label);
    return link;
  }

  entityLink(id: string, name: string): HTMLElement {
    return this.#button('link', `entity ${id}`, name, null, { type: 'showEntity', id });
  }

  action(action: Action, label: string): HTMLElement {
    return this.#button('action', `run ${action}`, label, null, { type: 'run', action });
  }

  showMore(rows: number, left: number): HTMLElement {
    const label = filledIn(this.words.showMore, this.number(left));
    return this.#button('action', 'more', label, null, { type: 'rows', rows });
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.locale, { maximumFractionDigits: 6 }).format(value);
  }

  /** `key` identifies the control after the page is redrawn, so that it keeps the focus. */
  #button(kind: string, key: string, label: string, before: string | null, message: PageMessage): HTMLElement {
    const hint = before === null ? null : element('span', { class: 'unseen' }, `${before}, `);
    const button = element('button', { type: 'button', class: kind, 'data-key': key }, hint, label);
    button.addEventListener('click', () => this.#send(message));
    return button;
  }
}

/** The text with `{0}`, `{1}` … filled in. */
export function filledIn(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/gu, (_, index: string) => String(values[Number(index)] ?? ''));
}
