/** The page of accounts as the administrator has it open, and what one does on it again and again. */
import type { Locator, Page } from 'playwright-core';
import { openPage, top } from './desk';
import { openBrowser, type House } from './open-browser';
import { signInToPanel } from './panel';
import { readAccounts } from '../../testing/product';

const { TIAOHE_URL: URL = '', DATA_DIR = '' } = process.env;

export type AccountsPage = {
  house: House;
  page: Page;
  table(): Locator;
  /** A button of the drawer or dialog on top. */
  button(name: string): Locator;
  /** The list for these words of the address, once it has this many rows. */
  search(words: string, rows: number): Promise<void>;
  /** The drawer of the one with this phone. */
  find(phone: string): Promise<void>;
  close(): Promise<void>;
};

export async function openAccountsPage(): Promise<AccountsPage> {
  const house = await openBrowser({ url: URL });
  const page = await house.seat('system-admin', 'desk');
  await signInToPanel({ page, accounts: readAccounts(DATA_DIR), role: 'system-admin' });
  await openPage(page, '账号');
  const table = () => page.getByRole('table', { name: '账号' });
  const rowsOf = () => table().locator('tbody tr');
  async function search(words: string, rows: number): Promise<void> {
    await page.goto(`/admin/plugins/desk/accounts?${words}`);
    await rowsOf().nth(rows).waitFor({ state: 'detached' });
    await rowsOf()
      .nth(rows - 1)
      .waitFor();
  }
  return {
    house,
    page,
    table,
    search,
    button: (name) => top(page).getByRole('button', { name, exact: true }),
    async find(phone) {
      await search(`phone=${phone}`, 1);
      await rowsOf().first().click();
      await top(page).getByText('开通时间').waitFor();
    },
    async close() {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  };
}
