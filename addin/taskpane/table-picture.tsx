/** A table as a small picture: title, header, body and totals where they stand, columns in the colours of what they hold. */
import { columnIndex } from '../../shared/sheet/address';
import type { Field, Table } from '../../shared/sheet/table';
import { usePaneTools } from './pane-context';

const width = 300;
const lineHeight = 7;
const gap = 2;
/** Lines that stand for the body, however long it is. */
const mostLines = 7;

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

export function TablePicture({ table }: { readonly table: Table }) {
  const { labels, select } = usePaneTools();
  const { body, header, columns, orientation } = table;
  const letters = columns.map(({ col }) => columnIndex(col));
  const left = Math.min(...letters, body ? columnIndex(body.left) : 0);
  const right = Math.max(...letters, body ? columnIndex(body.right) : 0);
  const cell = width / Math.max(1, right - left + 1);
  const headLines = Math.min(3, header.bottom - header.top + 1);
  const bodyLines = body ? Math.min(mostLines, body.bottom - body.top + 1) : 0;
  const totals = table.totals.some((total) => typeof total === 'number') ? 1 : 0;
  const headTop = 12;
  const bodyTop = headTop + headLines * lineHeight + gap;
  const totalTop = bodyTop + bodyLines * lineHeight + gap;
  const height = totalTop + (totals ? lineHeight : 0) + 2;
  const name = labels.pictureOf(table.title ?? table.sheet);
  const at = (top: number, bottom: number) =>
    `${table.sheet}!${body?.left ?? 'A'}${top}:${body?.right ?? columns.at(-1)?.col ?? 'A'}${bottom}`;
  return (
    <svg className="picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
      <title>{name}</title>
      {table.title && <rect x={width * 0.2} y={2} width={width * 0.6} height={5} rx={2.5} className="p-title" />}
      {/* The same places can be reached by the buttons below the picture. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse, the columns' buttons serve the keyboard */}
      <g className="p-head" onClick={() => select(at(header.top, header.bottom))}>
        {columns.map(({ col, field }) => (
          <rect
            key={col}
            x={(columnIndex(col) - left) * cell + 0.5}
            y={headTop}
            width={cell - 1}
            height={headLines * lineHeight}
            rx={1}
            className={`p-${groups[field] ?? 'plain'}`}
          />
        ))}
      </g>
      {body && (
        // biome-ignore lint/a11y/noStaticElementInteractions: as above
        <g className="p-body" onClick={() => select(at(body.top, body.bottom))}>
          {columns.map(({ col, field }) =>
            Array.from({ length: bodyLines }, (_, line) => (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a picture are their places
                key={`${col}${line}`}
                x={(columnIndex(col) - left) * cell + 0.5}
                y={bodyTop + line * lineHeight}
                width={Math.max(1, (cell - 1) * lineLength(field, line, orientation))}
                height={lineHeight - 2.5}
                rx={1}
                className={`p-${groups[field] ?? 'plain'}`}
              />
            )),
          )}
        </g>
      )}
      {totals === 1 && (
        <rect x={0.5} y={totalTop} width={width - 1} height={lineHeight - 2} rx={1} className="p-total" />
      )}
    </svg>
  );
}

/** Lines of text end raggedly, figures do not. */
function lineLength(field: Field, line: number, orientation: Table['orientation']): number {
  if (orientation === 'columns') return 0.9;
  const ragged = field === 'unit' || field === 'title' || field === 'task' || field === 'note' || field === 'outlet';
  return ragged ? 0.6 + ((line * 5) % 4) / 10 : 1;
}
