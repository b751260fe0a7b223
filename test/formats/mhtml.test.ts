import assert from 'node:assert/strict';
import { MHTML } from '../../src/formats/mhtml.ts';
import { addressOf, extract, partsOf, reasonFor } from './extracted.ts';

const HEAD = 'From: <Saved by a browser>\r\nDate: Tue, 5 Mar 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n';

function part(headers: string, content: string): string {
  return `------x\r\n${headers}\r\n\r\n${content}\r\n`;
}

function mhtml(...parts: readonly string[]): string {
  const type = 'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----x"\r\n\r\n';
  return `${HEAD}${type}${parts.join('')}------x--\r\n`;
}

const PAGE = part(
  'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable',
  '<html><head><title>Ferry sinks</title></head><body><h1>Ferry sinks</h1><p>43=E2=80=9345 peo=\r\nple died.</p><p>Two swam.</p>',
);

describe('A page saved with its pictures', () => {
  it('is read like the page', async () =>
    assert.deepEqual(partsOf(await extract(MHTML, mhtml(PAGE))), [
      'headline: Ferry sinks',
      '43–45 people died.',
      'Two swam.',
    ]));

  it('is addressed by paragraph', async () =>
    assert.equal(addressOf(await extract(MHTML, mhtml(PAGE)), 'Two swam'), 'paragraph 2'));

  it('is of the day it was saved, where the page gives none', async () => {
    const { meta } = await extract(MHTML, mhtml(PAGE));
    assert.deepEqual([meta.title, meta.date, meta.savedOn], ['Ferry sinks', null, '2024-03-05']);
  });

  it('has no frames and pictures in it', async () => {
    const frame = part('Content-Type: text/html', '<p>Buy 41 of them.</p>');
    const picture = part('Content-Type: image/png\r\nContent-Transfer-Encoding: base64', 'NDE=');
    assert.equal((await extract(MHTML, mhtml(picture, PAGE, frame))).text.includes('41'), false);
  });

  it('begins with the part that its head names', async () => {
    const [frame, page] = [
      part('Content-Type: text/html\r\nContent-ID: <a>', '<p>Buy 41 of them.</p>'),
      part('Content-Type: text/html\r\nContent-ID: <b>', '<p>Six died.</p>'),
    ];
    const content = mhtml(frame, page).replace('type="text/html"', 'start="<b>"');
    assert.deepEqual(partsOf(await extract(MHTML, content)), ['Six died.']);
  });

  it('is decoded as its part says', async () => {
    const page = part(
      'Content-Type: text/html; charset="windows-1250"\r\nContent-Transfer-Encoding: base64',
      btoa('<p>Pi\u009e\u2026</p>'.replace('\u2026', '')),
    );
    assert.deepEqual(partsOf(await extract(MHTML, mhtml(page))), ['Piž']);
  });

  it('may be a page alone', async () =>
    assert.deepEqual(partsOf(await extract(MHTML, `${HEAD}Content-Type: text/html\r\n\r\n<p>Six died.</p>`)), [
      'Six died.',
    ]));

  for (const [what, content] of [
    ['is cut off', mhtml(PAGE).slice(0, -30)],
    ['is something else', 'Six died.'],
  ] as const)
    it(`is left out where it ${what}`, async () => assert.equal(await reasonFor(MHTML, content), 'document/damaged'));
});
