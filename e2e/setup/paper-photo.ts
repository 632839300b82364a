/** A photo of an IOU, as somebody would take one of what lies on the table. */
import type { Browser } from 'playwright-core';

const IOU = `<body style="margin:0;width:600px;height:420px;background:#8b6f4e;font:28px/1.9 'Noto Serif CJK SC',serif">
  <div style="margin:28px;padding:20px 36px;background:#fbf8ef;transform:rotate(-1.5deg);box-shadow:0 6px 18px #0006">
  <h1 style="margin:0;font-size:34px;text-align:center">借　条</h1>今借到吴伟人民币伍万元整（￥50,000），
  于二〇二六年六月三十日前归还。<div style="text-align:right">借款人：吉敏<br>二〇二五年十二月一日</div></div>`;

export async function paperPhoto(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 600, height: 420 } });
  await page.setContent(IOU);
  const photo = await page.screenshot();
  await page.close();
  return photo;
}
