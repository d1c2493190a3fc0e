import { answers } from '../../../shared/answer/answer';
import { readFund } from '../../../shared/language/rule/setting-office';
import { emptyOffice } from '../../../shared/office/state';
import { payout } from '../../../shared/payout/payout';
import { recordIdOf } from '../../../shared/record/identity';
import type { Credit } from '../../../shared/rule/result';
import { emptyRuleSet } from '../../../shared/rule/rule-set';
import { creditSums } from '../../../shared/tally/credit-sums';
import { settle } from '../../../shared/tally/settle';
import {
  adopt,
  begun,
  id,
  itemData,
  itemPersonal,
  period,
  register,
  rulesByLevel,
  say,
  set,
  span,
  type TestOffice,
} from '../office/office';

function started(): TestOffice {
  const office = begun(rulesByLevel({ 县级: 3000, 州级: 5000 }));
  for (const [name, unit, author] of [
    ['一', '甲镇', '张'],
    ['二', '乙镇', '李'],
  ] as const) {
    register(office, name, unit, '2018-01-05', author);
  }
  adopt(office, 'a', '县级', '2018-01-10', '一');
  adopt(office, 'b', '县级', '2018-02-10', '二');
  return office;
}

function approve(office: TestOffice, text: string): void {
  office.give(say('prepare-payout', { period: span(text) }));
  const { from, to } = span(text);
  office.give(
    say('approve-payout', { period: span(text), code: office.state.payoutDrafts.get(`${from} ${to}`)?.code ?? '' }),
  );
}

const paid = (office: TestOffice, text: string) =>
  settle(office.state, period(text)).payout.payees.map(({ author, gross }) => [author, Number(gross)]);

describe('the fund', () => {
  const fundOf = (office: TestOffice, text: string) => {
    const answer = answers.getPayouts(office.state, { period: text });
    return answer.ok ? [answer.value.fund, answer.value.fundLeft] : answer.problem;
  };
  const stated = (text: string) => {
    const office = started();
    const { office: policy, ...rules } = rulesByLevel({ 县级: 3000, 州级: 5000 });
    const value = readFund(text) ?? null;
    const fund = { value, at: '方案设置!B9', assumed: false };
    office.give(
      set(office.state, 'rules', 'rules', { validFrom: null, ruleSet: { ...rules, office: { ...policy, fund } } }),
    );
    return office;
  };

  test('none is stated: none is known', () => expect(fundOf(started(), '2018Q1')).toEqual([null, null]));

  test('a year’s sum: approved payouts of the year are taken off, each once', () => {
    const office = stated('全年安排0.01万元');
    expect(fundOf(office, '2018Q1')).toEqual(['100.00', '40.00']);
    approve(office, '2018Q1');
    expect(fundOf(office, '2018Q1')).toEqual(['100.00', '40.00']);
    office.give(set(office.state, 'item', '三', itemData('甲镇', '2018-04-05'), itemPersonal('三', '张')));
    adopt(office, 'c', '州级', '2018-05-01', '三');
    expect(fundOf(office, '2018Q2')).toEqual(['100.00', '-10.00']);
    expect(fundOf(office, '2018')).toEqual(['100.00', '-10.00']);
  });

  test('a quarter’s sum for each quarter of what is paid', () => {
    const office = stated('每季度12,000元');
    expect(fundOf(office, '2018Q1')).toEqual(['12000.00', '11940.00']);
    expect(fundOf(office, '2018')).toEqual(['48000.00', '47940.00']);
  });

  test.each(['在媒体所发稿费之外另行奖励作者。', '由财政安排', ''])('%s states no sum', (text) =>
    expect(readFund(text)).toBeUndefined(),
  );
});

describe('an approved payout', () => {
  test('stays as it was approved; what differs is a line of the next payout, once', () => {
    const office = started();
    approve(office, '2018Q1');
    adopt(office, 'c', '州级', '2018-03-01', '一');
    office.give(say('withdraw', { record: id.adoption('b'), personal: { reason: '误登' } }));
    expect(paid(office, '2018Q1')).toEqual([
      ['张', 3000],
      ['李', 3000],
    ]);
    expect(paid(office, '2018Q2')).toEqual([
      ['张', 2000],
      ['李', -3000],
    ]);
    const listed = answers.getPayouts(office.state, { period: '2018Q2' });
    expect(listed.ok && listed.value.lines[0]).toMatchObject({
      author: '张',
      gross: '20.00',
      state: 'pending',
      lines: [{ what: '更正（2018-03） · 一', amount: '20.00', why: '2018Q1 封账后的差额' }],
    });
    approve(office, '2018Q2');
    expect(paid(office, '2018Q3')).toEqual([]);
    expect(paid(office, '2018Q2')).toEqual([
      ['张', 2000],
      ['李', -3000],
    ]);
  });

  test('names stand apart from the figures that stay', () => {
    const office = started();
    approve(office, '2018Q1');
    const kept = office.events.filter(({ type }) => type === 'payees-kept');
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept.map(({ data }) => data))).not.toMatch(/张|李/);
    expect(kept[0]?.private).toEqual({ authors: { 1: '张', 2: '李' } });
  });

  test('is refused where figures differ from those that were checked, and for days that were paid', () => {
    const office = started();
    office.give(say('prepare-payout', { period: span('2018Q1') }));
    const code = office.state.payoutDrafts.get('2018-01-01 2018-03-31')?.code ?? '';
    expect(office.try(say('approve-payout', { period: span('2018Q1'), code: 'AAAAAAAA' }))).toBe('draft-changed');
    adopt(office, 'c', '州级', '2018-03-01', '一');
    expect(office.try(say('approve-payout', { period: span('2018Q1'), code }))).toBe('draft-changed');
    approve(office, '2018Q1');
    expect(office.try(say('prepare-payout', { period: span('2018-02') }))).toBe('period-closed');
  });

  test('keeps its months sealed', () => {
    const office = started();
    office.give(say('prepare', { period: span('2018-01') }));
    const code = office.state.drafts.get('2018-01-01 2018-01-31')?.code ?? '';
    office.give(say('close', { period: span('2018-01'), code }));
    approve(office, '2018Q1');
    const reopen = say('reopen', { period: span('2018-01'), personal: { reason: '漏登' } });
    expect(office.try(reopen, 'administrator')).toBe('reopen-refused');
  });

  test('is paid line by line: approved, granted, paid, sent back with a reason, paid again', () => {
    const office = started();
    approve(office, '2018Q1');
    const move = (to: 'granted' | 'paid' | 'returned' | 'reissued' | 'approved', reason?: string) =>
      say('move-payment', { period: span('2018Q1'), n: 1, to, personal: reason === undefined ? {} : { reason } });
    expect(office.try(move('reissued'), 'accountant')).toBe('transition-refused');
    expect(office.try(move('granted'), 'correspondent')).toBe('forbidden');
    office.give(move('granted'), 'accountant');
    office.give(move('paid'), 'accountant');
    expect(office.try(move('returned'), 'accountant')).toBe('input-invalid');
    office.give(move('returned', '户名不符'), 'accountant');
    office.give(move('reissued'), 'accountant');
    const listed = answers.getPayouts(office.state, { period: '2018Q1' });
    expect(listed.ok && listed.value.lines.map(({ state }) => state)).toEqual(['reissued', 'approved']);
  });
});

test('what a person gets as a person stands with the unit for which he wrote first', () => {
  const credit = (unit: string | null, person: string | null, amount: number): Credit => ({
    scale: 'money',
    amount,
    unit,
    person,
    item: null,
    adoption: null,
    count: null,
    authors: person === null ? [{ name: '张', amount }] : [],
    date: '2018-01-10',
    what: 'adoption',
    rules: [],
    factors: [],
    assumed: [],
  });
  const policy = { ...emptyRuleSet.office, tax: { value: 'none' as const, at: null, assumed: false } };
  const credits = [credit('甲', null, 500), credit('乙', null, 300), credit(null, '张', -100)];
  const sums = creditSums(emptyOffice(), [{ credits, period: period('2018-01') }]);
  const { payees } = payout({ credits, sums }, policy, () => null);
  expect(payees.map(({ unit, gross }) => [unit, gross])).toEqual([
    ['甲', 400],
    ['乙', 300],
  ]);
});

describe('an author paid under two units', () => {
  const labour = { value: 'labour' as const, at: null, assumed: false };
  const roster = (office: TestOffice, unit: string, name = '张') =>
    office.give(
      set(
        office.state,
        'person',
        `${unit} ${name}`,
        { unit: id.unit(unit), role: 'correspondent' },
        { name, post: null, phone: null },
      ),
    );
  const wrote = (): TestOffice => {
    const office = begun(rulesByLevel({ 州级: 60_000 }, { tax: labour }));
    register(office, '一', '甲镇', '2018-01-05', '张');
    register(office, '二', '乙镇', '2018-01-06', '张');
    adopt(office, 'a', '州级', '2018-01-10', '一');
    adopt(office, 'b', '州级', '2018-02-10', '二');
    return office;
  };
  const listed = (office: TestOffice) => {
    const { payout, findings } = settle(office.state, period('2018Q1'));
    return {
      withheld: payout.payees.map((payee) => payee.withheld),
      total: payout.withheld,
      told: findings.filter(({ code }) => code === 'payee-unclear'),
    };
  };

  test('is one payee of one payment where the roster has one row of the name', () => {
    const office = wrote();
    roster(office, '甲镇');
    expect(listed(office)).toEqual({ withheld: [4000, 4000], total: 8000, told: [] });
    approve(office, '2018Q1');
    expect(listed(office).total).toBe(8000);
  });

  test('gets the gross less what is withheld, in each line and in all', () => {
    const office = wrote();
    roster(office, '甲镇');
    const { payees, gross, withheld, net } = settle(office.state, period('2018Q1')).payout;
    expect(payees.map((payee) => [payee.gross, payee.withheld, payee.net])).toEqual([
      [60_000, 4000, 56_000],
      [60_000, 4000, 56_000],
    ]);
    expect([gross, withheld, net]).toEqual([120_000, 8000, 112_000]);
  });

  test('is two where the roster has two, and stays one who moved', () => {
    const office = wrote();
    roster(office, '甲镇');
    roster(office, '乙镇');
    expect(listed(office)).toEqual({ withheld: [0, 0], total: 0, told: [] });

    const moved = wrote();
    roster(moved, '甲镇');
    const step = { what: 'moved' as const, unit: id.unit('乙镇'), role: 'correspondent' as const };
    const record = recordIdOf('person', ['甲镇 张']);
    moved.give(say('change-person', { record, from: '2018-02-01', step, personal: {} }), 'administrator');
    expect(listed(moved).total).toBe(8000);
  });

  test('is pointed out where no roster decides, and taxed as two', () => {
    const { withheld, told } = listed(wrote());
    expect(withheld).toEqual([0, 0]);
    expect(told).toEqual([
      { code: 'payee-unclear', record: id.item('二'), field: 'authors', detail: { name: '张', units: '甲镇、乙镇' } },
    ]);
  });
});
