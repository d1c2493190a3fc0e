/** Excel.Workbook: the root of every batch. */
import type { Book } from '../book';
import type { HostObject } from '../evaluate';
import { CustomXmlPartCollection } from './custom-xml-parts';
import { NamedItemCollection } from './named-items';
import { WorkbookProtection } from './protection';
import { WorksheetCollection } from './worksheets';

export class Workbook implements HostObject {
  readonly kind = 'Workbook';
  constructor(private readonly book: Book) {}
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.book);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.book);
  }
  get CustomXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.book);
  }
  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.book);
  }
}
