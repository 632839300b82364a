/** A table as an Excel file in the response: text cells only, guarded against formulas, the first row frozen. */
import type { Context } from 'koa';
import type { Taken } from '../http/reply/reply';
import { fileHeaders } from '../http/file-headers';
import { guardCell } from './guard-cell';

export type SheetColumn<T> = { header: string; width: number; text(row: T): string };
const MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function sendSheet<T>({
  ctx,
  name,
  note,
  columns,
  rows,
}: {
  ctx: Context;
  /** Of the sheet and, with .xlsx, of the file. */
  name: string;
  /** Who exported, when, under which filter: it stands in the last row, so that a copy says where it came from. */
  note: string;
  columns: readonly SheetColumn<T>[];
  rows: readonly T[];
}): Promise<Taken> {
  // Loaded with the first export: the server starts without it.
  const { Workbook } = await import('exceljs');
  const book = new Workbook();
  const sheet = book.addWorksheet(name.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ header, width }) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  rows.forEach((row) => sheet.addRow(columns.map(({ text }) => guardCell(text(row)))));
  sheet.addRow([]);
  sheet.addRow([guardCell(note)]);
  const body = Buffer.from(await book.xlsx.writeBuffer());
  ctx.status = 200;
  ctx.set(fileHeaders({ name: `${name}.xlsx`, mime: MIME, inline: false }));
  ctx.set('Cache-Control', 'no-store');
  ctx.body = body;
  return { taken: true };
}
