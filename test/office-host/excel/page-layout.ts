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
}
