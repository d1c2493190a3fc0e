// Every task of a county that fell due on one day made a text longer than the log reads back: from then on the office's log
// could not be opened.
import { localDate } from '../../../shared/calendar';
import { longestNotice, type NoticeCommand } from '../../../shared/office/notice/acts';
import { recordIdOf } from '../../../shared/record/identity';
import { noticesDue } from '../../../shared/schedule/notices';
import { planOf } from '../../../shared/schedule/plan';
import { register, set, testOffice } from '../office/office';

function lastWorkday() {
  const day = localDate(2018, 4, 28);
  if (!day) throw new Error('no such day');
  return day;
}
const names = Array.from({ length: 400 }, (_, index) => `第${index + 1}号县级职能部门办公室`);

/** One task of a unit whose correspondent has a mail address, or one of each of many units. */
function owing(units: readonly string[], tasks: number) {
  const office = testOffice();
  for (const unit of units) {
    const id = recordIdOf('unit', [unit]);
    office.give(set(office.state, 'unit', unit, { name: unit, board: null }));
    const personal = { name: '张三', post: null, phone: null, mail: 'zhang@a.example.cn' };
    office.give(set(office.state, 'person', unit, { unit: id, role: 'correspondent' }, personal));
    for (let n = 0; n < tasks; n += 1) {
      const task = {
        unit: id,
        text: `每月${n + 2}条信息`,
        min: n + 2,
        max: null,
        of: null,
        counts: null,
        period: null,
      };
      office.give(set(office.state, 'task', `${unit} ${n}`, { ...task, per: 'month', none: false, part: false }));
    }
  }
  // An office that keeps no receipts does not know what is missing.
  register(office, '一', units[0] ?? '', '2018-04-05');
  const plan = planOf(office.state, lastWorkday());
  const reminded = plan.owing.map((one) => ({ ...one, reminded: true }));
  const queued = noticesDue('office1', office.state, { ...plan, owing: reminded }, ['mail', 'wecom']);
  return { office, queued };
}

const textOf = (queued: readonly NoticeCommand[], channel: string): string =>
  queued.flatMap((one) => (one.type === 'queue-notice' && one.channel === channel ? [one.personal.text] : []))[0] ?? '';

test.each([
  ['a group is told of 400 units', names, 1, 'wecom'],
  ['a unit is told of 400 tasks', ['甲镇'], 400, 'mail'],
] as const)('%s: what a notice holds, and how many more', (_, units, tasks, channel) => {
  const { office, queued } = owing(units, tasks);
  const text = textOf(queued, channel);
  expect(text.length).toBeLessThanOrEqual(longestNotice);
  const listed = text.match(/^\d+\. /gm)?.length ?? 0;
  expect(listed).toBeGreaterThan(100);
  expect(text).toContain(`另有 ${400 - listed} 项`);
  // The office gives each event to its domain as the log does when it is read again.
  for (const command of queued) office.give(command, 'service');
});

test('a short list is whole', () => {
  const text = textOf(owing(['甲镇', '乙镇'], 2).queued, 'wecom');
  expect(text.match(/^\d+\. /gm)).toHaveLength(4);
  expect(text).not.toContain('另有');
});

test('what the log could not read again is refused before it is written', () => {
  const { office, queued } = owing(['甲镇'], 1);
  const [first] = queued;
  if (first?.type !== 'queue-notice') throw new Error('nothing is queued');
  const long = { ...first, personal: { ...first.personal, text: '长'.repeat(longestNotice + 1) } };
  expect(office.try(long, 'service')).toBe('input-invalid');
});
