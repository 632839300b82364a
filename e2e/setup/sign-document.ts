/** The signing page: reads to the end, agrees, writes the name by hand, confirms with the code from the phone. */
import type { Page } from 'playwright-core';
import { answered, type Answered } from './answered';
import type { Picture } from './apply-on-phone';
import { CODE, openTab, press } from './h5';
import type { Sandbox } from './sandbox';

/** Strokes over the pad, as parts of its width and height. */
const STROKES = [
  [0.2, 0.3, 0.45, 0.3],
  [0.32, 0.15, 0.3, 0.85],
  [0.2, 0.6, 0.45, 0.5],
  [0.55, 0.2, 0.8, 0.25],
  [0.68, 0.2, 0.6, 0.8],
  [0.6, 0.5, 0.85, 0.8],
] as const;

async function writeName(page: Page): Promise<void> {
  const pad = page.locator('.inline-pad canvas');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('There is no pad to write on');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  for (const [x1, y1, x2, y2] of STROKES) {
    await page.mouse.move(...at(x1, y1));
    await page.mouse.down();
    await page.mouse.move(...at(x2, y2), { steps: 6 });
    await page.mouse.up();
  }
}

async function readToTheEnd(page: Page): Promise<void> {
  const onward = page.getByRole('button', { name: '请往下看完全文' });
  const ready = page.getByRole('button', { name: '看完了，去签字' });
  while (!(await ready.isVisible())) {
    await onward.or(ready).waitFor();
    if (await onward.isVisible()) await onward.click({ timeout: 2_000 }).catch(() => undefined);
  }
}

export async function signDocument({
  page,
  phone,
  sandbox,
  picture,
}: {
  page: Page;
  phone: string;
  sandbox: Sandbox;
  picture: Picture;
}): Promise<Answered> {
  await openTab(page, '文书');
  await page.locator('.b-document:visible', { hasText: '调解协议书' }).click();
  await press(page, '去签字');
  await page.waitForURL(/\/sign\//);
  await page.getByText('签字情况').waitFor();
  await picture(page, '看文件');
  await readToTheEnd(page);
  await page.getByRole('button', { name: '看完了，去签字' }).click();
  const boxes = page.getByRole('checkbox');
  await boxes.first().waitFor();
  for (const box of await boxes.all()) await box.click();
  await writeName(page);
  const code = await sandbox.nextText(
    phone,
    () => page.getByRole('button', { name: '获取验证码' }).click(),
    CODE,
  );
  await page.getByRole('textbox', { name: '短信验证码' }).fill(code);
  await picture(page, '写好姓名');
  const answer = await answered({
    page,
    to: /\/api\/documents\/\w+\/signatures$/,
    by: () => page.getByRole('button', { name: '确认签字' }).click(),
  });
  await page.getByRole('button', { name: '确认签字' }).waitFor({ state: 'detached' });
  await picture(page, '签好了');
  return answer;
}
