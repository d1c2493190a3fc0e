/** What an editor confirms at 采用登记 → the record that the office keeps: the same one that the ledger's row would be. */
import { keyOf } from '../language/normalise';
import { recordIdOf } from '../record/identity';
import type { RecordData, RecordPersonal } from '../record/records';

export interface Printing {
  readonly outlet: string;
  readonly level: string | null;
  readonly date: string | null;
  readonly placement: string | null;
  readonly issue: string | null;
  readonly composite: boolean;
  /** Characters. */
  readonly length: number | null;
  /** 媒体稿费 in fen. */
  readonly outletFee: number | null;
  /** Items, or units that filed none. */
  readonly sources: readonly string[];
  /** Where it can be read. */
  readonly link: string | null;
  /** As printed: kept where a unit without an item is a source. */
  readonly title: string;
}

export interface Printed {
  readonly record: string;
  readonly data: RecordData<'adoption'>;
  readonly personal: RecordPersonal<'adoption'>;
}

/** @param taken records that exist: the same item in the same outlet on the same day once more is another adoption. */
export function printed(given: Printing, taken: (record: string) => boolean): Printed {
  const { title, sources, composite, link, ...said } = given;
  const [first = ''] = sources;
  const unfiled = sources.some((source) => source.startsWith('u'));
  const identifying =
    composite && (given.issue !== null || given.date !== null)
      ? ['composite', keyOf(given.outlet), given.issue, given.date]
      : unfiled
        ? [first, keyOf(title), keyOf(given.outlet), given.date]
        : [first, keyOf(given.outlet), given.date];
  let ordinal = 0;
  while (taken(recordIdOf('adoption', identifying, ordinal))) ordinal += 1;
  return {
    record: recordIdOf('adoption', identifying, ordinal),
    data: {
      ...said,
      genre: null,
      seconds: null,
      use: composite ? 'composite' : 'single',
      sources: [...sources],
    },
    personal: { ...(unfiled ? { title } : {}), ...(link === null ? {} : { link }) },
  };
}
