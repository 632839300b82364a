/** Chromium as a cheap phone on a poor line: 1.6 Mbit/s, 150 ms there and back, a processor four times slower, nothing kept. */
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { at } from '../../scripts/lib/paths.mjs';

const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const SLOWER = 4;
const PATIENCE_MS = 120_000;
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

function findBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) =>
    existsSync(file),
  );
  if (!process.env.CHROMIUM && !found)
    throw new Error('There is no Chromium: install it, or set CHROMIUM to its path');
  return process.env.CHROMIUM || found;
}

/** @returns a browser whose `open` measures one page from nothing */
export async function openSlowBrowser() {
  const { chromium } = createRequire(at('e2e/package.json'))('playwright-core');
  const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
  return {
    close: () => browser.close(),
    /** @returns {Promise<{ seconds: number, bytes: number, requests: number }>} until `sees` is there, and what came over the line until then */
    async open({ url, path, size: [width, height], sees }) {
      const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      const seen = { bytes: 0, requests: 0 };
      devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
        seen.bytes += encodedDataLength;
        seen.requests += 1;
      });
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', LINE);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      const start = performance.now();
      await page.goto(url + path, { waitUntil: 'commit' });
      await sees(page).waitFor();
      const seconds = (performance.now() - start) / 1_000;
      const result = { seconds, ...seen };
      await context.close();
      return result;
    },
  };
}
