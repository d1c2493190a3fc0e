/** A published scheme's worked example as facts: what its notation says, in the engine's terms. */
import type {
  AdoptionFacts,
  CountFacts,
  EventFacts,
  Facts,
  ItemFacts,
  PersonFacts,
  QuotaFacts,
  Scale,
} from '../../../shared/rule/facts';

export interface SchemeItem {
  readonly unit?: string;
  readonly authors?: readonly string[];
  readonly title: string;
  readonly times?: number;
  readonly adoptions: readonly {
    readonly outlet: string;
    readonly level: string;
    readonly medium?: string;
    readonly genre?: string;
    readonly placement?: string;
    readonly length?: number;
    readonly minutes?: number;
    readonly reads?: number;
    readonly outletFee?: number;
    readonly date?: string;
    readonly stage?: string;
  }[];
  readonly submitted?: boolean | string;
  readonly instruction?: { readonly level: string };
  readonly marks?: readonly string[];
  readonly award?: { readonly level: string; readonly what: string; readonly rank?: string };
  readonly decision?: number;
  readonly photos?: number;
  readonly reusedPhotos?: number;
  readonly photographer?: string;
  readonly partner?: string;
  readonly topic?: string;
  readonly sameAs?: number;
}
export interface SchemeExample {
  readonly name: string;
  readonly given?: {
    readonly period?: { readonly from: string; readonly to: string };
    readonly people?: Readonly<
      Record<string, { readonly role?: string; readonly unit?: string; readonly age?: number }>
    >;
    readonly quotas?: readonly { readonly who: string; readonly of: 'adopted' | 'submitted'; readonly min: number }[];
    readonly facts?: readonly Readonly<Record<string, string | number>>[];
    readonly before?: Readonly<Record<string, number>>;
  };
  readonly items: readonly SchemeItem[];
  readonly expect: Readonly<Record<string, unknown>> & { readonly items: readonly unknown[] };
}

/** The notation's English names of facts, in the words that the offices' sheets use. */
const events: Readonly<Record<string, string>> = {
  'issues missed': '简报缺期',
  'weeks without a written item': '未写稿',
};
const asked: readonly (readonly [string, CountFacts['measure'], string | null])[] = [
  ['submitted', 'submitted', null],
  ['adopted', 'adopted', null],
  ['adoptedByLiangban', 'adopted', '两办及以上'],
  ['toZhongban', 'adopted', '中办'],
];

export function schemeFacts(example: SchemeExample, unit: Scale): Facts & { readonly of: readonly number[] } {
  const { given = {} } = example;
  const period = given.period ?? { from: '2000-01-01', to: '2000-12-31' };
  const items: ItemFacts[] = [];
  const of: number[] = [];
  example.items.forEach((item, place) => {
    for (let copy = 0; copy < (item.times ?? 1); copy += 1) {
      of.push(place);
      items.push(itemOf(item, `${place}-${copy}`, unit));
    }
  });
  const counts: CountFacts[] = [];
  const quotas: QuotaFacts[] = (given.quotas ?? []).map((quota, index) => ({
    id: `q${index}`,
    unit: quota.who,
    measure: quota.of,
    min: quota.min,
    period,
  }));
  const happened: EventFacts[] = [];
  for (const [index, fact] of (given.facts ?? []).entries()) {
    const who = String(fact.who);
    if (fact.what === 'year') {
      for (const [name, measure, outlet] of asked)
        counts.push({
          id: `c${index}${name}`,
          unit: null,
          person: who,
          measure,
          outlet,
          level: null,
          n: Number(fact[name]),
          period,
        });
    } else if (fact.what === 'task') {
      quotas.push({
        id: `t${index}`,
        unit: who,
        measure: 'adopted',
        min: Number(fact.task),
        done: Number(fact.done),
        period,
      });
    } else if (fact.what === 'submitted') {
      counts.push({
        id: `c${index}`,
        unit: who,
        measure: 'submitted',
        outlet: null,
        level: null,
        n: Number(fact.times),
        period,
      });
    } else {
      const person = example.items.every((item) => item.unit !== who);
      happened.push({
        id: `e${index}`,
        unit: person ? null : who,
        person: person ? who : null,
        what: events[String(fact.what)] ?? String(fact.what),
        times: Number(fact.times),
        date: null,
      });
    }
  }
  const people = Object.entries(given.people ?? {}).map(([name, person]): PersonFacts => ({ name, ...person }));
  const names = new Set([
    ...items.map((item) => item.unit),
    ...quotas.map((quota) => quota.unit),
    ...counts.map((count) => count.unit),
    ...people.map((person) => person.unit ?? null),
  ]);
  const units = [...names].filter((name) => name !== null).map((name) => ({ id: name, name, ranked: true }));
  return { period, units, people, items, counts, quotas, events: happened, of };
}

function itemOf(item: SchemeItem, id: string, scale: Scale): ItemFacts {
  const adoptions = item.adoptions.map((adoption, index): AdoptionFacts => {
    const { outletFee, date, ...rest } = adoption;
    return {
      ...rest,
      id: `${id}/${index}`,
      date: date ?? null,
      use: 'single',
      ...(outletFee === undefined ? {} : { outletFee: Math.round(outletFee * 100) }),
    };
  });
  const dated = typeof item.submitted === 'string' ? item.submitted : null;
  return {
    id,
    unit: item.unit ?? null,
    title: item.title,
    authors: (item.authors ?? []).map((name) => ({ name })),
    stream: null,
    genre: item.adoptions[0]?.genre ?? null,
    receivedOn: dated,
    submitted: item.submitted === undefined ? adoptions.length > 0 : item.submitted !== false,
    counts: item.sameAs === undefined,
    ...(item.sameAs === undefined ? {} : { whyNot: 'repeat' as const }),
    adoptions,
    ...(item.instruction ? { instructions: [{ level: item.instruction.level, date: null }] } : {}),
    ...(item.award ? { awards: [{ ...item.award, date: null }] } : {}),
    marks: item.marks ?? [],
    ...(item.decision === undefined
      ? {}
      : { decisions: [{ scale, adoption: null, amount: Math.round(item.decision * 100) }] }),
    photos: item.photos ?? null,
    reusedPhotos: item.reusedPhotos ?? null,
    photographer: item.photographer ?? null,
    partner: item.partner ?? null,
    topic: item.topic ?? null,
  };
}
