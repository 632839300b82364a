/** The list of people as a tool of every day: searches under a name, columns of one's choice, a file to take away. */
import { inWords } from '../setup/in-words';
import { readFile } from 'node:fs/promises';
import { Workbook } from 'exceljs';
import type { Download, Locator, Page } from 'playwright-core';
import { openAccountsPage, type AccountsPage } from '../setup/accounts-page';
import { choose, rowsOf } from '../setup/desk';
import { somebody } from '../setup/people-house';
import { album } from '../setup/take-picture';

const picture = album({ name: 'people-list' });
const serial = String(Date.now()).slice(-6);
let desk: AccountsPage;
let page: Page;
const box = (label: string): Locator => page.getByRole('textbox', { name: label, exact: true });

jest.setTimeout(120_000);
beforeAll(async () => {
  desk = await openAccountsPage();
  ({ page } = desk);
});
afterAll(() => desk?.house.browser.close());

it('R40a a search under a name and the columns of one’s choice are there again another day', async () => {
  await page.getByRole('button', { name: '常用查找' }).click();
  await page.getByText('还没有保存过').waitFor();
  await picture(page, '还没有常用查找');
  await page.keyboard.press('Escape');
  await choose(page, page, '类型', '企业');
  await page.getByRole('button', { name: '常用查找' }).click();
  await box('名称').fill('所有企业');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await picture(page, '常用查找');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '显示列' }).click();
  await page.getByRole('checkbox', { name: '微信' }).click();
  await picture(page, '显示列');
  await page.keyboard.press('Escape');

  await page.goto('/admin/plugins/desk/accounts');
  await desk.table().getByRole('columnheader', { name: '微信' }).waitFor();
  await page.getByRole('button', { name: '常用查找' }).click();
  await page.getByRole('button', { name: '所有企业', exact: true }).click();
  await page.waitForURL(/kind=enterprise/);
  await page.getByRole('button', { name: '常用查找' }).click();
  await page.getByRole('button', { name: '删除「所有企业」' }).click();
  await page.getByText('还没有保存过').waitFor();
  await page.keyboard.press('Escape');
});

it('R37a the list leaves as a file with masked numbers that says who took it and when', async () => {
  const { phone } = await somebody({ name: `导出${inWords(serial)}` });
  await desk.search(`phone=${phone}`, 1);
  const [file] = (await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出', exact: true }).click(),
  ])) as [Download, void];
  expect(file.suggestedFilename()).toBe('账号名单.xlsx');
  const book = new Workbook();
  await book.xlsx.load((await readFile(await file.path())) as never);
  const lines = (book.worksheets[0]?.getSheetValues() as string[][])
    .filter(Boolean)
    .map((row) => row.slice(1));
  expect(lines[0]?.slice(0, 4)).toEqual(['姓名', '用户名', '企业', '类型']);
  expect(lines[1]?.[0]).toBe('导*');
  expect(lines[1]?.[4]).toBe(`${phone.slice(0, 3)}****${phone.slice(-4)}`);
  expect(JSON.stringify(lines)).not.toContain(phone);
  expect(lines.at(-1)?.[0]).toContain('导出');
  expect(await rowsOf(page, '账号')).toHaveLength(1);
});

it('我的任务 says that it is done, and hands the file out again', async () => {
  await page.getByRole('button', { name: /^我的任务，.*已结束未看/ }).click();
  const drawer = page.getByRole('dialog', { name: '我的任务' });
  const job = drawer.getByRole('listitem').first();
  await job.getByText('已完成').first().waitFor();
  await picture(page, '我的任务');
  const [file] = (await Promise.all([
    page.waitForEvent('download'),
    job.getByRole('button', { name: '下载 账号名单.xlsx' }).click(),
  ])) as [Download, void];
  expect(file.suggestedFilename()).toBe('账号名单.xlsx');
  await drawer.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: '我的任务', exact: true }).waitFor();
});

it('nobody met an error on the way', () => expect(desk.house.trouble).toEqual([]));
