import type { Dossier, Place, Subject } from '../server/dossier/dossierData.ts';
import type { DossierWords } from './dossierWords.ts';
import type { Opinion } from './opinion.ts';

/** What the extension sends a dossier's page. */
export interface ShowMessage {
  readonly type: 'show';
  readonly subject: Subject;
  readonly rows: number;
  /** The title of the dossier, if it was ever known. */
  readonly title: string | null;
  /** The present dossier; null if its fact or entity no longer exists. */
  readonly dossier: Dossier | null;
  /** Whether articles are being read, so that what is missing may still arrive. */
  readonly reading: boolean;
  /** What chat models were asked and said about it, the latest first. */
  readonly opinions: readonly Opinion[];
  /** Whether a chat model may be asked. */
  readonly asksModels: boolean;
  readonly words: DossierWords;
  /** BCP 47 tag. */
  readonly locale: string;
}

/** What a page asks of the extension. */
export type PageMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly place: Place }
  | { readonly type: 'showEntity'; readonly id: string }
  | { readonly type: 'run'; readonly action: Action }
  | { readonly type: 'rows'; readonly rows: number };

/** Commands of the extension that a dossier offers, on what it is about. */
export type Action = 'compareSideBySide' | 'settle' | 'notTheSame' | 'reopen' | 'showMentions' | 'askSecondOpinion';

/** The state a page keeps while it is hidden and while the window is closed. */
export interface PageState {
  readonly subject: Subject;
  readonly rows: number;
  readonly scroll: number;
  /** The control that had the focus. */
  readonly focus: string | null;
}
