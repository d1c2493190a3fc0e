/** What would be written: cells old → new, and the sheets of ours. */
import { useState } from 'react';
import type { Changes } from '../live/changes';
import { CellLink } from './cell-link';
import { usePaneTools } from './pane-context';

const step = 100;

export function Preview({ changes }: { readonly changes: Changes }) {
  const { labels } = usePaneTools();
  const [shown, setShown] = useState(step);
  const { cells, sheets } = changes;
  return (
    <div className="pane-body">
      {cells.length > 0 && <h2>{labels.changes(cells.length)}</h2>}
      {cells.length === 0 && sheets.length === 0 && <p className="quiet empty">{labels.nothingToWrite}</p>}
      {sheets.length > 0 && <p className="own">{labels.ownSheets(sheets)}</p>}
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
      {cells.length > shown && (
        <button type="button" className="more" onClick={() => setShown(shown + step)}>
          {labels.more(cells.length - shown)}
        </button>
      )}
    </div>
  );
}
