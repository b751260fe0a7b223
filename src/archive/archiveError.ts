import { type Message, message } from '../engine/index.ts';

/** Why an archive cannot do what was asked, in the ids of messages. */
export type ArchiveMessage =
  | 'archive/missing'
  | 'archive/exists'
  | 'archive/notAnArchive'
  | 'archive/newer'
  | 'archive/older'
  | 'archive/oldNode'
  | 'archive/locked'
  | 'archive/readOnly'
  | 'archive/full'
  | 'archive/damaged'
  | 'archive/away'
  | 'archive/failed';

/** An archive could not do what was asked. `reason` is for the user and completes "The archive …". */
export class ArchiveError extends Error {
  readonly reason: Message<ArchiveMessage>;

  constructor(id: ArchiveMessage, detail = '', options?: ErrorOptions) {
    super(`${id} ${detail}`.trim(), options);
    this.reason = message(id, detail);
  }
}
