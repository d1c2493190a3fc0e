/** Notices reach a mail server and the robots of groups; while both are down nothing is lost, and nobody is told twice. */
import PostalMime from 'postal-mime';
import { channelsOf } from '../../../functions/notice/channels';
import { parts, robotOf, signed } from '../../../functions/notice/robot';
import type { Service } from '../../../functions/service';
import { pauseAfter, triesAtMost } from '../../../functions/timers/deliver';
import { timers } from '../../../functions/timers/timers';
import type { Command } from '../../../shared/office/commands';
import { fullOffice } from '../http/full-office';
import { testService } from '../http/service';
import { type Servers, servers } from './servers';

const { commands, correspondents } = fullOffice();
const mails = ['zhang@a.example.cn', 'li@b.example.cn'] as const;
const withMail = commands.map((command): Command => {
  if (command.type !== 'record' || command.kind !== 'person') return command;
  const mail = mails[correspondents.indexOf(command.record)] ?? null;
  return { ...command, personal: { ...command.personal, mail } };
});

let there: Servers;
beforeAll(async () => {
  there = await servers();
});
afterAll(() => there.down());
beforeEach(() => {
  there.mails.length = 0;
  there.calls.length = 0;
  there.refused.clear();
  there.robot = { status: 200, errcode: 0 };
});

/** At 09:00 in China on 28 April 2018, a workday, the reminders have just been said. */
async function office(settings: Record<string, string> = {}) {
  const clock = { now: '2018-04-28T01:00:00.000Z' };
  const base = testService(() => clock.now);
  const { mailPort, robotPort } = there;
  const { channels, send, faults } = channelsOf(
    {
      TONGLIAN_MAIL: `smtp://127.0.0.1:${mailPort}`,
      TONGLIAN_MAIL_FROM: '通联 <tonglian@example.cn>',
      TONGLIAN_ROBOTS: JSON.stringify({
        office1: [
          { url: `http://127.0.0.1:${robotPort}/cgi-bin/webhook/send?key=k` },
          { url: `http://localhost:${robotPort}/robot/send?access_token=t`, secret: 'SEC1' },
        ],
      }),
      ...settings,
    },
    () => Date.parse(clock.now),
    { wecom: `http://127.0.0.1:${robotPort}`, dingtalk: `http://localhost:${robotPort}` },
  );
  const service: Service = { ...base, channels, send };
  const log = service.log('office1');
  const answers = await log.append(withMail, { person: 'p1', role: 'editor' });
  expect(answers.every(({ status }) => status === 'applied')).toBe(true);
  await timers.remind.run(service);
  const notices = async () => {
    const read = await log.read((state) => [...state.notices.values()]);
    if (!read.ok) throw new Error(read.problem.code);
    return read.value;
  };
  const deliverAt = async (now: string): Promise<void> => {
    clock.now = now;
    await timers.deliver.run(service);
  };
  return { service, base, log, notices, deliverAt, faults, lines: base.reported };
}

test('mail and both groups are told, each once, however often the timer runs', async () => {
  const { deliverAt, notices, service } = await office();
  await deliverAt('2018-04-28T01:10:00.000Z');
  await Promise.all([timers.deliver.run(service), timers.deliver.run(service)]);
  expect((await notices()).map(({ channel, state }) => `${channel} ${state}`).sort()).toEqual([
    'dingtalk delivered',
    'mail delivered',
    'wecom delivered',
  ]);
  // 甲镇 has filed its two.
  expect(there.mails.map(({ to }) => to)).toEqual([[mails[1]]]);
  const mail = await PostalMime.parse(there.mails[0]?.raw ?? '');
  expect(mail.subject).toBe('催报：4月30日（周一）前，还差 1 条');
  expect(mail.text?.trim()).toBe(
    '乙镇：\n4月30日（周一）为报送期限，目前还差：\n1. 每月2条，还差 1 条\n请按时报送。若已报送，请与我们核对是否收到。',
  );
  expect(mail.from).toMatchObject({ name: '通联', address: 'tonglian@example.cn' });
  expect(there.calls.map(({ url }) => url.replace(/sign=.*/, 'sign=')).sort()).toEqual([
    '/cgi-bin/webhook/send?key=k',
    '/robot/send?access_token=t&timestamp=1524877800000&sign=',
  ]);
  expect(there.calls[0]?.body).toEqual({
    msgtype: 'text',
    text: {
      content:
        '【催报】4月30日（周一）为报送期限，以下单位尚未报足：\n1. 乙镇：每月2条，还差 1 条\n请按时报送，已报送的请与我们核对。',
    },
  });
});

test('both down: nothing is lost, and it goes when they are back, not before its time', async () => {
  const { deliverAt, notices, lines } = await office();
  await there.down();
  await deliverAt('2018-04-28T01:10:00.000Z');
  expect((await notices()).map(({ state, attempts, code }) => [state, attempts, code])).toEqual(
    expect.arrayContaining([
      ['failed', 1, 'esocket'],
      ['failed', 1, 'unreachable'],
    ]),
  );
  expect(lines.at(-1)).toMatchObject({ timer: 'deliver', queued: 3, delivered: 0, failed: 3 });
  await there.up();
  await deliverAt('2018-04-28T01:12:00.000Z');
  expect(there.mails).toHaveLength(0);
  await deliverAt('2018-04-28T01:20:00.000Z');
  expect((await notices()).map(({ state, attempts, said }) => [state, attempts, said])).toEqual(
    Array.from({ length: 3 }, () => ['delivered', 2, null]),
  );
  expect([there.mails.length, there.calls.length]).toEqual([1, 2]);
});

test('a run that died behind its word is followed by another, when its time has come', async () => {
  const { deliverAt, notices, service } = await office();
  const died: Service = { ...service, send: () => Promise.reject(new Error('killed')) };
  await timers.deliver.run(died);
  expect((await notices()).map(({ state, attempts }) => [state, attempts])).toEqual(
    Array.from({ length: 3 }, () => ['queued', 1]),
  );
  await deliverAt('2018-04-28T01:30:00.000Z');
  expect((await notices()).every(({ state }) => state === 'delivered')).toBe(true);
});

test('who has left the roster is told nothing, nor on days off or in the evening', async () => {
  const { deliverAt, notices, log } = await office();
  await deliverAt('2018-04-28T13:00:00.000Z');
  await deliverAt('2018-04-29T02:00:00.000Z');
  expect(await notices()).toEqual([]);
  there.refused.add(mails[1]);
  await deliverAt('2018-04-28T02:00:00.000Z');
  expect((await notices()).find(({ person }) => person === correspondents[1])).toMatchObject({ code: 'smtp-550' });
  const ended = { what: 'ended' } as const;
  await log.append(
    [
      {
        id: 'e'.repeat(32),
        type: 'change-person',
        record: correspondents[1],
        from: '2018-05-01',
        step: ended,
        personal: {},
      },
    ],
    { person: 'p1', role: 'editor' },
  );
  there.refused.clear();
  await deliverAt('2018-05-02T02:00:00.000Z');
  expect((await notices()).find(({ person }) => person === correspondents[1])).toMatchObject({
    state: 'dropped',
    code: 'no-address',
    said: null,
  });
  expect(there.mails.flatMap(({ to }) => to)).not.toContain(mails[1]);
});

test('what never arrives is given up after the last try and stays to be seen, with its text', async () => {
  const { deliverAt, notices } = await office();
  there.robot = { status: 200, errcode: 310_000 };
  let at = Date.parse('2018-04-28T01:10:00.000Z');
  for (let attempt = 1; attempt <= triesAtMost; attempt += 1) {
    await deliverAt(new Date(at).toISOString());
    // Longer than any pause, and on a workday's morning.
    at += 48 * 3_600_000;
    while (['0', '6'].includes(String(new Date(at).getUTCDay())) || new Date(at).toISOString() < '2018-05-02')
      at += 24 * 3_600_000;
  }
  const group = (await notices()).find(({ channel }) => channel === 'wecom');
  expect(group).toMatchObject({ state: 'given-up', attempts: triesAtMost, code: 'robot-310000' });
  expect(group?.said?.text).toContain('乙镇');
});

test('the pause grows to a day', () => {
  expect([1, 2, 3, 20].map((attempt) => pauseAfter(attempt) / 60_000)).toEqual([5, 15, 45, 1440]);
});

describe('robots', () => {
  test('only at their own addresses, over https, and not behind a redirect', async () => {
    for (const url of [
      'http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k',
      'https://qyapi.weixin.qq.com.evil.cn/send',
      'https://qyapi.weixin.qq.com:8443/send',
      'https://a:b@qyapi.weixin.qq.com/send',
      'http://169.254.169.254/metadata',
    ])
      expect([url, robotOf({ url })]).toEqual([url, undefined]);
    expect(robotOf({ url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k' })?.channel).toBe('wecom');
    expect(robotOf({ url: 'https://oapi.dingtalk.com/robot/send?access_token=t' })?.channel).toBe('dingtalk');
    there.robot = { status: 302, errcode: 0 };
    const { deliverAt, notices } = await office();
    await deliverAt('2018-04-28T01:10:00.000Z');
    expect((await notices()).find(({ channel }) => channel === 'wecom')).toMatchObject({ code: 'unreachable' });
    expect(there.calls).toEqual([]);
  });

  test('加签: time and secret, as DingTalk says', () => {
    const url = signed(
      { channel: 'dingtalk', url: 'https://oapi.dingtalk.com/robot/send?access_token=t', secret: 'SEC' },
      1,
    );
    // openssl: printf '1\nSEC' | openssl dgst -sha256 -hmac SEC -binary | base64
    expect(new URL(url).searchParams.get('sign')).toBe('3KZIhMzb3vx2uIxYqE3AoV0z65ctlCr2gwV1u5ipMJo=');
  });

  test('a long text goes in parts of whole lines', () => {
    const lines = Array.from({ length: 100 }, (_, at) => `${at + 1}. 某某镇：每月2条，还差 1 条`);
    const found = parts(lines.join('\n'), 2000);
    expect(found.length).toBeGreaterThan(1);
    expect(found.join('\n')).toBe(lines.join('\n'));
    expect(Math.max(...found.map((part) => Buffer.byteLength(part)))).toBeLessThanOrEqual(2000);
    expect(parts('长'.repeat(1000), 2000).join('')).toBe('长'.repeat(1000));
  });
});

test('a setting that is off is told by its name, without what it holds', async () => {
  expect((await office({ TONGLIAN_ROBOTS: '{"office1":[{"url":"https://evil.cn/x"}]}' })).faults).toEqual([
    'TONGLIAN_ROBOTS',
  ]);
  expect((await office({ TONGLIAN_MAIL_FROM: '' })).faults).toEqual(['TONGLIAN_MAIL_FROM']);
  expect((await office()).faults).toEqual([]);
});
