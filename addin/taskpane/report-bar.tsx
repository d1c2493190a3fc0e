/** What has been reported, what has not, sheet by sheet, and the buttons that lead to it. */
import { Button, ProgressBar } from '@fluentui/react-components';
import type { PendingRow } from '../live/pending';
import { usePaneTools } from './pane-context';
import type { PaneActs, PaneState } from './pane-state';

export function ReportBar({
  state,
  acts,
  local,
  onRefused,
}: {
  readonly state: PaneState;
  readonly acts: PaneActs;
  /** Computed in this window: what the workbook says is taken over by itself. */
  readonly local: boolean;
  readonly onRefused: () => void;
}) {
  const { labels } = usePaneTools();
  const { pending, progress, sent, busy, report, unkept, waiting, unread } = state;
  if (busy === 'sending' && progress) {
    return (
      <div className="report">
        <ProgressBar
          value={progress.of === 0 ? 1 : progress.done / progress.of}
          aria-label={labels.sending(progress.done, progress.of)}
        />
        <div className="row">
          <span className="grow quiet">{labels.sending(progress.done, progress.of)}</span>
          <Button size="small" onClick={acts.stop}>
            {labels.cancel}
          </Button>
        </div>
      </div>
    );
  }
  const sheets = pending?.sheets ?? [];
  const all = [...new Map(sheets.flatMap(({ rows }) => rows.map((row) => [row.record, row] as const))).values()];
  return (
    <div className="report">
      {sent?.stopped && <p role="status">{labels.stopped}</p>}
      {!local && sent && !sent.stopped && sent.applied > 0 && (
        <p role="status" className="done">
          {labels.sent(sent.applied)}
        </p>
      )}
      {unkept && <p role="status">{labels.unkept}</p>}
      {unread === 'others' && <p role="status">{labels.othersChanged}</p>}
      {waiting.length > 0 && (
        <div className="row">
          <span className="grow" role="status">
            {labels.waits(waiting.length)}
          </span>
          <Button size="small" disabled={busy !== null} onClick={acts.flush}>
            {labels.sendNow}
          </Button>
        </div>
      )}
      {!local && all.length > 0 && (
        <>
          <p>{toSend(labels, all)}</p>
          <ul className="to-report">
            {sheets.map(({ sheet, rows }) => (
              <li key={sheet} className="row">
                <span className="grow">
                  <b>{sheet}</b> <span className="quiet">{labels.counts(...countsOf(rows))}</span>
                </span>
                <Button
                  size="small"
                  appearance={sheets.length === 1 ? 'primary' : 'secondary'}
                  aria-label={labels.sendSheet(sheet)}
                  disabled={busy !== null || report?.outcomes === null}
                  onClick={() => acts.showReport(sheet)}
                >
                  {labels.send}
                </Button>
              </li>
            ))}
          </ul>
          {sheets.length > 1 && (
            <Button
              size="small"
              appearance="primary"
              disabled={busy !== null || report?.outcomes === null}
              onClick={() => acts.showReport(null)}
            >
              {labels.sendAll}
            </Button>
          )}
        </>
      )}
      {!local && pending && pending.held.length > 0 && <p role="status">{labels.held(pending.held)}</p>}
      {!local && pending && all.length === 0 && pending.held.length === 0 && waiting.length === 0 && (
        <p className="quiet">{labels.allKnown(pending.known)}</p>
      )}
      {sent && sent.refused.length > 0 && (
        <button type="button" className="more" onClick={onRefused}>
          {labels.refused(sent.refused.length)}
        </button>
      )}
    </div>
  );
}

const toSend = (labels: ReturnType<typeof usePaneTools>['labels'], rows: readonly PendingRow[]): string =>
  labels.toSend(...countsOf(rows));

/** New or back, changed, gone. */
function countsOf(rows: readonly PendingRow[]): readonly [number, number, number] {
  const count = (...of: readonly PendingRow['what'][]): number => rows.filter(({ what }) => of.includes(what)).length;
  return [count('new', 'back'), count('changed', 'both', 'behind'), count('gone')];
}
