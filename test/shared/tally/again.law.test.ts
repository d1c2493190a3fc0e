/** What an edit leaves alone is not worked out anew: the figures are those of the same log folded by somebody who never asked before. */
import * as fc from 'fast-check';
import { forkOffice, type OfficeState } from '../../../shared/office/state';
import { partSize } from '../../../shared/tally/parts';
import { settle } from '../../../shared/tally/settle';
import {
  adopt,
  adoptionData,
  begun,
  id,
  itemData,
  itemPersonal,
  period,
  register,
  rulesByLevel,
  say,
  set,
  testOffice,
} from '../office/office';

const units = ['甲镇', '乙镇'];
const levels = { 县级: 100, 州级: 300, 省级: 500 };
const texts = ['2018-01', '2018Q1'];
/** Beside them so many that never change: what is taken over stands in other parts of the list than what is not. */
const quiet = partSize + 6;
const small = fc.nat(2);
const month = fc.integer({ min: 1, max: 2 });
const source = fc.oneof(
  { weight: 3, arbitrary: small.map((n) => id.item(`i${n}`)) },
  fc.constantFrom(...units.map(id.unit)),
);
const often = <T>(arbitrary: fc.Arbitrary<T>) => ({ weight: 4, arbitrary });
const edit = fc.oneof(
  often(
    fc.record({
      act: fc.constant('adoption' as const),
      n: small,
      level: fc.nat(2),
      month,
      of: fc.uniqueArray(source, { minLength: 1, maxLength: 3 }),
      declared: fc.boolean(),
    }),
  ),
  often(fc.record({ act: fc.constant('step' as const), n: small, other: small, step: fc.nat(3) })),
  fc.record({
    act: fc.constant('item' as const),
    n: fc.nat(4),
    unit: fc.nat(1),
    day: fc.integer({ min: 1, max: 28 }),
    title: fc.nat(2),
  }),
  fc.record({ act: fc.constant('quiet' as const), n: fc.nat(quiet - 1), level: fc.nat(2), month }),
  fc.record({ act: fc.constant('mark' as const), n: small, withdrawn: fc.boolean() }),
  fc.record({ act: fc.constant('repeat' as const), n: small, of: small }),
  fc.record({ act: fc.constant('unit' as const), unit: fc.nat(1), board: fc.constantFrom('乡镇', '部门') }),
  fc.record({ act: fc.constant('rules' as const), worth: fc.integer({ min: 1, max: 9 }) }),
);

/** All that can be asked of it, in the order in which it is given. */
function told(state: OfficeState, text: string): string {
  return JSON.stringify(settle(state, period(text)), (_, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
}

test('after every edit as if asked for the first time', () => {
  const begin = begun(rulesByLevel(levels), units);
  for (let n = 0; n < quiet; n += 1) {
    register(begin, `q${n}`, units[n % 2] ?? '', `2018-01-${String(1 + (n % 28)).padStart(2, '0')}`);
    if (n % 3 === 0) adopt(begin, `p${n}`, '县级', `2018-0${1 + (n % 2)}-15`, `q${n}`);
  }
  for (const n of [0, 1, 2]) {
    register(begin, `i${n}`, units[n % 2] ?? '', '2018-01-08');
    adopt(begin, `a${n}`, '县级', '2018-01-20', `i${n}`);
  }
  let asked = 0;
  let refused = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 2, maxLength: 12 }), (edits) => {
      const office = testOffice(forkOffice(begin.state));
      const { state } = office;
      const given = (...command: Parameters<typeof office.try>): void => {
        if (office.try(...command) !== null) refused += 1;
      };
      for (const one of edits) {
        switch (one.act) {
          case 'item': {
            const day = `2018-01-${String(one.day).padStart(2, '0')}`;
            const data = itemData(units[one.unit] ?? '', day);
            given(set(state, 'item', `i${one.n}`, data, itemPersonal(`题目${one.title}`, `作者${one.unit}`)));
            break;
          }
          case 'adoption': {
            const level = Object.keys(levels)[one.level] ?? '';
            const data = adoptionData(level, `2018-0${one.month}-20`, one.of);
            const declaredBy = one.declared ? { declaredBy: id.unit('甲镇') } : {};
            given(set(state, 'adoption', `a${one.n}`, { ...data, ...declaredBy }));
            break;
          }
          case 'quiet': {
            const level = Object.keys(levels)[one.level] ?? '';
            adopt(office, `p${one.n}`, level, `2018-0${one.month}-10`, `q${one.n}`);
            break;
          }
          case 'mark':
            given(say('withdraw', { record: id.adoption(`a${one.n}`), personal: { reason: '误登' } }));
            if (!one.withdrawn) given(say('restore', { record: id.adoption(`a${one.n}`) }));
            break;
          case 'step': {
            const steps = [
              { act: 'verify' as const },
              { act: 'merge' as const, into: id.adoption(`a${one.other}`) },
              { act: 'separate' as const },
              { act: 'match' as const, unit: id.unit('甲镇'), item: id.item(`i${one.other}`) },
            ];
            const step = steps[one.step] ?? { act: 'verify' as const };
            given(say('move-adoption', { record: id.adoption(`a${one.n}`), step }));
            break;
          }
          case 'repeat': {
            const step = { act: 'merge' as const, into: id.item(`i${one.of}`) };
            given(say('move-item', { record: id.item(`i${one.n}`), step, personal: {} }));
            break;
          }
          case 'unit':
            given(set(state, 'unit', units[one.unit] ?? '', { name: units[one.unit] ?? '', board: one.board }));
            break;
          case 'rules': {
            const ruleSet = rulesByLevel({ ...levels, 县级: one.worth * 100 });
            given(set(state, 'rules', 'rules', { validFrom: null, ruleSet }));
          }
        }
        for (const text of texts) {
          asked += 1;
          // A fork is a state of its own, of which nothing is remembered.
          expect(told(state, text)).toBe(told(forkOffice(state), text));
        }
      }
    }),
    { seed: 20181, numRuns: process.env.TONGLIAN_LONG ? 60 : 20 },
  );
  expect(asked).toBeGreaterThan(60);
  expect(refused).toBeLessThan(asked);
});
