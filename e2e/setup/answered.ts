/** Does something and says what the server answered and when that had fully arrived, by the browser's own measure. */
import type { Page } from 'playwright-core';

export type Answered = { at: number; data: unknown };

export async function answered({
  page,
  to,
  by,
}: {
  page: Page;
  to: RegExp;
  by: () => Promise<unknown>;
}): Promise<Answered> {
  const answer = page.waitForResponse(
    (response) => response.request().method() === 'POST' && to.test(new URL(response.url()).pathname),
  );
  const [response] = await Promise.all([answer, by()]);
  const text = await response.text();
  if (!response.ok()) throw new Error(`${response.url()}: ${response.status()} ${text}`);
  await response.finished();
  const { startTime, responseEnd } = response.request().timing();
  return { at: startTime + responseEnd, data: (JSON.parse(text) as { data: unknown }).data };
}
