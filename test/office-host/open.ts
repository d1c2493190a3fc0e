/** How does a test stand where Excel stands? A page that holds the add-in in a frame and answers Office.js from the test's workbook. */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { Book } from './book';
import { patience } from './browser';
import { type HostFacts, type OfficeHost, officeHost } from './protocol';
import { origin, type Served, type Serving, serve } from './serve';

export interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly pane: Frame;
  readonly host: OfficeHost;
  readonly served: Served;
  /** What the pages wrote on their consoles as errors, and what they threw. */
  readonly errors: string[];
  close(): Promise<void>;
}

export interface Opening extends Serving {
  readonly book: Book;
  /** The add-in's page. */
  readonly path?: string;
  readonly facts?: Partial<HostFacts>;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Opens the pane once more in the same browser, with what that keeps; otherwise nothing is known there yet. */
  readonly within?: BrowserContext;
}

/** The frame's name must be set before it is inserted: Office.js reads the conversation from it. */
const hostPage = (
  path: string,
  { locale, cells }: HostFacts,
): string => `<!doctype html><html><body style="margin:0"><script>
const frame = document.createElement('iframe');
frame.setAttribute('name', JSON.stringify({ baseFrameName: 'f', xdmInfo: 'conv1|addin1|' + location.origin, serializerVersion: '1' }));
frame.style.cssText = 'border:0;width:100vw;height:100vh;display:block';
frame.src = ${JSON.stringify(path)} + '?_host_Info=' + encodeURIComponent('Excel$Web$16.00$${locale}$corr$$$${cells ? 3 : 0}');
addEventListener('message', async (event) => {
  if (event.source !== frame.contentWindow) return;
  const reply = await window.officeHost(event.data);
  if (reply) frame.contentWindow.postMessage(reply, location.origin);
});
window.tellAddin = (message) => frame.contentWindow.postMessage(message, location.origin);
document.body.append(frame);
</script></body></html>`;

export async function openInExcel(browser: Browser, opening: Opening): Promise<Opened> {
  const facts: HostFacts = { locale: 'zh-CN', excelApi: '1.15', cells: false, ...opening.facts };
  const path = opening.path ?? '/taskpane/index.html';
  const host = officeHost(opening.book, facts);
  const context =
    opening.within ??
    (await browser.newContext({
      viewport: { width: opening.width ?? 350, height: opening.height ?? 760 },
      locale: facts.locale,
      colorScheme: opening.dark ? 'dark' : 'light',
    }));
  context.setDefaultTimeout(patience);
  const served = await serve(context, {
    ...opening,
    pages: { ...opening.pages, '/host.html': hostPage(path, facts) },
  });
  const errors: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.exposeFunction('officeHost', (message: unknown) => {
    try {
      return host.receive(message);
    } catch (error) {
      errors.push(String(error));
      throw error;
    }
  });
  host.deliver = (message) => {
    page
      .evaluate((said) => (window as unknown as { tellAddin(said: string): void }).tellAddin(said), message)
      .catch((error) => errors.push(String(error)));
  };
  await page.goto(`${origin}/host.html`);
  const element = await page.waitForSelector('iframe');
  const pane = await element.contentFrame();
  if (!pane) throw new Error('the pane has no frame');
  return { context, page, pane, host, served, errors, close: () => context.close() };
}
