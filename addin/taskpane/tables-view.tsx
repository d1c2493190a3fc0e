/** What was recognised: each table with its picture, its columns and why they are taken for what they are. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Column, Line, Meaning, Table } from '../../shared/sheet/table';
import type { Bindings } from '../live/bindings';
import { BindingRow, LostBindings } from './binding-row';
import { CellLink } from './cell-link';
import { CorrectCard, CorrectSelected } from './correct-card';
import { usePaneTools } from './pane-context';
import type { PaneActs } from './pane-state';
import { TablePicture } from './table-picture';

export function TablesView() {
  const { labels, state, acts } = usePaneTools();
  const { read, missed } = state;
  if (!read) return null;
  const { tables, bindings, remembered } = read;
  const busy = state.busy !== null;
  return (
    <>
      <LostBindings tables={tables} bindings={bindings} acts={acts} disabled={busy} />
      {tables.length === 0 && <p className="quiet empty">{labels.noTable}</p>}
      <ul className="tables">
        {tables.map((table) => (
          <li key={`${table.sheet} ${table.header.top} ${table.body?.left ?? ''}`}>
            <TableCard table={table} bindings={bindings} acts={acts} busy={busy} />
          </li>
        ))}
      </ul>
      <CorrectSelected acts={acts} disabled={busy} missed={missed} count={remembered.corrections.length} />
    </>
  );
}

function TableCard({
  table,
  bindings,
  acts,
  busy,
}: {
  readonly table: Table;
  readonly bindings: Bindings;
  readonly acts: PaneActs;
  readonly busy: boolean;
}) {
  const { labels, select } = usePaneTools();
  const [correcting, setCorrecting] = useState(false);
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
      <div className="row">
        <Button size="small" appearance="subtle" aria-expanded={correcting} onClick={() => setCorrecting(!correcting)}>
          {labels.correct}
        </Button>
      </div>
      {correcting && <CorrectCard table={table} acts={acts} disabled={busy} />}
      <BindingRow table={table} bindings={bindings} acts={acts} disabled={busy} />
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
