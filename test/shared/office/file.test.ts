/** Files of one item: fifty, and not one more; the same again is none. */
import { attach, begun, id, register, rulesByLevel } from './office';

test('an item takes fifty files', () => {
  const office = begun(rulesByLevel({ 县级: 100 }));
  register(office, '一', '甲镇', '2018-01-05');
  const said = (n: number) => office.try(attach(id.item('一'), n));
  expect(new Set(Array.from({ length: 50 }, (_, n) => said(n)))).toEqual(new Set([null]));
  expect([said(50), said(7)]).toEqual(['too-many-files', null]);
  expect(office.state.files.get(id.item('一'))).toHaveLength(50);
});
