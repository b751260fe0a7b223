import { message, nothingStated } from '../engine/index.ts';
import { rowsOf } from './csvRows.ts';
import { inEnglishNotation, usesDecimalCommas } from './decimalCommas.ts';
import { decodeText } from './decodeText.ts';
import { BETWEEN_CELLS, ExtractedText } from './extractedText.ts';
import type { BinaryFormat } from './format.ts';

/** A longer table is data, and no source that somebody reads. */
const MOST_ROWS = 500;

/** Tables as text, their cells separated by commas, semicolons or tabs. */
export const CSV = {
  id: 'csv',
  extensions: ['csv', 'tsv'],
  languageIds: [],
  messages: ['table/long', 'address/column', 'address/headline'],
  editable: false,
  input: 'bytes',
  read: async (bytes) => {
    const table = rowsOf(decodeText(bytes) ?? '', MOST_ROWS);
    if (table === null) return { unreadable: null };
    const { rows, isWhole } = table;
    const convert = usesDecimalCommas(rows) ? inEnglishNotation : (cell: string): string => cell;
    const header = rows.findIndex((row) => row.filter((cell) => cell !== '').length > 1);
    const text = new ExtractedText();
    for (const [index, row] of rows.entries()) {
      const pieces = row.map((cell, column) => ({
        words: (column === 0 ? '' : BETWEEN_CELLS) + convert(cell),
        address: message('address/column', index + 1, rows[header]?.[column] || column + 1),
      }));
      if (index < header) text.add(row.join(' '), message('address/headline'), { kind: 'headline' });
      // What a cell counts, and of what, is said by a row and a header whose words are for those who know the table.
      else text.doubt(text.addPieces(pieces, { kind: 'table-row' }), text.end);
    }
    return text.finish(nothingStated(), isWhole ? [] : [message('table/long', MOST_ROWS)]);
  },
} as const satisfies BinaryFormat;
