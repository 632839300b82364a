/**
 * A table as a file, streamed: however many rows, a few are in memory. Text cells only, guarded against formulas; the first row frozen,
 * the last one says where the table came from, so that a copy does too.
 */
import { PassThrough, type Readable } from 'node:stream';
import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import { guardCell } from './guard-cell';

export const SHEET_FORMATS = ['xlsx', 'csv'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];
export type SheetHead = { header: string; width: number };
export type Cells = readonly string[];
export type Sheet = {
  /** Of the sheet; Excel takes 31 characters. */
  name: string;
  /** Who exported, when, how many. */
  note: string;
  columns: readonly SheetHead[];
  rows: AsyncIterable<Cells> | Iterable<Cells>;
};

const BREATH_ROWS = 256;
const MOST_WAITING = 8 * 1024 * 1024;
const MOST_NAME = 31;

/** Lets others have their turn, and waits for a reader who is slower than we are. @returns false when the reader has gone. */
async function keepUp(out: PassThrough): Promise<boolean> {
  await breathe();
  while (out.writableLength + out.readableLength > MOST_WAITING && !out.destroyed) await sleep(10);
  return !out.destroyed;
}

async function writeXlsx(out: PassThrough, { name, note, columns, rows }: Sheet): Promise<void> {
  // Loaded with the first export: the server starts without it.
  const { stream } = await import('exceljs');
  const book = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(name.slice(0, MOST_NAME), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ header, width }) => ({ header, width }));
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.commit();
  let count = 0;
  for await (const cells of rows) {
    sheet.addRow(cells.map(guardCell)).commit();
    count += 1;
    if (count % BREATH_ROWS === 0 && !(await keepUp(out))) return;
  }
  sheet.addRow([]).commit();
  sheet.addRow([guardCell(note)]).commit();
  sheet.commit();
  await book.commit();
}

const quote = (cell: string): string => {
  const text = guardCell(cell);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};
const lineOf = (cells: Cells): string => `${cells.map(quote).join(',')}\r\n`;

async function writeCsv(out: PassThrough, { note, columns, rows }: Sheet): Promise<void> {
  // Excel takes text without a byte-order mark for the system's own encoding.
  out.write(`\uFEFF${lineOf(columns.map(({ header }) => header))}`);
  let count = 0;
  for await (const cells of rows) {
    out.write(lineOf(cells));
    count += 1;
    if (count % BREATH_ROWS === 0 && !(await keepUp(out))) return;
  }
  out.end(`\r\n${lineOf([note])}`);
}

const WRITERS: Record<SheetFormat, (out: PassThrough, sheet: Sheet) => Promise<void>> = {
  xlsx: writeXlsx,
  csv: writeCsv,
};
export const SHEET_MIMES: Record<SheetFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

/** @returns the file as it is being written; an error while reading the rows ends it with that error. */
export function sheetStream(format: SheetFormat, sheet: Sheet): Readable {
  const out = new PassThrough();
  void WRITERS[format](out, sheet).catch((error: Error) => out.destroy(error));
  return out;
}
