/** In which cells does each record stand? */

/** By what stands there: `title` → 报送采用台账!E44. The first one is where the record begins. */
export type Cells = Readonly<Record<string, string>>;

export interface Places {
  /**
   * Undefined for records of other workbooks. A composite's credit is named `ADOPTION/ITEM`; what has no row for itself
   * stands where its adoption does.
   */
  get(record: string): Cells | undefined;
}

/** Cells of a record, or how they are named when somebody asks: few of a large ledger's records are ever pointed at. */
export type Placing = Cells | (() => Cells);

const namedBy = (placing: Placing): Cells => (typeof placing === 'function' ? placing() : placing);

export class RecordPlaces implements Places {
  private readonly placings = new Map<string, Placing>();

  get(record: string): Cells | undefined {
    const slash = record.indexOf('/');
    const placing = this.placings.get(record) ?? (slash < 0 ? undefined : this.placings.get(record.slice(0, slash)));
    return placing && namedBy(placing);
  }

  /** The first word on what stands where holds; a later one adds what that did not name. */
  put(record: string, placing: Placing): void {
    const former = this.placings.get(record);
    if (former === undefined) {
      this.placings.set(record, placing);
      return;
    }
    const [before, now] = [namedBy(former), namedBy(placing)];
    if (Object.keys(now).some((name) => before[name] === undefined)) this.placings.set(record, { ...now, ...before });
  }
}
