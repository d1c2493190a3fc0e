/** The lines of a whole journey, as the service's own logger writes them, hold numbers, ids and codes, and nothing that people typed. */
import { Writable } from 'node:stream';
import pino from 'pino';
import { answerRequest } from '../../functions/http/answer-request';
import { reportTo } from '../../functions/report';
import type { Service } from '../../functions/service';
import { timers } from '../../functions/timers/timers';
import { type TimerName, timerNames } from '../../shared/contract/schedule';
import type { Command } from '../../shared/office/commands';
import { fullOffice } from './http/full-office';
import { type Asked, request, testService } from './http/service';

const { commands, correspondents, items } = fullOffice();
const phone = '13908370001';
const mail = 'zhangsan@a.example.cn';
const person = { name: '张三丰', post: '党政办主任', phone, mail };
/** What people typed and what may not be in a line: names of people and units, titles, posts, numbers, addresses, reasons. */
const typed = [
  '张三丰',
  '李四',
  '某人',
  '周某',
  '镇长',
  '党政办',
  '春耕',
  '夏收',
  '秋种',
  '甲镇',
  '乙镇',
  phone,
  mail,
  '某日报',
  '加分',
  '催报',
  '每月2条',
];

test('no line of a journey holds what people typed', async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write: (line: Buffer, _, done) => {
      lines.push(line.toString());
      done();
    },
  });
  const clock = { now: '2018-04-28T01:00:00.000Z' };
  const base = testService(() => clock.now);
  const service: Service = {
    ...base,
    report: reportTo(pino({ base: null }, stream)),
    channels: () => ['mail', 'dingtalk'],
    send: async ({ to }) => (to === null ? null : 'smtp-550'),
  };
  const ask = (name: Parameters<typeof answerRequest>[1], asked: Asked, token = 'editor.office1') =>
    answerRequest(
      service,
      name,
      request({ ...asked, headers: { authorization: `Bearer ${token}`, ...asked.headers } }),
    );
  const params = { workspace: 'office1' };
  const post = (body: unknown, token?: string) => ask('postCommands', { method: 'POST', params, body }, token);

  const withPhone = commands.map(
    (command): Command =>
      command.type === 'record' && command.kind === 'person' && command.record === correspondents[1]
        ? { ...command, personal: person }
        : command,
  );
  expect((await post({ commands: withPhone })).status).toBe(200);
  // What is refused, and why, is the part that tempts to quote.
  expect((await post({ commands: [{ ...withPhone[0], data: { name: '甲镇', 张三丰: phone } }] })).status).toBe(400);
  expect((await ask('postCommands', { method: 'POST', params, text: `{"commands":[张三丰 ${phone}` })).status).toBe(
    400,
  );
  await post({ commands: [{ ...withPhone[1], id: 'z'.repeat(32), replaces: 99 }] });
  expect((await ask('getRanking', { params, query: { period: `张三丰${phone}` } })).status).toBe(400);
  await ask('getRanking', { params, query: { period: '2018-04' } });
  await ask('getSchedule', { params, query: { day: '2018-04-28' } });
  await ask('listItems', { params }, `correspondent.office1.${correspondents[0]}`);
  await ask('listEvents', { params: { ...params, record: items[0] } });
  expect((await ask('listItems', { params }, phone)).status).toBe(401);
  await ask('health', { headers: { 'x-request-id': `${phone} ${mail}` } });
  for (const name of ['remind', 'warn', 'prepare', 'deliver'] as const) await timers[name].run(service);
  clock.now = '2018-05-02T01:00:00.000Z';
  for (const name of timerNames) await timers[name].run(service);

  // What breaks inside: its message quotes what was being read.
  const broken: Service = {
    ...service,
    log: () => {
      throw new SyntaxError(`Unexpected token 张三丰 in "${phone} 春耕"`);
    },
  };
  const failed = await answerRequest(
    broken,
    'listUnits',
    request({ params, headers: { authorization: 'Bearer editor.office1' } }),
  );
  expect(failed.status).toBe(500);
  await timers.remind.run(broken);

  const written = lines.join('');
  expect(typed.filter((word) => written.includes(word))).toEqual([]);
  const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const requests = read.filter(({ operation }) => operation !== undefined);
  expect(requests).toHaveLength(12);
  for (const line of requests)
    expect([line, typeof line.requestId, typeof line.status]).toEqual([line, 'string', 'number']);
  const counted = read.filter(({ fault }) => fault === undefined);
  for (const line of counted)
    expect([line, typeof line.reads, typeof line.transactions]).toEqual([line, 'number', 'number']);
  const ran = read.filter(({ timer }) => timer !== undefined);
  expect(new Set(ran.map(({ timer }) => timer as TimerName))).toEqual(new Set(timerNames));
  expect(read.filter(({ fault }) => fault !== undefined)).toHaveLength(2);
  expect(read.at(-1)).toMatchObject({ timer: 'remind', code: 'internal', fault: { error: 'SyntaxError' } });
  console.log(
    `${lines.length} lines: ${requests.length} of requests, ${ran.length} of timers; ${typed.length} words looked for, none found`,
  );
});
