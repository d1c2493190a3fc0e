import { answers } from '../../../shared/answer/answer';
import type { ItemStep } from '../../../shared/office/item/acts';
import { recordIdOf } from '../../../shared/record/identity';
import { settle } from '../../../shared/tally/settle';
import {
  adoptionData,
  attach,
  begin,
  detach,
  id,
  itemData,
  itemPersonal,
  period,
  rulesByLevel,
  say,
  set,
  type TestOffice,
  testOffice,
} from './office';

const rules = { 县级: 100, 州级: 300 };

function withItem(office: TestOffice = testOffice(), unsigned = false): TestOffice {
  const signOff = { value: unsigned ? ('required' as const) : ('noted' as const), at: null, assumed: false };
  begin(office, ['甲镇', '乙镇'], rulesByLevel(rules, { signOff }));
  const data = { ...itemData('甲镇', '2018-01-05'), ...(unsigned ? { signature: 'missing' as const } : {}) };
  office.give(set(office.state, 'item', '一', data, itemPersonal('一', '甲')));
  return office;
}

const move = (step: ItemStep, personal: object = {}, item = '一') =>
  say('move-item', { record: id.item(item), step, personal });

function stateOf(office: TestOffice, item = '一'): string | undefined {
  const listed = answers.listItems(office.state, {});
  return listed.ok ? listed.value.entries.find(({ record }) => record === id.item(item))?.state : undefined;
}

function adopt(office: TestOffice, name: string, level: string, ...sources: string[]): void {
  office.give(set(office.state, 'adoption', name, adoptionData(level, '2018-01-10', sources)));
}

const pointsOf = (office: TestOffice): Readonly<Record<string, number | null>> =>
  Object.fromEntries(
    settle(office.state, period('2018-01')).boards.flatMap(({ lines }) =>
      lines.map(({ name, points }) => [name, points]),
    ),
  );

describe('an item', () => {
  test('is accepted, planned, sent up, and adopted by its adoption; taken back it is what it was', () => {
    const office = withItem();
    const seen = [stateOf(office)];
    for (const step of [
      { act: 'accept' },
      { act: 'plan', issue: '第3期' },
      { act: 'send-up', to: '州委办' },
    ] satisfies ItemStep[]) {
      office.give(move(step));
      seen.push(stateOf(office));
    }
    adopt(office, 'a', '州级', id.item('一'));
    seen.push(stateOf(office));
    expect(office.try(move({ act: 'withdraw' }, { reason: '撤' }))).toBe('transition-refused');
    office.give(say('withdraw', { record: id.adoption('a'), personal: { reason: '误登' } }));
    seen.push(stateOf(office));
    expect(seen).toEqual(['submitted', 'accepted', 'planned', 'sent-up', 'adopted', 'sent-up']);
    expect(pointsOf(office)).toEqual({ 甲镇: 0, 乙镇: 0 });
  });

  test('is returned with a reason only, and filed again', () => {
    const office = withItem();
    expect(office.try(move({ act: 'return' }))).toBe('input-invalid');
    office.give(move({ act: 'return' }, { reason: '数字不实' }));
    expect(stateOf(office)).toBe('returned');
    expect(office.try(move({ act: 'accept' }))).toBe('transition-refused');
    office.give(move({ act: 'refile' }));
    expect(stateOf(office)).toBe('submitted');
  });

  test.each([
    ['noted', { how: 'noted' as const }, 'editor' as const],
    ['on paper', { how: 'paper' as const, slip: '2018-17' }, 'editor' as const],
    ['in the system', { how: 'system' as const }, 'leader' as const],
  ])('counts once it is signed off, %s', (_, signing, role) => {
    const office = withItem(testOffice(), true);
    adopt(office, 'a', '县级', id.item('一'));
    expect([stateOf(office), pointsOf(office).甲镇]).toEqual(['awaiting-signature', 0]);
    const leader = { unit: id.unit('甲镇'), role: 'leader' as const };
    office.give(set(office.state, 'person', '某某', leader, { name: '某某', post: '副镇长', phone: null }));
    const person = role === 'leader' ? recordIdOf('person', ['某某']) : 'p1';
    const sign = (personal: object) => move({ act: 'sign', signing, top: false }, personal);
    expect(office.try(sign({ signedBy: '某某' }), role)).toBe('input-invalid');
    expect(office.try(sign({ signedBy: '某某', signedPost: '副镇长' }), 'accountant')).toBe('forbidden');
    office.give(sign({ signedBy: '某某', signedPost: '副镇长' }), role, person);
    expect([stateOf(office), pointsOf(office).甲镇]).toEqual(['adopted', 100]);
    // The sheet's row, sent again as it is, does not take the signature away.
    const data = { ...itemData('甲镇', '2018-01-05'), signature: 'missing' as const };
    office.give(set(office.state, 'item', '一', data, itemPersonal('一', '甲')));
    expect(pointsOf(office).甲镇).toBe(100);
  });

  test('only the leader signs in the system', () => {
    const office = withItem(testOffice(), true);
    const sign = move(
      { act: 'sign', signing: { how: 'system' }, top: false },
      { signedBy: '某某', signedPost: '镇长' },
    );
    expect(office.try(sign, 'editor')).toBe('forbidden');
  });

  test('a draft counts from the day on which it is filed', () => {
    const office = withItem();
    office.give(set(office.state, 'item', '二', itemData('乙镇', null), itemPersonal('二', '乙')));
    const submitted = () => settle(office.state, period('2018-01')).tallies.units.get(id.unit('乙镇'))?.submitted;
    expect([stateOf(office, '二'), submitted()]).toEqual(['draft', 0]);
    office.give(move({ act: 'file', receivedOn: '2018-01-08', channel: '微信群' }, {}, '二'));
    expect([stateOf(office, '二'), submitted()]).toEqual(['submitted', 1]);
  });

  test('merged as a repeat, its adoptions count for the item that was filed first', () => {
    const office = withItem();
    office.give(set(office.state, 'item', '二', itemData('乙镇', '2018-01-06'), itemPersonal('二', '乙')));
    adopt(office, 'a', '县级', id.item('一'));
    adopt(office, 'b', '州级', id.item('二'));
    expect(pointsOf(office)).toEqual({ 甲镇: 100, 乙镇: 300 });
    office.give(move({ act: 'merge', into: id.item('一') }, {}, '二'));
    expect([stateOf(office, '二'), pointsOf(office)]).toEqual(['repeat', { 甲镇: 300, 乙镇: 0 }]);
    expect(office.try(move({ act: 'merge', into: id.item('二') }))).toBe('transition-refused');
    office.give(move({ act: 'restore' }, { reason: '不是一稿' }, '二'));
    expect(pointsOf(office)).toEqual({ 甲镇: 100, 乙镇: 300 });
  });

  test('put back unsigned, it waits for its signature as before', () => {
    const office = withItem(testOffice(), true);
    expect(stateOf(office)).toBe('awaiting-signature');
    office.give(move({ act: 'withdraw' }, { reason: '有误' }));
    office.give(move({ act: 'restore' }, { reason: '无误' }));
    expect(stateOf(office)).toBe('awaiting-signature');
  });

  test('not adopted bears a reason', () => {
    const office = withItem();
    expect(office.try(move({ act: 'reject' }))).toBe('input-invalid');
    office.give(move({ act: 'reject' }, { reason: '题材重复' }));
    expect(stateOf(office)).toBe('not-adopted');
    expect(office.state.life.get(id.item('一'))?.said?.reason).toBe('题材重复');
  });
});

describe('a correspondent', () => {
  /** 甲镇's, on the roster. */
  function withCorrespondent(): { readonly office: TestOffice; readonly person: string } {
    const office = withItem();
    const roster = { name: '丙', post: null, phone: null };
    office.give(set(office.state, 'person', '丙', { unit: id.unit('甲镇'), role: 'correspondent' }, roster));
    return { office, person: recordIdOf('person', ['丙']) };
  }

  test('changes an item of the own unit until it is printed', () => {
    const { office, person } = withCorrespondent();
    const change = (title: string) =>
      office.try(
        set(office.state, 'item', '一', itemData('甲镇', '2018-01-05'), itemPersonal(title, '甲')),
        'correspondent',
        person,
      );
    expect(change('改题')).toBeNull();
    adopt(office, 'a', '县级', id.item('一'));
    expect(change('再改')).toBe('forbidden');
  });

  test('takes an item back, and plans or rejects none', () => {
    const { office, person } = withCorrespondent();
    expect(office.try(move({ act: 'plan', issue: '第1期' }), 'correspondent', person)).toBe('forbidden');
    expect(office.try(move({ act: 'reject' }, { reason: '重复' }), 'correspondent', person)).toBe('forbidden');
    expect(office.try(move({ act: 'withdraw' }, { reason: '有误' }), 'correspondent', person)).toBeNull();
  });

  test('changes what the unit has declared and its evidence, and nothing that the editor recorded or verified', () => {
    const { office, person } = withCorrespondent();
    const declare = (name: string, level: string) => {
      const data = { ...adoptionData(level, '2018-01-10', [id.item('一')]), declaredBy: id.unit('甲镇') };
      return office.try(set(office.state, 'adoption', name, data), 'correspondent', person);
    };
    expect([declare('a', '县级'), declare('a', '县级')]).toEqual([null, null]);
    office.give(say('move-adoption', { record: id.adoption('a'), step: { act: 'verify' } }));
    expect(declare('a', '州级')).toBe('forbidden');
    adopt(office, 'b', '县级', id.item('一'));
    expect(declare('b', '州级')).toBe('forbidden');
    office.give(attach(id.adoption('a')));
    expect(office.try(detach(id.adoption('a')), 'correspondent', person)).toBe('forbidden');
    expect(office.try(detach(id.adoption('a')))).toBeNull();
    expect(pointsOf(office).甲镇).toBe(100);
  });
});

describe('an adoption', () => {
  test('without an item counts for the unit, and for the item once that is matched', () => {
    const office = withItem();
    const data = adoptionData('州级', '2018-01-10', [id.unit('乙镇')]);
    office.give(set(office.state, 'adoption', 'a', data, { title: '直接投稿', authors: ['丙'] }));
    expect(pointsOf(office)).toEqual({ 甲镇: 0, 乙镇: 300 });
    const settled = settle(office.state, period('2018-01'));
    expect(settled.tallies.units.get(id.unit('乙镇'))).toMatchObject({ submitted: 0, items: 1, adoptions: 1 });
    expect(settled.payout.payees.map(({ author, gross }) => [author, Number(gross)])).toEqual([['丙', 300]]);
    expect(settled.findings).toContainEqual(
      expect.objectContaining({ code: 'adoption-without-submission', record: id.adoption('a') }),
    );
    const ranking = answers.getRanking(office.state, { period: '2018-01' });
    expect(ranking.ok && ranking.value.boards[0]?.ranking[0]?.lines[0]).toMatchObject({
      points: '3',
      records: [id.adoption('a')],
      what: expect.stringContaining('直接投稿'),
    });
    office.give(set(office.state, 'item', '二', itemData('乙镇', '2018-01-06'), itemPersonal('二', '乙')));
    const match = say('move-adoption', {
      record: id.adoption('a'),
      step: { act: 'match', unit: id.unit('乙镇'), item: id.item('二') },
    });
    office.give(match);
    expect(stateOf(office, '二')).toBe('adopted');
    expect(settle(office.state, period('2018-01')).payout.payees.map(({ author }) => author)).toEqual(['乙']);
  });

  test('that a unit declares counts once it is verified', () => {
    const office = withItem();
    const data = { ...adoptionData('县级', '2018-01-10', [id.item('一')]), declaredBy: id.unit('甲镇') };
    office.give(set(office.state, 'adoption', 'a', data));
    expect([stateOf(office), pointsOf(office).甲镇]).toEqual(['submitted', 0]);
    const verify = say('move-adoption', { record: id.adoption('a'), step: { act: 'verify' } });
    expect(office.try(verify, 'service')).toBe('forbidden');
    office.give(verify);
    expect([stateOf(office), pointsOf(office).甲镇]).toEqual(['adopted', 100]);
  });

  test('one printing that two units declared is one adoption with two credits', () => {
    const office = withItem();
    for (const unit of ['甲镇', '乙镇']) {
      const data = { ...adoptionData('县级', '2018-01-10', [id.unit(unit)]), declaredBy: id.unit(unit) };
      office.give(set(office.state, 'adoption', unit, data));
    }
    const into = { act: 'merge' as const, into: id.adoption('甲镇') };
    const merge = say('move-adoption', { record: id.adoption('乙镇'), step: into });
    expect(office.try(merge)).toBe('transition-refused');
    office.give(say('move-adoption', { record: id.adoption('甲镇'), step: { act: 'verify' } }));
    office.give(merge);
    expect(pointsOf(office)).toEqual({ 甲镇: 100, 乙镇: 100 });
    expect(settle(office.state, period('2018-01')).tallies.office.adoptions).toBe(1);
    const back = say('move-adoption', {
      record: id.adoption('甲镇'),
      step: { act: 'merge', into: id.adoption('乙镇') },
    });
    expect(office.try(back)).toBe('transition-refused');
  });
});

describe('what bears on a figure', () => {
  test('an adjustment is a line with its reason, and can be taken back', () => {
    const office = withItem();
    const data = { unit: id.unit('乙镇'), scale: 'points' as const, amount: -50, date: '2018-01-31' };
    office.give(set(office.state, 'adjustment', 'j', data, { reason: '迟报两次', person: null }));
    expect(pointsOf(office).乙镇).toBe(-50);
    const ranking = answers.getRanking(office.state, { period: '2018-01' });
    const line = ranking.ok && ranking.value.boards[0]?.ranking.find(({ unit }) => unit === '乙镇')?.lines[0];
    expect(line).toMatchObject({ points: '-0.5', what: expect.stringContaining('迟报两次') });
    const record = recordIdOf('adjustment', ['j']);
    office.give(say('withdraw', { record, personal: { reason: '误扣' } }));
    expect(pointsOf(office).乙镇).toBe(0);
    office.give(say('restore', { record }));
    expect(pointsOf(office).乙镇).toBe(-50);
  });

  test('the editor’s figure inside a range settles what the rule leaves open', () => {
    const office = testOffice();
    const set1 = rulesByLevel(rules);
    const open = set1.rules.map((rule) => ({ ...rule, effect: { op: 'range' as const, min: 100, max: 500 } }));
    begin(office, ['甲镇'], { ...set1, rules: open });
    office.give(set(office.state, 'item', '一', itemData('甲镇', '2018-01-05'), itemPersonal('一', '甲')));
    adopt(office, 'a', '县级', id.item('一'));
    const codes = () => settle(office.state, period('2018-01')).findings.map(({ code }) => code);
    expect(codes()).toContain('needs-decision');
    const decision = (amount: number, scale: 'points' | 'money') => ({
      item: id.item('一'),
      adoption: null,
      scale,
      amount,
    });
    office.give(set(office.state, 'decision', 'd1', decision(250, 'points'), { reason: '深度稿' }));
    office.give(set(office.state, 'decision', 'd2', decision(900, 'money'), { reason: '深度稿' }));
    expect(pointsOf(office)).toEqual({ 甲镇: 250 });
    expect(codes()).toContain('out-of-range');
  });
});
