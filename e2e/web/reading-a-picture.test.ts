/** Before a fourth code in an hour goes to one address, four digits have to be read; large, changeable, or by waiting. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Client as Database } from 'pg';
import { askFrom } from '../../testing/from-address';
import { readPicture } from '../../testing/read-picture';
import { fill, hear, open, press, see, tap } from '../setup/h5';
import { newPhone, peopleHouse, sandbox, URL } from '../setup/people-house';
import { album } from '../setup/take-picture';

const { seat } = peopleHouse();
const picture = album({ name: 'reading-a-picture' });
let database: Database;
let indexKey: string;
beforeAll(async () => {
  const { DATA_DIR = '', DATABASE_URL } = process.env;
  indexKey = (JSON.parse(readFileSync(join(DATA_DIR, 'secrets.json'), 'utf8')) as Record<string, string>)[
    'BLIND_INDEX_KEY'
  ] as string;
  database = new Database({ connectionString: DATABASE_URL });
  await database.connect();
});
afterAll(() => database?.end());

/** Somebody behind an address from where three codes went out already. */
async function behind(page: Page, address: string): Promise<void> {
  await page.context().setExtraHTTPHeaders({ 'x-forwarded-for': address });
  for (let at = 0; at < 3; at += 1)
    await askFrom(URL, address, '/api/auth/sms-codes', { phone: newPhone(), purpose: 'login' });
}
/** What eyes would read: the newest picture that was made. */
async function readNewest(): Promise<string> {
  const { rows } = await database.query<{ document_id: string }>(
    `select document_id from sms_checks where kind = 'picture' order by id desc limit 1`,
  );
  return readPicture({ database, indexKey, id: rows[0]?.document_id ?? '' });
}
const wrongFor = (answer: string): string => (answer === '2345' ? '5432' : '2345');

it.each([
  ['phone', '', '203.0.113.61'],
  ['desk', '', '203.0.113.62'],
  ['phone', '1', '203.0.113.63'],
] as const)(
  'on a %s (elder mode: "%s") a wrong answer brings another picture, a right one the code',
  async (device, elder, address) => {
    const page = await seat(device, undefined, elder ? { 'tiaohe-elder': elder } : {});
    await behind(page, address);
    const phone = newPhone();
    const typed = page.locator('.b-check-answer:visible input');
    await open(page, '/pages/sign-in/sign-in');
    await fill(page, '手机号', phone);
    await tap(page, '获取验证码');
    await see(page, '请先看图填写数字，再获取验证码');
    await page.locator('.check__picture:visible').scrollIntoViewIfNeeded();
    await picture(page, `看图-${device}${elder && '-大字'}`);

    await typed.fill(wrongFor(await readNewest()));
    await press(page, '填好了，发送验证码');
    await see(page, '图中的数字不对，请看新的图再填一次');
    await tap(page, '看不清，换一张');
    await page.locator('.check__title:visible', { hasText: /^请先看图填写数字$/ }).waitFor();
    await typed.fill(await readNewest());
    const code = await sandbox.nextText(phone, () => press(page, '填好了，发送验证码'), /\d{6}/);
    expect(code).toMatch(/^\d{6}$/);
    await hear(page, '验证码已发送，请看短信');
    await page.locator('.check:visible').waitFor({ state: 'detached' });
    await see(page, /秒后重发/);
  },
);

it('whoever cannot see the picture waits, and is told so', async () => {
  const page = await seat('phone', undefined, { 'tiaohe-elder': '1' });
  await behind(page, '203.0.113.64');
  await open(page, '/pages/sign-in/sign-in');
  await fill(page, '手机号', newPhone());
  await tap(page, '获取验证码');
  await tap(page, '看不见图？等一分钟，不用填');
  await see(page, /请等 \d+ 秒，验证码会自动发出，不用操作/);
  await picture(page, '等一分钟-大字');
});

it('the signing page asks for the same before it lets somebody in', async () => {
  const page = await seat('phone');
  await behind(page, '203.0.113.65');
  const phone = newPhone();
  await page.goto('/sign/?document=none');
  await page.getByPlaceholder('11 位手机号').fill(phone);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByAltText('图中有四个数字').waitFor();
  await picture(page, '签字页');
  await page.getByLabel('图中的四个数字').fill(await readNewest());
  const send = () => page.getByRole('button', { name: '发送验证码', exact: true }).click();
  expect(await sandbox.nextText(phone, send, /\d{6}/)).toMatch(/^\d{6}$/);
  await page.getByText('验证码已发出，请查看短信').waitFor();
});
