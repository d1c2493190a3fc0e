/** One click on what was recognised, as something that the workbook remembers and that holds next month. */
import {
  correctColumn,
  correctHeader,
  correctKind,
  correctNoTable,
  correctOrientation,
  correctRow,
} from '../../shared/sheet/correct';
import type { Correction, RowRole } from '../../shared/sheet/correction';
import type { Grid } from '../../shared/sheet/grid';
import type { Column, Field, Table, TableKind } from '../../shared/sheet/table';
import type { Memo, Selected } from '../workbook/port';
import { keepCorrections } from './kept';

export type Click =
  | { readonly what: 'kind'; readonly table: Table; readonly kind: TableKind }
  | { readonly what: 'column'; readonly table: Table; readonly column: Column; readonly field: Field }
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
    case 'column': {
      const { col, outlet, cumulative } = click.column;
      const kept = click.field === 'adopted' || click.field === 'points';
      return correctColumn(click.table, col, {
        field: click.field,
        ...(kept && outlet !== undefined ? { outlet } : {}),
        ...(kept && cumulative !== undefined ? { cumulative } : {}),
      });
    }
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
    default:
      return [fingerprint, change.what];
  }
}
