import type { FormatId } from '../../src/formats/formats.ts';

type Wrap = (text: string) => string;

/** What makes a text a file of its format, so that its reader gets further than the first line. */
const WRAPS: Partial<Record<FormatId, Wrap>> = {
  html: (text) =>
    `<!doctype html><html><head><title>A fire</title></head><body><article>${text}</article></body></html>`,
  markdown: (text) => `---\ntitle: A fire\ndate: 2024-03-05\n---\n\n${text}`,
  rtf: (text) => `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}\\pard ${text.replaceAll('\n', '\\par\n')}}`,
  webvtt: (text) => `WEBVTT\n\n${cues(text, '.')}`,
  subrip: (text) => cues(text, ','),
  csv: (text) => `Town,Killed,Injured\n${text}`,
  eml: (text) =>
    `From: a@example.org\nSubject: A fire\nDate: Tue, 5 Mar 2024 09:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n${text}`,
  mhtml: (text) =>
    `From: <Saved>\nSubject: A fire\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: 8bit\n\n<html><body><p>${text}</p></body></html>\n--b--\n`,
  nitf: (text) =>
    `<?xml version="1.0"?><nitf><head><title>A fire</title></head><body><body.content><p>${text}</p></body.content></body></nitf>`,
  'newsml-g2': (text) =>
    `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a" version="1"><contentMeta><headline>A fire</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${text}</p></body></html></inlineXML></contentSet></newsItem>`,
  ninjs: (text) => JSON.stringify({ uri: 'urn:a', type: 'text', headline: 'A fire', body_text: text }),
};

export function wrapText(text: string, format: FormatId): string {
  return WRAPS[format]?.(text) ?? text;
}

function cues(text: string, point: string): string {
  return text
    .split('\n')
    .map((line, second) => {
      const at = `00:00:${String(second % 60).padStart(2, '0')}${point}000`;
      return `${second + 1}\n${at} --> ${at}\n${line}\n`;
    })
    .join('\n');
}
