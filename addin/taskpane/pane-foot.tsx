/** What can be done now, and what was done last: one row of buttons for whatever is in front. */
import { Button, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePaneTools } from './pane-context';
import { goingRows } from './reporting';

export function PaneFoot({ gone, more }: { readonly gone: boolean; readonly more?: ReactNode }) {
  const { labels, state, acts } = usePaneTools();
  const { busy, written } = state;
  return (
    <footer className="pane-foot">
      {written !== null && (
        <p role="status" className="done">
          {written.what === 'undo'
            ? labels.undone(written.cells.length)
            : labels.written(written.cells.length, written.sheets)}
        </p>
      )}
      {busy === 'writing' && <ProgressBar aria-label={labels.writing} />}
      <div className="acts">
        <Acts gone={gone} more={more} labels={labels} state={state} acts={acts} />
      </div>
    </footer>
  );
}

function Acts({
  gone,
  more,
  labels,
  state: { busy, preview, report, figures, read },
  acts,
}: Pick<ReturnType<typeof usePaneTools>, 'labels' | 'state' | 'acts'> & {
  readonly gone: boolean;
  readonly more: ReactNode;
}) {
  if (preview) {
    return (
      <>
        <Button
          appearance="primary"
          disabled={busy !== null || (preview.cells.length === 0 && preview.sheets.length === 0)}
          onClick={acts.write}
        >
          {preview.what === 'undo' ? labels.confirmUndo : labels.write}
        </Button>
        <Button onClick={acts.closePreview} disabled={busy !== null}>
          {labels.cancel}
        </Button>
      </>
    );
  }
  if (report && busy === 'sending') return null;
  if (report?.outcomes === null) {
    const theirs = [...report.choices.values()].filter((choice) => choice === 'theirs').length;
    return (
      <>
        <Button appearance="primary" disabled={busy !== null} onClick={() => acts.send(gone)}>
          {labels.confirmSend(goingRows(report.rows, gone, report.choices).length + theirs)}
        </Button>
        <Button onClick={acts.closeReport} disabled={busy !== null}>
          {labels.cancel}
        </Button>
      </>
    );
  }
  if (report) {
    return (
      <Button onClick={acts.closeReport} disabled={busy !== null}>
        {labels.close}
      </Button>
    );
  }
  return (
    <>
      <Button appearance="primary" disabled={!figures || busy !== null} onClick={acts.showPreview}>
        {labels.preview}
      </Button>
      <Button disabled={busy !== null} onClick={acts.read}>
        {labels.readAgain}
      </Button>
      {read && (read.remembered.written?.cells.length ?? 0) > 0 && (
        <Button disabled={busy !== null} onClick={acts.showUndo}>
          {labels.undo}
        </Button>
      )}
      {more}
    </>
  );
}
