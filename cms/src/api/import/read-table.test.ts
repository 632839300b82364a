import { Workbook } from 'exceljs';
import { IMPORT_LIMITS } from './import-kind';
import { readTable } from './read-table';

/** 姓名,手机 / 张三,138 in GB18030, as Excel of a Chinese Windows saves it. */
const GB18030 = Buffer.from('d0d5c3fb2ccad6bbfa0d0ad5c5c8fd2c3133380d0a', 'hex');
const refused = (bytes: Buffer): Promise<unknown> =>
  readTable(bytes).then(
    () => null,
    (error: { details: { fields: { message: string }[] } }) => error.details.fields[0]?.message,
  );

it('reads text with commas in UTF-8 and in GB18030, with quotes and any end of line', async () => {
  const rows = [
    ['姓名', '手机'],
    ['张三', '138'],
  ];
  expect(await readTable(GB18030)).toEqual([{ name: '表1', rows }]);
  expect(await readTable(Buffer.from('\uFEFF姓名,手机\n张三,138'))).toEqual([{ name: '表1', rows }]);
  expect(await readTable(Buffer.from('甲;乙\r"一;""二""\n三";𠮷\r'))).toEqual([
    {
      name: '表1',
      rows: [
        ['甲', '乙'],
        ['一;"二"\n三', '𠮷'],
      ],
    },
  ]);
});

it('reads every sheet of an Excel file as people see it: dates, long numbers, rich text, formulas, empty rows', async () => {
  const book = new Workbook();
  const first = book.addWorksheet('名单');
  first.addRow(['姓名', '日期', '金额', '链接', '合计']);
  first.getCell('A3').value = { richText: [{ text: '张' }, { text: '三' }] };
  first.getCell('B3').value = new Date('2026-03-02T00:00:00Z');
  first.getCell('C3').value = 13_800_138_000;
  first.getCell('D3').value = { text: '网页', hyperlink: 'http://x' };
  first.getCell('E3').value = { formula: '1+1', result: 2 };
  book.addWorksheet('说明').addRow(['另一张']);
  const bytes = Buffer.from(await book.xlsx.writeBuffer());

  const sheets = await readTable(bytes);
  expect(sheets.map(({ rows }) => rows)).toEqual([
    [['姓名', '日期', '金额', '链接', '合计'], [], ['张三', '2026-03-02', '13800138000', '网页', '2']],
    [['另一张']],
  ]);
});

it('says of an old Excel file how it is saved anew, and of what is no table that it is none', async () => {
  expect(await refused(Buffer.from('d0cf11e0a1b11ae1000000', 'hex'))).toContain('另存为');
  expect(await refused(Buffer.from('\0\0\0'))).toContain('没有找到表格');
  expect(await refused(Buffer.from('504b0304ffff', 'hex'))).toContain('请用 Excel 或 WPS 打开');
});

it('looks at no more than it takes', async () => {
  expect(await refused(Buffer.from('甲\n'.repeat(IMPORT_LIMITS.rows + 2)))).toContain('分成几个文件');
  expect(await refused(Buffer.from(','.repeat(IMPORT_LIMITS.columns + 1)))).toContain('多余的列');
  expect(await refused(Buffer.alloc(IMPORT_LIMITS.bytes + 1, 'a'))).toContain('文件太大');
});
