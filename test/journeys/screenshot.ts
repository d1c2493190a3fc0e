/** Pictures of a journey for people to look at, where TONGLIAN_SCREENSHOTS names a folder. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.TONGLIAN_SCREENSHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}
