/** Pictures as WebP, made by the browser that took them: no picture library is needed. */
import { createRequire } from 'node:module';
import { findChromium } from './ensure-tools.mjs';
import { at } from './paths.mjs';

const QUALITY = 0.82;

/** Runs in the page. */
async function draw({ source, quality }) {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', quality);
}

/** @param {Buffer[]} pictures PNG @returns {Promise<Buffer[]>} WebP of the same size in pixels */
export async function toWebp(pictures) {
  const { chromium } = createRequire(at('e2e/package.json'))('playwright-core');
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    const made = [];
    for (const picture of pictures) {
      const source = `data:image/png;base64,${picture.toString('base64')}`;
      const drawn = await page.evaluate(draw, { source, quality: QUALITY });
      made.push(Buffer.from(drawn.split(',')[1], 'base64'));
    }
    return made;
  } finally {
    await browser.close();
  }
}
