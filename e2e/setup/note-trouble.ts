/** Notes what a person would never see and an engineer must: errors of the page, failed requests, foreign servers. */
import type { Page } from 'playwright-core';

export type Trouble = { who: string; what: string };

export function noteTrouble({
  page,
  who,
  url,
  into,
}: {
  page: Page;
  who: string;
  url: string;
  into: Trouble[];
}): void {
  const note = (what: string) => into.push({ who, what });
  page.on('pageerror', (error) => note(`uncaught ${error.message}`));
  page.on('console', (message) => {
    // What the network says is noted below, with its status.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      note(`console ${message.text()} ${message.location().url}`);
  });
  page.on('response', (response) => {
    // A token that ran out is renewed and asked with again: people see nothing of it.
    if (response.status() >= 400 && response.status() !== 401) note(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    const asked = request.url();
    if (/^https?:/.test(asked) && !asked.startsWith(url)) note(`asks a foreign server: ${asked}`);
  });
}
