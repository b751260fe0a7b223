import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { FORMATS, formatOf } from '../../src/formats/formats.ts';

describe('The format of a file', () => {
  for (const [name, format] of [
    ['flood.txt', 'plain'],
    ['flood.TEXT', 'plain'],
    ['wires/2024.03/flood', 'plain'],
    ['flood.md', 'markdown'],
    ['flood.markdown', 'markdown'],
    ['flood.html', 'html'],
    ['flood.htm', 'html'],
    ['flood.jpg', null],
  ] as const)
    it(`of ${name} is ${format}`, () => assert.equal(formatOf(name), format));

  it('is the one the editor says it shows', () => assert.equal(formatOf('flood.txt', 'markdown'), 'markdown'));
  it('is plain where the editor takes an unknown file for plain text', () =>
    assert.equal(formatOf('flood.wire', 'plaintext'), 'plain'));
  it('is none in a program', () => assert.equal(formatOf('flood.py', 'python'), null));
});

describe('The formats', () => {
  const extensions = FORMATS.flatMap((format) => format.extensions);
  const languages = FORMATS.flatMap((format) => format.languageIds);

  it('have ids, extensions and languages of their own', () => {
    for (const names of [FORMATS.map(({ id }) => id), extensions, languages] as readonly (readonly string[])[])
      assert.equal(new Set(names).size, names.length);
  });

  it('have extensions in lower case, without the dot', () => {
    for (const extension of extensions) assert.match(extension, /^[a-z\d]+$/u);
  });

  describe('in the manifest', () => {
    const source = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    const manifest: { readonly activationEvents: readonly string[] } = JSON.parse(source);

    it('start the extension where a folder holds a file of theirs', () =>
      assert.ok(manifest.activationEvents.includes(`workspaceContains:**/*.{${extensions.join(',')}}`)));

    it('start the extension where a document of theirs is opened', () =>
      assert.deepEqual(
        manifest.activationEvents.filter((event) => event.startsWith('onLanguage:')),
        languages.map((language) => `onLanguage:${language}`),
      ));

    it('are those whose documents have the menus and keys of articles', () => {
      const named = [...source.matchAll(/editorLangId =~ \/\^\(([^)]*)\)\$\//gu)].map((match) => match[1]);
      assert.deepEqual([...new Set(named)], [languages.join('|')]);
    });
  });
});
