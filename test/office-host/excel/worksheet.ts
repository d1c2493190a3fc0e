/** Excel.Worksheet, as far as the add-in calls it. */
import { parseCellName } from '../../../shared/sheet/address';
import type { Area } from '../../../shared/sheet/grid';
import type { Book, Sheet } from '../book';
import { HostError, invalidArgument } from '../errors';
import type { HostObject } from '../evaluate';
import { ChartCollection } from './charts';
import { WorksheetFreezePanes } from './freeze-panes';
import { NamedItemCollection } from './named-items';
import { PageBreakCollection } from './page-breaks';
import { PageLayout } from './page-layout';
import { WorksheetProtection } from './protection';
import { Range } from './range';
import { TableCollection } from './tables';

export class Worksheet implements HostObject {
  readonly kind = 'Worksheet';
  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
  ) {}
  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  get Position(): number {
    return this.book.sheets.indexOf(this.sheet);
  }
  get Visibility(): string {
    return this.sheet.visibility;
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.book, this.sheet.names);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.book, this.sheet);
  }
  get Gridlines(): boolean {
    return this.sheet.gridlines;
  }
  set Gridlines(show: boolean) {
    this.sheet.gridlines = show;
  }
  get PageLayout(): PageLayout {
    return new PageLayout(this.sheet);
  }
  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.sheet);
  }
  get Charts(): ChartCollection {
    return new ChartCollection(this.sheet);
  }
  get HorizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.sheet);
  }
  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.sheet);
  }
  Activate(): void {
    if (this.sheet.visibility !== 'Visible') throw invalidArgument('Worksheet.activate');
    this.book.activeId = this.sheet.id;
  }
  GetRange(address?: string | null): Range {
    return new Range(this.book, this.sheet, address ? areaOf(address) : wholeSheet);
  }
  GetCell(row: number, col: number): Range {
    return new Range(this.book, this.sheet, { top: row, left: col, bottom: row, right: col });
  }
  GetRangeByIndexes(top: number, left: number, rows: number, columns: number): Range {
    if (rows < 1 || columns < 1) throw invalidArgument('Worksheet.getRangeByIndexes');
    return new Range(this.book, this.sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }
  GetUsedRange(valuesOnly?: boolean | null): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean | null): Range | null {
    const area = usedArea(this.sheet, valuesOnly === true);
    return area ? new Range(this.book, this.sheet, area) : null;
  }
  GetNextOrNullObject(visibleOnly?: boolean | null): Worksheet | null {
    const next = this.book.sheets
      .slice(this.Position + 1)
      .find((sheet) => !visibleOnly || sheet.visibility === 'Visible');
    return next ? new Worksheet(this.book, next) : null;
  }
}

const wholeSheet: Area = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

function areaOf(address: string): Area {
  const [from = '', to = from] = address.split(':');
  const first = parseCellName(from);
  const last = parseCellName(to);
  if (!first || !last)
    throw new HostError('InvalidArgument', `the address ${address} is not understood`, 'Worksheet.getRange');
  return { top: first[0], left: first[1], bottom: last[0], right: last[1] };
}

function usedArea(sheet: Sheet, valuesOnly: boolean): Area | null {
  let area: Area | null = null;
  const take = (top: number, left: number, bottom: number, right: number): void => {
    area = area
      ? {
          top: Math.min(area.top, top),
          left: Math.min(area.left, left),
          bottom: Math.max(area.bottom, bottom),
          right: Math.max(area.right, right),
        }
      : { top, left, bottom, right };
  };
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.value === null && !cell.formula) continue;
    const [row = 0, col = 0] = key.split(',').map(Number);
    take(row, col, row, col);
  }
  if (!valuesOnly) for (const merge of sheet.merges) take(merge.top, merge.left, merge.bottom, merge.right);
  return area;
}
