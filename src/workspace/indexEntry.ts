import type { Message } from '../engine/index.ts';
import type { AddressedSpan } from '../formats/addresses.ts';
import type { FormatId } from '../formats/formats.ts';
import type { Content } from '../formats/readContent.ts';
import type { Urgency } from './analyser.ts';
import type { LineStarts } from './lineStarts.ts';

/** What to analyse: an editor's buffer or a file. */
export interface Source {
  readonly content: Content;
  readonly format: FormatId;
}

/** What is wanted for one article, and the run that works on it. */
export interface IndexEntry {
  buffer: Source | null;
  deleted: boolean;
  /** The walk named it, so that it need not be asked again whether it is an article. */
  listed: boolean;
  /** Counts what was asked; a result of an earlier count is dropped. */
  wanted: number;
  /** The count at which a second look was taken; null where none was. */
  lookedTwiceAt: number | null;
  urgency: Urgency;
  run: Promise<void> | null;
  lines: LineStarts | null;
  addresses: readonly AddressedSpan[];
  skipped: Message | null;
  passedOver: boolean;
  statesRole: boolean;
  /** Of the file that its facts were read from; empty where that is unknown. */
  fingerprint: string;
  /** Of the same file, taken before it was read. */
  stamp: string;
  /** Its facts were kept at an earlier time: they hold if the file has the same stamp or fingerprint. */
  isRecalled: boolean;
}

export function newEntry(): IndexEntry {
  return {
    buffer: null,
    deleted: false,
    listed: false,
    wanted: 0,
    lookedTwiceAt: null,
    urgency: 'backlog',
    run: null,
    lines: null,
    addresses: [],
    skipped: null,
    passedOver: false,
    statesRole: false,
    fingerprint: '',
    stamp: '',
    isRecalled: false,
  };
}
