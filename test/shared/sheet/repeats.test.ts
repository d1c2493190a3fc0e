/** A row of a ledger that says the same piece once more is pointed out, and nothing that another outlet or day tells apart. */
import { repeatedRows } from '../../../shared/sheet/check/repeats';
import { recognise } from '../../../shared/sheet/recognise';
import { sketch } from './sketch';

test('the same piece in the same place', () => {
  const grid = sketch(
    '采用',
    `
2024年3月信息采用登记表
序号|日期|单位|信息标题|采用刊物
1|3月4日|县农业局|春耕备耕|每日信息
2|3月6日|县教育局|开学检查到位|县委信息
3|3月6日|县教育局|开学检查到位|县委信息
4|3月6日|县教育局|开学检查到位|市委信息
5|3月6日|县教育局|开学 检查到位|县委信息
6|3月8日|县教育局|开学检查到位|县委信息`,
  );
  const [table] = recognise([grid]).tables;
  expect(table && repeatedRows(grid, table)).toEqual([
    { code: 'repeat', at: '采用!D5', detail: { of: '采用!D4' } },
    { code: 'repeat', at: '采用!D7', detail: { of: '采用!D4' } },
  ]);
});
