/** `npm run bench -- pages`: how long people wait in front of a page they never opened before, on a slow line and a slow phone. */
import { loadavg } from 'node:os';
import { table } from '../../scripts/lib/markdown.mjs';
import { say, step } from '../../scripts/lib/say.mjs';
import { median } from './interleave.mjs';
import { openHome } from './open-home.mjs';
import { PAGES } from './pages.mjs';
import { openSlowBrowser } from './slow-browser.mjs';

const ROUNDS = 3;
const kilobytes = (bytes) => `${Math.round(bytes / 1_000)} kB`;

async function measure({ browser, url, page }) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await browser.open({ url, ...page }));
  const [{ bytes, requests }] = rounds;
  return { seconds: median(rounds.map(({ seconds }) => seconds)), bytes, requests };
}

async function openPages() {
  const home = process.env.TIAOHE_URL
    ? { url: process.env.TIAOHE_URL, close: () => undefined }
    : await openHome();
  const browser = await openSlowBrowser();
  try {
    const rows = [];
    for (const page of PAGES) {
      const { seconds, bytes, requests } = await step(`open ${page.path}`, () =>
        measure({ browser, url: home.url, page }),
      );
      if (seconds > page.within) process.exitCode = 1;
      rows.push([page.name, `\`${page.path}\``, seconds.toFixed(1), page.within, requests, kilobytes(bytes)]);
    }
    say(`\n1.6 Mbit/s, 150 ms, processor ÷ 4, nothing kept; load average ${loadavg()[0].toFixed(1)}\n`);
    say(table(['page', 'address', 'usable after s', 'goal s', 'answers until then', 'bytes'], rows));
  } finally {
    await browser.close();
    await home.close();
  }
}

openPages().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
