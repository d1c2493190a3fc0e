/** Excel.NamedItemCollection of the workbook, and its items. */
import type { Book } from '../book';
import { HostError, invalidArgument } from '../errors';
import type { HostObject } from '../evaluate';

export class NamedItemCollection implements HostObject {
  readonly kind = 'NamedItemCollection';
  constructor(private readonly book: Book) {}
  readonly items = (): readonly NamedItem[] =>
    [...this.book.names.keys()].map((name) => new NamedItem(this.book, name));
  Add(name: string, reference: unknown, _comment?: string): NamedItem {
    if (this.book.readOnly) throw new HostError('AccessDenied', 'You cannot perform the requested operation.');
    if (typeof reference !== 'string' || !reference.startsWith('=')) throw invalidArgument('NamedItemCollection.add');
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument('NamedItemCollection.add');
    if (this.book.names.has(name))
      throw new HostError('ItemAlreadyExists', 'The resource being created already exists.');
    this.book.names.set(name, { formula: reference, visible: true });
    return new NamedItem(this.book, name);
  }
}

class NamedItem implements HostObject {
  readonly kind = 'NamedItem';
  constructor(
    private readonly book: Book,
    private readonly name: string,
  ) {}
  private get item(): { formula: string; visible: boolean } {
    const found = this.book.names.get(this.name);
    if (!found) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
    return found;
  }
  get Name(): string {
    return this.name;
  }
  get Formula(): string {
    return this.item.formula;
  }
  get Visible(): boolean {
    return this.item.visible;
  }
  set Visible(visible: boolean) {
    this.item.visible = visible;
  }
}
