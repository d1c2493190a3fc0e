/** How does a user get to a view of the pane? First the group, then the view. */
import type { Frame, Page } from 'playwright-core';
import { groupTab, panelId, tabId } from '../../addin/taskpane/tab-ids';
import { views } from '../../addin/taskpane/views';

export async function openView(place: Page | Frame, id: string): Promise<void> {
  const view = views.find((one) => one.id === id);
  if (!view) throw new Error(`no view ${id}`);
  await place.locator(`#${tabId(groupTab(view.group))}`).click();
  await place.locator(`#${tabId(id)}`).click();
  await place.locator(`#${panelId(id)}`).waitFor();
  // While its chunk is fetched, the view that stood there is only hidden.
  await place.locator('.pane-body > .fui-Spinner').waitFor({ state: 'detached' });
}
