/**
 * A case that was sent to somebody's phone under another name: families share a number and carriers hand it on, so it
 * opens only to whoever also knows the code of the text message or the tail of the ID (R3b, domain §6.3 #1).
 */
import type { Page } from 'playwright-core';
import type { Client } from '../../testing/client';
import { counterCase, residentId, TO_CONFIRMING, type Counter } from '../../testing/counter-case';
import { fill, hear, open, press, see, tap } from '../setup/h5';
import { door, newPhone, peopleHouse, sandbox, somebody, staffMember, URL } from '../setup/people-house';
import { album } from '../setup/take-picture';

const INVITED = '冯被请';
const ID_NUMBER = residentId(418);
const WRONG = '查询码或身份证号后四位对不上，请照着短信再核对一次';
const { seat } = peopleHouse();
const picture = album({ name: 'claiming' });
let counter: Counter;
let began = '';
beforeAll(async () => {
  const [registrar, reviewer] = [await staffMember('registrar'), await staffMember('reviewer')];
  counter = { url: URL, staff: { registrar, reviewer } };
  began = await door.now();
});
afterAll(() => door.setClock({ now: began }));

/** 冯被请 is invited by this number, and 陈同号 is who registers it. */
async function invited() {
  const phone = newPhone();
  const caseId = await counterCase(counter, {
    applicant: { name: '周申请', phone: newPhone() },
    respondent: { name: INVITED, phone, idNumber: ID_NUMBER, idKind: 'resident-id' },
    steps: TO_CONFIRMING,
  });
  const code = await sandbox.textTo(phone, /(?<=查询码)[A-Z0-9]+/);
  return { caseId, code, ...(await somebody({ phone, name: '陈同号' })) };
}

/** What the server gives this person: the cases of their list, and how many still wait. */
const holdings = async (client: Client) => ({
  cases: ((await client.get('/api/cases')).data as { id: string }[]).map(({ id }) => id),
  waiting: (await client.get('/api/me')).meta.waitingClaims as number,
});

async function openClaim(page: Page): Promise<void> {
  await open(page, '/pages/home/home');
  await tap(page, '有 1 件发给您手机号的案件等您认领');
  await see(page, /登记的姓名和您的不一样/);
}

it('R3b the code of the text message brings the case into the list of its person', async () => {
  const { caseId, code, session, client } = await invited();
  const page = await seat('phone', session);
  await open(page, '/pages/case/list');
  await see(page, '还没有案件');
  await openClaim(page);
  await picture(page, '认领');
  // People copy it with a space, and in small letters.
  await fill(page, '短信里的查询码', ` ${code.toLowerCase()} `);
  await press(page, '认领');
  await hear(page, '已认领');
  await see(page, '参加的人');
  await picture(page, '认领后');
  expect(page.url()).toContain(`/pages/case/detail?id=${caseId}`);
  expect(await holdings(client)).toEqual({ cases: [caseId], waiting: 0 });
  await open(page, '/pages/case/list');
  await see(page, /周申请 与 冯\S+/);
  await picture(page, '我的案件');
});

it('R3b the last four signs of the ID do as well, on a desk', async () => {
  const { caseId, session, client } = await invited();
  const page = await seat('desk', session);
  await openClaim(page);
  await fill(page, '身份证号后四位', ID_NUMBER.slice(-4));
  await picture(page, '认领-电脑');
  await press(page, '认领');
  await see(page, '参加的人');
  expect(await holdings(client)).toEqual({ cases: [caseId], waiting: 0 });
});

it('R3b a wrong code and a wrong tail are refused kindly, and open nothing', async () => {
  const { caseId, session, client } = await invited();
  const page = await seat('phone', session);
  await openClaim(page);
  await fill(page, '短信里的查询码', 'XXXXXX');
  await press(page, '认领');
  await hear(page, WRONG);
  await picture(page, '对不上');
  await fill(page, '短信里的查询码', '');
  await fill(page, '身份证号后四位', ID_NUMBER.slice(-4) === '0000' ? '1111' : '0000');
  await press(page, '认领');
  await hear(page, WRONG);
  expect(page.url()).toContain('/pages/me/claim');
  expect(await page.content()).not.toContain(INVITED);
  expect(await holdings(client)).toEqual({ cases: [], waiting: 1 });
  expect((await client.get(`/api/cases/${caseId}`)).status).toBe(404);
});

it('R3b the code of another case than the ones that wait here is as wrong as any', async () => {
  const [mine, another] = [await invited(), await invited()];
  const page = await seat('phone', mine.session);
  await openClaim(page);
  await fill(page, '短信里的查询码', another.code);
  await press(page, '认领');
  await hear(page, WRONG);
  expect(await holdings(mine.client)).toEqual({ cases: [], waiting: 1 });
  expect(await holdings(another.client)).toEqual({ cases: [], waiting: 1 });
});

it('R3b five wrong guesses lock even the right answer out, until half an hour has passed', async () => {
  const { caseId, code, session, client } = await invited();
  const page = await seat('phone', session);
  await openClaim(page);
  for (let guess = 0; guess < 5; guess += 1)
    expect((await client.post('/api/me/claims', { idTail: `000${guess}` })).status).toBe(400);
  await fill(page, '短信里的查询码', code);
  await press(page, '认领');
  await hear(page, '操作太频繁，请30分钟后再试');
  await picture(page, '猜太多次');
  expect(await holdings(client)).toEqual({ cases: [], waiting: 1 });
  await door.setClock({ advance: 'PT31M' });
  await press(page, '认领');
  await see(page, '参加的人');
  expect(page.url()).toContain(`/pages/case/detail?id=${caseId}`);
});

it('R3b whoever has nothing to claim is told so, and is asked for nothing', async () => {
  const page = await seat('phone', (await somebody()).session);
  await open(page, '/pages/me/claim');
  await see(page, '没有等您认领的案件');
  await picture(page, '没有要认领的');
  expect(await page.locator('.field:visible').count()).toBe(0);
});
