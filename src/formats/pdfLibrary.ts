/** The part of PDF.js that is used here, and how it is loaded. */

export interface PdfFont {
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
}

export interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number; transform: readonly number[] };
  getOperatorList(): Promise<{ fnArray: readonly number[]; argsArray: readonly (readonly unknown[] | null)[] }>;
  readonly commonObjs: { has(name: string): boolean; get(name: string): PdfFont | null };
  cleanup(): boolean;
}

export interface PdfFile {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ info: Readonly<Record<string, unknown>> }>;
  getOptionalContentConfig(): Promise<{ isVisible(group: unknown): boolean }>;
  destroy(): Promise<void>;
}

/** Whether a layer is shown. */
export type Visibility = (group: unknown) => boolean;

const OPERATORS = [
  'save',
  'restore',
  'transform',
  'paintFormXObjectBegin',
  'paintFormXObjectEnd',
  'beginText',
  'setTextMatrix',
  'moveText',
  'setLeadingMoveText',
  'nextLine',
  'setLeading',
  'setCharSpacing',
  'setWordSpacing',
  'setHScale',
  'setTextRise',
  'setTextRenderingMode',
  'setFont',
  'showText',
  'beginMarkedContent',
  'beginMarkedContentProps',
  'endMarkedContent',
  'constructPath',
  'endPath',
  'clip',
  'eoClip',
] as const;

/** The numbers of the operators that a page is drawn with. */
export type OpNames = Readonly<Record<(typeof OPERATORS)[number], number>>;

export interface PdfLibrary {
  readonly ops: OpNames;
  /** Rejects for what is no PDF, is damaged, or needs a password. */
  open(bytes: Uint8Array): Promise<PdfFile>;
}

/** Loads the library, which is large, on first use. */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  supplyWhatIsMissing();
  const { getDocument, OPS } = await import('unpdf/pdfjs');
  return {
    ops: OPS as unknown as OpNames,
    open: (bytes) =>
      getDocument({
        // The library takes the bytes over, and the caller still needs them.
        data: new Uint8Array(bytes),
        // Nothing in a file is run, and no font of this machine is read.
        isEvalSupported: false,
        enableXfa: false,
        useSystemFonts: false,
        disableFontFace: true,
        useWorkerFetch: false,
        verbosity: 0,
        // Pictures say nothing here, and are slow to decode.
        maxImageSize: 1,
      }).promise as unknown as Promise<PdfFile>,
  };
}

/**
 * Runs what reads a file by the library. In a damaged one, the library may fail at something that nobody waits for,
 * which would end a process of Node's; a browser only notes it.
 */
export async function withoutStrayFailures<T>(read: () => Promise<T>): Promise<T> {
  if (typeof process === 'undefined') return read();
  process.on('unhandledRejection', forgive);
  try {
    return await read();
  } finally {
    // What failed last is reported in the next turn.
    await new Promise((resolve) => setTimeout(resolve, 0));
    process.off('unhandledRejection', forgive);
  }
}

function forgive(reason: unknown): void {
  const isOfLibrary = reason instanceof Error && /[\\/]pdfjs\.[cm]js/u.test(reason.stack ?? '');
  const isNamed =
    typeof reason === 'object' && reason !== null && /Exception$/u.test(String(Reflect.get(reason, 'name')));
  if (!isOfLibrary && !isNamed) throw reason;
}

/** What the library expects of a browser, or of a newer Node than the oldest that the command line runs on. */
function supplyWhatIsMissing(): void {
  const scope = globalThis as { DOMMatrix?: unknown };
  scope.DOMMatrix ??= class {};
  const buffers = ArrayBuffer.prototype as { transferToFixedLength?: unknown };
  buffers.transferToFixedLength ??= function (this: ArrayBuffer, length?: number): ArrayBuffer {
    const copy = new ArrayBuffer(length ?? this.byteLength);
    new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(this.byteLength, copy.byteLength)));
    return copy;
  };
}
