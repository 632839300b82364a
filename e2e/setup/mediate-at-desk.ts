/** A mediator at a desk, in the web page: signs in, books a room, writes a record, asks for closing. */
import type { Page } from 'playwright-core';
import { answered, type Answered } from './answered';
import type { Picture } from './apply-on-phone';
import { agreeTo, choose, consent, fill, openTab, press, open, see, tap } from './h5';

type AtDesk = { page: Page; picture: Picture };
/** From the day after tomorrow on: the product's clock may run a night ahead of the browser's. */
const DAYS = [2, 3, 4, 5, 6, 7, 8];

export async function signInByPassword({
  page,
  account,
}: {
  page: Page;
  account: { name: string; phone: string; password: string };
}): Promise<void> {
  await page.goto('/m/');
  await tap(page, '登录后查看您的案件');
  await tap(page, '密码登录');
  await fill(page, '手机号或用户名', account.phone);
  await page.locator('input[type=password]:visible').fill(account.password);
  await consent(page);
  await press(page, '登录');
  await see(page, `${account.name}，您好`);
}

export async function openOwnCase({ page, name }: { page: Page; name: string }): Promise<void> {
  await open(page, '/pages/case/list');
  await see(page, '全部');
  const list = await page.$('uni-page:visible');
  await page.locator('.b-case:visible', { hasText: name }).first().click();
  // A page that is behind keeps its words: what is pressed next has to be the case's own.
  await list?.waitForElementState('hidden');
  await see(page, '案件详情');
}

/** The first day on which a room is free. */
async function chooseRoom(page: Page): Promise<void> {
  const room = page.locator('.b-room:visible').first();
  for (const day of DAYS) {
    const found = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/rooms');
    await page.locator('.days__one:visible').nth(day).click();
    const { data } = (await (await found).json()) as { data: unknown[] };
    if (data.length > 0) return room.click();
  }
  throw new Error('No room is free for a week');
}

export async function bookRoom({ page, picture }: AtDesk): Promise<Answered> {
  await openTab(page, '调解安排');
  await press(page, '预约调解');
  await see(page, '空闲调解室');
  await chooseRoom(page);
  await fill(page, '议题', '核对借款与还款安排');
  await picture(page, '预约调解室');
  const to = /\/api\/cases\/\w+\/sessions$/;
  const answer = await answered({ page, to, by: () => press(page, '确认预约') });
  await see(page, '已预约');
  await picture(page, '已预约');
  return answer;
}

export async function writeRecord({ page, picture }: AtDesk): Promise<Answered> {
  await openTab(page, '调解记录');
  await press(page, '写调解记录');
  await fill(page, '调解过程', '双方到场。申请人出示借条，被申请人认可借款事实，愿意归还。');
  await fill(page, '进展', '还款金额和时间已谈妥');
  await picture(page, '写调解记录');
  await press(page, '保存记录');
  const to = /\/api\/cases\/\w+\/records$/;
  const answer = await answered({ page, to, by: () => agreeTo(page, '保存') });
  await see(page, '双方到场');
  await picture(page, '记录已保存');
  return answer;
}

/** @param mend what the other side does when the mediator sees that they could not sign yet */
export async function requestClosing({
  page,
  picture,
  lacking,
  mend,
}: AtDesk & { lacking: string; mend: () => Promise<void> }): Promise<Answered> {
  await press(page, '申请结案');
  await choose(page, '调解结果', '调解成功');
  await choose(page, '协议形式', '书面协议');
  await fill(page, '协议金额', '48000');
  await fill(page, '约定内容', '被申请人于年底前归还申请人四万八千元，其余部分申请人自愿放弃。');
  await see(page, lacking);
  await picture(page, '申请结案');
  await mend();
  // What was typed is still there after the page is opened anew.
  await page.reload();
  await see(page, '双方约定');
  await page.locator('.b-signing-hints:visible').waitFor({ state: 'detached' });
  await picture(page, '申请结案-都能签字');
  const to = /\/api\/cases\/\w+\/actions\/request-closing$/;
  const answer = await answered({ page, to, by: () => press(page, '申请结案') });
  await see(page, '结案办理中');
  return answer;
}
