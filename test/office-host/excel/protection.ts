/** Excel.WorksheetProtection and Excel.WorkbookProtection. */
import type { Book, Sheet } from '../book';
import type { HostObject } from '../evaluate';

export class WorksheetProtection implements HostObject {
  readonly kind = 'WorksheetProtection';
  constructor(private readonly sheet: Sheet) {}
  get Protected(): boolean {
    return this.sheet.protected;
  }
}

export class WorkbookProtection implements HostObject {
  readonly kind = 'WorkbookProtection';
  constructor(private readonly book: Book) {}
  get Protected(): boolean {
    return this.book.structureProtected;
  }
}
