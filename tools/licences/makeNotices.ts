/**
 * Writes `THIRD_PARTY_NOTICES.txt`: the packages that ship within the bundles, with their licences, from
 * `package-lock.json` and what is installed.
 *
 *   npx node tools/licences/makeNotices.ts
 *
 * Licences that a package does not carry itself stand in `tools/licences/texts/`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lock, noticeLine, type ShippedPackage, shippedPackages } from './shippedPackages.ts';

const root = join(import.meta.dirname, '..', '..');

const INTRODUCTION = `Sourcecheck ships with the packages below, each under its own licence.
Packages whose licence has the same words stand above it together.
`;

const RULE = '='.repeat(80);

function readText(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');
}

/** The licence of a package that does not carry it itself. */
function textKept(name: string): string {
  const path = join(import.meta.dirname, 'texts', `${name}.txt`);
  if (!existsSync(path)) throw new Error(`${name} carries no licence; put it at ${path}.`);
  return readText(path);
}

function licenceText({ folder, name }: ShippedPackage): string {
  const path = join(root, folder);
  const files = readdirSync(path).filter((file) => /^(?:licen[cs]e|copying|notice|thirdpartynotices)\b/i.test(file));
  return files.length === 0 ? textKept(name) : files.map((file) => readText(join(path, file))).join('\n\n');
}

/** PDF.js is no package of its own here: unpdf carries it in a file. */
function versionOfPdfJs(): string {
  const bundle = readFileSync(join(root, 'node_modules/unpdf/dist/pdfjs.mjs'), 'utf8');
  const version = /\bapiVersion:"([\d.]+)"/.exec(bundle)?.[1];
  if (version === undefined) throw new Error('unpdf no longer says which PDF.js it carries.');
  return version;
}

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
const linesByText = new Map<string, string[]>();
for (const shipped of shippedPackages(lock, join(root, 'src'))) {
  const text = licenceText(shipped);
  linesByText.set(text, [...(linesByText.get(text) ?? []), noticeLine(shipped)]);
}
const pdfJs = { name: 'PDF.js', version: versionOfPdfJs(), licence: 'Apache-2.0' };
linesByText.set(textKept(pdfJs.name), [noticeLine(pdfJs), '  Copyright Mozilla Foundation. Carried by unpdf.']);

const sections = [...linesByText].map(([text, lines]) => `${RULE}\n${lines.join('\n')}\n${RULE}\n\n${text}\n`);
writeFileSync(join(root, 'THIRD_PARTY_NOTICES.txt'), [INTRODUCTION, ...sections].join('\n'));
