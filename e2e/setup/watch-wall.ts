/** The big screen as it hangs on the wall: notes the moment at which each line of the feed was drawn. */
import type { Page } from 'playwright-core';
import type { DemoAccounts } from '../../testing/product';

type Line = { text: string; at: number; decidedAt: string };
declare global {
  interface Window {
    wallLines?: Line[];
  }
}

/** Runs in the page, before its own code. */
function noteLines(): void {
  const lines: Line[] = [];
  window.wallLines = lines;
  const note = (element: Element) => {
    const text = element.querySelector('span')?.textContent ?? '';
    const decidedAt = element.querySelector('time')?.dateTime ?? '';
    // In the frame after the change: then it is on the screen.
    requestAnimationFrame(() => lines.push({ text, at: Date.now(), decidedAt }));
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof Element) {
          if (node.matches('.feed__row')) note(node);
          node.querySelectorAll('.feed__row').forEach(note);
        }
  }).observe(document, { childList: true, subtree: true });
}

export type Wall = {
  page: Page;
  /** The line when it is on the screen. */
  shows(line: { words: string; number: string }): Promise<Line>;
};

const LATEST_MS = 15_000;
/** Of a case's number the wall shows month, day and the number of that day. */
const SHORT = -9;

export async function signInToScreen({
  page,
  accounts,
}: {
  page: Page;
  accounts: DemoAccounts;
}): Promise<void> {
  const leader = accounts.panel.find(({ role }) => role === 'leader');
  if (!leader) throw new Error('The demo centre has no leader');
  await page.goto('/screen/');
  await page.getByLabel('账号').fill(leader.email);
  await page.getByLabel('密码').fill(leader.password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('密码').waitFor({ state: 'detached' });
}

export async function watchWall({ page, accounts }: { page: Page; accounts: DemoAccounts }): Promise<Wall> {
  await page.addInitScript(noteLines);
  await signInToScreen({ page, accounts });
  await page.locator('.feed__row').first().waitFor();

  const shown = new Map<string, number>();
  return {
    page,
    async shows({ words, number }) {
      const ending = `纠纷 ${words}（${number.slice(SHORT)}）`;
      // Three people sign: the third asks for the third line.
      const earlier = shown.get(ending) ?? 0;
      const found = await page.waitForFunction(
        ([said, nth]) => window.wallLines?.filter(({ text }) => text.endsWith(said))[nth],
        [ending, earlier] as const,
        { timeout: LATEST_MS, polling: 'raf' },
      );
      shown.set(ending, earlier + 1);
      return (await found.jsonValue()) as Line;
    },
  };
}
