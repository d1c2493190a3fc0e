/** Where does the user work? In Excel over the real Office.js, or on the page with the workbook's file from the disk: the same steps on both. */
import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import type { Book } from '../office-host/book';
import { describeInBrowser } from '../office-host/browser';
import { type Opening, openInExcel } from '../office-host/open';
import type { OfficeHost } from '../office-host/protocol';
import { fileOf, readInto } from './book-file';
import { openPage, ready } from './open-page';
import { screenshot } from './screenshot';

export interface Sitting {
  /** Where the pane stands now. */
  readonly place: Page | Frame;
  readonly page: Page;
  /** Excel itself; the page has none. */
  readonly host: OfficeHost | null;
  /** The workbook as a disk would have it; Excel's is it at any time. */
  saved(): Promise<void>;
  /** The window is closed, the workbook changed by somebody, and opened again in the same browser. */
  again(change?: () => void): Promise<void>;
  /** The workbook changes under the open pane where it can; a file is changed between two openings. */
  meanwhile(change: () => void): Promise<void>;
  /** Of the window as it stands: NAME for Excel, page-NAME for the page. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface Face {
  readonly name: 'Excel' | 'page';
  sit(browser: Browser, book: Book, serving?: Pick<Opening, 'answer' | 'facts'>): Promise<Sitting>;
}

const inExcel: Face = {
  name: 'Excel',
  async sit(browser, book, serving = {}) {
    let opened = await openInExcel(browser, { book, ...serving });
    return {
      get place() {
        return opened.pane;
      },
      get page() {
        return opened.page;
      },
      get host() {
        return opened.host;
      },
      saved: async () => undefined,
      async again(change = () => undefined) {
        await opened.page.close();
        change();
        opened = await openInExcel(browser, { book, ...serving, within: opened.context });
      },
      async meanwhile(change) {
        await ready(opened.pane);
        change();
        await opened.pane.getByRole('button', { name: '重新读取' }).last().click();
      },
      picture: (name) => screenshot(opened.page, name),
      close: () => opened.close(),
    };
  },
};

/** The workbook as it was saved, and the office's record that is saved beside it where no server keeps the office. */
async function save(page: Page, book: Book, withRecord: boolean): Promise<Buffer | null> {
  // What became of the rows stands in front until it is closed.
  const close = page.getByRole('button', { name: '收起', disabled: false });
  const idle = page.locator('.pane-foot').getByRole('button', { name: '重新读取', disabled: false });
  await close.or(idle).first().waitFor();
  if (await close.isVisible()) await close.click();
  await idle.waitFor();
  const next = (ending: string) =>
    page
      .waitForEvent('download', (one) => one.suggestedFilename().endsWith(ending))
      .then(async (one) => {
        return readFileSync(await one.path());
      });
  const [workbook, record] = await Promise.all([
    next('.xlsx'),
    withRecord ? next('.tonglian') : null,
    page.getByRole('button', { name: '另存工作簿' }).click(),
  ]);
  await readInto(book, workbook);
  return record;
}

const onPage: Face = {
  name: 'page',
  async sit(browser, book, serving = {}) {
    const opened = await openPage(browser, serving);
    let { page } = opened;
    const alone = serving.answer === undefined;
    const open = async (record: Buffer | null): Promise<void> => {
      const mimeType = 'application/octet-stream';
      await page
        .locator('input[type=file]')
        .setInputFiles([
          { name: '办公室.xlsx', mimeType, buffer: await fileOf(book) },
          ...(record ? [{ name: '办公室.tonglian', mimeType, buffer: record }] : []),
        ]);
    };
    const again = async (change = (): void => undefined): Promise<void> => {
      const record = await save(page, book, alone);
      await page.close();
      change();
      page = await opened.another();
      await open(record);
    };
    await open(null);
    return {
      get place() {
        return page;
      },
      get page() {
        return page;
      },
      host: null,
      saved: async () => void (await save(page, book, alone)),
      again,
      meanwhile: again,
      picture: (name) => screenshot(page, `page-${name}`),
      close: () => opened.close(),
    };
  },
};

/** The page only in the long run, so that `npm test` keeps to its ten minutes; it takes the steps that Excel takes in every run. */
export const pageWhenLong = { long: 'page' } as const;
export const alwaysBoth = {};

/** The same journeys on both faces. */
export function describeOnFaces(
  name: string,
  { long }: { readonly long?: Face['name'] },
  tests: (face: Face, browser: () => Browser) => void,
): void {
  for (const face of [inExcel, onPage]) {
    const full = `${name}, ${face.name === 'Excel' ? 'in Excel' : 'on the page'}`;
    if (face.name !== long || process.env.TONGLIAN_LONG !== undefined)
      describeInBrowser(full, (browser) => tests(face, browser));
    else console.log(`left to npm run test:long, Excel takes the same steps here: ${full}`);
  }
}
