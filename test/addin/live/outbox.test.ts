/** Does what a person said reach the office once, whatever happens on the way? */
import * as fc from 'fast-check';
import { inProcessOffice } from '../../../addin/api/in-process';
import type { Office } from '../../../addin/api/office';
import { keepWaiting, outboxOf, type Seat } from '../../../addin/live/outbox';
import { memoryOutbox } from '../../../addin/live/outbox-memory';
import { type Comparison, comparison, type Entry } from '../../../addin/live/send';
import { command } from '../../../shared/office/commands';
import { recordIdOf } from '../../../shared/record/identity';
import { fail } from '../../../shared/result';
import { emptyRuleSet } from '../../../shared/rule/rule-set';

const seat = (office: Office, person = 'editor-1'): Seat => ({ ...office, person });
const units = (names: readonly string[], board: string | null = null): Comparison =>
  comparison(
    'w1',
    names.map((name) => ({ kind: 'unit', record: recordIdOf('unit', [name]), data: { name, board }, personal: {} })),
    new Map(),
  );
const entries = (of: Comparison): Entry[] =>
  of.changes.map(({ wanted, command }) => ({ record: wanted.record, command }));
const silent = (): void => undefined;
const never = new AbortController().signal;

/** The office's answers get lost on the way back, or the requests on the way there. */
function flaky(office: Office, faults: readonly ('there' | 'back' | 'none')[]): Office {
  const rest = [...faults];
  return {
    ...office,
    call: async (name, args, signal) => {
      const fault = name === 'postCommands' ? rest.shift() : 'none';
      if (fault === 'there') return fail({ code: 'service-away' });
      const answer = await office.call(name, args, signal);
      return fault === 'back' ? fail({ code: 'service-away' }) : answer;
    },
  };
}

test('every command arrives once, and leaves with its answer, whichever requests or answers get lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 }), {
        minLength: 1,
        maxLength: 5,
      }),
      fc.array(fc.constantFrom('there' as const, 'back' as const, 'none' as const), { maxLength: 8 }),
      async (sayings, faults) => {
        const office = inProcessOffice('w1');
        const store = memoryOutbox();
        const open = () => outboxOf(store, seat(lossy));
        const lossy = flaky(office, faults);
        const said = new Set<string>();
        for (const [turn, saying] of sayings.entries()) {
          const those = entries(units([...new Set(saying)].map((one) => `unit ${one}`)));
          for (const { command } of those) said.add(command.id);
          // The pane is opened anew each time.
          await open().add(those, `2018-04-0${turn + 1}T00:00:00.000Z`);
          await open().flush(silent, never);
        }
        for (let tries = 0; tries <= faults.length; tries += 1) await open().flush(silent, never);
        expect(await open().list()).toEqual([]);
        const listed = await office.call('listStandings', { query: {} });
        expect(listed.ok && listed.value.entries.map(({ command }) => command).sort()).toEqual([...said].sort());
        expect(listed.ok && listed.value.entries.every(({ replaces }) => replaces === 0)).toBe(true);
      },
    ),
    { numRuns: process.env.TONGLIAN_LONG ? 500 : 40 },
  );
});

test('the last word on a record takes the place of an earlier one that still waits', async () => {
  const outbox = outboxOf(memoryOutbox(), seat(inProcessOffice('w1')));
  await outbox.add(entries(units(['甲镇'])), '2018-04-01T00:00:00.000Z');
  const later = entries(units(['甲镇'], '乡镇'));
  await outbox.add(later, '2018-04-02T00:00:00.000Z');
  expect((await outbox.list()).map(({ command }) => command)).toEqual(later.map(({ command }) => command));
});

test('what a colleague said is neither seen nor sent, in the browser and in the workbook', async () => {
  const store = memoryOutbox();
  const office = inProcessOffice('w1');
  const mine = outboxOf(store, seat(office, 'editor-1'));
  await mine.add(entries(units(['甲镇'])), '2018-04-01T00:00:00.000Z');
  const kept = new Map(
    Object.entries(keepWaiting('editor-1', await mine.list(), new Map())).flatMap(([key, text]) =>
      text === null ? [] : [[key, text] as const],
    ),
  );
  const theirs = outboxOf(store, seat(office, 'editor-2'));
  expect(await theirs.list(kept)).toEqual([]);
  await theirs.flush(silent, never);
  expect(await mine.list()).toHaveLength(1);
  // On another computer the workbook has brought it.
  const elsewhere = outboxOf(memoryOutbox(), seat(office, 'editor-1'));
  expect(await elsewhere.list(kept)).toEqual(await mine.list());
});

test('the workbook keeps no other than what waits, and nothing that is too long or damaged', async () => {
  const [long, short] = ['x'.repeat(33_000), '甲镇'].map((name) => entries(units([name])));
  const outbox = outboxOf(memoryOutbox(), seat(inProcessOffice('w1')));
  await outbox.add([...(short ?? [])], '2018-04-01T00:00:00.000Z');
  const [waiting] = await outbox.list();
  if (!waiting || !long?.[0]) throw new Error('nothing waits');
  const texts = keepWaiting(
    'editor-1',
    [waiting, { ...waiting, command: long[0].command }],
    new Map([
      ['tl.out.editor-1.old', 'x'],
      ['tl.out.editor-2.other', 'x'],
    ]),
  );
  expect(Object.keys(texts).sort()).toEqual(['tl.out.editor-1.old', `tl.out.editor-1.${waiting.command.id}`].sort());
  expect(texts['tl.out.editor-1.old']).toBeNull();
  expect(
    await outbox.list(
      new Map([
        ['tl.out.editor-1.bad', '{"record":1}'],
        ['tl.out.editor-1.worse', '{'],
      ]),
    ),
  ).toEqual([waiting]);
});

// Whoever knew an administrator's id could put an invitation of his own into a workbook: opened, it was sent as the
// administrator's word.
test('a workbook carries what its rows say, and no act of authority', async () => {
  const record = recordIdOf('item', ['一']);
  const acts = [
    {
      type: 'invite',
      record: `v${'1'.repeat(20)}`,
      role: 'administrator',
      person: null,
      hash: '1'.repeat(64),
      days: 9,
    },
    { type: 'close', period: { from: '2018-04-01', to: '2018-04-30' }, code: 'ABCDEFGH' },
    { type: 'move-item', record, step: { act: 'sign', signing: { how: 'noted' }, top: false } },
    {
      type: 'record',
      kind: 'settings',
      replaces: 0,
      data: { validFrom: '2018-01-01', countingOffice: '县委办', late: 'correction' },
    },
    { type: 'record', kind: 'rules', replaces: 0, data: { validFrom: null, ruleSet: emptyRuleSet } },
    { type: 'move-item', record, step: { act: 'withdraw' } },
  ].map((act, index): Entry => {
    const about = act.type === 'record' ? recordIdOf(act.kind === 'rules' ? 'rules' : 'settings', ['一']) : record;
    const given = {
      id: String(index).repeat(32),
      ...act,
      ...(act.type === 'record' ? { record: about } : {}),
      ...(act.type === 'close' ? {} : { personal: {} }),
    };
    return { record, command: command.parse(given) };
  });
  const own = outboxOf(memoryOutbox(), seat(inProcessOffice('w1')));
  for (const [day, act] of acts.entries()) await own.add([{ ...act, record: String(day) }], `2018-04-0${day + 1}`);
  const waiting = await own.list();
  expect(waiting).toHaveLength(acts.length);
  expect(Object.keys(keepWaiting('editor-1', waiting, new Map()))).toEqual([`tl.out.editor-1.${'5'.repeat(32)}`]);
  const forged = new Map(waiting.map((one) => [`tl.out.editor-1.${one.command.id}`, JSON.stringify(one)]));
  const opened = outboxOf(memoryOutbox(), seat(inProcessOffice('w1')));
  expect((await opened.list(forged)).map((one) => one.command.id)).toEqual(['5'.repeat(32)]);
  // Here it waits already, and once.
  expect(await own.list(forged)).toEqual(waiting);
});
