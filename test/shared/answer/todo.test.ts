/** 待办与差异: each thing is named until it is seen to, and then no more; who signs in the system is who must. */
import { todoAnswer } from '../../../shared/answer/todo';
import { decide } from '../../../shared/office/decide';
import type { CheckSetting } from '../../../shared/record/checks';
import { recordIdOf } from '../../../shared/record/identity';
import type { RecordData } from '../../../shared/record/records';
import { settle } from '../../../shared/tally/settle';
import {
  adoptionData,
  begin,
  id,
  itemData,
  itemPersonal,
  newId,
  period,
  rulesByLevel,
  say,
  set,
  span,
  type TestOffice,
  testOffice,
} from '../office/office';

const all = { kind: null, unit: null };
function office(checks: readonly CheckSetting[] = [], signOffDays?: number): TestOffice {
  const made = testOffice();
  begin(made, ['甲镇', '乙镇'], rulesByLevel({ 县级: 100 }));
  made.give(
    set(made.state, 'settings', 'settings', {
      validFrom: '2018-01-01',
      countingOffice: '县委办',
      late: 'correction' as const,
      checks: [...checks],
      ...(signOffDays === undefined ? {} : { signOffDays }),
    }),
  );
  return made;
}
function file(made: TestOffice, name: string, unit: string, day: string, more: Partial<RecordData<'item'>> = {}) {
  const data = { ...itemData(unit, day), ...more };
  made.give(set(made.state, 'item', name, data, { ...itemPersonal(name, '张三'), filedBy: '李四' }));
}
function todo(made: TestOffice, day = '2018-04-28') {
  const answer = todoAnswer(made.state, { day });
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}
const titles = (entries: readonly { readonly title: string | null }[]) => entries.map(({ title }) => title);

test('a sign-off is missing until it comes, overdue after the workdays that the office gives; the figures follow', () => {
  const made = office([{ check: 'sign-off', ...all, how: 'required' }], 3);
  file(made, '旧稿', '甲镇', '2018-04-20', { signature: 'missing' });
  file(made, '新稿', '甲镇', '2018-04-25', { signature: 'missing' });
  file(made, '齐全', '甲镇', '2018-04-20');
  made.give(set(made.state, 'adoption', 'a', adoptionData('县级', '2018-04-22', [id.item('旧稿')])));
  const counted = () => settle(made.state, period('2018-04')).tallies.units.get(id.unit('甲镇'))?.items;
  // 20 April 2018 is a Friday: the third workday behind it is Wednesday.
  expect(todo(made).unsigned.entries).toMatchObject([
    { title: '旧稿', dueOn: '2018-04-25', overdue: true, by: 'leader', required: true },
    { title: '新稿', dueOn: '2018-04-28', overdue: false },
  ]);
  expect(counted()).toBe(0);
  const sign = { act: 'sign' as const, signing: { how: 'noted' as const }, top: false };
  const personal = { signedBy: '王建', signedPost: '副镇长' };
  made.give(say('move-item', { record: id.item('旧稿'), step: sign, personal }));
  expect(titles(todo(made).unsigned.entries)).toEqual(['新稿']);
  expect(counted()).toBe(1);
  made.give(say('move-item', { record: id.item('新稿'), step: { act: 'return' }, personal: { reason: '请补审签' } }));
  expect(todo(made).unsigned.count).toBe(0);
});

test('who must sign is a setting by kind: a major item signed by another leader still waits for the top leader', () => {
  const made = office([{ check: 'top-leader', kind: '专报', unit: null, how: 'noted' }]);
  file(made, '大事', '甲镇', '2018-04-20', { stream: '信息', genre: '专报' });
  const sign = (top: boolean) =>
    made.give(
      say('move-item', {
        record: id.item('大事'),
        step: { act: 'sign', signing: { how: 'noted' }, top },
        personal: { signedBy: '王建', signedPost: '镇长' },
      }),
    );
  sign(false);
  expect(todo(made).unsigned.entries).toMatchObject([{ title: '大事', by: 'top-leader', required: false }]);
  sign(true);
  expect(todo(made).unsigned.count).toBe(0);
});

test('the photo of a paper slip is one of the item’s own pictures', () => {
  const made = office();
  file(made, '稿', '甲镇', '2018-04-20', { signature: 'missing' });
  const photo = 'a'.repeat(64);
  const signed = {
    id: newId(),
    type: 'move-item' as const,
    record: id.item('稿'),
    step: { act: 'sign' as const, signing: { how: 'paper' as const, slip: '37', photo }, top: false },
    personal: { signedBy: '王建', signedPost: '镇长' },
  };
  expect(made.try(signed)).toBe('reference-missing');
  const attach = {
    id: newId(),
    type: 'attach' as const,
    record: id.item('稿'),
    file: photo,
    fileType: 'jpeg' as const,
    size: 9,
    archive: 'picture' as const,
    personal: { name: '审签单.jpg' },
  };
  made.give(attach, 'editor', 'p1');
  expect(made.try(signed)).toBeNull();
});

test('in the system only a leader of the item’s own unit signs, by the name and post of the roster', () => {
  const made = office([{ check: 'top-leader', kind: '专报', unit: null, how: 'required' }]);
  const leader = (name: string, unit: string, post: string, role: 'leader' | 'correspondent' = 'leader') =>
    made.give(set(made.state, 'person', name, { unit: id.unit(unit), role }, { name, post, phone: null }));
  leader('王建', '甲镇', '党委副书记、镇长');
  leader('罗强', '甲镇', '副镇长');
  leader('孙涛', '乙镇', '党委书记');
  leader('张三', '甲镇', '干部', 'correspondent');
  file(made, '平常', '甲镇', '2018-04-20', { signature: 'missing' });
  file(made, '大事', '甲镇', '2018-04-20', { genre: '专报', signature: 'missing' });
  const sign = (item: string, by: string, as = by, post = '', top = false) => {
    const decided = decide(
      made.state,
      {
        id: newId(),
        type: 'move-item',
        record: id.item(item),
        step: { act: 'sign', signing: { how: 'system' }, top },
        personal: { signedBy: as, signedPost: post },
      },
      { role: 'leader', person: recordIdOf('person', [by]) },
      '2018-04-21T02:00:00.000Z',
    );
    return decided.ok ? 'signed' : decided.problem.code;
  };
  expect(sign('平常', '罗强', '罗强', '副镇长')).toBe('signed');
  expect(sign('平常', '王建', '王建', '党委副书记、镇长', true)).toBe('signed');
  // Another's name, another post, more than he is, another unit, no leader, nobody of the roster.
  expect(sign('平常', '罗强', '王建', '副镇长')).toBe('not-the-signer');
  expect(sign('平常', '罗强', '罗强', '镇长')).toBe('not-the-signer');
  expect(sign('平常', '罗强', '罗强', '副镇长', true)).toBe('not-the-signer');
  expect(sign('平常', '孙涛', '孙涛', '党委书记', true)).toBe('not-the-signer');
  expect(sign('平常', '张三', '张三', '干部')).toBe('not-the-signer');
  expect(sign('平常', '谁', '谁', '镇长', true)).toBe('not-the-signer');
  expect(sign('大事', '罗强', '罗强', '副镇长')).toBe('not-the-signer');
  expect(sign('大事', '王建', '王建', '党委副书记、镇长', true)).toBe('signed');
});

test('an adoption without an item and one that a unit declares stand there until matched and verified', () => {
  const made = office();
  file(made, '后到', '甲镇', '2018-04-25');
  made.give(
    set(made.state, 'adoption', 'a', adoptionData('县级', '2018-04-22', [id.unit('甲镇')]), { title: '甲镇民宿' }),
  );
  const declared = { ...adoptionData('县级', '2018-04-23', [id.item('后到')]), declaredBy: id.unit('甲镇') };
  made.give(set(made.state, 'adoption', 'd', declared));
  expect(todo(made)).toMatchObject({
    unmatched: { count: 1, entries: [{ title: '甲镇民宿', unitName: '甲镇', outlet: '县级日报' }] },
    declared: { count: 1, entries: [{ title: '后到', unitName: '甲镇' }] },
  });
  const match = { act: 'match' as const, unit: id.unit('甲镇'), item: id.item('后到') };
  made.give(say('move-adoption', { record: id.adoption('a'), step: match }));
  made.give(say('move-adoption', { record: id.adoption('d'), step: { act: 'verify' } }));
  expect(todo(made)).toMatchObject({ unmatched: { count: 0 }, declared: { count: 0 } });
});

test('an adoption without link or file stands there until it has one, its month is sealed, or nothing may be kept of it', () => {
  const made = office();
  for (const name of ['一', '二', '三']) file(made, name, '甲镇', '2018-04-20');
  file(made, '密', '乙镇', '2018-04-20');
  const adopted = (name: string, day: string, link?: string) =>
    set(made.state, 'adoption', name, {
      ...adoptionData('县级', day, [id.item(name)]),
      ...(link === undefined ? {} : { link }),
    });
  made.give(adopted('一', '2018-03-20'));
  made.give(adopted('二', '2018-04-21'));
  made.give(adopted('三', '2018-04-22', 'https://example.cn/3'));
  made.give(adopted('密', '2018-04-23'));
  expect(titles(todo(made).bare.entries)).toEqual(['密', '二', '一']);
  const secrecy = { what: 'secrecy' as const, registeredOnly: true };
  made.give(say('change-unit', { record: id.unit('乙镇'), from: '2018-01-01', step: secrecy }), 'administrator');
  expect(todo(made).bare).toMatchObject({ count: 2, entries: [{ title: '二', units: ['甲镇'] }, { title: '一' }] });
  made.give(say('prepare', { period: span('2018-03') }));
  const code = [...made.state.drafts.values()][0]?.code ?? '';
  made.give(say('close', { period: span('2018-03'), code }));
  expect(titles(todo(made).bare.entries)).toEqual(['二']);
  made.give({
    id: newId(),
    type: 'attach',
    record: id.adoption('二'),
    file: '0'.repeat(64),
    fileType: 'pdf',
    size: 9,
    archive: 'document',
    personal: { name: '剪报.pdf' },
  });
  expect(todo(made).bare).toEqual({ count: 0, entries: [] });
});

test('a commissioned item is due until an item is marked as its answer, and again once that one is withdrawn', () => {
  const made = office();
  const commission = recordIdOf('commission', ['约']);
  const asked = { unit: id.unit('甲镇'), askedOn: '2018-04-10', dueOn: '2018-04-20' };
  made.give(set(made.state, 'commission', '约', asked, { subject: '牧区通水', note: null }));
  file(made, '早先的稿', '甲镇', '2018-04-02');
  file(made, '别的事', '甲镇', '2018-04-12');
  file(made, '牧区通水到户', '甲镇', '2018-04-19');
  file(made, '乙镇牧区通水', '乙镇', '2018-04-19');
  const [open] = todo(made).commissions.entries;
  expect(open).toMatchObject({ subject: '牧区通水', unitName: '甲镇', dueOn: '2018-04-20', overdue: true });
  expect(open?.text).toContain('请围绕“牧区通水”报送稿件 1 篇，4月20日（周五）前');
  expect(titles(open?.candidates ?? [])).toEqual(['牧区通水到户', '别的事']);
  const answer = { item: id.item('牧区通水到户'), mark: '约稿', commission };
  made.give(set(made.state, 'mark', 'm', answer));
  expect(todo(made).commissions.count).toBe(0);
  const withdraw = { act: 'withdraw' as const };
  made.give(say('move-item', { record: answer.item, step: withdraw, personal: { reason: '误报' } }));
  expect(todo(made).commissions.count).toBe(1);
  made.give(say('withdraw', { record: commission, personal: { reason: '不再需要' } }));
  expect(todo(made).commissions.count).toBe(0);
});

test('three offices side by side, differences first; once one is chosen it is settled; an open request waits for its answer', () => {
  const made = office();
  const typed = (unit: string, by: string, n: number) =>
    made.give(
      set(made.state, 'count', `${unit}${by}`, {
        office: by,
        unit: id.unit(unit),
        period: span('2018-04'),
        stream: null,
        measure: 'submitted' as const,
        outlet: null,
        genre: null,
        n,
      }),
    );
  for (const by of ['县委办', '县政府办', '宣传部']) typed('甲镇', by, 5);
  for (const [at, by] of ['县委办', '县政府办', '宣传部'].entries()) typed('乙镇', by, 5 + at);
  const { contests } = todo(made);
  expect(contests).toMatchObject({
    count: 1,
    entries: [
      { unitName: '乙镇', differs: true, counting: '县委办', figures: [{ n: 5 }, { n: 6 }, { n: 7 }] },
      { unitName: '甲镇', differs: false },
    ],
  });
  const [first] = contests.entries;
  if (!first) throw new Error('nothing is contested');
  const { unit, period: of, measure, stream, outlet, genre } = first;
  made.give(say('choose-office', { unit, period: of, measure, stream, outlet, genre, office: '宣传部' }));
  expect(todo(made).contests).toMatchObject({ count: 0, entries: [{ unitName: '甲镇' }] });
  const request = { record: recordIdOf('item', ['请']), unit: id.unit('甲镇'), period: span('2018-04'), about: null };
  made.give(say('open-request', { ...request, personal: { text: '少计一条' } }));
  expect(todo(made).requests.entries).toMatchObject([{ unitName: '甲镇', text: '少计一条' }]);
  made.give(say('decide-request', { record: request.record, decision: 'granted', personal: { reason: '属实' } }));
  expect(todo(made).requests.count).toBe(0);
});

test('who files and is on no roster is named with the unit until the roster has him', () => {
  const made = office();
  file(made, '稿', '甲镇', '2018-04-12');
  // Without any roster nobody can be missing on it.
  expect(todo(made).strangers.count).toBe(0);
  const person = (name: string) =>
    made.give(
      set(
        made.state,
        'person',
        name,
        { unit: id.unit('甲镇'), role: 'correspondent' as const },
        { name, post: null, phone: null },
      ),
    );
  person('张三');
  expect(todo(made).strangers.entries).toEqual([{ unit: id.unit('甲镇'), unitName: '甲镇', name: '李四', items: 1 }]);
  person('李四');
  expect(todo(made).strangers.count).toBe(0);
});
