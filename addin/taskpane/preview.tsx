/** What would be written: cells old → new, the sheets of ours, and cells that hold something else and are left alone unless told. */
import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { CellLink, CellLinks } from './cell-link';
import { More } from './more';
import { usePaneTools } from './pane-context';
import type { PaneActs, Preview as Previewed } from './pane-state';

const step = 100;

export function Preview({
  preview,
  force,
  acts,
}: {
  readonly preview: Previewed;
  readonly force: ReadonlySet<string>;
  readonly acts: Pick<PaneActs, 'forceCell'>;
}) {
  const { labels, state } = usePaneTools();
  const [shown, setShown] = useState(step);
  const { cells, sheets, refused, hindered, kept, what, title } = preview;
  const nothing = cells.length === 0 && sheets.length === 0;
  const noUndo = state.read?.remembered.written?.whole ? labels.undoWhole : labels.nothingToUndo;
  const said = { order: labels.inOrder, undo: noUndo, figures: labels.nothingToWrite, other: labels.nothingToWrite };
  // A cell that a person chose to overwrite stays listed, so that the choice can be taken back.
  const chosen = cells.filter(({ at }) => force.has(at));
  return (
    <div className="pane-body">
      <h2>{what === 'other' ? title : labels.previewOf[what]}</h2>
      {cells.length > 0 && <h3>{labels.changes(cells.length)}</h3>}
      {nothing && refused.length + hindered.length === 0 && <p className="quiet empty">{said[what]}</p>}
      {sheets.length > 0 && <p className="own">{labels.ownSheets(sheets)}</p>}
      {what === 'order' && !nothing && <p className="quiet">{labels.orderHow}</p>}
      {hindered.length > 0 && <CellLinks label={labels.hindered} cells={hindered} />}
      {kept.length > 0 && <CellLinks label={labels.changedSince} cells={kept} />}
      {refused.length + chosen.length > 0 && (
        <section className="refused" aria-label={labels.refusedCells(refused.length)}>
          <h3>{labels.refusedCells(refused.length)}</h3>
          <ul>
            {refused.map(({ at, why, old, value }) => (
              <li key={at} className="row">
                <Checkbox checked={false} aria-label={labels.overwrite(at)} onChange={() => acts.forceCell(at, true)} />
                <CellLink at={at} />
                <span className="grow">
                  {labels.whyRefused[why]} {old === null ? labels.blank : String(old)} →{' '}
                  {value === null ? labels.blank : String(value)}
                </span>
              </li>
            ))}
            {chosen.map(({ at, before, after }) => (
              <li key={at} className="row">
                <Checkbox checked aria-label={labels.overwrite(at)} onChange={() => acts.forceCell(at, false)} />
                <CellLink at={at} />
                <span className="grow">
                  {String(before ?? labels.blank)} → {String(after ?? labels.blank)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {cells.length > 0 && (
        <table className="changes">
          <thead>
            <tr>
              <th scope="col">{labels.cell}</th>
              <th scope="col">{labels.before}</th>
              <th scope="col">{labels.after}</th>
            </tr>
          </thead>
          <tbody>
            {cells.slice(0, shown).map(({ at, before, after }) => (
              <tr key={at}>
                <td>
                  <CellLink at={at} />
                </td>
                <td>{before === null ? <i className="quiet">{labels.blank}</i> : <s>{String(before)}</s>}</td>
                <td className="after">{after === null ? <i>{labels.blank}</i> : String(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More left={cells.length - shown} onMore={() => setShown(shown + step)} />
    </div>
  );
}
