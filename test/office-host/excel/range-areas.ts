/** Excel.RangeAreas: several ranges of one sheet. */
import { invalidArgument } from '../errors';
import type { HostObject } from '../evaluate';
import type { Range } from './range';

export class RangeAreas implements HostObject {
  readonly kind = 'RangeAreas';
  readonly tracked = true;
  constructor(private readonly ranges: readonly Range[]) {}
  get Address(): string {
    return this.ranges.map((range) => range.Address).join(',');
  }
  get AreaCount(): number {
    return this.ranges.length;
  }
  get Areas(): RangeCollection {
    return new RangeCollection(this.ranges);
  }
}

class RangeCollection implements HostObject {
  readonly kind = 'RangeCollection';
  constructor(private readonly ranges: readonly Range[]) {}
  readonly items = (): readonly Range[] => this.ranges;
  GetItemAt(index: number): Range {
    const found = this.ranges[index];
    if (!found) throw invalidArgument('RangeCollection.getItemAt');
    return found;
  }
}
