/** The way back into the workbook: previewed, written, taken back. */
import { ok, type Result } from '../../shared/result';
import type { Grid } from '../../shared/sheet/grid';
import { labelsIn } from '../text/language';
import type { Contents } from '../workbook/port';
import type { Desk } from './desk';
import type { Opening } from './opening';
import type { PaneActs, Preview } from './pane-state';

type WritingActs = Pick<
  PaneActs,
  'showPreview' | 'showOrder' | 'showUndo' | 'propose' | 'addColumns' | 'forceCell' | 'closePreview' | 'write'
>;

export function writingOf(desk: Desk, opening: Opening): WritingActs {
  const { workbook, session, put } = desk;

  const show = (preview: Preview): void => put({ preview, written: null, report: null });

  /** Somebody may have put in rows while the preview was looked at: its cells would then be others'. */
  const changedSheet = async ({ writes }: Preview): Promise<Result<string | undefined>> => {
    const { unread, contents } = desk.state();
    if (unread === null || !contents) return ok(undefined);
    const now = await workbook.read(contents);
    if (!now.ok) return now;
    const named = (name: string, { grids }: Contents) => grids.find(({ sheet }) => sheet === name)?.values;
    const sheets = new Set(writes.cells.map(({ sheet }) => sheet));
    return ok([...sheets].find((name) => !sameValues(named(name, contents), named(name, now.value))));
  };

  const written = async (preview: Preview): Promise<void> => {
    const changed = await changedSheet(preview);
    if (changed.ok && changed.value !== undefined) {
      await opening.follow(desk.state().period);
      return put({ problem: { code: 'sheet-changed', detail: { sheet: changed.value } } });
    }
    const done = changed.ok ? await workbook.write(preview.writes, preview.memo) : changed;
    if (!done.ok) return put({ busy: null, problem: done.problem });
    put({ preview: null, written: preview });
    desk.onWritten();
    await opening.follow(desk.state().period);
  };

  const previewOf = (force: ReadonlySet<string>): Preview | null => {
    const { read, figures, pending, waiting } = desk.state();
    if (!read || !figures) return null;
    const found = session.plan(read, figures, desk.language(), force);
    const own = pending && session.server !== null ? session.ownCells(read, pending, waiting, desk.language()) : [];
    const all = { cells: [...found.writes.cells, ...own], sheets: found.writes.sheets };
    const planned = { ...found, ...session.planned(read, all), refused: found.refused };
    // The states of rows follow the office by themselves: taking figures back leaves them.
    return { ...planned, what: 'figures', kept: [], memo: session.noteFigures(read, found.writes) };
  };

  return {
    showPreview: () => put({ preview: previewOf(new Set()), force: new Set(), written: null, report: null }),
    showOrder() {
      const { read, figures } = desk.state();
      if (!read || !figures) return;
      const planned = session.rankOrder(read, figures);
      show({ ...planned, what: 'order', kept: [], memo: session.noteWrites(read, planned.writes, true) });
    },
    showUndo() {
      const { read } = desk.state();
      const found = read && session.undo(read);
      if (!found) return;
      const { changes, changed, memo } = found;
      show({ ...changes, what: 'undo', refused: [], hindered: [], kept: changed, memo });
    },
    propose(title, writes, memo = {}) {
      const { contents } = desk.state();
      if (!contents) return;
      const planned = session.planned(contents, writes);
      const texts = { ...memo.texts, ...session.noteWrites(contents, planned.writes).texts };
      show({ ...planned, what: 'other', title, kept: [], memo: { ...memo, texts } });
    },
    addColumns(table) {
      const { read, pending, waiting } = desk.state();
      if (!read || !pending) return;
      const cells = session.addColumns(read, table, pending, waiting, desk.language());
      if (typeof cells === 'string') return put({ problem: { code: 'no-room', at: cells } });
      const title = labelsIn(desk.language()).addColumns;
      show({
        ...session.planned(read, { cells, sheets: [] }),
        what: 'other',
        title,
        kept: [],
        memo: session.noteWrites(read, { cells, sheets: [] }),
      });
    },
    forceCell(at, force) {
      const forced = new Set(desk.state().force);
      if (force) forced.add(at);
      else forced.delete(at);
      put({ force: forced, preview: previewOf(forced) });
    },
    closePreview: () => put({ preview: null }),
    write() {
      const { preview } = desk.state();
      if (!preview) return;
      put({ busy: 'writing', problem: null });
      void written(preview);
    },
  };
}

const sameValues = (one: Grid['values'] | undefined, other: Grid['values'] | undefined): boolean =>
  one === other ||
  (one?.length === other?.length &&
    (one ?? []).every((row, at) => {
      const now = other?.[at] ?? [];
      return row.length === now.length && row.every((value, col) => value === now[col]);
    }));
