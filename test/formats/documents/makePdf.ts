/** Text at a place: from the lower left corner, in points. */
export interface PdfText {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** What is put before it: "3 Tr" for text that is not seen, "2 Tc" for spaced letters. */
  readonly state?: string;
  readonly bold?: boolean;
}

export interface PdfPageParts {
  readonly texts: readonly PdfText[];
  /** Operators that draw something else. */
  readonly drawing?: string;
}

export interface PdfOptions {
  readonly info?: string;
}

/** An average width for every letter of Helvetica is enough to place words: all have it. */
const WIDTH = 500;

/** The bytes of a PDF of one font, whose characters all have half the width of its size. */
export function makePdf(pages: readonly PdfPageParts[], { info = '' }: PdfOptions = {}): Uint8Array {
  const widths = Array.from({ length: 224 }, () => WIDTH).join(' ');
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${widths}] >>`;
  const first = 6;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< ${info} >>`,
    ...pages.flatMap((page, index) => {
      const content = contentOf(page);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${first + index * 2 + 1} 0 R ` +
          '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>',
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

function contentOf({ texts, drawing = '' }: PdfPageParts): string {
  const shown = texts.map(({ words, x, y, size = 10, state = '', bold = false }) => {
    const escaped = words
      .replace(/[\\()]/gu, (mark) => `\\${mark}`)
      .replace(/[“”‘’–—]/gu, (mark) => String.fromCharCode(WIN_ANSI[mark] ?? 63));
    return `q BT /F${bold ? 2 : 1} ${size} Tf ${state} 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET Q`;
  });
  return [...shown, drawing].join('\n');
}

/** Where the encoding has what news is full of. */
const WIN_ANSI: Readonly<Record<string, number>> = { '‘': 145, '’': 146, '“': 147, '”': 148, '–': 150, '—': 151 };

/** A paragraph's words in lines of so many characters at most. */
export function wrapped(words: string, most = 80): readonly string[] {
  const found: string[] = [];
  for (const word of words.split(' ')) {
    const last = found.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) found.push(word);
    else found[found.length - 1] = `${last} ${word}`;
  }
  return found;
}

/** Lines one below the other, as a paragraph is set. */
export function lines(words: readonly string[], { x = 50, y = 700, size = 10, pitch = 12 } = {}): readonly PdfText[] {
  return words.map((line, index) => ({ words: line, x, y: y - index * pitch, size }));
}
