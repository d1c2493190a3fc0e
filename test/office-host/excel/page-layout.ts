/** Excel.PageLayout. */
import type { Sheet } from '../book';
import { invalidArgument } from '../errors';
import type { HostObject } from '../evaluate';

export class PageLayout implements HostObject {
  readonly kind = 'PageLayout';
  constructor(private readonly sheet: Sheet) {}
  get Orientation(): unknown {
    return this.sheet.page.Orientation;
  }
  set Orientation(value: unknown) {
    if (value !== 'Portrait' && value !== 'Landscape') throw invalidArgument('PageLayout.orientation');
    this.sheet.page.Orientation = value;
  }
  get PaperSize(): unknown {
    return this.sheet.page.PaperSize ?? 'Letter';
  }
  set PaperSize(value: unknown) {
    this.sheet.page.PaperSize = value;
  }
  get CenterHorizontally(): unknown {
    return this.sheet.page.CenterHorizontally ?? false;
  }
  set CenterHorizontally(value: unknown) {
    this.sheet.page.CenterHorizontally = value;
  }
  get Zoom(): unknown {
    return this.sheet.page.Zoom ?? { scale: 100 };
  }
  set Zoom(value: unknown) {
    this.sheet.page.Zoom = value;
  }
  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.sheet);
  }
  SetPrintTitleRows(rows: unknown): void {
    if (typeof rows !== 'string' || !/^\$?\d+:\$?\d+$/.test(rows))
      throw invalidArgument('PageLayout.setPrintTitleRows');
    this.sheet.page.PrintTitleRows = rows;
  }
}

class HeaderFooterGroup implements HostObject {
  readonly kind = 'HeaderFooterGroup';
  constructor(private readonly sheet: Sheet) {}
  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.sheet);
  }
}

class HeaderFooter implements HostObject {
  readonly kind = 'HeaderFooter';
  constructor(private readonly sheet: Sheet) {}
  get CenterFooter(): unknown {
    return this.sheet.page.CenterFooter ?? '';
  }
  set CenterFooter(text: unknown) {
    if (typeof text !== 'string' || text.length > 255) throw invalidArgument('HeaderFooter.centerFooter');
    this.sheet.page.CenterFooter = text;
  }
}
