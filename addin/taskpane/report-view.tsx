/** What goes with 报送本表, row by row: new, changed, gone, doubled, faulty; and afterwards what became of each. */
import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { sentence } from '../../shared/text/sentence';
import type { PendingRow } from '../live/pending';
import type { Outcome } from '../live/send';
import { BothVersions } from './both-versions';
import { CellLink } from './cell-link';
import { More } from './more';
import { usePaneTools } from './pane-context';
import type { Choice, Report } from './pane-state';

const step = 100;

export function ReportView({
  report: { sheet, rows, outcomes, choices },
  gone,
  onGone,
}: {
  readonly report: Report;
  /** What was deleted is taken back as well. */
  readonly gone: boolean;
  readonly onGone: (gone: boolean) => void;
}) {
  const { labels } = usePaneTools();
  const [shown, setShown] = useState(step);
  const byRecord = new Map((outcomes ?? []).map((outcome) => [outcome.record, outcome]));
  const away = rows.filter(({ what }) => what === 'gone').length;
  const odd = rows.filter(({ doubles, faults }) => doubles !== undefined || faults.length > 0).length;
  const differing = rows.filter(({ what }) => what === 'both' || what === 'behind').length;
  // What needs a look stands first.
  const weight = (row: PendingRow): number =>
    byRecord.get(row.record)?.status === 'refused'
      ? 0
      : row.doubles !== undefined || row.faults.length > 0
        ? 1
        : row.what === 'both' || row.what === 'behind'
          ? 2
          : row.what === 'gone'
            ? 3
            : 4;
  const ordered = rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => weight(a.row) - weight(b.row) || a.index - b.index);
  return (
    <section className="pane-body report-view" aria-label={labels.reportOf(sheet ?? labels.allSheets)}>
      <h2>{labels.reportOf(sheet ?? labels.allSheets)}</h2>
      {differing > 0 && outcomes === null && <p className="quiet">{labels.differingRows(differing)}</p>}
      {odd > 0 && <p className="quiet">{labels.oddRows(odd)}</p>}
      {away > 0 && outcomes === null && (
        <Checkbox
          checked={gone}
          onChange={(_, { checked }) => onGone(checked === true)}
          label={labels.takeBack(away)}
        />
      )}
      <ul className="rows">
        {ordered.slice(0, shown).map(({ row }) => (
          <Row
            key={row.record}
            row={row}
            outcome={byRecord.get(row.record)}
            done={outcomes !== null}
            choice={choices.get(row.record)}
          />
        ))}
      </ul>
      <More left={rows.length - shown} onMore={() => setShown(shown + step)} />
    </section>
  );
}

function Row({
  row: { record, what, kind, name, at, doubles, faults, command },
  outcome,
  done,
  choice,
}: {
  readonly row: PendingRow;
  readonly outcome: Outcome | undefined;
  readonly done: boolean;
  readonly choice: Choice | undefined;
}) {
  const { labels, language, state } = usePaneTools();
  const waits = state.waiting.some((one) => one.command.id === command.id);
  // One cell may be odd for several of the row's records.
  const said = [...new Set(faults.map((problem) => sentence(problem, language)))];
  return (
    <li className={`row-${what}`}>
      <div className="row">
        <span className={`what what-${what}`}>{labels.what[what]}</span>
        <span className="grow row-name">
          {kind && <span className="quiet">{labels.recordKinds[kind]} </span>}
          {name}
        </span>
        {at && <CellLink at={at} />}
      </div>
      {doubles && (
        <p className="odd">
          {labels.doubles} <CellLink at={doubles} />
        </p>
      )}
      {said.slice(0, 2).map((fault) => (
        <p key={fault} className="odd">
          {fault}
        </p>
      ))}
      {!done && (what === 'both' || what === 'behind') && <BothVersions record={record} choice={choice} />}
      {done && (
        <p className={outcome?.problem ? 'odd' : outcome ? 'done' : 'quiet'}>
          {outcome?.problem
            ? sentence(outcome.problem, language)
            : outcome
              ? labels.rowSent
              : waits
                ? labels.rowQueued
                : labels.rowWaits}
        </p>
      )}
    </li>
  );
}
