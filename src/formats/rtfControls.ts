/** What the control words of RTF mean to a reader of text (Rich Text Format Specification 1.9.1). */

/** Words that stand for characters. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['emdash', '\u2014'],
  ['endash', '\u2013'],
  ['lquote', '\u2018'],
  ['rquote', '\u2019'],
  ['ldblquote', '\u201c'],
  ['rdblquote', '\u201d'],
  ['bullet', '\u2022'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['tab', '\t'],
  ['~', '\u00a0'],
  ['_', '-'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
]);

/** Groups that are none of the text: tables of fonts and styles, pictures, headers, notes to other programs. */
export const SKIPPED_GROUPS: ReadonlySet<string> = new Set(
  (
    'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf ' +
    'listtable listoverridetable rsidtbl generator themedata colorschememapping datastore xmlnstbl latentstyles ' +
    'fldinst annotation atnid atnauthor atndate atnref atnparent atrfstart atrfend bkmkstart bkmkend nonshppict ' +
    'shprslt sp listtext pntext ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn filetbl revtbl template tc xe upr ' +
    'userprops docvar mmath protusertbl pgptbl falt panose operator comment keywords'
  ).split(' '),
);

/** Of the groups that a program may skip where it does not know them, those that hold text. */
export const READ_IF_KNOWN: ReadonlySet<string> = new Set(['shpinst', 'shptxt', 'ud', 'footnote']);

/** Where a paragraph, a line or a page ends. */
export const ENDS_PARAGRAPH: ReadonlySet<string> = new Set(['par', 'sect', 'page', 'column', 'softpage']);

/** Properties of characters whose text is not read: hidden, deleted, moved away, struck out. */
export const UNREAD_PROPERTIES: ReadonlySet<string> = new Set(['v', 'deleted', 'mvf', 'strike', 'striked']);
