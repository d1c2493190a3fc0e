/** Identity and card numbers are checked by their own check digits; amounts in capitals; CSV without formulas. */
import { fen } from '../../../shared/money';
import { capitals } from '../../../shared/payout/capitals';
import { isCardNumber } from '../../../shared/payout/card-number';
import { csvOf } from '../../../shared/payout/csv';
import { isIdentityNumber } from '../../../shared/payout/identity-number';
import { entryOf, readPeople } from '../../../shared/payout/people-file';
import { plainGrid } from '../../../shared/sheet/grid';

test('the standard’s own example holds, and no single changed digit does', () => {
  const right = '11010519491231002X';
  expect(isIdentityNumber(right)).toBe(true);
  expect(isIdentityNumber(right.toLowerCase())).toBe(true);
  for (let place = 0; place < 17; place += 1) {
    const wrong = `${right.slice(0, place)}${(Number(right[place]) + 1) % 10}${right.slice(place + 1)}`;
    expect(isIdentityNumber(wrong)).toBe(false);
  }
  expect(isIdentityNumber('110105194902300026')).toBe(false);
  // Its check digit is right: only the day of birth does not exist.
  expect(isIdentityNumber('11010519900230001X')).toBe(false);
  expect(isIdentityNumber('440524188001010')).toBe(false);
});

test('a card number’s last digit follows from the others', () => {
  const known = '4111111111111111';
  expect(isCardNumber(known)).toBe(true);
  for (let place = 0; place < known.length; place += 1) {
    const wrong = `${known.slice(0, place)}${(Number(known[place]) + 1) % 10}${known.slice(place + 1)}`;
    expect(isCardNumber(wrong)).toBe(false);
  }
  expect(isCardNumber('0000')).toBe(false);
});

test.each([
  [461500, '人民币肆仟陆佰壹拾伍元整'],
  [10011111, '人民币壹拾万零壹佰壹拾壹元壹角壹分'],
  [1005, '人民币壹拾元零伍分'],
  [1050, '人民币壹拾元伍角整'],
  [-350, '人民币负叁元伍角整'],
])('%d fen in capitals', (amount, text) => expect(capitals(fen(amount))).toBe(text));

test('CSV begins with the mark, ends lines as Excel does, and a text never becomes a formula', () => {
  const bytes = csvOf({
    title: '表',
    header: ['姓名', '金额'],
    columns: [
      { format: 'text', width: 1 },
      { format: 'money', width: 1 },
    ],
    rows: [
      ['=1+1', 3.5],
      ['＝A1', null],
      [' @x', 0],
      ['甲,"乙"', -2],
      ['𠮷', 1],
    ],
  });
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder('utf-8').decode(bytes)).toBe(
    '姓名,金额\r\n\'=1+1,3.50\r\n\'＝A1,\r\n\' @x,0.00\r\n"甲,""乙""",-2.00\r\n𠮷,1.00\r\n',
  );
});

test('a number typed as a number has lost its last digits: it is left out and said, without the number', () => {
  const people = readPeople([
    plainGrid('人员', [
      ['通讯员收款信息'],
      ['姓 名', '单位', '身份证号码', '银行卡号'],
      ['张三', '甲镇', '11010519491231002x', '4111 1111 1111 1111'],
      ['李四', '乙镇', 110105194912310020, '4111111111111112'],
    ]),
  ]);
  expect(people?.entries).toMatchObject([
    { name: '张三', identity: '11010519491231002X', card: '4111111111111111' },
    { name: '李四', identity: null, card: null },
  ]);
  expect(people?.issues.map(({ code, at }) => `${at} ${code}`)).toEqual([
    '人员!C4 identity-unfit',
    '人员!D4 card-unfit',
  ]);
  expect(JSON.stringify(people?.issues)).not.toMatch(/\d{10}/);
});

test('of two with one name the unit decides; without one nobody is guessed', () => {
  const of = (unit: string | null) => ({ name: '张三', unit, identity: null, card: null, bank: null });
  expect(entryOf([of('甲镇'), of('乙镇')], '张三', '乙镇')).toEqual(of('乙镇'));
  expect(entryOf([of('甲镇'), of('乙镇')], '张三', '丙镇')).toBe('twice');
  expect(entryOf([of(null), of(null)], '张三', '甲镇')).toBe('twice');
  expect(entryOf([of(null)], '张三', '甲镇')).toEqual(of(null));
  expect(entryOf([], '张三', '甲镇')).toBe('unknown');
});
