import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { BinaryFormat } from '../../src/formats/format.ts';
import { FORMATS, formatOf, formatOfBytes } from '../../src/formats/formats.ts';
import { isReadOnly, READ_ONLY_ENDINGS } from '../../src/formats/readOnlyEndings.ts';

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

describe('The format of bytes', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const xml = (id: string): BinaryFormat => ({
    id,
    extensions: ['xml'],
    languageIds: [],
    messages: [],
    editable: false,
    input: 'bytes',
    detect: (content) => new TextDecoder().decode(content).startsWith(`<${id}>`),
    read: async () => ({ unreadable: null }),
  });
  const [nitf, newsml] = [xml('nitf'), xml('newsml')];
  const found = (text: string): string | undefined => formatOfBytes(nitf, bytes(text), [nitf, newsml])?.id;

  it('is the one their file’s name says, where they are in it', () => assert.equal(found('<nitf>'), 'nitf'));
  it('is another one of the same extension, where they are in that', () => assert.equal(found('<newsml>'), 'newsml'));
  it('is none where they are in neither', () => assert.equal(found('<project>'), undefined));
  it('is a text’s, whatever they are', () => assert.equal(formatOfBytes(FORMATS[0], bytes('<'))?.id, 'plain'));
});

describe('The formats', () => {
  const extensions = FORMATS.flatMap((format) => format.extensions);
  const languages = FORMATS.flatMap((format) => format.languageIds);

  it('have ids and languages of their own', () => {
    for (const names of [FORMATS.map(({ id }) => id), languages] as readonly (readonly string[])[])
      assert.equal(new Set(names).size, names.length);
  });

  it('have extensions in lower case, without the dot', () => {
    for (const extension of extensions) assert.match(extension, /^[a-z\d]+$/u);
  });

  it('are named apart where they are only read', () => {
    const onlyRead = FORMATS.filter(({ editable }) => !editable).flatMap((format) => format.extensions);
    assert.deepEqual([...READ_ONLY_ENDINGS].sort(), [...new Set<string>(onlyRead)].sort());
  });

  it('are not those of our own files among the articles, which are edited', () => {
    const ours = [
      'file:///news/.sourcecheck/decisions.json',
      '/news/.sourcecheck/aliases.json',
      '/news/sourcecheck.json',
    ];
    assert.deepEqual(ours.filter(isReadOnly), []);
    assert.equal(isReadOnly('/news/wire.json'), true);
  });

  describe('in the manifest', () => {
    const source = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    const manifest: { readonly activationEvents: readonly string[] } = JSON.parse(source);

    it('start the extension where a folder holds a file that can be edited', () => {
      const edited = FORMATS.filter(({ editable }) => editable).flatMap((format) => format.extensions);
      assert.deepEqual(
        manifest.activationEvents.filter((event) => event.startsWith('workspaceContains:**')),
        [`workspaceContains:**/*.{${edited.join(',')}}`],
      );
    });

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
