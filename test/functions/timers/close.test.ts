import type { Service } from '../../../functions/service';
import { timers } from '../../../functions/timers/timers';
import type { Command } from '../../../shared/office/commands';
import { recordIdOf } from '../../../shared/record/identity';
import { assumedSchedule } from '../../../shared/record/schedule';
import { fullOffice } from '../http/full-office';
import { testService } from '../http/service';

const april = { from: '2018-04-01', to: '2018-04-30' };
const { commands, units } = fullOffice();

/** Drafts on the second workday, sealed three days later where `closeAfter` says so. */
async function office(closeAfter: number | undefined) {
  const clock = { now: '2018-05-01T22:30:00.000Z' };
  const service: Service = testService(() => clock.now);
  const log = service.log('office1');
  const given = commands.map((command): Command => {
    if (command.type !== 'record' || command.kind !== 'settings') return command;
    const schedule = { ...assumedSchedule, drafts: { month: 2, quarter: null, year: null } };
    return { ...command, data: { ...command.data, schedule, ...(closeAfter === undefined ? {} : { closeAfter }) } };
  });
  const editor = { person: 'p1', role: 'editor' } as const;
  await log.append(given, editor);
  await timers.prepare.run(service);
  const at = async (now: string): Promise<string> => {
    clock.now = now;
    await Promise.all([timers.close.run(service), timers.close.run(service)]);
    const read = await log.read((state) => {
      const key = `${april.from} ${april.to}`;
      return `${state.drafts.get(key)?.time.slice(0, 10)} ${state.seals.get(key)?.stands === true ? 'sealed' : 'open'}`;
    });
    if (!read.ok) throw new Error(read.problem.code);
    return read.value;
  };
  return { at, log, editor };
}

test('自动结账: so many days after the draft, once, and only where the office has said so', async () => {
  const byHand = await office(undefined);
  expect(await byHand.at('2018-06-30T23:00:00.000Z')).toBe('2018-05-01 open');
  const byItself = await office(3);
  expect(await byItself.at('2018-05-02T23:00:00.000Z')).toBe('2018-05-01 open');
  expect(await byItself.at('2018-05-04T23:00:00.000Z')).toBe('2018-05-01 sealed');
  expect(await byItself.at('2018-05-09T23:00:00.000Z')).toBe('2018-05-01 sealed');
});

test('figures that changed since the draft are not sealed: a new draft lies open as long', async () => {
  const { at, log, editor } = await office(3);
  const item = commands.find((command) => command.type === 'record' && command.kind === 'item');
  if (item?.type !== 'record' || item.kind !== 'item') throw new Error('no item');
  const record = recordIdOf('item', ['new']);
  await log.append(
    [{ ...item, id: 'n'.repeat(32), record, replaces: 0, data: { ...item.data, unit: units[1] } }],
    editor,
  );
  expect(await at('2018-05-04T23:00:00.000Z')).toBe('2018-05-04 open');
  expect(await at('2018-05-06T23:00:00.000Z')).toBe('2018-05-04 open');
  expect(await at('2018-05-07T23:00:00.000Z')).toBe('2018-05-04 sealed');
});
