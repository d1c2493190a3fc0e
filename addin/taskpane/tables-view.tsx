/** What was recognised: each table, and what can be said of rows that were not. */
import { LostBindings } from './binding-row';
import { CorrectSelected } from './correct-card';
import { usePaneTools } from './pane-context';
import { TableCard } from './table-card';

export function TablesView() {
  const { labels, state, acts } = usePaneTools();
  const { missed } = state;
  const read = state.read ?? state.seen;
  if (!read) return null;
  const { tables, bindings, remembered } = read;
  const busy = state.busy !== null;
  const bound = state.read !== null;
  return (
    <>
      {bound && <LostBindings tables={tables} bindings={bindings} acts={acts} disabled={busy} />}
      {tables.length === 0 && <p className="quiet empty">{labels.noTable}</p>}
      {!bound && tables.length > 0 && <p className="quiet">{labels.seenOnly}</p>}
      <ul className="tables">
        {tables.map((table) => (
          <li key={`${table.sheet} ${table.header.top} ${table.body?.left ?? ''}`}>
            <TableCard table={table} read={read} bound={bound} acts={acts} busy={busy} />
          </li>
        ))}
      </ul>
      <CorrectSelected acts={acts} disabled={busy} missed={missed} count={remembered.corrections.length} />
    </>
  );
}
