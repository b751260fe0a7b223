import assert from 'node:assert/strict';
import { EML } from '../../src/formats/eml.ts';
import type { Reading } from '../../src/formats/format.ts';
import { type MailParts, makeMail, multipart, part } from './documents/makeMail.ts';
import { addressOf, extract, partsOf, reasonFor } from './extracted.ts';

const HEADLINE = 'headline: Statement on the ferry Corran';

async function read(parts: MailParts): Promise<Reading> {
  return extract(EML, makeMail(parts));
}

/** The parts below the subject. */
async function bodyOf(parts: MailParts): Promise<readonly string[]> {
  return partsOf(await read(parts)).slice(1);
}

const plain = (...lines: readonly string[]): MailParts => ({ body: lines.join('\r\n') });
const answer = (...lines: readonly string[]): MailParts => ({
  ...plain(...lines),
  headers: ['Subject: Re: Statement'],
});

describe('A mail', () => {
  it('is headed by its subject', async () =>
    assert.deepEqual(partsOf(await read(plain('41 people died.'))), [HEADLINE, '41 people died.']));

  it('is its sender’s, of the day that the sender’s clock said', async () => {
    const { meta } = await read(plain('Text.'));
    assert.deepEqual([meta.source, meta.date], ['Harbour Authority', '2024-03-05']);
  });

  it('is the address’s where the sender has no name', async () => {
    const { meta } = await read({ ...plain('Text.'), headers: ['From: press@harbour.example'] });
    assert.equal(meta.source, 'press@harbour.example');
  });

  it('is decoded, headers and text', async () => {
    const reading = await read({
      headers: [
        'Subject: =?utf-8?Q?Statement_on_the_ferry_Corr=C3=A1n?=',
        'Content-Type: text/plain; charset=windows-1252',
        'Content-Transfer-Encoding: quoted-printable',
      ],
      body: 'The water rose by 43=9645 cen=\r\ntimetres.',
    });
    assert.deepEqual(partsOf(reading), [
      'headline: Statement on the ferry Corrán',
      'The water rose by 43–45 centimetres.',
    ]);
  });

  it('has addresses: which message, and which line of it', async () => {
    const reading = await read(plain('Dear editors,', '', '41 people died.', '', '12 were hurt.'));
    assert.deepEqual(
      ['Statement', '41', '12'].map((words) => addressOf(reading, words)),
      ['subject 1', 'mailLine 1 3', 'mailLine 1 5'],
    );
  });

  describe('that a program wrapped', () => {
    const flowed = (...lines: readonly string[]): MailParts => ({
      ...plain(...lines),
      headers: ['Content-Type: text/plain; charset=utf-8; format=flowed', 'Subject: Re: Statement'],
    });

    it('is put together', async () =>
      assert.deepEqual(await bodyOf(flowed('The coast guard said that ', '41 people died.')), [
        'The coast guard said that 41 people died.',
      ]));

    it('is put together where it is quoted, without the marks', async () =>
      assert.deepEqual(await bodyOf(flowed('> The coast guard said that 300 ', '> were missing.', 'That is wrong.')), [
        'boilerplate: The coast guard said that 300 were missing.',
        'That is wrong.',
      ]));

    it('is not put together with what is quoted more deeply', async () =>
      assert.deepEqual(await bodyOf(flowed('>> There were 300 ', '> Were there 400 ', '> in all?')), [
        'boilerplate: There were 300',
        'boilerplate: Were there 400 in all?',
      ]));
  });

  describe('that answers another', () => {
    it('is read without what it quotes', async () =>
      assert.deepEqual(
        await bodyOf(
          answer(
            'It is 43.',
            '',
            'On Tue, 5 Mar 2024, Ann Reed wrote:',
            '> Is it true that on that Tuesday in the harbour 41',
            '> people died?',
          ),
        ),
        [
          'It is 43.',
          'boilerplate: On Tue, 5 Mar 2024, Ann Reed wrote:',
          'boilerplate: Is it true that on that Tuesday in the harbour 41 people died?',
        ],
      ));

    it('is read without what stands below the head of the other', async () => {
      const head = ['From: Ann Reed', 'Sent: Monday, 4 March 2024 10:00', 'To: Press', 'Subject: Question'];
      const found = await bodyOf(answer('It is 43.', '', ...head, '', 'Is it true that 41 people died?'));
      assert.deepEqual(
        found.filter((each) => !each.startsWith('boilerplate')),
        ['It is 43.'],
      );
    });
  });

  describe('that forwards another in its text', () => {
    const forward = {
      ...plain(
        'For you.',
        '',
        '---------- Forwarded message ---------',
        'From: Coast Guard <press@guard.example>',
        'Date: Mon, 4 Mar 2024 at 09:00',
        'Subject: Toll',
        '',
        '41 people died.',
      ),
      headers: ['Subject: Fwd: Toll'],
    };

    it('is the other’s, of its day', async () => {
      const { meta } = await read(forward);
      assert.deepEqual([meta.source, meta.date], ['Coast Guard', '2024-03-04']);
    });

    it('is read with it', async () =>
      assert.deepEqual(
        (await bodyOf(forward)).filter((each) => !each.startsWith('boilerplate')),
        ['For you.', '41 people died.'],
      ));
  });

  describe('that encloses another', () => {
    const enclosed = (date: string): MailParts =>
      multipart('mixed', [
        part('text/plain', 'See below.'),
        part(
          'message/rfc822',
          makeMail({
            headers: ['From: Coast Guard <press@guard.example>', 'Subject: Toll', `Date: ${date}`],
            body: 'Forty-one people died when the ferry sank, the coast guard said on Tuesday in the harbour.',
          }),
        ),
      ]);

    it('is the one with more to say', async () => {
      const { meta } = await read(enclosed('Mon, 26 Feb 2024 23:00:00 +1100'));
      assert.deepEqual([meta.source, meta.date], ['Coast Guard', '2024-02-26']);
    });

    it('is not compared in what is of another day, and says so', async () => {
      const reading = await read(enclosed('Mon, 26 Feb 2024 23:00:00 +1100'));
      assert.deepEqual(partsOf(reading), [
        'boilerplate: Statement on the ferry Corran',
        'boilerplate: See below.',
        'headline: Toll',
        'Forty-one people died when the ferry sank, the coast guard said on Tuesday in the harbour.',
      ]);
      assert.deepEqual(reading.notices, [{ id: 'mail/enclosed', values: [1] }]);
    });

    it('has addresses in it', async () =>
      assert.equal(addressOf(await read(enclosed('Tue, 5 Mar 2024 01:00:00 +0100')), 'Forty-one'), 'mailLine 2 1'));
  });

  describe('that is a page', () => {
    const page = (html: string): MailParts => ({ headers: ['Content-Type: text/html; charset=utf-8'], body: html });

    it('is read as one', async () =>
      assert.deepEqual(
        await bodyOf(page('<p>Forty-<b>one</b> died.</p><table><tr><td>Bus</td><td>7</td></tr></table>')),
        ['Forty-one died.', 'table-row: Bus | 7'],
      ));

    it('is read without what it quotes in an answer', async () => {
      const mail = page('<p>It is 43.</p><div class="gmail_quote"><p>Did 41 people die?</p></div>');
      const found = await bodyOf({ ...mail, headers: [...(mail.headers ?? []), 'Subject: Re: Toll'] });
      assert.deepEqual(found, ['It is 43.', 'boilerplate: Did 41 people die?']);
    });

    it('is read as text where there is one, too', async () =>
      assert.deepEqual(
        await bodyOf(multipart('alternative', [part('text/plain', '41 died.'), part('text/html', '<p>41 died.</p>')])),
        ['41 died.'],
      ));
  });

  it('leaves its signature out', async () =>
    assert.deepEqual(await bodyOf(plain('41 died.', '', '-- ', 'Ann Reed, 22 Harbour Street')), [
      '41 died.',
      'boilerplate: Ann Reed, 22 Harbour Street',
    ]));

  it('says what is attached', async () => {
    const attached =
      'Content-Type: application/pdf; name="release.pdf"\r\nContent-Disposition: attachment; filename="release.pdf"\r\n\r\nx';
    const { notices } = await read(multipart('mixed', [part('text/plain', 'See the file.'), attached]));
    assert.deepEqual(notices, [{ id: 'mail/attached', values: [['release.pdf']] }]);
  });

  describe('is left out', () => {
    it('where it is encrypted', async () =>
      assert.equal(
        await reasonFor(EML, makeMail({ headers: ['Content-Type: application/pkcs7-mime'], body: 'MIAGCSqGSIb3' })),
        'mail/encrypted',
      ));
    it('where it is none', async () => assert.equal(await reasonFor(EML, '41 people died.'), 'document/damaged'));
    it('where parts are nested beyond measure', async () => {
      const deep = Array.from(
        { length: 300 },
        (_, at) => `--a${at}\r\nContent-Type: multipart/mixed; boundary=a${at + 1}\r\n\r\n`,
      );
      const mail = makeMail({ headers: ['Content-Type: multipart/mixed; boundary=a0'], body: deep.join('') });
      assert.equal(await reasonFor(EML, mail), 'document/damaged');
    });
  });
});
