/** A script of the add-in as the browser takes it: bundled on the spot, the result under a global name. */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import type { Book } from './book';
import { type Opened, openInExcel } from './open';
import type { HostFacts } from './protocol';

export async function bundle(source: string, globalName: string): Promise<string> {
  const built = await build({
    entryPoints: [join(__dirname, '../..', source)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
    target: 'es2022',
  });
  return built.outputFiles[0]?.text ?? '';
}

/** A page with Office.js and that script, and nothing else. */
export const barePage = (script = ''): string => `<!doctype html><html><head>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head><body>
<script>${script.replaceAll('</script', '<\\/script')}</script>
<script>window.ready = Office.onReady();</script></body></html>`;

/** Opens bare pages with that script. One page serves a whole suite, a workbook after the other, unless a test asks for a page of its own. */
export function barePages(
  browser: () => Browser,
  script: () => string = () => '',
): (book: Book, own?: { readonly facts?: Partial<HostFacts> }) => Promise<Opened> {
  let shared: Opened | undefined;
  const fresh = async (book: Book, facts: Partial<HostFacts> = {}): Promise<Opened> => {
    const pages = { '/bare.html': barePage(script()) };
    const opened = await openInExcel(browser(), { book, facts, path: '/bare.html', pages });
    await opened.pane.evaluate('window.ready');
    return opened;
  };
  return async (book, own) => {
    // Office.js reads once, as it starts, what a host can do and whether the workbook may be changed.
    if (own || book.readOnly) return await fresh(book, own?.facts);
    if (shared) shared.host.load(book);
    else shared = { ...(await fresh(book)), close: async () => undefined };
    return shared;
  };
}
