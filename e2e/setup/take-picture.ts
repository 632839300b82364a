/** A picture of what the person sees now, numbered in the order of the journey. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = join(__dirname, '../output');

export function album({ name }: { name: string }): (page: Page, what: string) => Promise<void> {
  mkdirSync(join(FOLDER, name), { recursive: true });
  let count = 0;
  return async (page, what) => {
    count += 1;
    const path = join(FOLDER, name, `${String(count).padStart(2, '0')}-${what}.png`);
    await page.screenshot({ path, animations: 'disabled' });
  };
}
