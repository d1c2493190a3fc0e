/** Lists of people, and units with counts in running text. */
import * as fc from 'fast-check';
import { printNamedCounts, readNamedCounts, readNames } from '../../../shared/language/names';

test.each([
  ['张某甲', ['张某甲']],
  ['张某甲、李某乙', ['张某甲', '李某乙']],
  ['张某甲/李某乙', ['张某甲', '李某乙']],
  ['张某甲 李某乙', ['张某甲', '李某乙']],
  ['张某甲　李某乙\n王某', ['张某甲', '李某乙', '王某']],
  ['张某甲，李某乙;王某', ['张某甲', '李某乙', '王某']],
  ['张 三', ['张三']],
  ['张某甲(文、图)、李某乙', ['张某甲(文、图)', '李某乙']],
  ['张某甲、李某乙等', ['张某甲', '李某乙']],
  ['', []],
  [' 、', []],
])('%s', (text, expected) => {
  expect(readNames(text)).toEqual(expected);
});

test('a list with counts', () => {
  expect(readNamedCounts('农业农村局12条、林业局8条，信访局、公安局、司法局各1条。')).toEqual([
    { name: '农业农村局', count: 12 },
    { name: '林业局', count: 8 },
    { name: '信访局', count: 1 },
    { name: '公安局', count: 1 },
    { name: '司法局', count: 1 },
  ]);
  expect(readNamedCounts('三台县五条；四川日报社十二条')).toEqual([
    { name: '三台县', count: 5 },
    { name: '四川日报社', count: 12 },
  ]);
  expect(readNamedCounts('信访局、公安局和司法局各报送2条')).toEqual([
    { name: '信访局', count: 2 },
    { name: '公安局', count: 2 },
    { name: '司法局', count: 2 },
  ]);
});

test.each(['', '农业农村局', '农业农村局12条、林业局', '信访局、公安局1条', '12条', '约12条'])(
  '%s is no such list',
  (text) => {
    expect(readNamedCounts(text)).toBeUndefined();
  },
);

test('a printed list reads back', () => {
  const unit = fc.constantFrom('农业农村局', '三台县', '第一中学', '县委办', '人行支行');
  const counts = fc.uniqueArray(fc.record({ name: unit, count: fc.nat(500) }), {
    minLength: 1,
    selector: ({ name }) => name,
  });
  fc.assert(
    fc.property(counts, (list) => {
      expect(readNamedCounts(printNamedCounts(list))).toEqual(list);
    }),
  );
});
