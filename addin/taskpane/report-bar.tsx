/** What has been reported, what has not, and the button that does it: progress, cancel, and what was refused. */
import { Button, ProgressBar } from '@fluentui/react-components';
import { usePaneTools } from './pane-context';
import type { PaneActs, PaneState } from './use-pane';

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
  const { comparison, progress, sent, busy } = state;
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
  const fresh = comparison?.changes.filter(({ isNew }) => isNew).length ?? 0;
  const changed = (comparison?.changes.length ?? 0) - fresh;
  const waiting = fresh + changed;
  return (
    <div className="report">
      {sent?.stopped && <p role="status">{labels.stopped}</p>}
      {!local && sent && !sent.stopped && sent.applied > 0 && (
        <p role="status" className="done">
          {labels.sent(sent.applied)}
        </p>
      )}
      {comparison && waiting > 0 && !local && (
        <div className="row">
          <span className="grow">{labels.toSend(fresh, changed)}</span>
          <Button size="small" appearance="primary" disabled={busy !== null} onClick={acts.send}>
            {labels.send}
          </Button>
        </div>
      )}
      {comparison && waiting === 0 && !local && <p className="quiet">{labels.allKnown(comparison.known)}</p>}
      {sent && sent.refused.length > 0 && (
        <button type="button" className="more" onClick={onRefused}>
          {labels.refused(sent.refused.length)}
        </button>
      )}
    </div>
  );
}
