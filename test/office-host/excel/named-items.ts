/** Excel.NamedItemCollection of the workbook or of a sheet, and its items. */
import type { Book, Names } from '../book';
import { HostError, invalidArgument } from '../errors';
import type { HostObject } from '../evaluate';

export class NamedItemCollection implements HostObject {
  readonly kind = 'NamedItemCollection';
  constructor(
    private readonly book: Book,
    private readonly names: Names = book.names,
  ) {}
  readonly items = (): readonly NamedItem[] =>
    [...this.names.keys()].map((name) => new NamedItem(this.book, this.names, name));
  Indexer(name: string): NamedItem {
    const found = [...this.names.keys()].find((one) => one.toLowerCase() === name.toLowerCase());
    if (found === undefined)
      throw new HostError('ItemNotFound', "The requested resource doesn't exist.", 'NamedItemCollection.getItem');
    return new NamedItem(this.book, this.names, found);
  }
  Add(name: string, reference: unknown, _comment?: string): NamedItem {
    if (this.book.readOnly) throw new HostError('AccessDenied', 'You cannot perform the requested operation.');
    if (typeof reference !== 'string' || !reference.startsWith('=')) throw invalidArgument('NamedItemCollection.add');
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument('NamedItemCollection.add');
    if ([...this.names.keys()].some((one) => one.toLowerCase() === name.toLowerCase()))
      throw new HostError('ItemAlreadyExists', 'The resource being created already exists.');
    this.names.set(name, { formula: reference, visible: true });
    return new NamedItem(this.book, this.names, name);
  }
}

class NamedItem implements HostObject {
  readonly kind = 'NamedItem';
  constructor(
    private readonly book: Book,
    private readonly names: Names,
    private readonly name: string,
  ) {}
  private get item(): { formula: string; visible: boolean } {
    const found = this.names.get(this.name);
    if (!found) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
    return found;
  }
  get Name(): string {
    return this.name;
  }
  get Formula(): string {
    return this.item.formula;
  }
  set Formula(formula: unknown) {
    this.guard();
    if (typeof formula !== 'string' || !formula.startsWith('=')) throw invalidArgument('NamedItem.formula');
    this.item.formula = formula;
  }
  Delete(): void {
    this.guard();
    this.names.delete(this.name);
  }
  private guard(): void {
    if (this.book.readOnly) throw new HostError('AccessDenied', 'You cannot perform the requested operation.');
  }
  get Visible(): boolean {
    return this.item.visible;
  }
  set Visible(visible: boolean) {
    this.item.visible = visible;
  }
}
