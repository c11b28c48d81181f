/** What a cell may hold; null is an empty one. */
export type Cell = string | number | null;

/** Spreadsheets read UTF-8 only when told so. */
const BYTE_ORDER_MARK = "\uFEFF";

/** A file for a spreadsheet, line by line (RFC 4180): UTF-8 with its mark, headers first, formulas made harmless. */
export async function* csvLines(headers: readonly string[], rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(headers);
  for await (const row of rows) yield csvLine(row);
}

const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`;

function csvCell(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  const text = defused(cell ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Text that a spreadsheet would run as a formula, in full-width signs too, is text to it behind an apostrophe (OWASP, "CSV injection"). */
const defused = (text: string): string => (/^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text);
