/** The web page of parties and mediators, as a finger or a mouse uses it. uni keeps the pages behind in the document. */
import type { Locator, Page } from 'playwright-core';
import type { Sandbox } from './sandbox';

export const CODE = /\d{6}/;
const exactly = (text: string) => new RegExp(`^\\s*${text}\\s*$`);

/** A field by the label above it; a password has its own look. */
const field = (page: Page, label: string): Locator =>
  page
    .locator('.field:visible, .secret:visible', {
      has: page.locator('.field__label, .secret__label', { hasText: label }),
    })
    .first();

export const fill = (page: Page, label: string, value: string): Promise<void> =>
  field(page, label).locator('input, textarea').first().fill(value);
export const choose = (page: Page, label: string, option: string): Promise<void> =>
  field(page, label)
    .locator('.choice__chip', { hasText: exactly(option) })
    .click();

const spoken = (page: Page): Locator => page.locator('.uni-simple-toast__text');

/** uni hands what was typed to the page up to 100 ms later, and a hint that then goes moves the button away. */
const TYPING_SETTLES_MS = 150;
export async function press(page: Page, text: string): Promise<void> {
  await page.waitForTimeout(TYPING_SETTLES_MS);
  // What is heard next answers this press: the words that an earlier one brought have gone by then.
  await spoken(page).first().waitFor({ state: 'hidden' });
  await page
    .locator('uni-button:visible', { hasText: exactly(text) })
    .last()
    .click();
}
const words = (page: Page, text: string): Locator =>
  page.locator('uni-view:visible, uni-text:visible', { hasText: exactly(text) });
export const tap = (page: Page, text: string): Promise<void> => words(page, text).last().click();
/** Waits for words on the page in front. */
export const see = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator('uni-page:visible').getByText(text).locator('visible=true').first().waitFor();

/** A part of the case's page. */
export async function openTab(page: Page, text: string): Promise<void> {
  await page.locator('.b-tab:visible', { hasText: text }).click();
  await page.locator('.tabs__one--on:visible', { hasText: text }).waitFor();
}

/** The question of the platform itself, before something that cannot be undone. */
export const agreeTo = (page: Page, word: string): Promise<void> =>
  page.locator('.uni-modal__btn_primary:visible', { hasText: word }).click();

export const consent = (page: Page): Promise<void> =>
  page.locator('.consent__words:visible > uni-text').first().click();

export async function fillSmsCode({
  page,
  phone,
  sandbox,
}: {
  page: Page;
  phone: string;
  sandbox: Sandbox;
}): Promise<void> {
  const code = await sandbox.nextText(phone, () => tap(page, '获取验证码'), CODE);
  await page.locator('.sms:visible input').fill(code);
}

/** The photo comes from the system's own dialog. */
export async function addPhoto({
  page,
  name,
  bytes,
}: {
  page: Page;
  name: string;
  bytes: Uint8Array;
}): Promise<void> {
  const [dialog] = await Promise.all([
    page.waitForEvent('filechooser'),
    words(page, '拍照或选照片').first().click(),
  ]);
  await dialog.setFiles({ name, mimeType: 'image/png', buffer: Buffer.from(bytes) });
}

/** Short words that come and go. */
export const hear = (page: Page, text: string | RegExp): Promise<void> =>
  spoken(page).getByText(text).waitFor();

export const fillPassword = (page: Page, value: string, nth = 0): Promise<void> =>
  page.locator('.secret:visible input').nth(nth).fill(value);

const pathOf = (address: string): string => address.split('#')[1]?.split('?')[0] ?? '';

/**
 * Goes to a page of the web front end. The page before stays in front until the new one's code has come, so that
 * whoever looked at once would still see, and fill, the old one.
 */
export async function open(page: Page, path: string): Promise<void> {
  const address = `/m/#${path}`;
  const isElsewhere = pathOf(page.url()) !== pathOf(address);
  const former = isElsewhere ? await page.$('uni-page:visible') : null;
  await page.goto(address);
  await former?.waitForElementState('hidden');
}
