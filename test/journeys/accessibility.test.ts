/** Can everybody use the pane? axe-core over every view, light and dark, in Chinese and English. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { views } from '../../addin/taskpane/views';
import { bookFrom } from '../office-host/book';
import { describeInBrowser, patience } from '../office-host/browser';
import { openInExcel } from '../office-host/open';
import { origin, serve } from '../office-host/serve';
import { openView } from './open-view';
import { gridsOf, sampleBytes } from './sample-office';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical findings, each with the element that it is about. */
async function findings(place: Page | Frame): Promise<string[]> {
  await place.evaluate(axe);
  return await place.evaluate(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 200))))`);
}

describeInBrowser('for everybody', (browser) => {
  test.each([
    ['zh-CN', false, '写回工作簿'],
    ['en-US', true, 'Write back'],
  ] as const)('the page in %s (dark: %p)', async (locale, dark, writeBack) => {
    const context = await browser().newContext({
      viewport: { width: 1280, height: 800 },
      locale,
      colorScheme: dark ? 'dark' : 'light',
    });
    context.setDefaultTimeout(patience);
    await serve(context);
    const page = await context.newPage();
    await page.goto(`${origin}/page/index.html`);
    const sample = page.getByRole('button', { name: locale === 'zh-CN' ? '用样例试试' : 'Try the sample' });
    await sample.waitFor();
    expect(await findings(page)).toEqual([]);
    await sample.click();
    const write = page.getByRole('button', { name: writeBack, disabled: false });
    await write.waitFor();
    for (const { id: view } of views) {
      await openView(page, view);
      const figure = page.locator('.name button').first();
      if (await figure.count()) await figure.click();
      expect([view, await findings(page)]).toEqual([view, []]);
    }
    await write.click();
    await page.locator('.own').waitFor();
    expect(await findings(page)).toEqual([]);
    await context.close();
  });

  test('the pane in Excel, with a message and without', async () => {
    const book = bookFrom(await gridsOf(sampleBytes()));
    book.structureProtected = true;
    const opened = await openInExcel(browser(), { book });
    const { pane } = opened;
    await pane.getByRole('button', { name: '写回工作簿', disabled: false }).click();
    await pane.getByRole('button', { name: '确认写回' }).click();
    await pane.getByRole('alert').waitFor();
    expect(await findings(pane)).toEqual([]);
    await opened.close();
  });

  test('axe itself sees what is wrong', async () => {
    const page = await browser().newPage();
    await page.setContent('<html lang="zh"><title>x</title><main><button></button><img src="x"></main></html>');
    expect((await findings(page)).length).toBeGreaterThan(1);
    await page.close();
  });
});
