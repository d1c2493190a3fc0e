/** An office without a log answers word for word as one with a log. */
import { inProcessOffice } from '../../../addin/api/in-process';
import type { Office } from '../../../addin/api/office';
import { trialOffice } from '../../../addin/api/trial-office';
import { readWorkbook } from '../../../addin/live/read-workbook';
import { compare, send } from '../../../addin/live/send';
import { answers } from '../../../shared/answer/answer';
import type { OperationName } from '../../../shared/contract/operations';
import { gridsOf } from '../live/settle-file';

async function taken(office: Office) {
  const read = readWorkbook(await gridsOf('sample/office-2018.xlsx'));
  if (!read.ok) throw new Error(read.problem.code);
  const compared = await compare(office, read.value.reading.records);
  if (!compared.ok) throw new Error(compared.problem.code);
  const sent = await send(office, compared.value);
  if (!sent.ok) throw new Error(sent.problem.code);
  return { commands: compared.value.changes.map(({ command }) => command), sent: sent.value };
}

/** Of nothing but what was said: the instants of two runs differ. */
const timeless = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer).replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"TIME"'));

test('every question about the sample is answered as with a log', async () => {
  const [tried, logged] = [trialOffice('case'), inProcessOffice('case')];
  const given = await taken(tried);
  expect(given).toEqual(await taken(logged));
  expect(given.sent.applied).toBe(given.commands.length);
  let asked = 0;
  for (const name of Object.keys(answers) as OperationName[]) {
    const ask = (office: Office) =>
      office.call(name, { query: { period: '2018-04', day: '2018-04-20', lang: 'zh' } } as never);
    const answer = await ask(tried);
    expect([name, timeless(answer)]).toEqual([name, timeless(await ask(logged))]);
    if (answer.ok) asked += 1;
  }
  expect(asked).toBeGreaterThan(15);
});

test('a command given again is known; its id with other words is refused; what needs a log is not found', async () => {
  const office = trialOffice('case');
  const { commands } = await taken(office);
  const [first, second] = commands;
  if (!first || !second) throw new Error('no commands');
  const again = await office.call('postCommands', { body: { commands: [first, { ...second, id: first.id }] } });
  expect(again.ok && again.value.results.map(({ status, problem }) => [status, problem?.code])).toEqual([
    ['known', undefined],
    ['refused', 'key-reused'],
  ]);
  expect(await office.call('exportRows', { query: {} })).toMatchObject({ ok: false, problem: { code: 'not-found' } });
});
