/** Do the manifest's buttons and the pane's views know one another, and does every button have a drawing of its own? */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { paneViews, viewFor } from '../../addin/commands/pane-view';
import { associateRibbon, type CommandEvent } from '../../addin/commands/ribbon';
import { viewAsked } from '../../addin/commands/view-asked';
import { views } from '../../addin/taskpane/views';

const manifest = new DOMParser().parseFromString(
  readFileSync(join(__dirname, '../../manifest/manifest.xml'), 'utf8'),
  'text/xml',
);
const elements = (from: Element | typeof manifest, name: string): readonly Element[] =>
  Array.from(from.getElementsByTagName(name));

const labels = new Map(
  elements(manifest, 'bt:String').map((one) => [one.getAttribute('id') ?? '', one.getAttribute('DefaultValue') ?? '']),
);
/** The first Label below an element names it. */
const nameOf = (one: Element): string => labels.get(elements(one, 'Label')[0]?.getAttribute('resid') ?? '') ?? '';

test('the tab has the groups and buttons of the trade, in their order', () => {
  const groups = elements(manifest, 'Group').map((group) => [nameOf(group), ...elements(group, 'Control').map(nameOf)]);
  expect(groups).toEqual([
    ['收稿', '收稿登记', '采用登记'],
    ['核对', '报送本表', '核对差异', '查看依据'],
    ['月结', '月度通报', '季度督查', '封账'],
    ['稿酬', '稿酬发放表'],
    ['工作簿', '更新数据', '新建下月'],
  ]);
});

test('every button calls a function that is there, and every function has its button', () => {
  const called = elements(manifest, 'FunctionName').map((one) => one.textContent);
  expect(called).toEqual(Object.keys(paneViews));
  const views = elements(manifest, 'Control').map(
    (one) => elements(one, 'bt:Image')[0]?.getAttribute('resid')?.split('.')[1],
  );
  expect(views).toEqual(Object.values(paneViews));
});

describe('a button', () => {
  const ribbon = (showAsTaskpane: () => Promise<void>) => {
    const handlers = new Map<string, (event: CommandEvent) => void>();
    const asked = viewAsked();
    const actions = {
      associate: (id: string, handler: (event: CommandEvent) => void) => void handlers.set(id, handler),
    };
    associateRibbon({ actions, addin: { showAsTaskpane } }, asked);
    const press = (id: string) =>
      new Promise<void>((completed) => handlers.get(id)?.({ completed: () => completed() }));
    return { asked, press, handlers };
  };

  test('opens the pane at its view, then says that it is done', async () => {
    let shown = 0;
    const { asked, press, handlers } = ribbon(async () => {
      shown += 1;
    });
    expect([...handlers.keys()]).toEqual(Object.keys(paneViews));
    for (const [command, view] of Object.entries(paneViews)) {
      await press(command);
      expect(asked.latest()).toEqual({ view });
    }
    expect(shown).toBe(Object.keys(paneViews).length);
  });
  test('is done as well where the pane cannot be shown', async () => {
    const { asked, press } = ribbon(() => Promise.reject(new Error('no pane')));
    await press('openClose');
    expect(asked.latest()).toEqual({ view: 'close' });
  });
  test('pressed twice is heard twice, until the pane no longer listens', async () => {
    const { asked, press } = ribbon(() => Promise.resolve());
    const heard: unknown[] = [];
    const end = asked.subscribe(() => heard.push(asked.latest()));
    await press('openIntake');
    await press('openIntake');
    expect(heard).toHaveLength(2);
    expect(heard[0]).not.toBe(heard[1]);
    end();
    await press('openMonth');
    expect(heard).toHaveLength(2);
  });
});

test('every button leads to a view that the pane has', () => {
  const ids = views.map(({ id }) => id);
  for (const view of Object.values(paneViews)) if (view !== 'refresh') expect(ids).toContain(viewFor(view, ids));
  expect(viewFor('month', [...ids, 'month'])).toBe('month');
});
