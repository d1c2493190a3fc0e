/** An office under faults: clocks at the edge of a month, in China and in UTC, and one that is behind. */
import { recordIdOf } from '../../shared/record/identity';
import { id, say, set } from '../shared/office/office';
import { begun, halfYear, item, undisturbed } from './half-year';
import { figuresOf, give, named, officeOn, open, place, type Step, wrongIn } from './office-log';
import type { Tell } from './tell';

export function clockFaults(tell: Tell): void {
  test('the clock at the month’s last second, in China and in UTC: it decides no month, and never runs backwards', async () => {
    const clocks = [
      '2018-04-30T15:59:59.999Z',
      '2018-04-30T16:00:00.000Z',
      '2018-04-30T23:59:59.999Z',
      '2018-05-01T00:00:00.000Z',
      // A machine whose clock is behind.
      '2018-04-30T15:59:59.999Z',
    ];
    const { figures } = await undisturbed(halfYear);
    for (const shift of clocks.keys()) {
      const store = place();
      let at = shift;
      const now = (): string => {
        at += 1;
        return clocks[at % clocks.length] ?? '';
      };
      await give(officeOn(store, open, now), halfYear, new Map(), new Set());
      // The chain's own proof holds the times to their order.
      expect(await wrongIn(store, [])).toEqual([]);
      expect(await figuresOf(officeOn(store))).toEqual(figures);
    }
    tell('the clock at the month’s last second, in China and in UTC', clocks.length, 'times');
  });

  test('who leaves on the first may speak until the last second in China, not in UTC', async () => {
    const person = recordIdOf('person', ['张三']);
    const roster: Step = (s) => [
      set(
        s,
        'person',
        '张三',
        { unit: id.unit('甲镇'), role: 'correspondent' },
        { name: '张三', post: null, phone: null },
      ),
      say('change-person', { record: person, from: '2018-05-01', step: { what: 'ended' }, personal: {} }),
    ];
    const spoken = async (instant: string) => {
      const store = place();
      const at = (now: string) => officeOn(store, open, () => now);
      await give(at('2018-04-01T00:00:00.000Z'), [begun, roster], new Map(), new Set());
      const log = at(instant);
      const read = await log.read(item('末', '甲镇', '2018-04-30'));
      if (!read.ok) throw new Error(read.problem.code);
      const [answer] = await log.append(named([read.value], 99), { person, role: 'correspondent' });
      return answer?.status;
    };
    expect(await spoken('2018-04-30T15:59:59.999Z')).toBe('applied');
    expect(await spoken('2018-04-30T16:00:00.000Z')).toBe('refused');
    tell('the clock at the month’s last second, in China and in UTC', 2, 'times');
  });
}
