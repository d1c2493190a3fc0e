/** Where in the workbook does each part of a recognised table stand? As ranges that can be gone to. */
import { columnIndex, columnLetter } from '../../shared/sheet/address';
import type { Column, Line, Table } from '../../shared/sheet/table';

export interface TableParts {
  readonly header: string;
  readonly body: string;
  /** From the first to the last of these rows. */
  readonly rows: (rows: readonly number[]) => string;
}

export function partsOf({ sheet, header, body, columns }: Table): TableParts {
  const letters = columns.map(({ col }) => columnIndex(col));
  const left = columnLetter(Math.min(...letters, ...(body ? [columnIndex(body.left)] : [])));
  const right = columnLetter(Math.max(...letters, ...(body ? [columnIndex(body.right)] : [])));
  const range = (top: number, bottom: number): string => `${sheet}!${left}${top}:${right}${bottom}`;
  return {
    header: range(header.top, header.bottom),
    body: body ? range(body.top, body.bottom) : range(header.top, header.bottom),
    rows: (rows) => range(Math.min(...rows), Math.max(...rows)),
  };
}

/** Header and body of a column. */
export const placeOfColumn = ({ sheet, body, header }: Table, { col }: Column): string =>
  `${sheet}!${col}${header.top}:${col}${body?.bottom ?? header.bottom}`;

/** A column; where the units run along the columns, the line. */
export const placeOfPart = (table: Table, part: Column | Line): string =>
  'col' in part
    ? placeOfColumn(table, part)
    : `${table.sheet}!${table.body?.left ?? 'A'}${part.row}:${table.body?.right ?? 'A'}${part.row}`;
