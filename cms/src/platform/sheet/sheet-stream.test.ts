import { buffer, text } from 'node:stream/consumers';
import { Workbook } from 'exceljs';
import { sheetStream, type Sheet } from './sheet-stream';

const sheet = (rows: Sheet['rows']): Sheet => ({
  name: '名单',
  note: '王五 导出，共 2 行',
  columns: [
    { header: '姓名', width: 12 },
    { header: '说明', width: 30 },
  ],
  rows,
});
const ROWS = [
  ['𠮷田', '说，"好"\n再说'],
  ['=1+1', '-2'],
];

it('writes an Excel file that opens again, with every formula of a stranger made text', async () => {
  const book = new Workbook();
  await book.xlsx.load((await buffer(sheetStream('xlsx', sheet(ROWS)))) as unknown as ArrayBuffer);
  const read = book.getWorksheet('名单');

  expect([1, 2, 3, 5].map((row) => [1, 2].map((cell) => read?.getCell(row, cell).text))).toEqual([
    ['姓名', '说明'],
    ['𠮷田', '说，"好"\n再说'],
    ["'=1+1", "'-2"],
    ['王五 导出，共 2 行', ''],
  ]);
  expect(read?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
});

it('writes a table of commas that Excel takes for UTF-8', async () => {
  // Whoever reads bytes as text loses the mark.
  const bytes = await buffer(sheetStream('csv', sheet(ROWS)));

  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.subarray(3).toString()).toBe(
    '姓名,说明\r\n𠮷田,"说，""好""\n再说"\r\n\'=1+1,\'-2\r\n\r\n王五 导出，共 2 行\r\n',
  );
});

it('ends in an error when the rows do, so that nobody takes half a table for a whole one', async () => {
  async function* rows() {
    yield await Promise.resolve(['一', '二']);
    throw new Error('database away');
  }
  for (const format of ['xlsx', 'csv'] as const)
    await expect(text(sheetStream(format, sheet(rows())))).rejects.toThrow('database away');
});

it('stops when its reader has gone', async () => {
  let given = 0;
  function* rows() {
    for (; given < 100_000; given += 1) yield ['字'.repeat(50), String(given)];
  }
  const stream = sheetStream('csv', sheet(rows()));
  await new Promise<void>((resolve) => stream.once('data', () => resolve()));
  stream.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));

  expect(given).toBeLessThan(100_000);
});
