/** Excel.CustomXmlPartCollection, its parts of one namespace, and a part. */
import type { Book } from '../book';
import { HostError, invalidArgument } from '../errors';
import type { HostObject } from '../evaluate';

export class CustomXmlPartCollection implements HostObject {
  readonly kind = 'CustomXmlPartCollection';
  constructor(private readonly book: Book) {}
  readonly items = (): readonly CustomXmlPart[] => this.book.parts.map(({ id }) => new CustomXmlPart(this.book, id));

  Add(xml: string): CustomXmlPart {
    guard(this.book);
    if (rootNamespace(xml) === undefined) throw invalidArgument('CustomXmlPartCollection.add');
    this.book.made += 1;
    const id = `{00000000-0000-0000-0000-${String(this.book.made).padStart(12, '0')}}`;
    this.book.parts.push({ id, xml });
    return new CustomXmlPart(this.book, id);
  }
  GetByNamespace(namespaceUri: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.book, namespaceUri);
  }
}

class CustomXmlPartScopedCollection implements HostObject {
  readonly kind = 'CustomXmlPartScopedCollection';
  constructor(
    private readonly book: Book,
    private readonly namespaceUri: string,
  ) {}
  readonly items = (): readonly CustomXmlPart[] =>
    this.book.parts
      .filter(({ xml }) => rootNamespace(xml) === this.namespaceUri)
      .map(({ id }) => new CustomXmlPart(this.book, id));

  Indexer(id: string): CustomXmlPart {
    const found = this.items().find((part) => part.Id === id);
    if (!found)
      throw new HostError(
        'ItemNotFound',
        "The requested resource doesn't exist.",
        'CustomXmlPartScopedCollection.getItem',
      );
    return found;
  }
  /** The part where there is exactly one. */
  GetOnlyItemOrNullObject(): CustomXmlPart | null {
    const [only, ...more] = this.items();
    return more.length === 0 ? (only ?? null) : null;
  }
}

class CustomXmlPart implements HostObject {
  readonly kind = 'CustomXmlPart';
  constructor(
    private readonly book: Book,
    private readonly id: string,
  ) {}
  private get part(): { xml: string } {
    const found = this.book.parts.find(({ id }) => id === this.id);
    if (!found) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
    return found;
  }
  get Id(): string {
    return this.id;
  }
  GetXml(): string {
    return this.part.xml;
  }
  SetXml(xml: string): void {
    guard(this.book);
    if (rootNamespace(xml) === undefined) throw invalidArgument('CustomXmlPart.setXml');
    this.part.xml = xml;
  }
  Delete(): void {
    guard(this.book);
    const at = this.book.parts.findIndex(({ id }) => id === this.id);
    if (at >= 0) this.book.parts.splice(at, 1);
  }
}

/** '' for a root without a namespace, undefined where the text is no XML. */
function rootNamespace(xml: string): string | undefined {
  const root = /^(?:\s*<\?[^>]*\?>)?\s*<[^\s/>?!]+([^>]*)>/.exec(xml);
  return root ? (/\sxmlns="([^"]*)"/.exec(root[1] ?? '')?.[1] ?? '') : undefined;
}

function guard(book: Book): void {
  if (book.readOnly) throw new HostError('AccessDenied', 'You cannot perform the requested operation.');
}
