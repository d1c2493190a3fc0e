/** What a workbook says, as records that the office is to keep, each with the cells it was read from. */
import type { Period } from '../../calendar';
import { keyOf } from '../../language/normalise';
import type { Problem } from '../../problem';
import { recordIdOf } from '../../record/identity';
import type { RecordData, RecordKind, RecordPersonal } from '../../record/records';
import type { Table } from '../table';

export type Wanted = {
  [K in RecordKind]: {
    readonly kind: K;
    readonly record: string;
    readonly data: RecordData<K>;
    readonly personal: RecordPersonal<K>;
  };
}[RecordKind];

/** Cells by record and what stands there: `title` → 报送采用台账!E44. A composite's credit is named `ADOPTION/ITEM`. */
export type Places = ReadonlyMap<string, Readonly<Record<string, string>>>;

export interface Reading {
  /** In the order in which they can be sent: what is referred to comes first. */
  readonly records: readonly Wanted[];
  readonly places: Places;
  readonly issues: readonly Problem[];
  /** The tallies whose figures were taken over; the others are results, or are compared with them. */
  readonly sources: readonly Table[];
  /** The periods of the workbook's tallies and of its ledger's months, oldest first. */
  readonly periods: readonly Period[];
}

/** Collects records and places while a workbook is read; the first word on a record stands. */
export class Collected {
  readonly records: Wanted[] = [];
  readonly places = new Map<string, Readonly<Record<string, string>>>();
  readonly issues: Problem[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly ids = new Map<string, string>();

  has(record: string): boolean {
    return this.indexes.has(record);
  }

  /** The id of what goes by a name, worked out once: a ledger names its few units and outlets in every row. */
  idOf(kind: 'unit' | 'outlet', name: string): string {
    const mark = `${kind} ${name}`;
    const known = this.ids.get(mark);
    if (known !== undefined) return known;
    const id = recordIdOf(kind, [keyOf(name)]);
    this.ids.set(mark, id);
    return id;
  }

  add(wanted: Wanted, places: Readonly<Record<string, string>>): void {
    if (!this.indexes.has(wanted.record)) this.indexes.set(wanted.record, this.records.push(wanted) - 1);
    this.place(wanted.record, places);
  }

  /** Sets a record whose figure a later row of the same table adds to. */
  replace(wanted: Wanted, places: Readonly<Record<string, string>>): void {
    const index = this.indexes.get(wanted.record);
    if (index !== undefined) this.records[index] = wanted;
    this.add(wanted, places);
  }

  /** A unit that a former table named without its board gets the board that a later one gives. */
  nameBoard(record: string, board: string): void {
    const index = this.indexes.get(record);
    const unit = index === undefined ? undefined : this.records[index];
    if (index !== undefined && unit?.kind === 'unit' && unit.data.board === null) {
      this.records[index] = { ...unit, data: { ...unit.data, board } };
    }
  }

  place(record: string, places: Readonly<Record<string, string>>): void {
    const former = this.places.get(record);
    if (former === undefined) this.places.set(record, places);
    else if (Object.keys(places).some((name) => former[name] === undefined))
      this.places.set(record, { ...places, ...former });
  }
}
