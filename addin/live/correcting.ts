/** One click on what was recognised, as something that the workbook remembers and that holds next month. */
import {
  correctColumn,
  correctHeader,
  correctKind,
  correctLine,
  correctNoTable,
  correctOrientation,
  correctRow,
} from '../../shared/sheet/correct';
import type { ColumnChange, Correction, RowRole } from '../../shared/sheet/correction';
import type { Grid } from '../../shared/sheet/grid';
import type { Column, Field, Line, Meaning, Table, TableKind } from '../../shared/sheet/table';
import type { Memo, Selected } from '../workbook/port';
import { keepCorrections } from './kept';

export type Click =
  | { readonly what: 'kind'; readonly table: Table; readonly kind: TableKind }
  | { readonly what: 'column'; readonly table: Table; readonly column: Column; readonly field: Field }
  | { readonly what: 'line'; readonly table: Table; readonly line: Line; readonly field: Field }
  | { readonly what: 'no-table'; readonly table: Table }
  | { readonly what: 'rows-down'; readonly table: Table }
  | { readonly what: 'header'; readonly selected: Selected }
  | { readonly what: 'row'; readonly selected: Selected; readonly role: RowRole };

/** No header is higher. */
const mostRows = 6;

/** Undefined where the click meets nothing that it could be said of. */
export function correctionOf(click: Click, grids: readonly Grid[], tables: readonly Table[]): Correction | undefined {
  switch (click.what) {
    case 'kind':
      return correctKind(click.table, click.kind);
    case 'column':
      return correctColumn(click.table, click.column.col, meaningOf(click.field, click.column));
    case 'line':
      return correctLine(click.table, click.line, meaningOf(click.field, click.line));
    case 'no-table':
      return correctNoTable(click.table);
    case 'rows-down':
      return correctOrientation(click.table);
    case 'header': {
      const { sheet, area } = click.selected;
      const grid = grids.find((one) => one.sheet === sheet && !one.own);
      const made =
        grid && area.bottom - area.top < mostRows ? correctHeader(grid, area.top + 1, area.bottom + 1) : undefined;
      return made && made.fingerprint.heads.length > 0 ? made : undefined;
    }
    case 'row': {
      const { sheet, area } = click.selected;
      const grid = grids.find((one) => one.sheet === sheet);
      const table = tables.find(
        (one) => one.sheet === sheet && area.top >= one.header.bottom && area.top < (one.body?.bottom ?? 0) + 3,
      );
      return grid && table ? correctRow(grid, table, area.top + 1, click.role) : undefined;
    }
    default:
      return click satisfies never;
  }
}

/** A figure stays the outlet's whose column or line it stands in. */
function meaningOf(field: Field, { outlet, cumulative }: Meaning): ColumnChange {
  const kept = field === 'adopted' || field === 'points';
  return {
    field,
    ...(kept && outlet !== undefined ? { outlet } : {}),
    ...(kept && cumulative !== undefined ? { cumulative } : {}),
  };
}

/** The same thing said again replaces what was said before. */
export function withCorrection(before: readonly Correction[], added: Correction): Memo {
  const subject = JSON.stringify(subjectOf(added));
  return { texts: keepCorrections([...before.filter((one) => JSON.stringify(subjectOf(one)) !== subject), added]) };
}

export const withoutLast = (before: readonly Correction[]): Memo => ({ texts: keepCorrections(before.slice(0, -1)) });

function subjectOf({ fingerprint, change }: Correction): unknown {
  switch (change.what) {
    case 'column':
      return [fingerprint, change.what, change.path, change.before, change.after];
    case 'row':
      return [fingerprint, change.what, change.label];
    case 'line':
      return [fingerprint, change.what, change.path];
    default:
      return [fingerprint, change.what];
  }
}
