import { say } from '../../../functions/timers/say';
import type { Command } from '../../../shared/office/commands';
import { recordIdOf } from '../../../shared/record/identity';
import { itemData, taskData } from '../../shared/office/office';
import { testService } from '../http/service';

const unit = recordIdOf('unit', ['甲镇']);
const task = recordIdOf('task', [unit]);
const actor = { person: 'p1', role: 'editor' } as const;
const commands: readonly Command[] = [
  {
    id: '1'.padStart(32, '0'),
    type: 'record',
    kind: 'unit',
    record: unit,
    replaces: 0,
    data: { name: '甲镇', board: null },
    personal: {},
  },
  {
    id: '2'.padStart(32, '0'),
    type: 'record',
    kind: 'task',
    record: task,
    replaces: 0,
    data: taskData(unit, { max: 2 }),
    personal: {},
  },
];
const received = (n: number, receivedOn: string): Command => ({
  id: String(n).padStart(32, '0'),
  type: 'record',
  kind: 'item',
  record: recordIdOf('item', [receivedOn]),
  replaces: 0,
  data: { ...itemData('甲镇', receivedOn), stream: '信息' },
  personal: {
    title: `春耕${receivedOn}`,
    authors: [],
    filedBy: null,
    signedBy: '周某',
    signedPost: '镇长',
    note: null,
  },
});

async function remindersOn(now: string, more: readonly Command[] = []) {
  const service = testService(now);
  await service.log('office1').append([...commands, received(3, '2018-03-05'), ...more], actor);
  await say(service, 'remind');
  await say(service, 'remind');
  const read = await service.log('office1').read((state) => [...state.reminders.values()]);
  if (!read.ok) throw new Error(read.problem.code);
  return { reminders: read.value, reported: service.reported };
}

describe('remind', () => {
  test('near the end of the month the unit that owes is reminded, once however often the timer runs', async () => {
    const { reminders, reported } = await remindersOn('2018-04-28T01:00:00.000Z');
    expect(reminders).toEqual([
      { task, unit, period: { from: '2018-04-01', to: '2018-04-30' }, dueOn: '2018-04-30', owed: 2 },
    ]);
    expect(reported.map(({ applied }) => applied)).toEqual([1, 0]);
  });

  test('what came in this month is taken off', async () => {
    const { reminders } = await remindersOn('2018-04-28T01:00:00.000Z', [received(4, '2018-04-03')]);
    expect(reminders.map(({ owed }) => owed)).toEqual([1]);
  });

  test('early in the month nobody is reminded', async () => {
    expect((await remindersOn('2018-04-12T01:00:00.000Z')).reminders).toEqual([]);
  });

  test('the day is China’s: 24 April 16:00 UTC is the 25th there, three workdays before the last one', async () => {
    expect((await remindersOn('2018-04-24T15:59:00.000Z')).reminders).toHaveLength(0);
    expect((await remindersOn('2018-04-24T16:00:00.000Z')).reminders).toHaveLength(1);
  });

  test('nobody is reminded on a day off; on the first workday behind it, of what is overdue', async () => {
    expect((await remindersOn('2018-04-29T01:00:00.000Z')).reminders).toEqual([]);
    const late = await remindersOn('2018-05-02T01:00:00.000Z', [received(4, '2018-04-03')]);
    expect(late.reminders.map(({ dueOn, owed }) => [dueOn, owed])).toEqual([['2018-04-30', 1]]);
  });

  test('of a month in which nothing at all was recorded nobody is said to be late', async () => {
    expect((await remindersOn('2018-05-02T01:00:00.000Z')).reminders).toEqual([]);
  });
});
