/** What an office checks of an item is a setting: only what it requires keeps an item from counting. */
import { parsePeriod } from '../../../shared/calendar';
import { decide } from '../../../shared/office/decide';
import { dueToClose } from '../../../shared/office/month/due';
import type { CheckSetting } from '../../../shared/record/checks';
import type { RecordData } from '../../../shared/record/records';
import { officeFacts } from '../../../shared/tally/facts';
import { findings } from '../../../shared/tally/findings';
import { settle } from '../../../shared/tally/settle';
import {
  adopt,
  begun,
  id,
  itemData,
  itemPersonal,
  period,
  rulesByLevel,
  say,
  set,
  span,
  type TestOffice,
} from './office';

const rules = rulesByLevel({ 县级: 100 });
const all = { kind: null, unit: null };
function office(checks: readonly CheckSetting[], more: Partial<RecordData<'settings'>> = {}): TestOffice {
  const made = begun(rules);
  const settings = {
    validFrom: '2018-01-01',
    countingOffice: null,
    late: 'correction' as const,
    checks: [...checks],
    ...more,
  };
  made.give(set(made.state, 'settings', 'settings', settings));
  const person = { unit: id.unit('甲镇'), role: 'correspondent' as const };
  made.give(set(made.state, 'person', '张三', person, { name: '张三', post: null, phone: null }));
  return made;
}
interface Given {
  readonly unit?: string;
  readonly stream?: string;
  readonly signature?: RecordData<'item'>['signature'];
  readonly eventOn?: string;
  readonly filedBy?: string;
  readonly message?: string;
}
function file(
  made: TestOffice,
  { unit = '甲镇', stream, signature = 'complete', eventOn, filedBy, message }: Given,
): void {
  const data = { ...itemData(unit, '2018-04-05'), stream: stream ?? null, signature, ...(eventOn ? { eventOn } : {}) };
  const personal = { ...itemPersonal('春耕', '张三'), filedBy: filedBy ?? null, ...(message ? { message } : {}) };
  made.give(set(made.state, 'item', '一', data, personal));
  adopt(made, 'a', '县级', '2018-04-10', '一');
}
const counted = (made: TestOffice): number | null => settle(made.state, period('2018-04')).tallies.office.items;
const codes = (made: TestOffice): readonly string[] => findings(made.state, rules.office).map(({ code }) => code);
const sign = (made: TestOffice, top: boolean): void => {
  const step = { act: 'sign' as const, signing: { how: 'noted' as const }, top };
  made.give(say('move-item', { record: id.item('一'), step, personal: { signedBy: '周某', signedPost: '局长' } }));
};

test.each<[CheckSetting['check'], Given, string]>([
  ['sign-off', { signature: 'missing' }, 'unsigned'],
  ['top-leader', { signature: 'missing' }, 'top-leader-missing'],
  ['roster', { filedBy: '李四' }, 'filer-not-in-roster'],
  ['same-day', { eventOn: '2018-04-04' }, 'same-day-missed'],
  ['secrecy', { message: '正文' }, 'text-kept'],
])('%s: required keeps from counting, noted only points out, off says nothing', (check, given, code) => {
  const outcome = (how: CheckSetting['how']) => {
    const made = office([{ check, ...all, how }]);
    file(made, given);
    return [counted(made), codes(made).includes(code)];
  };
  expect([outcome('required'), outcome('noted'), outcome('off')]).toEqual([
    [0, true],
    [1, true],
    [1, false],
  ]);
});

test('what fails no check counts, and so does what an old ledger has no column for', () => {
  const every = (['sign-off', 'top-leader', 'roster', 'same-day', 'secrecy'] as const).map((check) => ({
    check,
    ...all,
    how: 'required' as const,
  }));
  const old = office(every);
  file(old, { signature: 'unrecorded' });
  expect([counted(old), codes(old)]).toEqual([1, []]);
  const fine = office(every);
  file(fine, { filedBy: '张三', eventOn: '2018-04-05' });
  sign(fine, true);
  expect([counted(fine), codes(fine)]).toEqual([1, []]);
});

test('a major item signed by the leader in charge waits for the top leader', () => {
  const made = office([{ check: 'top-leader', kind: '调研', unit: null, how: 'required' }]);
  file(made, { stream: '调研' });
  sign(made, false);
  expect(counted(made)).toBe(0);
  sign(made, true);
  expect(counted(made)).toBe(1);
});

test('the entry that names more of kind and unit weighs more, of equal ones the later; others keep the rule sheet’s word', () => {
  const checks: CheckSetting[] = [
    { check: 'sign-off', kind: '新闻', unit: id.unit('甲镇'), how: 'off' },
    { check: 'sign-off', kind: null, unit: id.unit('甲镇'), how: 'noted' },
    { check: 'sign-off', kind: '新闻', unit: null, how: 'noted' },
    { check: 'sign-off', kind: '新闻', unit: null, how: 'required' },
  ];
  const outcome = (given: Given) => {
    const made = office(checks);
    file(made, { signature: 'missing', ...given });
    return [counted(made), codes(made).includes('unsigned')];
  };
  expect(outcome({ stream: '新闻' })).toEqual([1, false]);
  expect(outcome({ stream: '信息' })).toEqual([1, true]);
  expect(outcome({ stream: '新闻', unit: '乙镇' })).toEqual([0, true]);
  expect(outcome({ stream: '信息', unit: '乙镇' })).toEqual([1, true]);
});

test('an outlet is what it is for its time: a printing outside of it is pointed out', () => {
  const made = office([]);
  const then = { name: '县级日报', level: '县级', validFrom: '2018-01-01', validTo: '2018-04-09' };
  made.give(set(made.state, 'outlet', 'o', then));
  file(made, {});
  expect(codes(made)).toContain('outlet-not-then');
  made.give(set(made.state, 'outlet', 'p', { name: '县级日报', level: '州级', validFrom: '2018-04-10' }));
  expect(codes(made)).not.toContain('outlet-not-then');
});

test('a typed count beside kept items is compared with them; marked as additional it is added', () => {
  const made = office([]);
  file(made, {});
  const count = (more: Partial<RecordData<'count'>>) =>
    made.give(
      set(made.state, 'count', `c${String(more.additional)}`, {
        office: null,
        unit: id.unit('甲镇'),
        period: span('2018-04'),
        stream: null,
        measure: 'items',
        outlet: null,
        genre: null,
        n: 5,
        ...more,
      }),
    );
  count({});
  expect(counted(made)).toBe(1);
  count({ additional: true });
  expect(counted(made)).toBe(6);
  const april = parsePeriod('2018-04');
  if (!april) throw new Error('no period');
  expect(officeFacts(made.state, rules.office, april).typed.get(id.unit('甲镇'))).toHaveLength(1);
});

describe('自动结账', () => {
  const prepared = (more: Partial<RecordData<'settings'>>): TestOffice => {
    const made = office([], more);
    file(made, {});
    // Drafted on the first of June, as the test office's clock says.
    made.give(say('prepare', { period: span('2018-04') }));
    return made;
  };
  const on = (made: TestOffice, day: string) =>
    dueToClose(made.state, `${day}T01:00:00.000Z`).map(({ period }) => period.from);

  test('so many days after the draft, where the office has set it', () => {
    expect(on(prepared({}), '2018-12-31')).toEqual([]);
    const made = prepared({ closeAfter: 5 });
    expect([on(made, '2018-06-05'), on(made, '2018-06-06')]).toEqual([[], ['2018-04-01']]);
  });

  test('not while a request is undecided, and not once it is sealed', () => {
    const made = prepared({ closeAfter: 5 });
    const request = { record: `q${'0'.repeat(20)}`, unit: id.unit('甲镇'), period: span('2018-04'), about: null };
    made.give(say('open-request', { ...request, personal: { text: '少计一条' } }));
    expect(on(made, '2018-06-06')).toEqual([]);
    made.give(say('decide-request', { record: request.record, decision: 'refused', personal: { reason: '已计' } }));
    const [due] = dueToClose(made.state, '2018-06-06T01:00:00.000Z');
    made.give(say('close', { period: span('2018-04'), code: due?.code ?? '' }));
    expect(on(made, '2018-06-30')).toEqual([]);
  });

  test('the clock seals what is due and nothing else', () => {
    const made = prepared({ closeAfter: 5 });
    const code = dueToClose(made.state, '2018-06-06T01:00:00.000Z')[0]?.code ?? '';
    const close = say('close', { period: span('2018-04'), code });
    const by = (now: string) => decide(made.state, close, { role: 'service' }, now);
    expect(by('2018-06-05T01:00:00.000Z')).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
    expect(by('2018-06-06T01:00:00.000Z')).toMatchObject({ ok: true });
  });
});
