import type { OpNames, PdfFont, PdfPage, Visibility } from './pdfLibrary.ts';

/** A character on a page. Coordinates are in points from the page's upper left corner. */
export interface Glyph {
  readonly text: string;
  /** Where it begins on its baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

/** A thin horizontal line: what strikes words out, underlines them or divides a table. */
export interface Rule {
  readonly x: number;
  readonly end: number;
  readonly y: number;
}

export interface PageGlyphs {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** All the text is invisible: what a program recognised in a scan. */
  readonly isRecognised: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The mode in which text is neither filled nor stroked. */
const INVISIBLE = 3;

/** No line that strikes words out is thicker, in points. */
const THICKEST_RULE = 2;

/** A page with more lines than this is a drawing, and none of them strikes words out. */
const MOST_RULES = 1000;

interface TextState {
  ctm: Matrix;
  font: PdfFont | null;
  fontName: string;
  size: number;
  direction: 1 | -1;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

/** What an operator sets to its only operand. */
type Setting = 'leading' | 'charSpacing' | 'wordSpacing' | 'scale' | 'rise' | 'mode';

/** Every character that a page shows, at its place, in the order it is drawn. */
export async function glyphsOf(page: PdfPage, ops: OpNames, visibility: Visibility): Promise<PageGlyphs> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const painter = new Painter(page, ops, visibility, matrixOf(transform), width, height);
  for (const [at, op] of fnArray.entries()) painter.run(op, argsArray[at] ?? []);
  const isRecognised = painter.visible.length === 0 && painter.invisible.length > 0;
  const glyphs = isRecognised ? painter.invisible : painter.visible;
  const rules = painter.rules.length > MOST_RULES ? [] : painter.rules;
  return { width, height, glyphs: once(glyphs), rules, isRecognised };
}

/** Follows the operators that move, style and show text. */
class Painter {
  readonly visible: Glyph[] = [];
  readonly invisible: Glyph[] = [];
  readonly rules: Rule[] = [];
  readonly #page: PdfPage;
  readonly #visibility: Visibility;
  readonly #width: number;
  readonly #height: number;
  readonly #actions: ReadonlyMap<number, (args: readonly unknown[]) => void>;
  readonly #fonts = new Map<string, PdfFont | null>();
  readonly #saved: TextState[] = [];
  /** For each marked stretch that is open, whether it is on a layer that is hidden. */
  readonly #marked: boolean[] = [];
  #hidden = 0;
  #state: TextState;
  #textMatrix: Matrix = IDENTITY;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;

  constructor(page: PdfPage, ops: OpNames, visibility: Visibility, base: Matrix, width: number, height: number) {
    this.#page = page;
    this.#visibility = visibility;
    this.#width = width;
    this.#height = height;
    this.#state = {
      ctm: base,
      font: null,
      fontName: '',
      size: 0,
      direction: 1,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    };
    this.#actions = this.#bind(ops);
  }

  run(op: number, args: readonly unknown[]): void {
    this.#actions.get(op)?.(args);
  }

  #bind(ops: OpNames): ReadonlyMap<number, (args: readonly unknown[]) => void> {
    const state = (): TextState => this.#state;
    const save = (): void => void this.#saved.push({ ...this.#state });
    const restore = (): void => {
      this.#state = this.#saved.pop() ?? this.#state;
    };
    const transform = (matrix: unknown): void => {
      state().ctm = times(state().ctm, matrixOf(matrix));
    };
    const sets =
      (name: Setting, factor = 1) =>
      ([value]: readonly unknown[]): void => {
        state()[name] = number(value) * factor;
      };
    const nextLine = (): void => this.#move(0, state().leading);
    return new Map<number, (args: readonly unknown[]) => void>([
      [ops.save, save],
      [ops.restore, restore],
      [ops.transform, (args) => transform(args)],
      [
        ops.paintFormXObjectBegin,
        ([matrix]) => {
          save();
          if (matrix !== null && matrix !== undefined) transform(matrix);
        },
      ],
      [ops.paintFormXObjectEnd, restore],
      [ops.beginText, () => this.#setTextMatrix(IDENTITY)],
      [ops.setTextMatrix, (args) => this.#setTextMatrix(matrixOf(args.length === 1 ? args[0] : args))],
      [ops.moveText, ([x, y]) => this.#move(number(x), number(y))],
      [
        ops.setLeadingMoveText,
        ([x, y]) => {
          state().leading = number(y);
          this.#move(number(x), number(y));
        },
      ],
      [ops.nextLine, nextLine],
      [ops.setLeading, sets('leading', -1)],
      [ops.setCharSpacing, sets('charSpacing')],
      [ops.setWordSpacing, sets('wordSpacing')],
      [ops.setHScale, sets('scale', 0.01)],
      [ops.setTextRise, sets('rise')],
      [ops.setTextRenderingMode, sets('mode')],
      [ops.setFont, ([name, size]) => this.#setFont(String(name), number(size))],
      [ops.showText, ([glyphs]) => this.#show(glyphs)],
      [ops.beginMarkedContent, () => this.#mark(false)],
      [ops.beginMarkedContentProps, ([tag, group]) => this.#mark(tag === 'OC' && !this.#visibility(group))],
      [ops.endMarkedContent, () => void (this.#marked.pop() === true && this.#hidden--)],
      [ops.constructPath, ([paint, , box]) => this.#path(paint, box, ops)],
    ]);
  }

  #mark(isHidden: boolean): void {
    this.#marked.push(isHidden);
    if (isHidden) this.#hidden++;
  }

  #setTextMatrix(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#x = 0;
    this.#y = 0;
    this.#lineX = 0;
    this.#lineY = 0;
  }

  #move(x: number, y: number): void {
    this.#lineX += x;
    this.#lineY += y;
    this.#x = this.#lineX;
    this.#y = this.#lineY;
  }

  #setFont(name: string, size: number): void {
    let font = this.#fonts.get(name);
    if (font === undefined) {
      font = this.#page.commonObjs.has(name) ? this.#page.commonObjs.get(name) : null;
      this.#fonts.set(name, font);
    }
    this.#state.font = font;
    this.#state.fontName = name;
    this.#state.size = Math.abs(size);
    this.#state.direction = size < 0 ? -1 : 1;
  }

  /** As the library itself draws text, but for the drawing. */
  #show(glyphs: unknown): void {
    const { ctm, font, fontName, size, direction, charSpacing, wordSpacing, scale, rise, mode } = this.#state;
    if (!Array.isArray(glyphs) || font === null || font.vertical === true) return;
    const unit = size * (font.fontMatrix?.[0] ?? 0.001);
    const stretch = scale * direction;
    const whole = times(times(ctm, this.#textMatrix), [1, 0, 0, 1, this.#x, this.#y + rise]);
    const [a, b, c, d, e, f] = whole;
    const across = Math.hypot(a, b);
    const isUpright = a > 0 && Math.abs(b) < across * 0.05 && this.#hidden === 0;
    const target = mode === INVISIBLE ? this.invisible : this.visible;
    const height = size * Math.hypot(c, d);
    let x = 0;
    for (const glyph of glyphs as readonly unknown[]) {
      if (typeof glyph === 'number') {
        x -= (glyph * size) / 1000;
        continue;
      }
      if (!isGlyph(glyph)) continue;
      const advance = glyph.width * unit;
      const at = x * stretch;
      const [left, base] = [e + a * at, f + b * at];
      if (isUpright && this.#isOnPage(left, base)) {
        const width = Math.abs(advance * stretch * across);
        target.push({ text: characterOf(glyph), x: left, y: base, width, size: height, font: fontName });
      }
      x += advance + ((glyph.isSpace ? wordSpacing : 0) + charSpacing) * direction;
    }
    this.#x += x * stretch;
  }

  #isOnPage(x: number, y: number): boolean {
    return x > -1 && y > -1 && x < this.#width + 1 && y < this.#height + 1;
  }

  /** A path that is thin and lies is a line, drawn or filled. */
  #path(paint: unknown, box: unknown, ops: OpNames): void {
    const isPainted = paint !== ops.endPath && paint !== ops.clip && paint !== ops.eoClip;
    if (!isPainted || this.#hidden > 0 || !isBox(box)) return;
    const [left, top] = apply(this.#state.ctm, box[0], box[1]);
    const [right, bottom] = apply(this.#state.ctm, box[2], box[3]);
    if (Math.abs(bottom - top) > THICKEST_RULE || Math.abs(right - left) < 2) return;
    this.rules.push({ x: Math.min(left, right), end: Math.max(left, right), y: (top + bottom) / 2 });
  }
}

function isBox(value: unknown): value is ArrayLike<number> & readonly [number, number, number, number] {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'length') === 4;
}

interface ShownGlyph {
  readonly unicode?: string;
  readonly originalCharCode?: number;
  readonly width: number;
  readonly isSpace: boolean;
}

function isGlyph(value: unknown): value is ShownGlyph {
  return typeof value === 'object' && value !== null && typeof (value as Partial<ShownGlyph>).width === 'number';
}

const LIGATURES = /[\ufb00-\ufb06]/gu;

/** What a font gives no meaning is a replacement character. */
function characterOf({ unicode, originalCharCode }: ShownGlyph): string {
  if (unicode?.length === 1 && unicode > ' ' && unicode <= '~') return unicode;
  // In the usual encodings this is the no-break space; their tables call it a space.
  if (unicode === ' ' && originalCharCode === 0xa0) return '\u00a0';
  if (unicode === undefined || unicode === '' || /[\p{Cc}\p{Co}]/u.test(unicode)) return '\ufffd';
  return unicode.replace(LIGATURES, (letters) => letters.normalize('NFKC'));
}

/** Bold type is often the same letter printed twice; within this share of its size, and a point, it counts once. */
const SAME_PLACE = 0.1;

/** The page is looked at in squares of this many points, numbered row by row. */
const SQUARE = 4;
const SQUARES_IN_ROW = 65_536;

/** So many glyphs of a square are compared: more are no type. */
const MOST_IN_SQUARE = 32;

function once(glyphs: readonly Glyph[]): readonly Glyph[] {
  const squares = new Map<number, Glyph[]>();
  return glyphs.filter((glyph) => {
    const near = Math.min(1, glyph.size * SAME_PLACE);
    const [left, right] = [Math.floor((glyph.x - near) / SQUARE), Math.floor((glyph.x + near) / SQUARE)];
    const [top, bottom] = [Math.floor((glyph.y - near) / SQUARE), Math.floor((glyph.y + near) / SQUARE)];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        for (const other of squares.get(row * SQUARES_IN_ROW + column) ?? [])
          if (other.text === glyph.text && isSamePlace(glyph, other)) return false;
    const own = Math.floor(glyph.y / SQUARE) * SQUARES_IN_ROW + Math.floor(glyph.x / SQUARE);
    const here = squares.get(own);
    if (here === undefined) squares.set(own, [glyph]);
    else if (here.length < MOST_IN_SQUARE) here.push(glyph);
    return true;
  });
}

function isSamePlace(one: Glyph, other: Glyph): boolean {
  const near = Math.min(1, one.size * SAME_PLACE);
  return Math.abs(one.x - other.x) <= near && Math.abs(one.y - other.y) <= near;
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function matrixOf(value: unknown): Matrix {
  if (typeof value !== 'object' || value === null) return IDENTITY;
  const at = (index: number): number => number(Reflect.get(value, index));
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

function times(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = other;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
