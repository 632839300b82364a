/** The staff's panel, by what is written on it. */
import type { Page } from 'playwright-core';
import { answered, type Answered } from './answered';
import type { DemoAccounts } from '../../testing/product';

export async function signInToPanel({
  page,
  accounts,
  role,
}: {
  page: Page;
  accounts: DemoAccounts;
  role: string;
}): Promise<void> {
  const account = accounts.panel.find((one) => one.role === role);
  if (!account) throw new Error(`The demo centre has nobody for ${role}`);
  await page.goto('/admin', { waitUntil: 'commit' });
  await page.getByRole('textbox', { name: '邮箱' }).fill(account.email);
  await page.getByRole('textbox', { name: '密码' }).fill(account.password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('link', { name: '案件', exact: true }).waitFor();
}

/** From the list, as one finds a case whose number somebody reads out. */
export async function openCase({
  page,
  number,
  state,
}: {
  page: Page;
  number: string;
  state: string;
}): Promise<void> {
  await page.getByRole('link', { name: '案件', exact: true }).click();
  // A list that is still loading has no second row either: what was found has to be there before rows are counted.
  const isFound = (address: URL) =>
    address.pathname === '/desk/cases' && address.searchParams.get('q') === number;
  const found = page.waitForResponse((response) => isFound(new URL(response.url())));
  await page.getByRole('textbox', { name: '搜索案号' }).fill(number);
  await found;
  const row = page.getByRole('row', { name: state });
  await page.getByRole('row').nth(2).waitFor({ state: 'detached' });
  await row.click();
  await page.getByText(number).first().waitFor();
}

/** One button of the case and its dialog. */
export async function act({
  page,
  action,
  label,
  fill,
}: {
  page: Page;
  action: string;
  label: string;
  fill?: () => Promise<unknown>;
}): Promise<Answered> {
  await page.getByRole('button', { name: label, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill?.();
  const answer = await answered({
    page,
    to: new RegExp(`/desk/cases/\\w+/actions/${action}$`),
    by: () => dialog.getByRole('button', { name: label, exact: true }).click(),
  });
  await dialog.waitFor({ state: 'detached' });
  return answer;
}
