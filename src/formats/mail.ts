import { dateIn, type Message, message, nothingStated, type StatedMeta } from '../engine/index.ts';
import { addReading } from './addReading.ts';
import { ExtractedText } from './extractedText.ts';
import type { Reading, Unreadable } from './format.ts';
import { HTML } from './html.ts';
import { type Mail, parseMail } from './mailLibrary.ts';
import { type ForwardedHead, type MailStretch, sortMailLines } from './mailLines.ts';
import { plainParts } from './plain.ts';

/** Messages enclosed in one another, and in all. */
const DEEPEST = 5;
const MOST_MESSAGES = 30;

/** One message of a file: the mail itself, or one that is enclosed in it. */
interface Letter {
  readonly mail: Mail;
  /** From 1, in the order they are enclosed. */
  readonly number: number;
  /** YYYY-MM-DD, as the sender's clock said. */
  readonly date: string | null;
  readonly source: string | null;
}

/** Reads a mail: what its sender wrote, and what is forwarded in it. */
export async function readMail(bytes: Uint8Array): Promise<Reading | Unreadable> {
  const letters: Letter[] = [];
  const attached: string[] = [];
  await open(bytes, 0, letters, attached);
  const [first] = letters;
  if (first === undefined || first.mail.headers.length < 2) return { unreadable: message('document/damaged') };
  if (letters.every(({ mail }) => isEncrypted(mail))) return { unreadable: message('mail/encrypted') };
  const main = letters.reduce((longest, letter) => (lengthOf(letter) > lengthOf(longest) ? letter : longest), first);
  const text = new ExtractedText();
  const meta = nothingStated();
  const notices: Message[] = [];
  for (const letter of letters) {
    // What is said of "Tuesday" is of another one where the letters are of different days.
    const isCompared = letter === main || (letter.date !== null && letter.date === main.date);
    if (!isCompared && lengthOf(letter) > 0) notices.push(message('mail/enclosed', letter.number));
    const forwarded = addLetter(text, letter, isCompared);
    if (letter === main) stateOf(letter, forwarded, meta);
  }
  if (attached.length > 0) notices.push(message('mail/attached', attached.slice(0, 10)));
  return text.isEmpty ? { unreadable: message('document/noText') } : text.finish(meta, notices);
}

async function open(bytes: Uint8Array, depth: number, letters: Letter[], attached: string[]): Promise<void> {
  if (letters.length >= MOST_MESSAGES) return;
  const mail = await parseMail(bytes);
  letters.push({ mail, number: letters.length + 1, date: sentOn(mail), source: senderOf(mail) });
  for (const { mimeType, content, filename, related } of mail.attachments) {
    if (mimeType === 'message/rfc822' && depth < DEEPEST && typeof content !== 'string')
      await open(content instanceof Uint8Array ? content : new Uint8Array(content), depth + 1, letters, attached);
    else if (filename !== null && related !== true) attached.push(filename);
  }
}

/** Longer lines than this, in UTF-16 code units, are no address or date. */
const LONGEST_LINE = 300;

/** As the header says, in the sender's zone: the library gives it in another one. */
function sentOn({ headers, date }: Mail): string | null {
  const written = headers.find(({ key }) => key === 'date')?.value.slice(0, LONGEST_LINE) ?? '';
  return dateIn(written) ?? (date === undefined ? null : dateIn(date.slice(0, 10)));
}

function senderOf({ from, sender }: Mail): string | null {
  const mailbox = from ?? sender;
  if (mailbox === undefined) return null;
  return mailbox.name.trim().slice(0, LONGEST_LINE) || mailbox.address || null;
}

function lengthOf({ mail: { text = '', html = '' } }: Letter): number {
  return text.trim().length || html.length;
}

function isEncrypted({ headers, text = '' }: Mail): boolean {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  return (
    /^(?:application\/(?:x-)?pkcs7-mime|multipart\/encrypted)/iu.test(type) || /^\s*-----BEGIN PGP MESSAGE/u.test(text)
  );
}

const ANSWER = /^\s*(?:re|aw|antw)\s*:/iu;
const PREFIX = /^\s*(?:(?:re|aw|antw|fwd?|wg)\s*:\s*)+/iu;

/** Adds a message; what is not compared with other articles stays readable. Returns the head of what it forwards. */
function addLetter(text: ExtractedText, { mail, number }: Letter, isCompared: boolean): ForwardedHead | null {
  const subject = mail.subject ?? '';
  const isAnswer = ANSWER.test(subject);
  const headline = isCompared ? 'headline' : 'boilerplate';
  text.add(subject.replace(PREFIX, '').replace(/\s+/gu, ' ').trim(), message('address/subject', number), {
    kind: headline,
  });
  const plain = mail.text ?? '';
  if (mail.html !== undefined && isOnlyHtml(mail)) {
    addHtml(text, mail.html, number, isAnswer, isCompared);
    return null;
  }
  const { stretches, forwarded } = sortMailLines(plain, isAnswer);
  for (const stretch of stretches) addStretch(text, stretch, number, isCompared);
  return forwarded;
}

/** The library makes a text of the page where the mail has none, or hardly one. */
function isOnlyHtml({ headers, html = '', text = '' }: Mail): boolean {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  return /^text\/html/iu.test(type) || text.trim().length * 20 < html.length;
}

function addStretch(
  text: ExtractedText,
  { kind, lines, line }: MailStretch,
  number: number,
  isCompared: boolean,
): void {
  const isRead = kind === 'own' && isCompared;
  const unquoted = kind === 'quoted' ? lines.map((each) => each.replace(/^(?:> ?)+/u, '')) : lines;
  const words = unquoted.join('\n');
  const starts = [0];
  for (const each of unquoted) starts.push((starts.at(-1) ?? 0) + each.length + 1);
  let at = 0;
  for (const part of plainParts(words)) {
    while ((starts[at + 1] ?? Number.POSITIVE_INFINITY) <= part.start) at++;
    const { indent, bullet, gap } = part;
    const options = { kind: isRead ? part.kind : ('boilerplate' as const), indent, bullet, gap };
    text.add(tidy(words.slice(part.start, part.end)), message('address/mailLine', number, line + at), options);
  }
}

function tidy(words: string): string {
  return /[^\S \u00a0\u202f]| {2}/u.test(words) ? words.replace(/[^\S\u00a0\u202f]+/gu, ' ') : words;
}

/** Where mail programs put the message that is answered. */
const QUOTED_HTML =
  /<(?:blockquote[^>]{0,200}type="?cite|div[^>]{0,200}(?:gmail_quote|appendonsend|divRplyFwdMsg|moz-cite-prefix))/iu;

function addHtml(text: ExtractedText, html: string, number: number, isAnswer: boolean, isCompared: boolean): void {
  const quoted = isAnswer ? html.search(QUOTED_HTML) : -1;
  const own = HTML.read(quoted === -1 ? html : html.slice(0, quoted));
  const inMail = ({ id, values }: Message): Message =>
    id === 'address/paragraph' ? message('address/mailParagraph', number, ...values) : { id, values };
  const unread = (reading: Reading): Reading => ({
    ...reading,
    parts: reading.parts.map((part) => ({ ...part, kind: 'boilerplate' })),
  });
  addReading(text, isCompared ? own : unread(own), inMail);
  if (quoted !== -1) addReading(text, unread(HTML.read(html.slice(quoted))), inMail);
}

/** Who wrote it and when: of a message that is forwarded, its author. */
function stateOf({ mail, date, source }: Letter, forwarded: ForwardedHead | null, meta: StatedMeta): void {
  const isForward = forwarded !== null && !ANSWER.test(mail.subject ?? '');
  const author = isForward ? nameIn(forwarded.from) : null;
  meta.date = (isForward && forwarded.date !== null ? dateIn(forwarded.date.slice(0, LONGEST_LINE)) : null) ?? date;
  meta.source = author ?? source;
}

/** "Harbour Authority <press@example.org>" without the address. */
function nameIn(from: string | null): string | null {
  if (from === null) return null;
  const name = from
    .slice(0, LONGEST_LINE)
    .replace(/\s*(?:<[^>]*>|\[mailto:[^\]]*\]|\([^)]*@[^)]*\))/gu, '')
    .replace(/["*]/gu, '')
    .trim();
  return name === '' ? null : name;
}
