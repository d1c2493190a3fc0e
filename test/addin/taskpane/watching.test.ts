/** When is the workbook looked at again after somebody edited it? Once it is quiet, never in the middle of an act or a preview. */
import type { Desk } from '../../../addin/taskpane/desk';
import type { Opening } from '../../../addin/taskpane/opening';
import { type PaneState, start } from '../../../addin/taskpane/pane-state';
import { watch } from '../../../addin/taskpane/watching';
import type { ChangedBy } from '../../../addin/workbook/port';

function watched() {
  let state: PaneState = { ...start, busy: null };
  let edit: (by: ChangedBy) => void = () => undefined;
  let ended = false;
  let waiting: (() => void) | null = null;
  const opened: unknown[] = [];
  // Of desk and opening only what watching uses.
  const desk = {
    state: () => state,
    put: (more: Partial<PaneState>) => {
      state = { ...state, ...more };
    },
    workbook: {
      watch: (changed: (by: ChangedBy) => void) => {
        edit = changed;
        return () => {
          ended = true;
        };
      },
    },
  } as unknown as Desk;
  const opening = { follow: async (_: unknown, more: object) => void opened.push(more) } as unknown as Opening;
  const end = watch(desk, opening, (run) => {
    waiting = run;
    return () => {
      if (waiting === run) waiting = null;
    };
  });
  return {
    edit: (by: ChangedBy = 'here') => edit(by),
    unread: () => state.unread,
    quiet: () => {
      const run = waiting;
      waiting = null;
      run?.();
    },
    put: (more: Partial<PaneState>) => {
      state = { ...state, ...more };
    },
    end,
    opened,
    isEnded: () => ended,
    isWaiting: () => waiting !== null,
  };
}

test('many edits are one reading, which keeps what the pane said last', () => {
  const { edit, quiet, put, opened } = watched();
  const sent = { applied: 3, refused: [], stopped: false };
  put({ sent });
  for (let count = 0; count < 5; count += 1) edit();
  quiet();
  quiet();
  expect(opened).toEqual([{ sent, problem: null }]);
});

test.each([
  ['an act', { busy: 'sending' }],
  ['a preview', { preview: {} }],
  ['a report', { report: {} }],
])('during %s it waits', (_, busy) => {
  const { edit, quiet, put, opened } = watched();
  put(busy as Partial<PaneState>);
  edit();
  quiet();
  expect(opened).toEqual([]);
  put({ busy: null, preview: null, report: null });
  quiet();
  expect(opened).toHaveLength(1);
});

test('what others did is noted, so that nothing is written over it; it is read when asked for', () => {
  const { edit, quiet, opened, unread, isWaiting } = watched();
  edit('others');
  quiet();
  expect([unread(), isWaiting(), opened]).toEqual(['others', false, []]);
  edit();
  expect([unread(), isWaiting()]).toEqual(['others', true]);
});

test('a pane that is closed neither listens nor looks', () => {
  const { edit, quiet, end, opened, isEnded, isWaiting } = watched();
  edit();
  end();
  expect([isEnded(), isWaiting()]).toEqual([true, false]);
  quiet();
  expect(opened).toEqual([]);
});
