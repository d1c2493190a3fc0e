/** What was recognised: each table with its picture, its columns and why they are taken for what they are. */
import type { Column, Line, Meaning, Table } from '../../shared/sheet/table';
import { CellLink } from './cell-link';
import { usePaneTools } from './pane-context';
import { TablePicture } from './table-picture';

export function TablesView({ tables }: { readonly tables: readonly Table[] }) {
  const { labels } = usePaneTools();
  if (tables.length === 0) return <p className="quiet empty">{labels.noTable}</p>;
  return (
    <ul className="tables">
      {tables.map((table) => (
        <li key={`${table.sheet} ${table.header.top} ${table.body?.left ?? ''}`}>
          <TableCard table={table} />
        </li>
      ))}
    </ul>
  );
}

function TableCard({ table }: { readonly table: Table }) {
  const { labels, select } = usePaneTools();
  const { body, header, period } = table;
  return (
    <article className="card">
      <header className="row">
        <span className={`kind kind-${table.kind}`}>{labels.kinds[table.kind]}</span>
        <span className="grow sheet-name">{table.sheet}</span>
        <span className="quiet">{labels.records(table.records.length)}</span>
      </header>
      <h2>{table.title ?? labels.untitled}</h2>
      <p className="quiet">
        {labels.header(header.top, header.bottom)}
        {body ? ` · ${labels.body(body.top, body.bottom)}` : ''}
        {period ? ` · ${labels.periodName(period.from, period.to)}` : ''}
      </p>
      <TablePicture table={table} />
      <ul className="columns">
        {(table.orientation === 'columns' ? (table.rows ?? []) : table.columns).map((part) => (
          <li key={nameOf(part)}>
            <button
              type="button"
              className={`column field-${part.field}`}
              title={labels.selectColumn(nameOf(part), part.path.join(' '), labels.fields[part.field])}
              onClick={() => select(placeOf(table, part))}
            >
              <span className="letter">{nameOf(part)}</span>
              <span className="path">{part.path.join(' ')}</span>
              <span className="field">{fieldOf(part, labels)}</span>
            </button>
          </li>
        ))}
      </ul>
      {table.issues.length > 0 && (
        <p className="quiet">
          {labels.warnings(table.issues.length)}{' '}
          {table.issues.slice(0, 3).map(({ at, code }) => at && <CellLink key={`${at} ${code}`} at={at} />)}
        </p>
      )}
    </article>
  );
}

const nameOf = (part: Column | Line): string => ('col' in part ? part.col : String(part.row));

function fieldOf(part: Meaning, labels: ReturnType<typeof usePaneTools>['labels']): string {
  const field = labels.fields[part.field];
  const outlet = part.outlet ? ` · ${part.outlet}` : '';
  return part.cumulative ? `${field}${outlet} · ${labels.cumulative}` : `${field}${outlet}`;
}

/** Header and body of a column, or the line of a table whose units run along the columns. */
function placeOf(table: Table, part: Column | Line): string {
  const { sheet, body, header } = table;
  if ('col' in part) return `${sheet}!${part.col}${header.top}:${part.col}${body?.bottom ?? header.bottom}`;
  return `${sheet}!${body?.left ?? 'A'}${part.row}:${body?.right ?? 'A'}${part.row}`;
}
