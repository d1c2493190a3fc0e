/** A table as a small picture: title, header, body and totals where they stand, columns in the colours of what they hold, a mark at what does not add up. */
import { columnIndex, parseAt } from '../../shared/sheet/address';
import type { Finding } from '../../shared/sheet/check';
import type { Field, Table } from '../../shared/sheet/table';
import { usePaneTools } from './pane-context';
import { partsOf, placeOfColumn } from './table-parts';

const width = 300;
const lineHeight = 7;
const gap = 2;
/** Lines that stand for the body, however long it is. */
const mostLines = 7;
const mostMarks = 30;
const headTop = 12;

const groups: Readonly<Partial<Record<Field, string>>> = {
  unit: 'who',
  person: 'who',
  outlet: 'where',
  submitted: 'count',
  adopted: 'count',
  rate: 'count',
  quota: 'count',
  points: 'worth',
  amount: 'worth',
  rank: 'worth',
  title: 'what',
  task: 'what',
};

export function TablePicture({ table, findings }: { readonly table: Table; readonly findings: readonly Finding[] }) {
  const { labels, select } = usePaneTools();
  const { body, header, columns, orientation } = table;
  const letters = [
    ...columns.map(({ col }) => columnIndex(col)),
    ...(body ? [body.left, body.right].map(columnIndex) : []),
  ];
  const left = Math.min(...letters);
  const cell = width / Math.max(1, Math.max(...letters) - left + 1);
  const headLines = Math.min(3, header.bottom - header.top + 1);
  const rows = body ? body.bottom - body.top + 1 : 0;
  const bodyLines = Math.min(mostLines, rows);
  const totals = table.totals.filter((total) => typeof total === 'number');
  const below = totals.filter((row) => !body || row > body.bottom);
  const bodyTop = headTop + headLines * lineHeight + gap;
  const totalTop = bodyTop + bodyLines * lineHeight + gap;
  const height = totalTop + (below.length > 0 ? lineHeight : 0) + 2;
  /** @param row of the sheet, from 1. */
  const lineOf = (row: number): number => Math.floor(((row - (body?.top ?? row)) * bodyLines) / Math.max(1, rows));
  const topOf = (row: number): number =>
    row <= header.bottom ? headTop : body && row > body.bottom ? totalTop : bodyTop + lineOf(row) * lineHeight;
  const within = new Map(totals.filter((row) => !below.includes(row)).map((row) => [lineOf(row), row]));
  const name = labels.pictureOf(table.title ?? table.sheet);
  const parts = partsOf(table);
  return (
    <svg className="picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
      <title>{name}</title>
      {table.title && <rect x={width * 0.2} y={2} width={width * 0.6} height={5} rx={2.5} className="p-title" />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse, the buttons beside the picture serve the keyboard */}
      <g
        onClick={({ target }) => {
          const at = target instanceof Element ? target.getAttribute('data-at') : null;
          if (at !== null) select(at);
        }}
      >
        {columns.map((column) => (
          <rect
            key={column.col}
            data-at={placeOfColumn(table, column)}
            x={(columnIndex(column.col) - left) * cell + 0.5}
            y={headTop}
            width={cell - 1}
            height={headLines * lineHeight}
            rx={1}
            className={`p-head p-${groups[column.field] ?? 'plain'}`}
          />
        ))}
        {columns.map(({ col, field }) =>
          Array.from({ length: bodyLines }, (_, line) =>
            within.has(line) ? null : (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a picture are their places
                key={`${col}${line}`}
                data-at={parts.body}
                x={(columnIndex(col) - left) * cell + 0.5}
                y={bodyTop + line * lineHeight}
                width={Math.max(1, (cell - 1) * lineLength(field, line, orientation))}
                height={lineHeight - 2.5}
                rx={1}
                className={`p-body p-${groups[field] ?? 'plain'}`}
              />
            ),
          ),
        )}
        {[...within, ...(below.length > 0 ? [[bodyLines, below[0] ?? 0] as const] : [])].map(([line, row]) => (
          <rect
            key={row}
            data-at={line === bodyLines ? parts.rows(below) : parts.rows([row])}
            x={0.5}
            y={line === bodyLines ? totalTop : bodyTop + line * lineHeight}
            width={width - 1}
            height={lineHeight - 2.5}
            rx={1}
            className="p-total"
          />
        ))}
        {findings.slice(0, mostMarks).map(({ at, code }) => {
          const place = parseAt(at);
          return (
            place && (
              <circle
                key={`${at} ${code}`}
                data-at={at}
                cx={(place.col - left + 0.5) * cell}
                cy={topOf(place.row + 1) + (lineHeight - 2.5) / 2}
                r={3.5}
                className="p-odd"
              />
            )
          );
        })}
      </g>
    </svg>
  );
}

/** Lines of text end raggedly, figures do not. */
function lineLength(field: Field, line: number, orientation: Table['orientation']): number {
  if (orientation === 'columns') return 0.9;
  const ragged = field === 'unit' || field === 'title' || field === 'task' || field === 'note' || field === 'outlet';
  return ragged ? 0.6 + ((line * 5) % 4) / 10 : 1;
}
