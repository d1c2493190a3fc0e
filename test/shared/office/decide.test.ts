import type { Command } from '../../../shared/office/commands';
import { decide } from '../../../shared/office/decide';
import { officeDomain } from '../../../shared/office/domain';
import type { OfficeEvent } from '../../../shared/office/events';
import { emptyOffice, forkOffice, type OfficeState } from '../../../shared/office/state';
import { recordIdOf } from '../../../shared/record/identity';
import { register, set, taskData, testOffice } from './office';

const actor = { person: 'p1', role: 'editor' } as const;
const unitId = recordIdOf('unit', ['甲镇']);
const taskId = recordIdOf('task', [unitId]);

const id = (n: number): string => String(n).padStart(32, '0');
const setUnit = (n: number, replaces: number, name = '甲镇'): Command => ({
  id: id(n),
  type: 'record',
  kind: 'unit',
  record: unitId,
  replaces,
  data: { name, board: null },
  personal: {},
});
const setTask = (n: number): Command => ({
  id: id(n),
  type: 'record',
  kind: 'task',
  record: taskId,
  replaces: 0,
  data: taskData(unitId, { text: '1-5条', min: 1, max: 5 }),
  personal: {},
});

function apply(state: OfficeState, command: Command, seq: number): readonly OfficeEvent[] {
  const decided = decide(state, command, actor);
  if (!decided.ok) throw new Error(decided.problem.code);
  decided.value.forEach((event, index) => {
    officeDomain.evolve(state, {
      seq: seq + index,
      time: '2018-04-01T00:00:00.000Z',
      actor,
      command: command.id,
      event,
    });
  });
  return decided.value;
}

describe('decide', () => {
  test('sets a record and remembers by which command and event it stands', () => {
    const state = emptyOffice();
    apply(state, setUnit(1, 0), 1);
    expect(state.unit.get(unitId)).toEqual({ name: '甲镇', board: null });
    expect(state.standing.get(unitId)).toEqual({ seq: 1, replaces: 0, command: id(1) });
  });

  test('a row that somebody else changed since is stale', () => {
    const state = emptyOffice();
    apply(state, setUnit(1, 0), 1);
    const late = decide(state, setUnit(2, 0, '甲乡'), actor);
    expect(late).toEqual({
      ok: false,
      problem: { code: 'stale-row', at: unitId, detail: { expected: 0, current: 1 } },
    });
    apply(state, setUnit(3, 1, '甲乡'), 2);
    expect(state.unit.get(unitId)?.name).toBe('甲乡');
    // Nor may one replace what is not there yet.
    expect(decide(state, setUnit(4, 3), actor)).toMatchObject({ ok: false, problem: { code: 'stale-row' } });
  });

  test('a task of a unit that nobody named is refused', () => {
    expect(decide(emptyOffice(), setTask(1), actor)).toMatchObject({
      ok: false,
      problem: { code: 'reference-missing' },
    });
  });

  test.each([
    ['item', recordIdOf('item', ['x']), null],
    ['adoption', recordIdOf('item', ['一']), recordIdOf('adoption', ['x'])],
  ])('a decision about an %s that is not there is refused', (_, item, adoption) => {
    const office = testOffice();
    office.give(set(office.state, 'unit', '甲镇', { name: '甲镇', board: null }));
    register(office, '一', '甲镇', '2018-01-05');
    const decision = { item, adoption, scale: 'points' as const, amount: 100 };
    expect(office.try(set(office.state, 'decision', 'd', decision, { reason: '深度稿' }))).toBe('reference-missing');
  });

  test('a unit is reminded once for a period', () => {
    const state = emptyOffice();
    apply(state, setUnit(1, 0), 1);
    apply(state, setTask(2), 2);
    const remind = (n: number): Command => ({
      id: id(n),
      type: 'remind',
      task: taskId,
      period: { from: '2018-04-01', to: '2018-04-30' },
      dueOn: '2018-04-30',
      owed: 1,
    });
    expect(apply(state, remind(3), 3)).toHaveLength(1);
    expect(apply(state, remind(4), 4)).toHaveLength(0);
    expect(state.reminders.size).toBe(1);
  });

  test('what is tried on a fork leaves the state as it was', () => {
    const state = emptyOffice();
    apply(state, setUnit(1, 0), 1);
    const fork = forkOffice(state);
    apply(fork, setUnit(2, 1, '乙镇'), 2);
    expect(state.unit.get(unitId)?.name).toBe('甲镇');
    expect(state.standing.get(unitId)?.seq).toBe(1);
  });
});
