/** Which browser do the journeys run in? An installed Chromium, Chrome or Edge; none is a failure under CI and said aloud elsewhere. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  process.env.TONGLIAN_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** How long a step on a page may take, in milliseconds: a machine of continuous integration may be slow, and a step that hangs still ends. */
export const patience = 90_000;

const found = places.find((place) => place !== undefined && existsSync(place));

/** `describe` where there is a browser; `describe.skip` with its reason where there is none, except under CI. */
export function describeInBrowser(name: string, tests: (browser: () => Browser) => void): void {
  if (!found && process.env.CI !== 'true') {
    console.warn(`skipped, no Chromium, Chrome or Edge found (TONGLIAN_BROWSER names one): ${name}`);
    describe.skip(`${name} (no browser)`, () => tests(() => missing()));
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(async () => {
      await browser?.close();
    });
    tests(() => browser ?? missing());
  });
}

function missing(): never {
  throw new Error('no Chromium, Chrome or Edge found; TONGLIAN_BROWSER may name one');
}

export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath: found ?? missing(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
