/** Excel.PageBreakCollection: the rows before which a new page begins. */
import type { Sheet } from '../book';
import { invalidArgument } from '../errors';
import type { HostObject } from '../evaluate';
import { Range } from './range';

export class PageBreakCollection implements HostObject {
  readonly kind = 'PageBreakCollection';
  constructor(private readonly sheet: Sheet) {}
  Add(at: unknown): PageBreak {
    if (!(at instanceof Range) || at.RowIndex === 0) throw invalidArgument('PageBreakCollection.add');
    this.sheet.pageBreaks.push(at.RowIndex);
    return new PageBreak();
  }
  RemovePageBreaks(): void {
    this.sheet.pageBreaks.length = 0;
  }
}

class PageBreak implements HostObject {
  readonly kind = 'PageBreak';
}
