import assert from 'node:assert/strict';
import { SUBRIP, WEBVTT } from '../../src/formats/subtitles.ts';
import { addressOf, extract, partsOf, reasonFor } from './extracted.ts';

/** Cues of three seconds each, one after the other. */
function cues(...texts: readonly string[]): string {
  const time = (second: number): string => `00:0${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}.000`;
  return texts.map((text, at) => `${time(at * 3)} --> ${time(at * 3 + 3)}\n${text}`).join('\n\n');
}

const vtt = async (...texts: readonly string[]): Promise<string[]> =>
  partsOf(await extract(WEBVTT, `WEBVTT\n\n${cues(...texts)}\n`));

const srt = async (text: string): Promise<string[]> => partsOf(await extract(SUBRIP, text));

describe('Subtitles', () => {
  it('are joined to sentences', async () =>
    assert.deepEqual(await vtt('Forty-one people', 'died when the ferry', 'sank.'), [
      'Forty-one people died when the ferry sank.',
    ]));

  it('are addressed by time', async () => {
    const reading = await extract(WEBVTT, `WEBVTT\n\n${cues(...Array(25).fill('Six died.'), 'Two swam.')}`);
    assert.equal(addressOf(reading, 'Two swam'), 'time 0:01:15');
  });

  it('begin a paragraph with another voice, named where it is', async () =>
    assert.deepEqual(await vtt('<v Joan Ferris>Forty-one died.', '<v Joan Ferris>We know.', '<v.low Reed>How many?'), [
      'Joan Ferris: Forty-one died. We know.',
      'Reed: How many?',
    ]));

  it('begin one with the signs and names of a new speaker', async () =>
    assert.deepEqual(await vtt('>> How many?', '- Forty-one.\n- And hurt?', 'JOAN FERRIS: Fifty-seven.'), [
      'How many?',
      'Forty-one.',
      'And hurt?',
      'JOAN FERRIS: Fifty-seven.',
    ]));

  it('begin one after a pause, but not within a sentence', async () => {
    const text =
      '1\n00:00:01,000 --> 00:00:02,000\nSix died. Two\n\n2\n00:00:09,000 --> 00:00:10,000\nswam.\n\n3\n00:00:20,000 --> 00:00:21,000\nOne hid.\n';
    assert.deepEqual(await srt(text), ['Six died. Two swam.', 'One hid.']);
  });

  it('say a line once that rolls up with the next', async () =>
    assert.deepEqual(await vtt('it killed 41', 'it killed 41\npeople there', 'people there\non Tuesday'), [
      'it killed 41 people there on Tuesday',
    ]));

  it('have no marks, sounds and music in them', async () => {
    const marked = [
      '{\\an8}<i>Six</i> <c.red>died</c><00:00:01.500><c> there</c> &amp; [applause]',
      '(LAUGHTER) ♪ la 41 ♪',
      'then.',
    ];
    assert.deepEqual(await vtt(...marked), ['Six died there & then.']);
  });

  it('have no notes, styles and identifiers in them', async () => {
    const text = `WEBVTT - 41 cues\n\nSTYLE\n::cue { top: 41 }\n\nNOTE 41 follow\n\nintro-41\n${cues('Six died.')}\n\nNOTE\n41 more\n\n2\n00:05.000 --> 00:06.000 line:41%\nTwo swam.\n`;
    assert.deepEqual(partsOf(await extract(WEBVTT, text)), ['Six died. Two swam.']);
  });

  it('keep a figure by itself, and not their own numbers', async () =>
    assert.deepEqual(
      await srt(
        '41\r\n00:00:01,000 --> 00:00:02,000\r\nIt killed\r\n\r\n42\r\n00:00:02,000 --> 00:00:03,000\r\n41\r\n\r\n43\r\n00:00:03,000 --> 00:00:04,000\r\npeople.\r\n',
      ),
      ['It killed 41 people.'],
    ));

  it('keep to their numbers where no line is empty', async () =>
    assert.deepEqual(
      await srt('1\n00:00:01,000 --> 00:00:02,000\nIt killed\n2\n00:00:02,000 --> 00:00:03,000\n43 people.\n'),
      ['It killed 43 people.'],
    ));

  it('are left out where there are none', async () =>
    assert.equal(await reasonFor(WEBVTT, 'WEBVTT\n\nNOTE nothing\n'), 'document/noText'));
});
