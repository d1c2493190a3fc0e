/** 报送本表, and the commands of a view: what goes to the office by way of the outbox, and what became of each. */
import { fail, ok } from '../../shared/result';
import type { CellWrite } from '../../shared/sheet/writes';
import type { Waiting } from '../live/outbox';
import type { Pending, PendingRow } from '../live/pending';
import type { Outcome } from '../live/send';
import { standsAt } from '../live/undo';
import type { Contents } from '../workbook/port';
import type { Desk } from './desk';
import type { Opening } from './opening';
import type { Choice, PaneActs, Posted } from './pane-state';

type ReportingActs = Pick<
  PaneActs,
  'showReport' | 'closeReport' | 'send' | 'stop' | 'decide' | 'flush' | 'discard' | 'forget' | 'post'
>;

/** Rows that go: of those in which sheet and office differ, the ones where mine is to stand. */
export function goingRows(
  rows: readonly PendingRow[],
  gone: boolean,
  choices: ReadonlyMap<string, Choice>,
): readonly PendingRow[] {
  return rows.filter(({ what, record }) => {
    if (what === 'gone') return gone;
    return what === 'both' || what === 'behind' ? choices.get(record) === 'mine' : true;
  });
}

export function reportingOf(desk: Desk, opening: Opening): ReportingActs {
  const { workbook, session, put } = desk;
  let under: AbortController | null = null;

  const send = async (gone: boolean): Promise<void> => {
    const { contents, read, office, report, period } = desk.state();
    if (!contents || !read || !office || !report) return;
    const control = new AbortController();
    under = control;
    const rows = goingRows(report.rows, gone, report.choices);
    put({ busy: 'sending', problem: null, sent: null, progress: { done: 0, of: rows.length } });
    const outbox = await session.outbox(office);
    await outbox.add(rows, new Date().toISOString());
    const { outcomes, problem } = await outbox.flush((progress) => put({ progress }), control.signal);
    under = null;
    const stopped = control.signal.aborted;
    // Stopped by a person, the rest was not said after all.
    if (stopped) await outbox.drop(rows.map(({ command }) => command.id));
    const waiting = await outbox.list();
    const left = new Set(waiting.map(({ command }) => command.id));
    // Stopped while a batch was under way, it has no answer: what the office knows says what arrived.
    const after = await opening.pendingOf(office, read, waiting);
    const open = new Set(after.ok ? after.value.comparison.changes.map(({ wanted }) => wanted.record) : []);
    const answered = new Map(outcomes.map((one) => [one.id, one]));
    const arrived = rows.flatMap(({ record, what, command: { id } }): Outcome[] => {
      const known = answered.get(id);
      if (known) return [known];
      const there = after.ok && !left.has(id) && (what === 'new' || what === 'changed') && !open.has(record);
      return there ? [{ id, record, status: 'applied', problem: null }] : [];
    });
    const queued = rows.flatMap(({ record, command: { id } }): Outcome[] =>
      left.has(id) ? [{ id, record, status: 'applied', problem: null }] : [],
    );
    const sheets = [...new Set(rows.map(({ sheet }) => sheet))];
    const memo = session.afterReport(read, sheets, rows, [...arrived, ...queued], after.ok ? after.value : null);
    const cells = await theirCells(after.ok ? after.value : null);
    const noted = session.noteWrites(contents, { cells, sheets: [] });
    const texts = {
      ...memo.texts,
      ...session.keepWaiting(office, waiting, contents),
      ...(cells.length > 0 ? noted.texts : {}),
    };
    const own = after.ok ? session.ownCells(read, after.value, waiting, desk.language()) : [];
    const kept = (await movedSince(contents, sheets))
      ? await workbook.write({ cells: [], sheets: [] }, { texts })
      : await workbook.write({ cells: [...cells, ...own], sheets: [] }, { ...memo, texts });
    if (kept.ok) desk.onWritten();
    await opening.follow(period, {
      unkept: !kept.ok,
      report: { ...report, rows, outcomes: arrived },
      sent: {
        applied: arrived.filter(({ status }) => status !== 'refused').length,
        refused: outcomes.filter(({ status }) => status === 'refused'),
        stopped,
      },
    });
    if (problem && !stopped) put({ problem });
  };

  /** Somebody sorted, typed or renamed a sheet while it was being sent: its rows may stand elsewhere, and their cells wait for the next writing. */
  const movedSince = async (before: Contents, sheets: readonly string[]): Promise<boolean> => {
    const now = await workbook.read();
    const valuesIn = ({ grids }: Pick<Contents, 'grids'>): string =>
      JSON.stringify(sheets.map((name) => grids.find(({ sheet }) => sheet === name)?.values ?? null));
    return !now.ok || valuesIn(now.value) !== valuesIn(before);
  };

  /** What goes into the sheet where theirs is to stand. */
  const theirCells = async (pending: Pending | null): Promise<readonly CellWrite[]> => {
    const { read, office, report } = desk.state();
    if (!read || !office || !report || !pending) return [];
    const chosen = report.rows.filter(({ record }) => report.choices.get(record) === 'theirs');
    const found = await Promise.all(chosen.map(({ record }) => session.versions(office, read, record)));
    return found.flatMap((one) => (one.ok ? one.value.fields.map(({ write }) => write) : []));
  };

  /** What waits is not sent after all, and the workbook does not bring it back at the next opening. */
  const unsay = async (which: (one: Waiting) => boolean): Promise<void> => {
    const { office, contents } = desk.state();
    if (!office) return;
    const outbox = await session.outbox(office);
    const unsaid = (await outbox.list(contents?.kept)).filter(which);
    if (unsaid.length === 0) return;
    await outbox.drop(unsaid.map(({ command }) => command.id));
    if (contents) await opening.keep({ texts: session.keepWaiting(office, await outbox.list(), contents) });
  };

  return {
    showReport(sheet) {
      const rows = (desk.state().pending?.sheets ?? []).flatMap((one) =>
        sheet === null || one.sheet === sheet ? one.rows : [],
      );
      // What several sheets refer to stands with each of them, and goes once.
      const once = [...new Map(rows.map((row) => [row.record, row])).values()];
      put({ report: { sheet, rows: once, outcomes: null, choices: new Map() }, preview: null, sent: null });
    },
    closeReport: () => put({ report: null }),
    send: (gone) => void send(gone),
    stop: () => under?.abort(),
    decide(record, choice) {
      const { report } = desk.state();
      if (!report) return;
      const choices = new Map(report.choices);
      if (choice) choices.set(record, choice);
      else choices.delete(record);
      put({ report: { ...report, choices } });
    },
    flush: () => void opening.open(desk.state().period),
    discard: (id) => void unsay(({ command }) => command.id === id),
    async forget(record, text) {
      await unsay(({ command }) => 'record' in command && command.record === record);
      const { contents, read } = desk.state();
      if (!contents || !read || text === '') return [];
      const memo = session.forgetText(read, text);
      if (memo) await opening.keep(memo);
      return standsAt(contents.grids, text);
    },
    async post(commands) {
      const { office } = desk.state();
      if (!office) return fail({ code: 'service-away' });
      const entries = commands.map((command) => ({
        record: command.type === 'record' ? command.record : command.id,
        command,
      }));
      const signal = new AbortController().signal;
      if (session.server === null) {
        const sent = await session.send(office, entries, () => undefined, signal);
        if (!sent.ok) return sent;
        if (sent.value.some(({ status }) => status === 'applied')) desk.onRecorded();
        await opening.refresh();
        return ok(sent.value);
      }
      const outbox = await session.outbox(office);
      await outbox.add(entries, new Date().toISOString());
      const { outcomes } = await outbox.flush(() => undefined, signal);
      await opening.refresh();
      const answered = new Map(outcomes.map((one) => [one.id, one]));
      return ok(commands.map(({ id }): Posted => answered.get(id) ?? { id, status: 'waiting', problem: null }));
    },
  };
}
