/** What a workbook says, as records that the office is to keep, each with the cells it was read from. */
import type { Period } from '../../calendar';
import { bare, keyOf, normalise } from '../../language/normalise';
import { officeKey } from '../../language/unit-name';
import type { Problem } from '../../problem';
import { recordIdOf } from '../../record/identity';
import type { RecordData, RecordKind, RecordPersonal } from '../../record/records';
import type { Table } from '../table';
import { type Places, type Placing, RecordPlaces } from './places';

export type Wanted = {
  [K in RecordKind]: {
    readonly kind: K;
    readonly record: string;
    readonly data: RecordData<K>;
    readonly personal: RecordPersonal<K>;
  };
}[RecordKind];

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
  readonly places = new RecordPlaces();
  readonly issues: Problem[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly ids = new Map<string, string>();
  private readonly spellings = new Map<string, string | undefined>();

  has(record: string): boolean {
    return this.indexes.has(record);
  }

  /** What was first said of a record. */
  said(record: string): Wanted | undefined {
    const index = this.indexes.get(record);
    return index === undefined ? undefined : this.records[index];
  }

  /** The one unit that was listed under another spelling of its name; undefined where it is listed itself, or none or several fit. */
  listedAs(name: string): string | undefined {
    if (this.spellings.has(name)) return this.spellings.get(name);
    const text = bare(normalise(name));
    const key = officeKey(text);
    const fits = this.has(this.idOf('unit', text))
      ? []
      : this.records.flatMap((wanted) =>
          wanted.kind === 'unit' && officeKey(wanted.data.name) === key ? [wanted.data.name] : [],
        );
    const found = fits.length === 1 ? fits[0] : undefined;
    this.spellings.set(name, found);
    return found;
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

  add(wanted: Wanted, cells: Placing): void {
    if (!this.indexes.has(wanted.record)) this.indexes.set(wanted.record, this.records.push(wanted) - 1);
    this.place(wanted.record, cells);
  }

  /** Sets a record whose figure a later row of the same table adds to. */
  replace(wanted: Wanted, cells: Placing): void {
    const index = this.indexes.get(wanted.record);
    if (index !== undefined) this.records[index] = wanted;
    this.add(wanted, cells);
  }

  /** A unit that a former table named without its board gets the board that a later one gives. */
  nameBoard(record: string, board: string): void {
    const index = this.indexes.get(record);
    const unit = index === undefined ? undefined : this.records[index];
    if (index !== undefined && unit?.kind === 'unit' && unit.data.board === null) {
      this.records[index] = { ...unit, data: { ...unit.data, board } };
    }
  }

  place(record: string, cells: Placing): void {
    this.places.put(record, cells);
  }
}
