import { ArchiveError, type ArchiveMessage } from '../archiveError.ts';

/** The conditions of PostgreSQL, by their codes or the two signs of their class, that mean more than "failed". */
const CONDITIONS: Readonly<Record<string, ArchiveMessage>> = {
  '08': 'archive/away',
  '25006': 'archive/readOnly',
  '3D000': 'archive/missing',
  '3F000': 'archive/missing',
  '40': 'archive/locked',
  '42501': 'archive/readOnly',
  '42P01': 'archive/missing',
  '53100': 'archive/full',
  '53': 'archive/away',
  '55P03': 'archive/locked',
  '57P': 'archive/away',
  XX: 'archive/damaged',
};

/** What Node.js and the driver say of a connection that is not, or no longer, there. */
const NO_CONNECTION = /^(?:E[A-Z]+|ERR_(?:SSL|TLS)\w*|\w*CERT\w*|UNABLE_TO_\w+)$/;
const NO_ANSWER =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded|Query read timeout)/;

/** The same for the user. The password is in none of the messages of the driver or the server. */
export function postgresError(error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error;
  const { code = '', message = '' } = asError(error);
  const condition = CONDITIONS[code] ?? CONDITIONS[code.slice(0, 3)] ?? CONDITIONS[code.slice(0, 2)];
  const lost = NO_CONNECTION.test(code) || NO_ANSWER.test(message);
  const id = lost ? 'archive/away' : (condition ?? 'archive/failed');
  return new ArchiveError(id, messageOf(error), { cause: error });
}

/** For whoever only reads, to be denied something does not mean that they may do no more than read. */
export function errorOfReading(error: unknown): ArchiveError {
  const found = postgresError(error);
  return found.reason.id === 'archive/readOnly' ? new ArchiveError('archive/failed', messageOf(error)) : found;
}

/** True where the server, or the way to it, went away: what was asked may be asked again. */
export function isAway(error: unknown): boolean {
  return postgresError(error).reason.id === 'archive/away';
}

/** True where another writer came in between: one after the other, both will do. */
export function isInEachOthersWay(error: unknown): boolean {
  const { code = '' } = asError(error);
  return code === '23505' || code.startsWith('40');
}

function messageOf(error: unknown): string {
  const { code = '', message = '' } = asError(error);
  return message === '' ? code : message;
}

/** A name with several addresses fails with an error for each. */
function asError(error: unknown): { readonly code?: string; readonly message?: string } {
  const one = error instanceof AggregateError ? error.errors[0] : error;
  return one instanceof Error ? one : { message: String(one) };
}
