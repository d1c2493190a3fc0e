/** 报送本表, and the commands of a view: what goes to the office, and what became of each. */
import { ok } from '../../shared/result';
import type { Outcome } from '../live/send';
import type { Desk } from './desk';
import type { Opening } from './opening';
import type { PaneActs } from './pane-state';

export type ReportingActs = Pick<PaneActs, 'showReport' | 'closeReport' | 'send' | 'stop' | 'post'>;

export function reportingOf(desk: Desk, opening: Opening): ReportingActs {
  const { workbook, session, put } = desk;
  let under: AbortController | null = null;

  const send = async (gone: boolean): Promise<void> => {
    const { read, office, report, period } = desk.state();
    if (!read || !office || !report) return;
    const control = new AbortController();
    under = control;
    const rows = report.rows.filter(({ what }) => gone || what !== 'gone');
    let outcomes: readonly Outcome[] = [];
    put({ busy: 'sending', problem: null, sent: null, progress: { done: 0, of: rows.length } });
    const sent = await session.send(
      office,
      rows,
      (progress, those) => {
        outcomes = those;
        put({ progress });
      },
      control.signal,
    );
    under = null;
    if (sent.ok) outcomes = sent.value;
    // Stopped or cut off while a batch was under way, it has no answer: what the office knows says what arrived.
    const after = await opening.pendingOf(office, read);
    const waiting = new Set(after.ok ? after.value.comparison.changes.map(({ wanted }) => wanted.record) : []);
    const arrived = rows.flatMap(({ record, what }): Outcome[] => {
      const known = outcomes.find((one) => one.record === record);
      if (known) return [known];
      const there = after.ok && (what === 'new' || what === 'changed') && !waiting.has(record);
      return there ? [{ record, status: 'applied', problem: null }] : [];
    });
    const sheets = [...new Set(rows.map(({ sheet }) => sheet))];
    const memos = sheets.map((sheet) => session.afterReport(read, sheet, rows, arrived));
    const kept = await workbook.write(
      { cells: [], sheets: [] },
      {
        texts: Object.assign({}, ...memos.map(({ texts }) => texts)),
        bind: memos.flatMap(({ bind }) => bind ?? []),
      },
    );
    if (kept.ok) desk.onWritten();
    const stopped = control.signal.aborted;
    await opening.open(period, {
      problem: sent.ok || stopped ? null : sent.problem,
      unkept: !kept.ok,
      report: { ...report, rows, outcomes: arrived },
      sent: {
        applied: arrived.filter(({ status }) => status !== 'refused').length,
        refused: arrived.filter(({ status }) => status === 'refused'),
        stopped,
      },
    });
    if (!sent.ok && !stopped) put({ problem: sent.problem });
  };

  return {
    showReport(sheet) {
      const rows = (desk.state().pending?.sheets ?? []).flatMap((one) =>
        sheet === null || one.sheet === sheet ? one.rows : [],
      );
      // What several sheets refer to stands with each of them, and goes once.
      const once = [...new Map(rows.map((row) => [row.record, row])).values()];
      put({ report: { sheet, rows: once, outcomes: null }, preview: null, sent: null });
    },
    closeReport: () => put({ report: null }),
    send: (gone) => void send(gone),
    stop: () => under?.abort(),
    async post(commands) {
      const { office } = desk.state();
      if (!office) return { ok: false, problem: { code: 'service-away' } };
      const entries = commands.map((command) => ({ record: command.id, command }));
      const sent = await session.send(office, entries, () => undefined, new AbortController().signal);
      if (!sent.ok) return sent;
      await opening.refresh();
      return ok(sent.value.map(({ record, ...became }) => ({ id: record, ...became })));
    },
  };
}
