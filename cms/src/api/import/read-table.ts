/**
 * Reads a stranger's table: .xlsx cell by cell as it is unpacked, or text with commas, in UTF-8 or GB18030. Runs in a process of its
 * own (off-thread): the file may be made to stall the house.
 */
import { Readable } from 'node:stream';
import { refuseField } from '../../platform/http/refusal';
import type { SheetRows } from '../../platform/off-thread/task-kinds';
import { judgeZip } from '../../platform/off-thread/zip-limits';
import { cellText, type Cell } from './cell-text';
import { IMPORT_LIMITS } from './import-kind';
import { decodeText, readCsv } from './read-csv';

const OLD_EXCEL =
  '这是旧格式的 Excel 文件（.xls）。请用 Excel 或 WPS 打开，点“另存为”，选“Excel 工作簿（.xlsx）”后再上传；有密码的请先去掉密码';
const NO_TABLE = '文件里没有找到表格内容，请检查后再上传';
const TOO_MANY = `超过${IMPORT_LIMITS.rows}行，请分成几个文件上传`;
const TOO_WIDE = `超过${IMPORT_LIMITS.columns}列，请删去多余的列后再上传`;
const TOO_LARGE = '文件太大，请删去图片或分成几个文件上传';
const PASSWORD_OR_OLD = 'd0cf11e0a1b11ae1';
const ZIP = '504b0304';

type Rows = string[][];
const no = (message: string): never => refuseField('file', message);

/** @throws Refusal where a limit is passed: the rest is not even looked at. */
function take(rows: Rows, cells: readonly string[]): void {
  if (rows.length > IMPORT_LIMITS.rows) no(TOO_MANY);
  if (cells.length > IMPORT_LIMITS.columns) no(TOO_WIDE);
  rows.push(cells.map((text) => text.slice(0, IMPORT_LIMITS.cell)));
}

async function readXlsx(bytes: Buffer): Promise<SheetRows[]> {
  const verdict = await judgeZip(bytes, 'table');
  if (!verdict.ok) no(verdict.message);
  const { stream } = await import('exceljs');
  const book = new stream.xlsx.WorkbookReader(Readable.from([bytes]) as never, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  const sheets: SheetRows[] = [];
  for await (const sheet of book) {
    const rows: Rows = [];
    for await (const row of sheet) {
      // Rows without anything are not in the file; whoever counts lines counts them.
      while (rows.length < row.number - 1) take(rows, []);
      const values = (row.values as Cell[]).slice(1);
      take(rows, Array.from(values, cellText));
    }
    const { name } = sheet as unknown as { name?: string };
    sheets.push({ name: name ?? `表${sheets.length + 1}`, rows });
  }
  return sheets;
}

/** @returns its sheets, rows as texts, the heads among them. @throws Refusal VALIDATION at `file`, saying what to do. */
export async function readTable(bytes: Buffer): Promise<SheetRows[]> {
  if (bytes.length > IMPORT_LIMITS.bytes) return no(TOO_LARGE);
  const head = bytes.subarray(0, 8).toString('hex');
  if (head === PASSWORD_OR_OLD) return no(OLD_EXCEL);
  if (head.startsWith(ZIP)) {
    const sheets = (await readXlsx(bytes)).filter(({ rows }) => rows.length > 0);
    return sheets.length > 0 ? sheets : no(NO_TABLE);
  }
  const rows: Rows = [];
  for (const cells of readCsv(decodeText(bytes) ?? no(NO_TABLE))) take(rows, cells);
  return rows.length > 0 ? [{ name: '表1', rows }] : no(NO_TABLE);
}
