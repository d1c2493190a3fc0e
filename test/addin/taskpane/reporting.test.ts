/** What waits of a record that is to be kept nowhere leaves the outbox and the workbook, and is never sent. */
import { inProcessOffice } from '../../../addin/api/in-process';
import { keepWaiting, outboxOf, type Seat } from '../../../addin/live/outbox';
import { memoryOutbox } from '../../../addin/live/outbox-memory';
import type { Desk } from '../../../addin/taskpane/desk';
import type { Opening } from '../../../addin/taskpane/opening';
import { start } from '../../../addin/taskpane/pane-state';
import { reportingOf } from '../../../addin/taskpane/reporting';
import type { Command } from '../../../shared/office/commands';
import { recordIdOf } from '../../../shared/record/identity';

const item = recordIdOf('item', ['u', '案情']);
const secret = '涉密案情某某';
const filed: Command = {
  id: 'a'.repeat(32),
  type: 'record',
  kind: 'unit',
  record: recordIdOf('unit', ['甲镇']),
  replaces: 0,
  data: { name: '甲镇', board: null },
  personal: {},
};
const acted: Command = {
  id: 'b'.repeat(32),
  type: 'move-item',
  record: item,
  step: { act: 'withdraw' },
  personal: { reason: secret },
} as Command;

test('forgetting a record', async () => {
  const seat: Seat = { ...inProcessOffice('w1'), person: 'editor-1' };
  const outbox = outboxOf(memoryOutbox(), seat);
  await outbox.add(
    [filed, acted].map((command) => ({ record: command.id, command })),
    '2018-04-01T00:00:00.000Z',
  );
  const kept = new Map(
    Object.entries(keepWaiting('editor-1', await outbox.list(), new Map())).flatMap(([key, text]) =>
      text === null ? [] : [[key, text] as const],
    ),
  );
  expect(JSON.stringify([...kept])).toContain(secret);
  const left = new Map<string, string>(kept);
  // Of desk, session and opening only what this act uses.
  const desk = {
    state: () => ({ ...start, office: seat, contents: { kept } }),
    session: {
      outbox: async () => outbox,
      keepWaiting: (_: unknown, waiting: Parameters<typeof keepWaiting>[1]) => keepWaiting('editor-1', waiting, kept),
    },
  } as unknown as Desk;
  const opening = {
    keep: async ({ texts }: { readonly texts: Readonly<Record<string, string | null>> }) => {
      for (const [key, text] of Object.entries(texts)) {
        if (text === null) left.delete(key);
        else left.set(key, text);
      }
    },
  } as unknown as Opening;
  await reportingOf(desk, opening).forget(item, secret);
  expect((await outbox.list(left)).map(({ command }) => command.id)).toEqual([filed.id]);
  expect(JSON.stringify([...left])).not.toContain(secret);
  expect(left.size).toBe(1);
});
