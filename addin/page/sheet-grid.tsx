/** A worksheet as the page shows it: read only, with selection, as many rows as fit on the screen. */
// biome-ignore-all lint/a11y/useSemanticElements: 100,000 rows of which forty are drawn cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active cell
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { cellName, columnLetter } from '../../shared/sheet/address';
import type { Area, Grid } from '../../shared/sheet/grid';
import { display } from './display';
import { type GridMeasure, measureGrid, rowAt } from './measure-grid';
import { movedBy } from './move-selection';

const headWidth = 46;
const headHeight = 24;
const margin = 6;

interface SheetGridProps {
  readonly grid: Grid;
  readonly label: string;
  readonly selection: Area | null;
  /** Selected together with it. */
  readonly also: readonly Area[];
  readonly onSelect: (area: Area) => void;
}

export function SheetGrid({ grid, label, selection, also, onSelect }: SheetGridProps) {
  const measure = useMemo(() => measureGrid(grid), [grid]);
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const { tops, lefts, rows, columns } = measure;

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const see = (): void => setView({ top: element.scrollTop, height: element.clientHeight });
    see();
    const watch = new ResizeObserver(see);
    watch.observe(element);
    element.addEventListener('scroll', see, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', see);
    };
  }, []);

  useEffect(() => {
    if (selection && box.current) bringIntoView(box.current, measure, selection);
  }, [selection, measure]);

  const first = Math.max(0, rowAt(tops, view.top) - margin);
  const last = Math.min(rows - 1, rowAt(tops, view.top + view.height) + margin);
  const visible = rowsBetween(first, last, grid, measure);
  const active = selection ?? { top: 0, left: 0, bottom: 0, right: 0 };

  const onKeyDown = (event: KeyboardEvent): void => {
    const moved = movedBy(event.key, event.ctrlKey || event.metaKey, active, {
      rows,
      columns,
      page: Math.max(1, Math.floor(view.height / 26) - 2),
    });
    if (!moved) return;
    event.preventDefault();
    const area = measure.mergeAt(moved.top, moved.left) ?? moved;
    onSelect(area);
  };

  return (
    <div
      ref={box}
      className="sheet"
      tabIndex={0}
      role="grid"
      aria-label={label}
      aria-readonly="true"
      aria-rowcount={rows}
      aria-colcount={columns}
      aria-activedescendant={`cell-${active.top}-${active.left}`}
      onKeyDown={onKeyDown}
    >
      <div
        className="sheet-canvas"
        style={{ width: headWidth + (lefts.at(-1) ?? 0), height: headHeight + (tops[rows] ?? 0) }}
      >
        <div className="sheet-head" role="row" style={{ height: headHeight }}>
          <span className="corner" style={{ width: headWidth }} />
          {Array.from({ length: columns }, (_, col) => {
            const width = (lefts[col + 1] ?? 0) - (lefts[col] ?? 0);
            return width === 0 ? null : (
              <span
                key={columnLetter(col)}
                role="columnheader"
                className={selection && col >= active.left && col <= active.right ? 'within' : ''}
                style={{ left: headWidth + (lefts[col] ?? 0), width }}
              >
                {columnLetter(col)}
              </span>
            );
          })}
        </div>
        {visible.map((row) => (
          <Row key={row} row={row} grid={grid} measure={measure} onSelect={onSelect} selection={selection} />
        ))}
        {selection && <Frame area={selection} measure={measure} />}
        {also.map((area) => (
          <Frame key={cellName(area.top, area.left)} area={area} measure={measure} />
        ))}
      </div>
    </div>
  );
}

/** Rows above the window belong to it while a merged cell reaches down into it. */
function rowsBetween(first: number, last: number, grid: Grid, { tops }: GridMeasure): readonly number[] {
  const found = new Set<number>();
  for (const { top, bottom } of grid.merges) if (top < first && bottom >= first) found.add(top);
  for (let row = first; row <= last; row++) if ((tops[row + 1] ?? 0) > (tops[row] ?? 0)) found.add(row);
  return [...found];
}

interface RowProps {
  readonly row: number;
  readonly grid: Grid;
  readonly measure: GridMeasure;
  readonly selection: Area | null;
  readonly onSelect: (area: Area) => void;
}

function Row({ row, grid, measure, selection, onSelect }: RowProps) {
  const { tops, lefts, columns, mergeAt } = measure;
  const top = tops[row] ?? 0;
  const within = selection !== null && row >= selection.top && row <= selection.bottom;
  return (
    <div className="sheet-row" role="row" aria-rowindex={row + 1} style={{ top: headHeight + top }}>
      <span
        role="rowheader"
        className={within ? 'row-head within' : 'row-head'}
        style={{ width: headWidth, height: (tops[row + 1] ?? 0) - top }}
      >
        {row + 1}
      </span>
      {Array.from({ length: columns }, (_, col) => {
        const merge = mergeAt(row, col);
        if (merge && (merge.top !== row || merge.left !== col)) return null;
        const area = merge ?? { top: row, left: col, bottom: row, right: col };
        const width = (lefts[area.right + 1] ?? lefts.at(-1) ?? 0) - (lefts[col] ?? 0);
        const height = (tops[Math.min(area.bottom + 1, tops.length - 1)] ?? 0) - top;
        if (width === 0) return null;
        const value = grid.values[row]?.[col] ?? null;
        const text = display(value, grid.formatAt(row, col));
        const style = grid.styleAt(row, col);
        const align = style?.align ?? (typeof value === 'number' ? 'right' : 'left');
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself takes the keys
          <span
            key={cellName(row, col)}
            id={`cell-${row}-${col}`}
            role="gridcell"
            tabIndex={-1}
            aria-colindex={col + 1}
            aria-selected={within && col >= (selection?.left ?? 0) && col <= (selection?.right ?? -1)}
            className={`cell align-${align}${style?.bold ? ' bold' : ''}${style?.fill ? ' filled' : ''}`}
            title={text.length > 12 ? text : undefined}
            style={{
              left: headWidth + (lefts[col] ?? 0),
              width,
              height,
              ...(style?.fill ? { backgroundColor: `#${style.fill}` } : {}),
              ...(style?.size && style.size >= 14 ? { fontSize: 16 } : {}),
            }}
            onClick={() => onSelect(area)}
          >
            <span>{text}</span>
          </span>
        );
      })}
    </div>
  );
}

function Frame({ area, measure: { tops, lefts } }: { readonly area: Area; readonly measure: GridMeasure }) {
  const top = tops[area.top] ?? 0;
  const left = lefts[area.left] ?? 0;
  return (
    <div
      className="sheet-frame"
      style={{
        top: headHeight + top,
        left: headWidth + left,
        width: (lefts[area.right + 1] ?? lefts.at(-1) ?? 0) - left,
        height: (tops[Math.min(area.bottom + 1, tops.length - 1)] ?? 0) - top,
      }}
    />
  );
}

function bringIntoView(box: HTMLElement, { tops, lefts }: GridMeasure, area: Area): void {
  const top = tops[area.top] ?? 0;
  const bottom = tops[area.top + 1] ?? top;
  const left = lefts[area.left] ?? 0;
  const right = lefts[area.left + 1] ?? left;
  const height = box.clientHeight - headHeight;
  const width = box.clientWidth - headWidth;
  // A place that is far away is shown in the middle of the sheet, with what stands around it.
  if (top < box.scrollTop || bottom > box.scrollTop + height) box.scrollTop = Math.max(0, top - height / 3);
  if (left < box.scrollLeft || right > box.scrollLeft + width) box.scrollLeft = Math.max(0, left - width / 3);
}
