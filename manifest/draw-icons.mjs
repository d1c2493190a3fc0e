/** Draws manifest/public/icons anew: `node manifest/draw-icons.mjs`, with an installed Chromium (TONGLIAN_BROWSER names another). */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { glyph, glyphs } from './glyphs.mjs';
import { icon } from './icon.mjs';

const folder = fileURLToPath(new URL('public/icons/', import.meta.url));
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.TONGLIAN_BROWSER ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const drawings = {
  icon,
  ...Object.fromEntries(Object.keys(glyphs).map((view) => [view, (size) => glyph(view, size)])),
};
for (const size of [16, 32, 64, 80]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  for (const [name, drawn] of Object.entries(drawings)) {
    await page.setContent(`<style>body{margin:0;background:transparent}svg{display:block}</style>${drawn(size)}`);
    await writeFile(`${folder}${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
  await page.close();
}
await writeFile(`${folder}icon.svg`, icon(32));
await browser.close();
