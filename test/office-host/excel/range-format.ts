/** Excel.RangeFormat with its fill, font, borders and protection. */
import type { CellStyle } from '../../../shared/sheet/grid';
import type { Cell } from '../book';
import { invalidArgument } from '../errors';
import type { HostObject } from '../evaluate';
import type { Range } from './range';

const restyle = (cell: Cell, more: CellStyle): void => {
  cell.style = { ...cell.style, ...more };
};

export class RangeFormat implements HostObject {
  readonly kind = 'RangeFormat';
  constructor(private readonly range: Range) {}
  get Fill(): RangeFill {
    return new RangeFill(this.range);
  }
  get Font(): RangeFont {
    return new RangeFont(this.range);
  }
  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.range);
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.range);
  }
  get HorizontalAlignment(): string | null {
    const align = this.range.shared((cell) => cell?.style?.align ?? 'general');
    return align === null ? null : align.charAt(0).toUpperCase() + align.slice(1);
  }
  set HorizontalAlignment(value: string) {
    // The reader of sheets tells no difference between centred and centred across.
    const align = value === 'CenterAcrossSelection' ? 'center' : value.toLowerCase();
    if (align !== 'left' && align !== 'center' && align !== 'right')
      throw invalidArgument('RangeFormat.horizontalAlignment');
    this.range.each((cell) => restyle(cell, { align }));
  }
  get WrapText(): boolean | null {
    return this.range.shared((cell) => cell?.wrap ?? false);
  }
  set WrapText(wrap: boolean) {
    this.range.each((cell) => {
      cell.wrap = wrap;
    });
  }
  get ColumnWidth(): number | null {
    return this.range.sheet.columnWidths.get(this.range.ColumnIndex) ?? 48;
  }
  set ColumnWidth(points: number) {
    for (let col = this.range.area.left; col <= this.range.area.right; col++)
      this.range.sheet.columnWidths.set(col, points);
  }
}

class RangeFill implements HostObject {
  readonly kind = 'RangeFill';
  constructor(private readonly range: Range) {}
  get Color(): string | null {
    return this.range.shared((cell) => (cell?.style?.fill ? `#${cell.style.fill}` : ''));
  }
  set Color(value: string) {
    this.range.each((cell) => restyle(cell, { fill: value.replace('#', '') }));
  }
}

class RangeFont implements HostObject {
  readonly kind = 'RangeFont';
  constructor(private readonly range: Range) {}
  get Bold(): boolean | null {
    return this.range.shared((cell) => cell?.style?.bold ?? false);
  }
  set Bold(bold: boolean) {
    this.range.each((cell) => restyle(cell, { bold }));
  }
  get Size(): number | null {
    return this.range.shared((cell) => cell?.style?.size ?? 11);
  }
  set Size(size: number) {
    this.range.each((cell) => restyle(cell, { size }));
  }
}

class FormatProtection implements HostObject {
  readonly kind = 'FormatProtection';
  constructor(private readonly range: Range) {}
  get Locked(): boolean | null {
    return this.range.shared((cell) => !cell?.unlocked);
  }
}

const sides: Readonly<Record<string, number>> = {
  EdgeTop: 1,
  EdgeRight: 2,
  EdgeBottom: 4,
  EdgeLeft: 8,
  InsideHorizontal: 5,
  InsideVertical: 10,
};

class RangeBorderCollection implements HostObject {
  readonly kind = 'RangeBorderCollection';
  constructor(private readonly range: Range) {}
  Indexer(side: string): RangeBorder {
    return this.GetItem(side);
  }
  GetItem(side: string): RangeBorder {
    const bits = sides[side];
    if (bits === undefined) throw invalidArgument('RangeBorderCollection.getItem');
    return new RangeBorder(this.range, bits);
  }
}

/** Edges are kept per cell, the range's own outline is not told apart from its inner lines. */
class RangeBorder implements HostObject {
  readonly kind = 'RangeBorder';
  constructor(
    private readonly range: Range,
    private readonly bits: number,
  ) {}
  get Style(): string | null {
    return this.range.shared((cell) => ((cell?.style?.edges ?? 0) & this.bits ? 'Continuous' : 'None'));
  }
  set Style(style: string) {
    this.range.each((cell) => {
      const before = cell.style?.edges ?? 0;
      restyle(cell, { edges: style === 'None' ? before & ~this.bits : before | this.bits });
    });
  }
  get Color(): string {
    return '#000000';
  }
  set Color(value: string) {
    if (!/^#[0-9a-f]{6}$/i.test(value)) throw invalidArgument('RangeBorder.color');
  }
}
