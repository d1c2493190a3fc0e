/** May a preview still be written, though somebody has touched the workbook while it was looked at? */
import type { Desk } from '../../../addin/taskpane/desk';
import type { Opening } from '../../../addin/taskpane/opening';
import { type PaneState, type Preview, start } from '../../../addin/taskpane/pane-state';
import { writingOf } from '../../../addin/taskpane/writing';
import type { ChangedBy } from '../../../addin/workbook/port';
import { ok } from '../../../shared/result';
import { plainGrid } from '../../../shared/sheet/grid';

const sheet = [
  ['单位', '积分'],
  ['甲镇', null],
  ['乙镇', null],
];
const rowPutIn = [...sheet.slice(0, 2), ['丙镇', null], ...sheet.slice(2)];

const contents = (values: typeof sheet) => ({ grids: [plainGrid('统计表', values)], kept: new Map(), bound: [] });

async function writing(unread: ChangedBy | null, now: typeof sheet) {
  const written: unknown[] = [];
  let reads = 0;
  // Of a preview only what writing uses.
  const preview = {
    what: 'figures',
    writes: { cells: [{ sheet: '统计表', row: 2, col: 1, value: 5 }], sheets: [] },
    memo: {},
  } as unknown as Preview;
  let state: PaneState = { ...start, busy: null, contents: contents(sheet), unread, preview };
  let end: () => void = () => undefined;
  const ended = new Promise<void>((done) => {
    end = done;
  });
  const desk = {
    state: () => state,
    put: (more: Partial<PaneState>) => {
      state = { ...state, ...more };
      if (more.problem) end();
    },
    onWritten: () => undefined,
    workbook: {
      read: async () => {
        reads += 1;
        return ok(contents(now));
      },
      write: async (writes: unknown) => {
        written.push(writes);
        return ok(null);
      },
    },
  } as unknown as Desk;
  const opening = {
    follow: async () => {
      state = { ...state, preview: null };
      if (written.length) end();
    },
  } as unknown as Opening;
  writingOf(desk, opening).write();
  await ended;
  return { written, reads, problem: state.problem };
}

test('nobody touched it: written without another look', async () => {
  expect(await writing(null, sheet)).toMatchObject({ written: [{}], reads: 0, problem: null });
});

test('touched, and the sheet stands as it did: written', async () => {
  expect(await writing('here', sheet)).toMatchObject({ written: [{}], reads: 1, problem: null });
});

test.each(['here', 'others'] as const)(
  'a row was put in, %s: nothing is written, and the sheet is named',
  async (by) => {
    const done = await writing(by, rowPutIn);
    expect(done.written).toEqual([]);
    expect(done.problem).toEqual({ code: 'sheet-changed', detail: { sheet: '统计表' } });
  },
);
