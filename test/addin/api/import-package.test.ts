/** Another office's log comes in: who is who is found by name, its seals are papers here, and sent again it changes nothing. */
import { type ImportReport, importPackage } from '../../../addin/api/import-package';
import { inProcessOffice } from '../../../addin/api/in-process';
import type { Office } from '../../../addin/api/office';
import { readLog } from '../../../addin/api/read-log';
import { appendSaid } from '../../../shared/answer/append-said';
import { packageEvents } from '../../../shared/log/package-events';
import type { Command } from '../../../shared/office/commands';
import { officeDomain } from '../../../shared/office/domain';
import { emptyOffice, type OfficeState } from '../../../shared/office/state';
import {
  adoptionData,
  id,
  itemData,
  itemPersonal,
  rulesByLevel,
  say,
  set,
  span,
  testLogs,
} from '../../shared/office/office';

type Step = (state: OfficeState) => Command;
const good = <T>(result: { ok: true; value: T } | { ok: false; problem: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
const eventsOf = async (office: Office) => packageEvents(officeDomain, good(await readLog(office))).events;
async function stateOf(office: Office): Promise<OfficeState> {
  const state = emptyOffice();
  for (const logged of await eventsOf(office)) officeDomain.evolve(state, logged);
  return state;
}
/** One after the other, as each is made from what is true by then. */
async function live(office: Office, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const body = { commands: [step(await stateOf(office))] };
    for (const { problem } of good(await office.call('postCommands', { body })).results) expect(problem).toBeNull();
  }
}
const bring = async (there: Office, from: Office, since = 0, more: Parameters<typeof importPackage>[2] = {}) =>
  good(await importPackage(there, good(await readLog(from, since)), more));
const counts = ({ applied, known, same, documents, refused }: ImportReport) => ({
  applied,
  known,
  same,
  documents,
  refused,
});
const unit =
  (name: string): Step =>
  (s) =>
    set(s, 'unit', name, { name, board: null });
const person =
  (record: string, name: string, of: string): Step =>
  (s) =>
    set(s, 'person', record, { unit: id.unit(of), role: 'correspondent' }, { name, post: null, phone: null });
const april = span('2018-04');
const key = `${april.from} ${april.to}`;

/** An office without internet: it knows the unit by its old name. */
const away: readonly Step[] = [
  unit('甲乡'),
  person('far', '张三', '甲乡'),
  (s) => set(s, 'outlet', '日报', { name: '某日报', level: '州级' }),
  (s) => set(s, 'rules', 'rules', { validFrom: null, ruleSet: rulesByLevel({ 州级: 300 }) }),
  (s) => set(s, 'item', '一', itemData('甲乡', '2018-04-02'), itemPersonal('春耕', '张三')),
  (s) => set(s, 'adoption', 'a', adoptionData('州级', '2018-04-10', [id.item('一')])),
  () => say('prepare', { period: april }),
  (s) => say('close', { period: april, code: s.drafts.get(key)?.code ?? '' }),
  () => say('issue-circular', { period: april, number: '第4期' }),
];
const home: readonly Step[] = [
  unit('甲街道'),
  unit('乙镇'),
  person('near', '张三', '甲街道'),
  person('other', '张三', '乙镇'),
  (s) => set(s, 'outlet', 'paper', { name: '某日报', level: '州级' }),
];
const renamed: Step = () =>
  say('change-unit', { record: id.unit('旧'), from: '2018-01-01', step: { what: 'renamed', name: '甲街道' } });

test('who is who is found by today’s and former names, people within their unit; twice changes nothing', async () => {
  const [there, here] = [inProcessOffice('there'), inProcessOffice('here')];
  await live(there, away);
  // Here the unit began under the name that the other log still has.
  await live(here, [
    (s) => set(s, 'unit', '旧', { name: '甲乡', board: null }),
    unit('乙镇'),
    renamed,
    person('near', '张三', '旧'),
    person('other', '张三', '乙镇'),
    (s) => set(s, 'outlet', 'paper', { name: '某日报', level: '州级' }),
  ]);
  const first = await bring(here, there);
  expect(first.matched.map(({ kind, name, to }) => [kind, name, to.name])).toEqual([
    ['unit', '甲乡', '甲街道'],
    ['person', '张三', '张三'],
    ['outlet', '某日报', '某日报'],
  ]);
  expect(first).toMatchObject({ added: [], asked: [], refused: [], documents: 2, same: 3 });
  const state = await stateOf(here);
  expect([...state.unit.entries()].map(([record]) => record)).toEqual([id.unit('旧'), id.unit('乙镇')]);
  expect(state.item.get(id.item('一'))?.unit).toBe(id.unit('旧'));
  // The circular of the other office binds nothing here.
  expect([...state.seals.values()]).toEqual([]);
  expect([...state.documents.values()].map(({ what, period, number }) => [what, period, number])).toEqual([
    ['sealed', april, null],
    ['circular-issued', april, '第4期'],
  ]);
  expect([...state.documents.values()][0]?.figures).toMatchObject([{ unit: id.unit('旧'), points: 300, place: 1 }]);
  const events = await eventsOf(here);
  expect(
    events.find(({ event }) => event.type === 'recorded' && event.data.record === id.item('一'))?.actor,
  ).toMatchObject({
    person: 'local',
    role: 'administrator',
    said: { person: 'local', role: 'administrator' },
  });
  // Whatever the unit is called by now: it was said who it is.
  await live(here, [
    () => say('change-unit', { record: id.unit('旧'), from: '2018-05-01', step: { what: 'renamed', name: '甲新区' } }),
  ]);
  const length = (await eventsOf(here)).length;
  const again = await bring(here, there);
  expect(counts(again)).toEqual({ ...counts(first), applied: 0, known: first.applied });
  expect((await eventsOf(here)).length).toBe(length);
});

test('two of one name: asked, and nothing is sent until a person has said which', async () => {
  const [there, here] = [inProcessOffice('there'), inProcessOffice('here')];
  await live(there, [
    unit('丙局'),
    (s) => set(s, 'item', '一', itemData('丙局', '2018-04-02'), itemPersonal('春耕', '张三')),
  ]);
  await live(here, [
    (s) => set(s, 'unit', 'one', { name: '丙局', board: '甲组' }),
    (s) => set(s, 'unit', 'two', { name: '丙局', board: '乙组' }),
    unit('丁局'),
  ]);
  const length = (await eventsOf(here)).length;
  const asked = await bring(here, there);
  expect(asked.asked).toMatchObject([{ kind: 'unit', name: '丙局', candidates: [{ name: '丙局' }, { name: '丙局' }] }]);
  expect(asked).toMatchObject({ applied: 0, refused: [] });
  expect((await eventsOf(here)).length).toBe(length);
  const told = await bring(here, there, 0, { decided: new Map([['丙局', '丁局']]) });
  expect(told).toMatchObject({ applied: 1, same: 1, asked: [], refused: [], matched: [{ to: { name: '丁局' } }] });
  expect((await stateOf(here)).item.get(id.item('一'))?.unit).toBe(id.unit('丁局'));
  const fresh = inProcessOffice('fresh');
  await live(fresh, [(s) => set(s, 'unit', 'one', { name: '丙局', board: null })]);
  expect(await bring(fresh, there, 0, { decided: new Map([['丙局', null]]) })).toMatchObject({
    applied: 2,
    matched: [],
    added: [{ name: '丙局' }],
  });
});

test('a look first: what would match and what would be new, and nothing is sent', async () => {
  const [there, here] = [inProcessOffice('there'), inProcessOffice('here')];
  await live(there, away);
  await live(here, home);
  const length = (await eventsOf(here)).length;
  const report = await bring(here, there, 0, { only: 'matching' });
  expect(report.added.map(({ name }) => name)).toEqual(['甲乡', '张三']);
  expect(report.matched.map(({ name }) => name)).toEqual(['某日报']);
  expect((await eventsOf(here)).length).toBe(length);
});

test('what is new since the last package may change what came with it, unless it was changed here', async () => {
  const [there, here] = [inProcessOffice('there'), inProcessOffice('here')];
  await live(there, away);
  await bring(here, there);
  const { seq } = good(await readLog(there)).head;
  const board =
    (name: string): Step =>
    (s) =>
      set(s, 'unit', '甲乡', { name: '甲乡', board: name });
  await live(there, [board('甲组')]);
  expect(await bring(here, there, seq)).toMatchObject({ applied: 1, refused: [] });
  expect((await stateOf(here)).unit.get(id.unit('甲乡'))?.board).toBe('甲组');
  const later = good(await readLog(there)).head.seq;
  await live(here, [board('丙组')]);
  await live(there, [board('乙组')]);
  expect((await bring(here, there, later)).refused).toMatchObject([
    { type: 'recorded', problem: { code: 'stale-row' } },
  ]);
  expect((await stateOf(here)).unit.get(id.unit('甲乡'))?.board).toBe('丙组');
});

test('the same said here in other words of command is no conflict', async () => {
  const [there, here] = [inProcessOffice('there'), inProcessOffice('here')];
  await live(there, [unit('甲乡')]);
  await live(here, [unit('甲乡')]);
  expect(await bring(here, there)).toMatchObject({ applied: 0, same: 1, refused: [], matched: [], added: [] });
});

test('only who may bring in a log speaks for others', async () => {
  const [log] = testLogs();
  const by = { person: 'p2', role: 'correspondent', time: '2018-04-02T00:00:00.000Z' } as const;
  const commands = [
    set(emptyOffice(), 'unit', '甲', { name: '甲', board: null }),
    set(emptyOffice(), 'unit', '乙', { name: '乙', board: null }),
  ];
  const given = { commands, said: [null, by] };
  const codes = async (role: 'editor' | 'service') =>
    (await appendSaid(log, given, { person: 'p1', role })).results.map(
      ({ status, problem }) => problem?.code ?? status,
    );
  expect(await codes('service')).toEqual(['applied', 'forbidden']);
  expect(await codes('editor')).toEqual(['known', 'applied']);
});
