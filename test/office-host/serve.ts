/** Where do the pages come from? https://addin.test and Microsoft's address of Office.js, both from this disk; every other request is refused and listed. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';

export const origin = 'https://addin.test';
const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const repository = join(__dirname, '../..');
export const officeFiles = join(repository, 'node_modules/@microsoft/office-js/dist');
export const builtPane = join(repository, 'dist/pane');

export interface Answered {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body: string | Buffer;
}
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  /** The same as it travelled: a file is no text. */
  readonly bytes?: Buffer | null;
}
export interface Served {
  /** Addresses that were refused because they are not on this machine. */
  readonly outside: string[];
  /** Paths under Office.js's address that were answered from the package. */
  readonly office: string[];
}
export interface Serving {
  /** Answers paths that are not files: the service's API, /sample.xlsx. */
  readonly answer?: (asked: Asked) => Promise<Answered | undefined>;
  /** Pages of the test's own, by path. */
  readonly pages?: Readonly<Record<string, string>>;
  readonly root?: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export async function serve(context: BrowserContext, serving: Serving = {}): Promise<Served> {
  const served: Served = { outside: [], office: [] };
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url.startsWith(cdn)) {
      const path = url.slice(cdn.length).replace(/[?#].*$/, '');
      served.office.push(path);
      await send(route, officeFiles, path);
      return;
    }
    const asked = new URL(url);
    if (asked.origin !== origin) {
      served.outside.push(url);
      await route.abort('blockedbyclient');
      return;
    }
    const page = serving.pages?.[asked.pathname];
    if (page !== undefined) {
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: page });
      return;
    }
    const request = route.request();
    const answer = await serving.answer?.({
      method: request.method(),
      path: asked.pathname + asked.search,
      headers: request.headers(),
      body: request.postData() ?? '',
      bytes: request.postDataBuffer(),
    });
    if (answer) await route.fulfill({ ...answer, headers: answer.headers ?? {} });
    else await send(route, serving.root ?? builtPane, asked.pathname);
  });
  return served;
}

async function send(route: Route, root: string, path: string): Promise<void> {
  const file = normalize(join(root, decodeURIComponent(path)));
  try {
    if (!file.startsWith(root)) throw new Error('outside');
    await route.fulfill({
      contentType: types[extname(file)] ?? 'application/octet-stream',
      headers: { 'access-control-allow-origin': '*' },
      body: await readFile(file),
    });
  } catch {
    await route.fulfill({ status: 404, body: '' });
  }
}
