export interface MailParts {
  readonly headers?: readonly string[];
  readonly body: string;
}

const USUAL = [
  'From: Harbour Authority <press@harbour.example>',
  'To: desk@gazette.example',
  'Subject: Statement on the ferry Corran',
  'Date: Tue, 5 Mar 2024 23:30:00 -0500',
];

/** A message; headers that are given stand in place of usual ones of their name. */
export function makeMail({ headers = [], body }: MailParts): string {
  const named = new Set(headers.map((header) => header.slice(0, header.indexOf(':')).toLowerCase()));
  const kept = USUAL.filter((header) => !named.has(header.slice(0, header.indexOf(':')).toLowerCase()));
  const type = named.has('content-type') ? [] : ['Content-Type: text/plain; charset=utf-8'];
  return [...kept, ...headers, ...type, 'MIME-Version: 1.0', '', body].join('\r\n');
}

/** A part of a message of several. */
export function part(type: string, body: string): string {
  return `Content-Type: ${type}\r\n\r\n${body}`;
}

/** The header and the body of a message of several parts. */
export function multipart(kind: string, parts: readonly string[]): MailParts {
  const body = `${parts.map((each) => `--cut\r\n${each}\r\n`).join('')}--cut--\r\n`;
  return { headers: [`Content-Type: multipart/${kind}; boundary="cut"`], body };
}
