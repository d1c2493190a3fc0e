/** How does a user without the add-in come to the product? The page in a browser window, with a workbook chosen from the disk. */
import type { Browser, Frame, Page } from 'playwright-core';
import { patience } from '../office-host/browser';
import { origin, type Served, type Serving, serve } from '../office-host/serve';

export interface OpenedPage {
  readonly page: Page;
  readonly served: Served;
  /** What the page threw. */
  readonly errors: string[];
  /** One more window of the same browser, once the first is closed. */
  another(): Promise<Page>;
  close(): Promise<void>;
}

export async function openPage(
  browser: Browser,
  serving: Serving = {},
  { locale = 'zh-CN', width = 1360, height = 860, dark = false } = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(patience);
  const served = await serve(context, serving);
  const errors: string[] = [];
  const another = async (): Promise<Page> => {
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${origin}/page/index.html`);
    return page;
  };
  return { page: await another(), served, errors, another, close: () => context.close() };
}

export const choose = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

/** Read, compared and counted: nothing is under way any more, in Excel's pane as on the page. */
export const ready = (place: Page | Frame): Promise<void> =>
  place.getByRole('button', { name: '写回工作簿', disabled: false }).waitFor();
