/** "3,5", "1.200,50", "1.200.300": written so that it can mean but one thing. */
const WITH_COMMA = /^[-+]?(?:\d+,\d{1,2}|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})$/u;
const WITH_POINT = /^[-+]?(?:\d+\.\d{1,2}|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,})$/u;

/** A number in a cell, its sign, unit or currency aside. */
const NUMBER = /[-+]?\d[\d.,]*\d|\d/u;

/** Whether the numbers of a table have commas before their decimals: some say so, and none says otherwise. */
export function usesDecimalCommas(rows: readonly (readonly string[])[]): boolean {
  let commas = 0;
  for (const row of rows) {
    for (const cell of row) {
      const number = NUMBER.exec(cell)?.[0] ?? '';
      if (WITH_POINT.test(number)) return false;
      if (WITH_COMMA.test(number)) commas++;
    }
  }
  return commas > 0;
}

/** "1.200,5" as "1,200.5", which English means by it. */
export function inEnglishNotation(cell: string): string {
  return cell.replace(/\d[\d.,]*\d/gu, (number) =>
    /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+,\d+$/u.test(number)
      ? number.replace(/[.,]/gu, (mark) => (mark === ',' ? '.' : ','))
      : number,
  );
}
