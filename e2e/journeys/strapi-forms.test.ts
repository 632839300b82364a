/** Strapi's own forms: what was typed stays whatever the server says, and two colleagues' changes are laid side by side. */
import type { Page } from 'playwright-core';
import { staffApi, type Api } from '../setup/api';
import { openBrowser, type House } from '../setup/open-browser';
import { signInToPanel } from '../setup/panel';
import { readAccounts } from '../../testing/product';
import { album, atWidths } from '../setup/take-picture';

const { TIAOHE_URL: URL = '', DATA_DIR = '' } = process.env;
const accounts = readAccounts(DATA_DIR);
const picture = album({ name: 'strapi-forms' });
const CASE = '两人同改的典型案例';
let house: House;
let admin: Api;
let one: Page;
let two: Page;
let typical: string;

const box = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const dialog = (page: Page) => page.getByRole('dialog', { name: '两边都改了这条记录' });
/** @returns what the server said. */
async function save(page: Page): Promise<number> {
  const answer = page.waitForResponse((response) => response.request().method() === 'PUT');
  await page.getByRole('button', { name: /^(保存|Save)$/ }).click();
  return (await answer).status();
}
async function open(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path);
  await box(page, name).waitFor();
}
/** Strapi would take the words back some moments after a refusal: time itself is the subject, so it is watched for this long. */
const TAKEN_BACK_WITHIN_MS = 1_500;
async function stays(page: Page, words: Record<string, string>): Promise<void> {
  for (const end = Date.now() + TAKEN_BACK_WITHIN_MS; Date.now() < end; await page.waitForTimeout(100)) {
    const shown: Record<string, string> = {};
    for (const name of Object.keys(words)) shown[name] = await box(page, name).inputValue();
    expect(shown).toEqual(words);
  }
}
const stored = async () => (await admin.get(`/desk/typical-cases/${typical}`)).data;

jest.setTimeout(180_000);
beforeAll(async () => {
  house = await openBrowser({ url: URL });
  admin = await staffApi(URL, accounts, 'system-admin');
  const made = await admin.post('/desk/typical-cases', {
    title: CASE,
    category: 'leak',
    facts: '楼上漏水。',
  });
  expect(made.status).toBe(201);
  typical = made.data.id;
  one = await house.seat('a colleague', 'desk');
  two = await house.seat('another', 'desk');
  for (const page of [one, two]) await signInToPanel({ page, accounts, role: 'system-admin' });
}, 240_000);
afterAll(() => house?.browser.close());

it('a typical case that two are changing shows both titles to the second, and back in the form everything still stands', async () => {
  for (const page of [one, two])
    await open(
      page,
      `/admin/content-manager/collection-types/api::typical-case.typical-case/${typical}`,
      'title',
    );
  await box(one, 'title').fill(`${CASE}（甲）`);
  await box(one, 'law').fill('民法典第288条');
  expect(await save(one)).toBe(200);

  await box(two, 'title').fill(`${CASE}（乙）`);
  await box(two, 'comment').fill('乙的点评');
  expect(await save(two)).toBe(409);
  await dialog(two).getByText(`${CASE}（甲）`).waitFor();
  await dialog(two).getByText(`${CASE}（乙）`).waitFor();
  expect(await dialog(two).getByRole('radiogroup').count()).toBe(1);
  expect(await dialog(two).getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
  await atWidths(picture, two, '两边');

  await dialog(two).getByRole('button', { name: '返回继续改' }).click();
  await two.getByText('您的改动没有保存').first().waitFor();
  await stays(two, { title: `${CASE}（乙）`, comment: '乙的点评' });
  expect(await stored()).toMatchObject({ title: `${CASE}（甲）`, comment: null });
  await atWidths(picture, two, '返回后');
});

it('whoever saves again is asked again, and then both people’s changes are there', async () => {
  expect(await save(two)).toBe(409);
  await dialog(two).getByRole('radio').first().click();
  const done = two.waitForResponse(
    (response) => response.request().method() === 'PUT' && response.status() === 200,
  );
  await dialog(two).getByRole('button', { name: '保存' }).click();
  await done;
  expect(await stored()).toMatchObject({
    title: `${CASE}（乙）`,
    law: '民法典第288条',
    comment: '乙的点评',
    facts: '楼上漏水。',
  });
  await two.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('[name="law"]')?.value === '民法典第288条',
  );
  expect(await box(two, 'title').inputValue()).toBe(`${CASE}（乙）`);
});

it('what was typed while the line was down is still there, and is saved when it is back', async () => {
  await open(one, one.url(), 'title');
  await box(one, 'title').fill(`${CASE}（断网）`);
  await one.context().setOffline(true);
  await one.getByRole('button', { name: /^(保存|Save)$/ }).click();
  await one.getByText('连不上服务器，没有保存').first().waitFor();
  await stays(one, { title: `${CASE}（断网）` });
  await picture(one, '断网');
  await one.context().setOffline(false);
  expect(await save(one)).toBe(200);
  expect((await stored()).title).toBe(`${CASE}（断网）`);
});

it('a panel user whom two are changing is asked in the same way', async () => {
  const email = `forms${Date.now()}@demo.tiaohe.cn`;
  const { data: roles } = await admin.get('/admin/roles');
  const made = await admin.post('/admin/users', {
    firstname: '同事',
    lastname: '陈',
    email,
    roles: [(roles as { id: number; name: string }[]).find(({ name }) => /审核/.test(name))?.id],
  });
  expect(made.status).toBe(201);
  for (const page of [one, two]) await open(page, `/admin/settings/users/${made.data.id}`, 'firstname');
  await box(one, 'firstname').fill('甲同事');
  expect(await save(one)).toBe(200);
  await box(two, 'firstname').fill('乙同事');
  await box(two, 'lastname').fill('程');
  expect(await save(two)).toBe(409);
  await dialog(two).getByText('甲同事').waitFor();
  await picture(two, '工作人员');
  await dialog(two).getByRole('button', { name: '返回继续改' }).click();
  await stays(two, { firstname: '乙同事' });
  expect(await save(two)).toBe(409);
  await dialog(two).getByRole('radio').last().click();
  const done = two.waitForResponse(
    (response) => response.request().method() === 'PUT' && response.status() === 200,
  );
  await dialog(two).getByRole('button', { name: '保存' }).click();
  await done;
  const { data } = await admin.get(`/admin/users/${made.data.id}`);
  expect(data).toMatchObject({ firstname: '甲同事', lastname: '程', email });
});
