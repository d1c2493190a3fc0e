/** How does a test wait for what it sees on its own side: a cell of its workbook, a selection, a count of requests? */
import { patience } from '../office-host/browser';

/** Looks again and again; one that never comes true is a failure that names itself. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  const end = performance.now() + patience;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`never came true: ${what}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
