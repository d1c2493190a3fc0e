/** Items and adoptions as the rules see them: views over their records, for there are hundreds of thousands. */
import type { Adoption, Item } from '../record/records';
import type { AdoptionFacts, ItemFacts } from '../rule/facts';
import type { Bearing } from './bearing';
import type { ItemStanding } from './standing';

/** What the rules see of an item, with the record itself. */
export interface ItemEntry extends ItemFacts {
  readonly unit: string;
  readonly item: Item;
  readonly standing: ItemStanding;
  /** Those that stand, in order of date. */
  readonly adoptions: readonly AdoptionOf[];
}

export interface AdoptionOf extends AdoptionFacts {
  readonly adoption: Adoption;
  /** No other item or unit is credited with it. */
  readonly alone: boolean;
  /** In the order in which adoptions were recorded. */
  readonly place: number;
}
/** An item with its printings, whatever the policy. */
export interface Filed {
  readonly id: string;
  readonly item: Item;
  adoptions: AdoptionOf[] | null;
}

const none: readonly never[] = [];

/** Views of records, by the hundred thousand: classes, because a getter over a record costs a tenth of a copy of its fields. */
export class PrintedFacts implements AdoptionOf {
  constructor(
    readonly id: string,
    readonly adoption: Adoption,
    readonly share: number | null,
    readonly alone: boolean,
    readonly place: number,
  ) {}
  get outlet() {
    return this.adoption.outlet;
  }
  get level() {
    return this.adoption.level;
  }
  get genre() {
    return this.adoption.genre;
  }
  get placement() {
    return this.adoption.placement;
  }
  get length() {
    return this.adoption.length;
  }
  get seconds() {
    return this.adoption.seconds;
  }
  get reads() {
    return this.adoption.reads ?? null;
  }
  get photos() {
    return this.adoption.photos ?? null;
  }
  get outletFee() {
    return this.adoption.outletFee;
  }
  get date() {
    return this.adoption.date;
  }
  get use() {
    return this.adoption.use;
  }
  get issue() {
    return this.adoption.issue;
  }
}

export class FiledFacts implements ItemEntry {
  constructor(
    private readonly filed: Filed,
    readonly standing: ItemStanding,
    readonly authors: ItemFacts['authors'],
    private readonly bearing: Bearing | undefined,
  ) {}
  /** Nothing would be different about it. */
  isOf(filed: Filed, { submitted, counts, whyNot, repeatOf }: ItemStanding): boolean {
    const was = this.standing;
    return (
      this.filed === filed &&
      this.bearing === undefined &&
      was.submitted === submitted &&
      was.counts === counts &&
      was.whyNot === whyNot &&
      was.repeatOf === repeatOf
    );
  }
  get id() {
    return this.filed.id;
  }
  get item() {
    return this.filed.item;
  }
  get adoptions(): readonly AdoptionOf[] {
    return this.filed.adoptions ?? none;
  }
  get unit() {
    return this.filed.item.unit;
  }
  get title() {
    return this.filed.item.personal?.title ?? '';
  }
  get stream() {
    return this.filed.item.stream;
  }
  get genre() {
    return this.filed.item.genre;
  }
  get receivedOn() {
    return this.filed.item.receivedOn;
  }
  get submitted() {
    return this.standing.submitted;
  }
  get counts() {
    return this.standing.counts;
  }
  get late() {
    return this.filed.item.late;
  }
  get whyNot() {
    return this.standing.whyNot;
  }
  get instructions() {
    return this.bearing?.instructions ?? none;
  }
  get awards() {
    return this.bearing?.awards ?? none;
  }
  get marks() {
    return this.bearing?.marks ?? none;
  }
  get decisions() {
    return this.bearing?.decisions ?? none;
  }
}
