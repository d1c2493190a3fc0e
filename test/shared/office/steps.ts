/** What may happen in an office, at random: each step as the commands that say it, and as the plain model takes it. */
import * as fc from 'fast-check';
import type { Command } from '../../../shared/office/commands';
import type { OfficeState } from '../../../shared/office/state';
import type { Book, Model, Span } from './model';
import { adoptionData, id, itemData, itemPersonal, say, set, span } from './office';

export const levels = { 县级: 100, 州级: 300, 省级: 500, 国家级: 800 };
export const levelNames = Object.keys(levels) as (keyof typeof levels)[];
export const units = ['甲镇', '乙镇', '丙镇'];
export const months = ['2018-01', '2018-02', '2018-03', '2018-04', '2018-05', '2018-06'];
/** What comes after two sealed quarters counts in the month behind them. */
export const watched = [...months, '2018-07'];
export const quarters = ['2018Q1', '2018Q2', '2018Q3'];

export const spanOf = (text: string): Span => [span(text).from, span(text).to];
export const n = fc.nat(3);
export const day = fc
  .tuple(fc.constantFrom(...months), fc.constantFrom('03', '12', '25'))
  .map((parts) => parts.join('-'));
type Fields<F> = { readonly [K in keyof F]: fc.Arbitrary<F[K]> };
export const fields = <F extends object>(model: Fields<F>): fc.Arbitrary<F> => fc.record(model) as fc.Arbitrary<F>; // safe: all are required
const inMonth = fields({ book: fc.constant<Book>('month'), text: fc.constantFrom(...months) });
const inQuarter = (...books: Book[]) =>
  fields({ book: fc.constantFrom(...books), text: fc.constantFrom('2018Q1', '2018Q2') });
const book = fc.oneof({ weight: 3, arbitrary: inMonth }, { weight: 2, arbitrary: inQuarter('quarter', 'payout') });
const board = fc.oneof(inMonth, inQuarter('quarter'));
interface Placed {
  readonly book: Book;
  readonly text: string;
}
export type Step =
  | { readonly act: 'item'; readonly n: number; readonly unit: number }
  | {
      readonly act: 'adopt';
      readonly n: number;
      readonly level: number;
      readonly day: string;
      readonly of: readonly number[];
    }
  | { readonly act: 'take-back'; readonly n: number; readonly back: boolean }
  | { readonly act: 'place'; readonly n: number; readonly moved: boolean }
  | { readonly act: 'withdraw' | 'restore'; readonly n: number }
  | { readonly act: 'merge'; readonly n: number; readonly into: number }
  | ({ readonly act: 'seal' | 'reopen' | 'issue' } & Placed);

const act = <T extends string, F extends object>(type: T, given: fc.Arbitrary<F>): fc.Arbitrary<F & { act: T }> =>
  given.map((values) => ({ ...values, act: type }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: act('item', fields({ n, unit: fc.nat(2) })) },
  {
    weight: 6,
    arbitrary: act(
      'adopt',
      fields({ n: fc.nat(5), level: fc.nat(3), day, of: fc.uniqueArray(n, { minLength: 1, maxLength: 2 }) }),
    ),
  },
  { weight: 1, arbitrary: act('take-back', fields({ n: fc.nat(5), back: fc.boolean() })) },
  { weight: 1, arbitrary: act('place', fields({ n: fc.nat(5), moved: fc.boolean() })) },
  { weight: 1, arbitrary: act('withdraw', fields({ n })) },
  { weight: 1, arbitrary: act('restore', fields({ n })) },
  { weight: 1, arbitrary: act('merge', fields({ n, into: n })) },
  { weight: 4, arbitrary: act('seal', book) },
  { weight: 1, arbitrary: act('reopen', board) },
  { weight: 1, arbitrary: act('issue', board) },
);
export interface Said {
  readonly step: Step;
  /** Which of the two writers says it, and whether the other says it again. */
  readonly writer: 0 | 1;
  readonly again: boolean;
}
export const said: fc.Arbitrary<Said> = fields({ step, writer: fc.constantFrom(0, 1), again: fc.boolean() });

/** One after the other: the last is answered for the step. */
export function commandsOf(step: Step): readonly ((state: OfficeState) => Command)[] {
  const item = (n: number): string => id.item(`i${n}`);
  const adoption = (n: number): string => id.adoption(`a${n}`);
  switch (step.act) {
    case 'item':
      return [
        (s) =>
          set(
            s,
            'item',
            `i${step.n}`,
            itemData(units[step.unit] ?? '', '2018-01-02'),
            itemPersonal(`第${step.n}条`, units[step.unit] ?? ''),
          ),
      ];
    case 'adopt':
      return [
        (s) =>
          set(s, 'adoption', `a${step.n}`, adoptionData(levelNames[step.level] ?? '', step.day, step.of.map(item))),
      ];
    case 'take-back':
      return [
        () =>
          step.back
            ? say('withdraw', { record: adoption(step.n), personal: { reason: '误登' } })
            : say('restore', { record: adoption(step.n) }),
      ];
    case 'place':
      return [() => say('place-late', { record: adoption(step.n), as: step.moved ? 'first-open' : 'correction' })];
    case 'withdraw':
      return [() => say('move-item', { record: item(step.n), step: { act: 'withdraw' }, personal: { reason: '撤' } })];
    case 'restore':
      return [() => say('move-item', { record: item(step.n), step: { act: 'restore' }, personal: { reason: '复' } })];
    case 'merge':
      return [
        () => say('move-item', { record: item(step.n), step: { act: 'merge', into: item(step.into) }, personal: {} }),
      ];
    case 'seal': {
      const period = span(step.text);
      const key = `${period.from} ${period.to}`;
      return step.book === 'payout'
        ? [
            () => say('prepare-payout', { period }),
            (s) => say('approve-payout', { period, code: s.payoutDrafts.get(key)?.code ?? 'AAAAAAAA' }),
          ]
        : [
            () => say('prepare', { period }),
            (s) => say('close', { period, code: s.drafts.get(key)?.code ?? 'AAAAAAAA' }),
          ];
    }
    case 'reopen':
      return [() => say('reopen', { period: span(step.text), personal: { reason: '漏登' } })];
    case 'issue':
      return [() => say('issue-circular', { period: span(step.text), number: null })];
  }
}

export function inModel(model: Model, step: Step): boolean {
  switch (step.act) {
    case 'item':
      return model.item(step.n, step.unit);
    case 'adopt':
      return model.adopt(step.n, levels[levelNames[step.level] ?? '县级'], step.day, step.of);
    case 'take-back':
      return model.takeBack(step.n, step.back);
    case 'place':
      return model.place(step.n, step.moved);
    case 'withdraw':
      return model.withdraw(step.n);
    case 'restore':
      return model.restore(step.n);
    case 'merge':
      return model.merge(step.n, step.into);
    case 'seal':
      return model.seal(step.book, spanOf(step.text));
    case 'reopen':
      return model.reopen(step.book, spanOf(step.text));
    case 'issue':
      return model.issue(step.book, spanOf(step.text));
  }
}
