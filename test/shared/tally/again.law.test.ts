/** What an edit leaves alone is not worked out anew: the figures are those of the same log folded by somebody who never asked before. */
import * as fc from 'fast-check';
import { forkOffice } from '../../../shared/office/state';
import { settle } from '../../../shared/tally/settle';
import { adopt, begun, id, period, register, rulesByLevel, say, set } from '../office/office';

const units = ['甲镇', '乙镇'];
const levels = { 县级: 100, 州级: 300, 省级: 500 };
const texts = ['2018-01', '2018-02', '2018Q1'];
const small = fc.nat(4);
const edit = fc.oneof(
  fc.record({ act: fc.constant('item' as const), n: small, unit: fc.nat(1), day: fc.integer({ min: 1, max: 28 }) }),
  fc.record({
    act: fc.constant('adoption' as const),
    n: small,
    level: fc.nat(2),
    month: fc.integer({ min: 1, max: 2 }),
    of: fc.uniqueArray(small, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ act: fc.constant('mark' as const), n: small, withdrawn: fc.boolean() }),
  fc.record({ act: fc.constant('unit' as const), unit: fc.nat(1), board: fc.constantFrom('乡镇', '部门') }),
  fc.record({ act: fc.constant('rules' as const), worth: fc.integer({ min: 1, max: 9 }) }),
);

test('after every edit as if asked for the first time', () => {
  let asked = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 2, maxLength: 12 }), (edits) => {
      const office = begun(rulesByLevel(levels), units);
      const { state } = office;
      for (const one of edits) {
        switch (one.act) {
          case 'item': {
            const day = `2018-01-${String(one.day).padStart(2, '0')}`;
            register(office, `i${one.n}`, units[one.unit] ?? '', day, `作者${one.unit}`);
            break;
          }
          case 'adoption': {
            const sources = one.of.map((n) => `i${n}`).filter((item) => state.item.get(id.item(item)));
            if (sources.length === 0) break;
            const level = Object.keys(levels)[one.level] ?? '';
            adopt(office, `a${one.n}`, level, `2018-0${one.month}-20`, ...sources);
            break;
          }
          case 'mark':
            office.try(say('withdraw', { record: id.adoption(`a${one.n}`), personal: { reason: '误登' } }));
            if (!one.withdrawn) office.try(say('restore', { record: id.adoption(`a${one.n}`) }));
            break;
          case 'unit':
            office.give(set(state, 'unit', units[one.unit] ?? '', { name: units[one.unit] ?? '', board: one.board }));
            break;
          case 'rules': {
            const ruleSet = rulesByLevel({ ...levels, 县级: one.worth * 100 });
            office.give(set(state, 'rules', 'rules', { validFrom: null, ruleSet }));
          }
        }
        for (const text of texts) {
          asked += 1;
          // A fork is a state of its own, of which nothing is remembered.
          expect(settle(state, period(text))).toEqual(settle(forkOffice(state), period(text)));
        }
      }
    }),
    { numRuns: process.env.TONGLIAN_LONG ? 500 : 30 },
  );
  expect(asked).toBeGreaterThan(90);
});
