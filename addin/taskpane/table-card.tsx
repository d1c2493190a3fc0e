/** One recognised table: its picture, its parts, why it was taken for what it is, what does not add up, and the clicks that correct it or make it live. */
import { useState } from 'react';
import type { Column, Line, Meaning, Reason, Table } from '../../shared/sheet/table';
import { reasons } from '../../shared/text/reasons';
import { sentence } from '../../shared/text/sentence';
import type { WorkbookReading } from '../live/read-workbook';
import { findingsIn } from '../live/table-findings';
import { BindingRow } from './binding-row';
import { CellLink } from './cell-link';
import { CorrectCard } from './correct-card';
import { usePaneTools } from './pane-context';
import type { PaneActs } from './pane-state';
import { partsOf, placeOfPart } from './table-parts';
import { TablePicture } from './table-picture';

interface TableCardProps {
  readonly table: Table;
  readonly read: WorkbookReading;
  /** A workbook without an office has nothing to be live with. */
  readonly bound: boolean;
  readonly acts: PaneActs;
  readonly busy: boolean;
}

const mostLinks = 8;

export function TableCard({ table, read, bound, acts, busy }: TableCardProps) {
  const { labels, language, select } = usePaneTools();
  const [correcting, setCorrecting] = useState(false);
  const { body, header, period, issues } = table;
  const parts = partsOf(table);
  const findings = findingsIn(table, read.checked);
  const totals = table.totals.filter((total) => typeof total === 'number');
  const part = (text: string, at: string) => (
    <button type="button" className="part" onClick={() => select(at)}>
      {text}
    </button>
  );
  return (
    <article className="card">
      <header className="row">
        <span className={`kind kind-${table.kind}`}>{labels.kinds[table.kind]}</span>
        <span className="grow sheet-name">{table.sheet}</span>
        <span className="quiet">{labels.records(table.records.length)}</span>
      </header>
      <h2>{table.title ?? labels.untitled}</h2>
      <p className="parts quiet">
        {part(labels.header(header.top, header.bottom), parts.header)}
        {body && part(labels.body(body.top, body.bottom), parts.body)}
        {totals.length > 0 && part(labels.totalRows(totals), parts.rows(totals))}
        {period && <span>{labels.periodName(period.from, period.to)}</span>}
      </p>
      <TablePicture table={table} findings={findings} />
      {findings.length > 0 && (
        <section className="odd-figures" aria-label={labels.oddFigures(findings.length)}>
          <p className="odd">{labels.oddFigures(findings.length)}</p>
          <ul>
            {findings.slice(0, mostLinks).map((finding) => (
              <li key={`${finding.at} ${finding.code}`}>
                <CellLink at={finding.at} /> <span className="quiet">{sentence(finding, language)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul className="columns">
        {(table.orientation === 'columns' ? (table.rows ?? []) : table.columns).map((one) => (
          <li key={nameOf(one)}>
            <button
              type="button"
              className={`column field-${one.field}`}
              title={labels.selectColumn(nameOf(one), one.path.join(' '), labels.fields[one.field])}
              onClick={() => select(placeOfPart(table, one))}
            >
              <span className="letter">{nameOf(one)}</span>
              <span className="path">{one.path.join(' ')}</span>
              {fieldOf(one, labels) !== one.path.join(' ') && <span className="field">{fieldOf(one, labels)}</span>}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="more" aria-expanded={correcting} onClick={() => setCorrecting(!correcting)}>
        {labels.correct}
      </button>
      {correcting && <CorrectCard table={table} acts={acts} disabled={busy} />}
      <Why reasons={table.reasons} />
      {bound && <BindingRow table={table} bindings={read.bindings} acts={acts} disabled={busy} />}
      {issues.length > 0 && (
        <p className="quiet">
          {labels.warnings(issues.length)}{' '}
          {issues.slice(0, 3).map(({ at, code }) => at && <CellLink key={`${at} ${code}`} at={at} />)}
        </p>
      )}
    </article>
  );
}

function Why({ reasons: all }: { readonly reasons: readonly Reason[] }) {
  const { labels, language } = usePaneTools();
  if (all.length === 0) return null;
  return (
    <details className="why">
      <summary>{labels.why}</summary>
      <ul>
        {all.map(({ what, why, confidence }) => (
          <li key={`${what} ${why}`}>
            {labels.reasonOf(what)}: {reasons[language][why]}{' '}
            <span className="quiet">{labels.sure(Math.round(confidence * 100))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const nameOf = (part: Column | Line): string => ('col' in part ? part.col : String(part.row));

function fieldOf(part: Meaning, labels: ReturnType<typeof usePaneTools>['labels']): string {
  const field = labels.fields[part.field];
  const outlet = part.outlet ? ` · ${part.outlet}` : '';
  return part.cumulative ? `${field}${outlet} · ${labels.cumulative}` : `${field}${outlet}`;
}
