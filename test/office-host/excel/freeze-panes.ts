/** Excel.WorksheetFreezePanes. */
import type { Sheet } from '../book';
import type { HostObject } from '../evaluate';

export class WorksheetFreezePanes implements HostObject {
  readonly kind = 'WorksheetFreezePanes';
  constructor(private readonly sheet: Sheet) {}
  FreezeRows(count: number): void {
    this.sheet.frozenRows = count;
  }
  Unfreeze(): void {
    this.sheet.frozenRows = 0;
  }
}
