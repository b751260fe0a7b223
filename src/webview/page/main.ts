/**
 * A dossier's page: draws what the extension sends and reports what the user asks for. Keeps its place when redrawn.
 */

import type { PageMessage, PageState, ShowMessage } from '../pageMessages.ts';
import { element } from './element.ts';
import { entityPage } from './entityPage.ts';
import { factPage } from './factPage.ts';
import { Page } from './showPage.ts';

interface VsCodeApi {
  postMessage(message: PageMessage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const editor = acquireVsCodeApi();
const main = element('main', { id: 'main' });
/** Read aloud when its text changes. */
const news = element('p', { role: 'status', class: 'unseen' });
document.body.append(main, news);

let shown: ShowMessage | null = null;
/** What the page shows, to distinguish an update from a repetition. */
let drawn = '';
/** The control that last had the focus. */
let focused: string | null = null;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isShowMessage(data)) show(data);
});
window.addEventListener('scroll', keepState, { passive: true });
window.addEventListener('focus', focusAgain);
document.addEventListener('focusin', noteFocus);
main.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a.skip') : null;
  if (link === null) return;
  // The editor's own handling of such a link scrolls the page, but does not move the focus.
  event.preventDefault();
  event.stopPropagation();
  const target = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
  target?.focus();
});
editor.postMessage({ type: 'ready' });

function show(message: ShowMessage): void {
  const content = JSON.stringify([
    message.dossier,
    message.reading,
    message.title,
    message.opinions,
    message.asksModels,
  ]);
  const isSame = content === drawn;
  const isFirst = shown === null;
  shown = message;
  drawn = content;
  if (isSame) return;
  const place = isFirst ? editor.getState() : stateNow();
  main.replaceChildren(...parts(message).filter((part) => part !== null));
  if (!isFirst) news.textContent = message.words.updated;
  if (place !== undefined) restore(place);
  keepState();
}

function parts(message: ShowMessage): readonly (HTMLElement | null)[] {
  const { dossier, rows, words, locale, opinions, asksModels } = message;
  const page = new Page(words, locale, dossier?.places ?? [], (asked) => editor.postMessage(asked));
  if (dossier === null) return missing(message);
  return dossier.kind === 'fact'
    ? factPage(page, dossier, { rows, opinions, asksModels })
    : entityPage(page, dossier, rows);
}

function missing({ subject, title, reading, words }: ShowMessage): readonly HTMLElement[] {
  const news = reading ? words.reading : 'conflict' in subject ? words.goneFact : words.goneEntity;
  const heading = element('h1', {}, title ?? news);
  const verdict = title === null ? [] : [element('p', { class: 'verdict' }, news)];
  return [heading, ...verdict, ...(reading ? [] : [element('p', {}, words.goneAdvice)])];
}

function stateNow(): PageState | undefined {
  if (shown === null) return undefined;
  return { subject: shown.subject, rows: shown.rows, scroll: window.scrollY, focus: focused };
}

function noteFocus({ target }: FocusEvent): void {
  focused = target instanceof HTMLElement ? (target.dataset.key ?? null) : null;
  keepState();
}

function keepState(): void {
  const state = stateNow();
  if (state !== undefined) editor.setState(state);
}

function restore({ scroll, focus }: PageState): void {
  window.scrollTo(0, scroll);
  focused = focus;
  // A user typing in an article keeps the focus: a control only gets it if the page already has it.
  if (document.hasFocus()) focusAgain();
}

/** Returns the focus to the control that had it before the page was redrawn. */
function focusAgain(): void {
  if (focused === null || document.activeElement !== document.body) return;
  const controls = main.querySelectorAll<HTMLElement>('[data-key]');
  [...controls].find(({ dataset }) => dataset.key === focused)?.focus({ preventScroll: true });
}

/** Other extensions and the browser's own tools may also post messages. */
function isShowMessage(data: unknown): data is ShowMessage {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'show' && 'words' in data;
}
