/** The desk's own pages, as a colleague uses them: lists, drawers, dialogs. */
import type { Locator, Page } from 'playwright-core';

export const openPage = async (page: Page, label: string): Promise<void> => {
  await page
    .getByRole('navigation', { name: '调解工作台' })
    .getByRole('link', { name: label, exact: true })
    .click();
  await page.getByRole('heading', { name: label, exact: true }).first().waitFor();
};

/** The drawer or dialog on top: a dialog inside a drawer comes after it. */
export const top = (page: Page): Locator => page.locator('[role="dialog"], [role="alertdialog"]').last();

export const choose = async (page: Page, within: Locator | Page, label: string, option: string) => {
  await within.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

/** A button that asks once more, and its answer. */
export async function confirm(page: Page, within: Locator, label: string): Promise<void> {
  await within.getByRole('button', { name: label, exact: true }).first().click();
  await page.getByRole('alertdialog').getByRole('button', { name: label, exact: true }).click();
}

/** Presses a button and waits for what the server says to this kind of request. */
export async function answer(page: Page, method: string, path: RegExp, by: () => Promise<unknown>) {
  const heard = page.waitForResponse(
    (response) => response.request().method() === method && path.test(new URL(response.url()).pathname),
  );
  const [response] = await Promise.all([heard, by()]);
  return response.status();
}

export const rowsOf = async (page: Page, label: string): Promise<string[]> =>
  page.getByRole('table', { name: label }).locator('tbody tr').allInnerTexts();
