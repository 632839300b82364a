/** The other side, who knows nothing yet: a text message with a code, the case, and who they are. */
import type { Page } from 'playwright-core';
import type { Picture } from './apply-on-phone';
import { consent, fill, fillSmsCode, press, see, tap } from './h5';
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
  await page.goto('/m/#/pages/me/me');
  await see(page, '当前身份');
  await tap(page, '吉敏');
  await fill(page, '身份证号', '110101198506122341');
  await fill(page, '住址', '滨河路 18 号');
  await picture(page, '对方补身份证号');
  await press(page, '保存');
  await see(page, '当前身份');
}
