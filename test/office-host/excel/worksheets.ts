/** Excel.WorksheetCollection. */
import { addSheet, type Book, type Sheet } from '../book';
import { HostError, invalidArgument } from '../errors';
import type { HostObject } from '../evaluate';
import { Worksheet } from './worksheet';

export class WorksheetCollection implements HostObject {
  readonly kind = 'WorksheetCollection';
  constructor(private readonly book: Book) {}
  readonly items = (): readonly Worksheet[] => this.book.sheets.map((sheet) => new Worksheet(this.book, sheet));

  Indexer(key: string): Worksheet {
    const found = this.GetItemOrNullObject(key);
    if (!found)
      throw new HostError('ItemNotFound', "The requested resource doesn't exist.", 'WorksheetCollection.getItem');
    return found;
  }
  GetItemOrNullObject(key: string): Worksheet | null {
    const found = this.find(key);
    return found ? new Worksheet(this.book, found) : null;
  }
  GetActiveWorksheet(): Worksheet {
    return this.Indexer(this.book.activeId);
  }
  GetFirst(visibleOnly?: boolean | null): Worksheet {
    const first = this.book.sheets.find((sheet) => !visibleOnly || sheet.visibility === 'Visible');
    if (!first)
      throw new HostError('ItemNotFound', "The requested resource doesn't exist.", 'WorksheetCollection.getFirst');
    return new Worksheet(this.book, first);
  }
  Add(name?: string | null): Worksheet {
    if (this.book.readOnly || this.book.structureProtected)
      throw new HostError('AccessDenied', 'You cannot perform the requested operation.');
    const title = name ?? `Sheet${this.book.made + 1}`;
    if (!/^[^\\/?*[\]:']{1,31}$/.test(title))
      throw invalidArgument('WorksheetCollection.add', 'The name is not allowed.');
    if (this.find(title))
      throw new HostError('ItemAlreadyExists', 'The resource being created already exists.', 'WorksheetCollection.add');
    return new Worksheet(this.book, addSheet(this.book, title));
  }
  // What is told is what a test has done (host.tell): a person's acts, never the add-in's own.
  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _RegisterRowSortedEvent(): void {}
  _UnregisterRowSortedEvent(): void {}
  _RegisterDeletedEvent(): void {}
  _UnregisterDeletedEvent(): void {}
  /** Excel finds a sheet by id or by name, and names without regard to case. */
  private find(key: string): Sheet | undefined {
    return this.book.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
  }
}
