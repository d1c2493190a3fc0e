/** Can everybody use the pane? axe-core over every view, light and dark, in Chinese and English. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { views } from '../../addin/taskpane/views';
import { describeInBrowser } from '../office-host/browser';
import { openInExcel } from '../office-host/open';
import { workbook } from './ledger-book';
import { openPage, ready } from './open-page';
import { openView } from './open-view';
import { gridsOf, sampleBytes } from './sample-office';
import { screenshot } from './screenshot';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical findings, each with the element that it is about. */
async function findings(place: Page | Frame): Promise<string[]> {
  if (!(await place.evaluate(`'axe' in window`))) await place.evaluate(axe);
  // A button that fades from grey to its colour is judged by the colour that it comes to.
  await place.evaluate(`Promise.all(document.getAnimations()
    .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
    .map((one) => one.finished.catch(() => null))).then(() => null)`);
  return await place.evaluate(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 200))))`);
}

/** Everything that can be read or heard: texts, names, tips, what stands in empty fields. */
const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const told = ['aria-label', 'placeholder', 'title', 'alt', 'aria-description', 'aria-valuetext'];
    const pane = document.querySelector('.pane') ?? document.body;
    const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    for (const one of pane.querySelectorAll('*')) for (const name of told) texts.push(one.getAttribute(name) ?? '');
    return texts;
  });

/** What stands in the sample's cells and on its tabs. */
async function wordsOfWorkbook(): Promise<string> {
  const grids = await gridsOf(sampleBytes());
  return grids
    .flatMap(({ sheet, values }) => [sheet, ...values.flat().map((value) => String(value ?? '').replace(/\s/g, ''))])
    .join('\n');
}

/** The language's own name, and a kind of item that is to be typed as the office calls it. */
const meant = ['中文', '经验'];

/** Chinese that an English reader meets and that comes from nobody's workbook. */
const foreign = (texts: readonly string[], known: string): readonly string[] => [
  ...new Set(
    texts
      .flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? [])
      .filter((word) => !known.includes(word) && !meant.includes(word)),
  ),
];

describeInBrowser('for everybody', (browser) => {
  test('the page and every view: in Chinese by day, in English in the dark at 350 pixels', async () => {
    const { page, close } = await openPage(browser(), {}, { width: 1280, height: 800 });
    const sample = page.getByRole('button', { name: '用样例试试' });
    await sample.waitFor();
    expect(await findings(page)).toEqual([]);
    await sample.click();
    await ready(page);
    const known = await wordsOfWorkbook();
    const chinese: string[] = [];
    const walk = async (look: (view: string) => Promise<void>): Promise<void> => {
      for (const { id } of views) {
        await openView(page, id);
        const figure = page.locator('.name button[aria-expanded=false]').first();
        if (await figure.count()) await figure.click();
        expect([id, await findings(page)]).toEqual([id, []]);
        await look(id);
      }
    };
    await walk(async () => undefined);

    // The page looks at the light with every change of language.
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 350, height: 800 });
    await page.getByRole('button', { name: 'English' }).click();
    const write = page.getByRole('button', { name: 'Write back', disabled: false });
    await write.waitFor();
    await walk(async (view) => {
      // Nothing runs out of the window, or out of the pane within it.
      const cut = await page.evaluate(() => {
        const pane = document.querySelector('.pane-body');
        return [document.documentElement.scrollWidth, pane ? pane.scrollWidth - pane.clientWidth : 0];
      });
      expect([view, ...cut]).toEqual([view, 350, 0]);
      for (const word of foreign(await textsOf(page), known)) chinese.push(`${view} ${word}`);
    });
    expect(chinese).toEqual([]);
    await screenshot(page, 'page-narrow');
    await write.click();
    await page.locator('.own').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Another file' }).click();
    await page.getByRole('button', { name: 'Try the sample' }).waitFor();
    await screenshot(page, 'page-start-dark');
    expect(await findings(page)).toEqual([]);
    await close();
  });

  test('the pane in Excel, with a message and without', async () => {
    const book = workbook();
    book.structureProtected = true;
    const { pane, close } = await openInExcel(browser(), { book });
    await pane.getByRole('button', { name: '写回工作簿', disabled: false }).click();
    expect(await findings(pane)).toEqual([]);
    await pane.getByRole('button', { name: '确认写回' }).click();
    await pane.getByRole('alert').waitFor();
    expect(await findings(pane)).toEqual([]);
    await close();
  });

  test('axe itself sees what is wrong', async () => {
    const page = await browser().newPage();
    await page.setContent('<html lang="zh"><title>x</title><main><button></button><img src="x"></main></html>');
    expect((await findings(page)).length).toBeGreaterThan(1);
    await page.close();
  });
});
