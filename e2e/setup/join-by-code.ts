/** The other side, who knows nothing yet: a text message with a code, the case, and who they are. */
import type { Page } from 'playwright-core';
import type { Picture } from './apply-on-phone';
import { consent, fill, fillSmsCode, press, see, tap } from './h5';
import { openOwnCase } from './mediate-at-desk';
import type { Sandbox } from './sandbox';

export async function joinByCode({
  page,
  phone,
  sandbox,
  picture,
}: {
  page: Page;
  phone: string;
  sandbox: Sandbox;
  picture: Picture;
}): Promise<void> {
  const code = await sandbox.textTo(phone, /(?<=查询码)[A-Z0-9]+/);
  await page.goto('/m/');
  await tap(page, '收到了调解短信');
  await fill(page, '查询码', code);
  await press(page, '打开邀请');
  await see(page, '有人想和您谈一谈');
  await fill(page, '收到短信的手机号', phone);
  await fillSmsCode({ page, phone, sandbox });
  await consent(page);
  await picture(page, '对方受邀');
  await press(page, '查看并表态');
  // Words that the invitation itself does not have: it names the category too.
  await see(page, '参加的人');
  await picture(page, '对方看案件');
}

/** What the signature asks for, from the case's own page, which says that it is still missing. */
export async function supplyIdentity({
  page,
  picture,
  idNumber,
}: {
  page: Page;
  picture: Picture;
  idNumber: string;
}): Promise<void> {
  await openOwnCase({ page, name: '吴伟' });
  await see(page, /签字需要核对身份/);
  await picture(page, '提醒补身份证号');
  await page.locator('.b-signing-gap:visible').click();
  await fill(page, '身份证号', idNumber);
  await page.locator('.agree:visible').click();
  await fill(page, '住址', '滨河路 18 号');
  await picture(page, '补身份证号');
  await press(page, '保存');
  await see(page, '案件详情');
  await page.locator('.b-signing-gap:visible').waitFor({ state: 'detached' });
}
