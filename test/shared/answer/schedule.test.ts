import { answers } from '../../../shared/answer/answer';
import { scheduleAnswer } from '../../../shared/answer/schedule';
import { operations } from '../../../shared/contract/operations';
import { emptyOffice, type OfficeState } from '../../../shared/office/state';
import { assumedSchedule } from '../../../shared/record/schedule';
import { fullOffice } from '../../functions/http/full-office';
import { set, testOffice } from '../office/office';

const { commands, correspondents } = fullOffice();

function office() {
  const made = testOffice();
  for (const command of commands) made.give(command);
  return made;
}
const asked = (state: OfficeState, day: string, lang: 'zh' | 'en' = 'zh') => {
  const answer = answers.getSchedule(state, { day, lang });
  if (!answer.ok) throw new Error(answer.problem.code);
  return operations.getSchedule.output.parse(answer.value);
};

describe('getSchedule', () => {
  test('who owes what, the text to paste, and what each timer would do; nothing is done by asking', () => {
    const { state, events } = office();
    const before = events.length;
    const due = asked(state, '2018-04-28');
    expect(due.owing.map(({ name, what, dueOn, owed, reminded }) => [name, what, dueOn, owed, reminded])).toEqual([
      ['乙镇', '每月2条', '2018-04-30', 1, false],
    ]);
    expect(due.text).toBe(
      '【催报】4月30日（周一）为报送期限，以下单位尚未报足：\n1. 乙镇：每月2条，还差 1 条\n请按时报送，已报送的请与我们核对。',
    );
    expect(due.would.find(({ timer }) => timer === 'remind')?.acts).toEqual(['向“乙镇”催报，尚欠 1 条，限 2018-04-30']);
    expect([events.length, state.reminders.size]).toEqual([before, 0]);
    expect(asked(state, '2018-04-28', 'en').text).toContain('1 missing');
  });

  test('the office’s own deadline and its day for drafts', () => {
    const made = office();
    const { countingOffice, late } = [...made.state.settings.values()][0] ?? {
      countingOffice: null,
      late: 'correction',
    };
    const schedule = { ...assumedSchedule, deadlines: ['每月28日前'], drafts: { month: 2, quarter: 5, year: null } };
    made.give(set(made.state, 'settings', '一', { validFrom: '2018-01-01', countingOffice, late, schedule }));
    expect(asked(made.state, '2018-04-28').owing.map(({ dueOn }) => dueOn)).toEqual(['2018-04-28']);
    const drafts = (day: string) => asked(made.state, day).would.find(({ timer }) => timer === 'prepare')?.acts.length;
    // The second is the first workday behind the holiday; in the months before nothing was recorded.
    expect([drafts('2018-05-01'), drafts('2018-05-02')]).toEqual([0, 1]);
    made.give({ id: 'p'.repeat(32), type: 'prepare', period: { from: '2018-04-01', to: '2018-04-30' } });
    expect(drafts('2018-05-02')).toBe(0);
  });

  test('a day off and a year without published holidays are said', () => {
    const { state } = office();
    expect(asked(state, '2018-04-29')).toMatchObject({ workday: false, warnings: ['今天不是工作日，不催报。'] });
    expect(asked(state, '2031-03-03').warnings[0]).toMatch(/^2031 年的放假安排尚未收入/);
    expect(asked(emptyOffice(), '2018-04-27')).toMatchObject({ owing: [], text: '目前没有单位欠报。', warnings: [] });
  });

  test('whom the notices would reach depends on the ways that there are, and on the roster', () => {
    const made = office();
    const would = (channels: Parameters<typeof scheduleAnswer>[2]) => {
      const answer = scheduleAnswer(made.state, { day: '2018-04-28' }, channels);
      return answer.ok ? answer.value.would.find(({ timer }) => timer === 'deliver')?.acts : undefined;
    };
    expect(would([])).toEqual([]);
    expect(would(['mail', 'wecom'])).toEqual(['发通知到企业微信群']);
    const data = made.state.person.get(correspondents[1]);
    if (!data?.personal) throw new Error('nobody');
    const { personal, ...person } = data;
    const seq = made.state.standing.get(correspondents[1])?.seq ?? 0;
    made.give({
      id: 'q'.repeat(32),
      type: 'record',
      kind: 'person',
      record: correspondents[1],
      replaces: seq,
      data: person,
      personal: { ...personal, mail: 'li@b.example.cn' },
    });
    expect(would(['mail', 'wecom'])).toEqual(['发通知到企业微信群', '给“李四”发通知（邮件）']);
  });
});
