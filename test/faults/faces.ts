/** An office under faults: the same workbook sent by two faces, again and again, or copied. */
import type { Office } from '../../addin/api/office';
import { compare, send } from '../../addin/live/send';
import { answers } from '../../shared/answer/answer';
import { commandAnswer } from '../../shared/answer/command-answer';
import type { Output } from '../../shared/contract/operations';
import type { Command } from '../../shared/office/commands';
import type { Log } from '../../shared/office/domain';
import { ok, type Result } from '../../shared/result';
import type { Wanted } from '../../shared/sheet/reading/wanted';
import { adoptionData, id, itemData, itemPersonal } from '../shared/office/office';
import { everyOrder } from './every-order';
import { editor, officeOn, place, wrongIn } from './office-log';
import type { Tell } from './tell';

/** The office as a face reaches it, over a log that others use as well. */
const faceOf = (log: Log): Office => ({
  workspace: 'office1',
  call: async (name, { body, query }) => {
    if (name === 'postCommands') {
      // The name says whose body and whose output they are.
      const { commands } = body as unknown as { commands: Command[] };
      return ok({ results: (await log.append(commands, editor)).map(commandAnswer) }) as Result<Output<typeof name>>;
    }
    const read = await log.read((state) => answers.listStandings(state, (query ?? {}) as { after?: string }));
    return (read.ok ? read.value : read) as Result<Output<typeof name>>;
  },
});

const wanted = (title: string, length: number | null): Wanted[] => [
  { kind: 'unit', record: id.unit('甲镇'), data: { name: '甲镇', board: null }, personal: {} },
  { kind: 'item', record: id.item('一'), data: itemData('甲镇', '2018-04-02'), personal: itemPersonal(title, '张三') },
  {
    kind: 'adoption',
    record: id.adoption('a'),
    data: { ...adoptionData('县级', '2018-04-10', [id.item('一')]), length },
    personal: {},
  },
];
const workbook = async (log: Log, records: readonly Wanted[]) => {
  const face = faceOf(log);
  const compared = await compare(face, records);
  if (!compared.ok) throw new Error(compared.problem.code);
  const sent = await send(face, compared.value);
  if (!sent.ok) throw new Error(sent.problem.code);
  return sent.value;
};

export function faceFaults(tell: Tell): void {
  test('the same workbook by two faces at once: each row is one record, set once', async () => {
    const rows = wanted('春耕', null);
    const schedules = await everyOrder(
      async () => undefined,
      [0, 1].map(() => async (log: Log) => {
        expect((await workbook(log, rows)).refused).toEqual([]);
      }),
      async (store) => {
        const read = await officeOn(store).read((s, { seq }) => [seq, s.item.size, s.adoption.size]);
        expect(read).toEqual({ ok: true, value: [3, 1, 1] });
      },
    );
    tell('the same workbook by two faces at once', schedules, 'schedules');
  });

  test('a workbook sent as A, B, A, B by two faces in turn: four settings of the row, the last stands', async () => {
    const store = place();
    const contents = ['A', 'B', 'A', 'B'];
    for (const [at, title] of contents.entries()) {
      for (const again of [0, 1]) {
        const sent = await workbook(officeOn(store), wanted(title, null));
        expect([at, again, sent.applied]).toEqual([at, again, again === 1 ? 0 : at === 0 ? 3 : 1]);
      }
    }
    expect(await wrongIn(store, [])).toEqual([]);
    expect(await officeOn(store).read((s) => s.item.get(id.item('一'))?.personal?.title)).toEqual({
      ok: true,
      value: 'B',
    });
    tell('a re-import A → B → A → B', contents.length * 2, 'times');
  });

  test('a copied file: whichever comes second shows its row as stale, and overwrites nothing', async () => {
    let stale = 0;
    const schedules = await everyOrder(
      async (log) => void (await workbook(log, wanted('春耕', null))),
      ['春耕（原件）', '春耕（副本）'].map((title) => async (log: Log) => {
        const { refused, applied } = await workbook(log, wanted(title, null));
        expect(refused.map(({ problem }) => problem.code).every((code) => code === 'stale-row')).toBe(true);
        stale += refused.length;
        expect(applied + refused.length).toBe(1);
      }),
      async (store) => {
        const read = await officeOn(store).read((s) => s.item.get(id.item('一'))?.personal?.title);
        expect(read.ok && ['春耕（原件）', '春耕（副本）'].includes(read.value ?? '')).toBe(true);
      },
    );
    expect(stale).toBeGreaterThan(0);
    tell('a copied file', schedules, 'schedules');
  });
}
