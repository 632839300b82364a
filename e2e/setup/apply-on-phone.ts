/** A party at their phone: registers by a code, applies in three pages with a photo, hands it in. */
import type { Page } from 'playwright-core';
import { answered, type Answered } from './answered';
import { addPhoto, agreeTo, choose, consent, fill, fillSmsCode, press, see, tap } from './h5';
import { paperPhoto } from './paper-photo';
import type { Sandbox } from './sandbox';

export type Picture = (page: Page, what: string) => Promise<void>;
type OnPhone = { page: Page; picture: Picture };

export async function registerByCode({
  page,
  phone,
  sandbox,
  picture,
}: OnPhone & { phone: string; sandbox: Sandbox }): Promise<void> {
  await page.goto('/m/');
  await see(page, '登录后查看您的案件');
  await picture(page, '首页');
  await tap(page, '现在申请');
  await see(page, '验证码登录');
  await picture(page, '登录');
  await tap(page, '注册新账号');
  await fill(page, '手机号', phone);
  await fillSmsCode({ page, phone, sandbox });
  await fill(page, '姓名', '吴伟');
  await choose(page, '性别', '男');
  await fill(page, '住址', '城东街道幸福里 3 栋 502 室');
  await consent(page);
  await picture(page, '注册');
  await press(page, '注册');
  await see(page, '吴伟，您好');
  await picture(page, '注册成功');
}

export async function applyWithPhoto({
  page,
  respondent,
  picture,
}: OnPhone & { respondent: { name: string; phone: string } }): Promise<Answered> {
  await tap(page, '现在申请');
  await see(page, '您遇到的是哪类事');
  await picture(page, '选类别');
  await page.locator('.b-category:visible', { hasText: '民间借贷' }).click();
  await tap(page, '民间借贷');
  await fill(page, '事情经过', '去年十二月借给对方五万元，写了借条，到期后多次催要没有归还。');
  await fill(page, '您希望怎样解决', '归还借款五万元');
  await fill(page, '涉及金额', '50000');
  await picture(page, '填写纠纷情况');
  await press(page, '下一步');
  await fill(page, '姓名', respondent.name);
  await fill(page, '手机号', respondent.phone);
  await picture(page, '填写对方');
  await press(page, '下一步');
  const browser = page.context().browser();
  if (browser) await addPhoto({ page, name: '借条.png', bytes: await paperPhoto(browser) });
  await see(page, /证据材料 · /);
  await picture(page, '上传照片');
  await press(page, '去核对');
  await see(page, /证据材料 · /);
  await picture(page, '核对');
  await press(page, '提交申请');
  const to = /\/api\/cases\/\w+\/actions\/submit$/;
  const answer = await answered({ page, to, by: () => agreeTo(page, '提交') });
  await see(page, '已提交，工作人员正在审核');
  await picture(page, '已提交');
  return answer;
}
