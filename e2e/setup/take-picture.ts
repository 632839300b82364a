/** A picture of what the person sees now, numbered in the order of the journey. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = join(__dirname, '../output');

type Album = (page: Page, what: string) => Promise<void>;

export function album({ name }: { name: string }): Album {
  mkdirSync(join(FOLDER, name), { recursive: true });
  let count = 0;
  return async (page, what) => {
    count += 1;
    const path = join(FOLDER, name, `${String(count).padStart(2, '0')}-${what}.png`);
    await page.screenshot({ path, animations: 'disabled' });
  };
}

/** At a desk, on a small laptop and on a phone; then as it was. */
export async function atWidths(picture: Album, page: Page, what: string): Promise<void> {
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await picture(page, `${what}-${width}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}
