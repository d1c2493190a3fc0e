/** Excel.WorksheetProtection. */
import type { Sheet } from '../book';
import type { HostObject } from '../evaluate';

export class WorksheetProtection implements HostObject {
  readonly kind = 'WorksheetProtection';
  constructor(private readonly sheet: Sheet) {}
  get Protected(): boolean {
    return this.sheet.protected;
  }
}
