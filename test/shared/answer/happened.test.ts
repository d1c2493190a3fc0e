/** Long lists come whole, a page at a time: nothing left out, nothing twice, and none of it takes as long as the log. */

import { allPages } from '../../../addin/live/all-pages';
import { answerRequest } from '../../../functions/http/answer-request';
import { type HappenedLog, historyPage } from '../../../shared/answer/happened';
import { findingsAnswer, remindersAnswer } from '../../../shared/answer/listings';
import { type OperationName, type Output, operations } from '../../../shared/contract/operations';
import type { Command } from '../../../shared/office/commands';
import { emptyOffice, reminderKey } from '../../../shared/office/state';
import { recordIdOf } from '../../../shared/record/identity';
import { fail, ok, type Result } from '../../../shared/result';
import { request, type TestService, testService } from '../../functions/http/service';

const count = 1500;
const unit = (n: number): string => recordIdOf('unit', [`第${n}村`]);
const said = (n: number): Command => ({
  id: `u${n}`.padStart(32, '0'),
  type: 'record',
  kind: 'unit',
  record: unit(n),
  replaces: 0,
  data: { name: `第${n}村`, board: null },
  personal: {},
});

async function asked<N extends OperationName>(
  service: TestService,
  name: N,
  query: Readonly<Record<string, string | undefined>>,
  role = 'editor',
): Promise<Result<Output<N>>> {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
  const { method, path } = operations[name];
  const response = await answerRequest(
    service,
    name,
    request({
      method,
      params: { workspace: 'office1', ...(path.includes('{record}') ? { record: unit(7) } : {}) },
      query: given as Record<string, string>, // what is undefined was left out
      headers: { authorization: `Bearer ${role}.office1` },
    }),
  );
  const body: unknown = JSON.parse(String(response.body));
  // The schema is the operation's own.
  return response.status === 200 ? ok(operations[name].output.parse(body) as Output<N>) : fail({ code: 'forbidden' });
}

test('the whole history, who did what, and what happened to one record, page by page', async () => {
  const service = testService();
  const all = Array.from({ length: count }, (_, n) => said(n));
  for (let at = 0; at < count; at += 100) {
    const person = at % 1000 === 0 ? 'p2' : 'p1';
    await service.log('office1').append(all.slice(at, at + 100), { person, role: 'editor' });
  }
  let pages = 0;
  const history = async (query: { readonly by?: string; readonly record?: string }) => {
    pages = 0;
    const got = await allPages((after) => {
      pages += 1;
      return asked(service, 'getHistory', { ...query, ...after });
    });
    return got.ok ? got.value : [];
  };
  const whole = await history({});
  expect(pages).toBe(2);
  expect(whole.map(({ seq }) => seq)).toEqual(all.map((_, n) => n + 1));
  const byOne = await history({ by: 'p2' });
  expect(byOne).toHaveLength(200);
  expect(byOne).toEqual(whole.filter(({ by }) => by === 'p2'));
  expect((await history({ record: unit(1400) })).map(({ seq }) => seq)).toEqual([1401]);
  expect(await history({ by: 'p2', record: unit(1400) })).toEqual([]);
  expect(await asked(service, 'getHistory', { by: 'p2' }, 'correspondent')).toMatchObject({ ok: false });
  const events = await asked(service, 'listEvents', {});
  expect(events).toMatchObject({ ok: true, value: { entries: [{ seq: 8 }], next: null } });
  expect(await asked(service, 'listEvents', { after: '8' })).toEqual(ok({ entries: [], next: null }));
});

test('a page that finds nothing ends all the same, and the next one goes on from there', async () => {
  let read = 0;
  const log: HappenedLog = {
    events: async (from) => {
      read += 1;
      return ok(from > 50_000 ? { events: [] } : { events: [], next: from + 1000 });
    },
    read: async () => ok([]) as never, // there is no event to speak of
  };
  const first = await historyPage(log, { by: 'p9' });
  expect(first).toEqual(ok({ entries: [], next: '20000' }));
  expect(read).toBe(20);
  const got = await allPages(({ after }) => historyPage(log, { by: 'p9', after }));
  expect(got).toEqual(ok([]));
});

test('reminders and findings go on behind the one that ended the page before', async () => {
  const state = emptyOffice();
  for (let n = 0; n < count; n += 1) {
    const task = recordIdOf('task', [String(n)]);
    const period = { from: '2018-04-01', to: '2018-04-30' };
    state.reminders.set(reminderKey(task, period), { task, unit: unit(n), period, dueOn: '2018-04-28', owed: n + 1 });
  }
  const reminders = await allPages(async ({ after }) => {
    expect(operations.listReminders.query.parse({ after })).toEqual({ after });
    return remindersAnswer(state, after);
  });
  expect(reminders.ok && reminders.value.map(({ owed }) => owed)).toEqual(
    Array.from({ length: count }, (_, n) => n + 1),
  );
  // The same finding of one cell more than once, as a repeat of several others is.
  const findings = Array.from({ length: count }, (_, n) => ({
    code: 'repeat' as const,
    record: recordIdOf('item', [String(n >> 1)]),
    field: 'title',
    detail: { n },
  }));
  const found = await allPages(async ({ after }) => findingsAnswer(findings, after));
  expect(found.ok && found.value.map(({ detail }) => detail.n)).toEqual(findings.map((_, n) => n));
  expect(findingsAnswer(findings, 'repeat.nothing.title.0')).toMatchObject({ problem: { at: 'after' } });
});
