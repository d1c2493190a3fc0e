/** A row that sheet and office have both let go of: is anything still said about it? */
import { inProcessOffice } from '../../../addin/api/in-process';
import { alreadySo } from '../../../addin/live/already-so';
import { goneRows } from '../../../addin/live/gone';
import type { Binding } from '../../../addin/live/kept';
import { outboxOf } from '../../../addin/live/outbox';
import { memoryOutbox } from '../../../addin/live/outbox-memory';
import { readWorkbook } from '../../../addin/live/read-workbook';
import { allStandings, compare, send, sendEntries } from '../../../addin/live/send';
import { plainGrid } from '../../../shared/sheet/grid';

const ledger = (titles: readonly string[]) =>
  plainGrid('台账', [
    ['2018年4月信息报送采用台账'],
    ['序号', '收稿日期', '单位', '标题', '作者', '采用媒体'],
    ...titles.map((title, at) => [at + 1, '2018年4月3日', '甲镇', title, '张三', null]),
  ]);

test('both have deleted it: nothing is left to say', async () => {
  const office = inProcessOffice('gone');
  const area = { top: 2, left: 0, bottom: 4, right: 5 };
  const bound = [{ id: 'abcdefgh', place: { sheet: '台账', area }, copy: false }];
  const before = readWorkbook([ledger(['春耕', '防火', '防汛'])]);
  if (!before.ok) throw new Error(before.problem.code);
  const sent = await compare(office, before.value.reading.records);
  if (!sent.ok || !(await send(office, sent.value)).ok) throw new Error('not sent');
  const items = before.value.reading.records.flatMap(({ kind, record }) => (kind === 'item' ? [record] : []));
  const binding: Binding = {
    use: 'live',
    title: '',
    sheet: '台账',
    heads: ['序号', '收稿日期', '单位', '标题', '作者', '采用媒体'],
    known: items,
    turns: {},
    bases: {},
  };
  const kept = new Map([['abcdefgh', binding]]);
  const after = readWorkbook([ledger(['春耕', '防汛'])], { bound, kept });
  if (!after.ok) throw new Error(after.problem.code);
  const gone = async () => {
    const standings = await allStandings(office);
    if (!standings.ok) throw new Error(standings.problem.code);
    return goneRows('gone', after.value, kept, standings.value, '行已删除');
  };
  const mine = await gone();
  expect(mine.map(({ record }) => record)).toEqual([items[1]]);
  // Somebody else takes it back first.
  const theirs = mine.map(({ record, command }) => ({
    record,
    command: { ...command, id: `${command.id.slice(0, -1)}z` },
  }));
  const first = await sendEntries(office, theirs, () => undefined, new AbortController().signal);
  expect(first.ok && first.value.map(({ status }) => status)).toEqual(['applied']);
  // Bug: refused, offered again and refused again at every reporting.
  const outbox = outboxOf(memoryOutbox(), { ...office, person: 'p1' });
  await outbox.add(mine, '2018-04-30T00:00:00Z');
  const { outcomes } = await outbox.flush(() => undefined, new AbortController().signal);
  expect(outcomes.map(({ status, problem }) => [status, problem])).toEqual([['known', null]]);
});

test('put back by both; what cannot be taken back for another reason stays refused', () => {
  const command = { id: 'c', type: 'move-item', record: 'i', personal: { reason: '' } } as const;
  const refused = (act: 'withdraw' | 'restore', from: string) =>
    alreadySo(
      { ...command, step: { act } },
      { id: 'c', record: 'i', status: 'refused', problem: { code: 'transition-refused', detail: { act, from } } },
    ).status;
  expect([refused('withdraw', 'withdrawn'), refused('restore', 'submitted')]).toEqual(['known', 'known']);
  expect([refused('withdraw', 'adopted'), refused('restore', 'repeat')]).toEqual(['refused', 'refused']);
});
