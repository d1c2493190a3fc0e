/** Excel.Workbook: the root of every batch. */
import type { Book } from '../book';
import type { HostObject } from '../evaluate';
import { CustomXmlPartCollection } from './custom-xml-parts';
import { NamedItemCollection } from './named-items';
import { WorkbookProtection } from './protection';
import { RangeAreas } from './range-areas';
import { TableCollection } from './tables';
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
  get Tables(): TableCollection {
    return new TableCollection(this.book);
  }
  get CustomXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.book);
  }
  /** The selection as Excel keeps it: areas of the active sheet, parted by commas. */
  GetSelectedRanges(): RangeAreas {
    const sheets = new WorksheetCollection(this.book);
    const areas = (this.book.selection || 'A1').split(',').map((address) => {
      const mark = address.lastIndexOf('!');
      const name = address.slice(0, Math.max(0, mark)).replace(/^'|'$/g, '').replaceAll("''", "'");
      const sheet = mark < 0 ? sheets.GetActiveWorksheet() : sheets.Indexer(name);
      return sheet.GetRange(address.slice(mark + 1));
    });
    return new RangeAreas(areas);
  }
  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.book);
  }
}
