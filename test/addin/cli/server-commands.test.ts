/** Commands that ask a server: who is invited, who joins, who is a member, what is due and when. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fullOffice } from '../../functions/http/full-office';
import { testService } from '../../functions/http/service';
import { type ServedOffice, servedOffice } from './served-office';
import { spoken } from './spoken';

const folder = mkdtempSync(join(tmpdir(), 'tonglian-server-'));
const away = 'http://127.0.0.1:9';
const administrator = ['--account', 'administrator.office1'];
const { commands } = fullOffice();
let office: ServedOffice;
let token: string | undefined;

beforeAll(async () => {
  token = process.env.TONGLIAN_TOKEN;
  delete process.env.TONGLIAN_TOKEN;
  const service = testService();
  const answers = await service.log('office1').append(commands, { person: 'p1', role: 'editor' });
  expect(answers.every(({ status }) => status === 'applied')).toBe(true);
  office = await servedOffice(service);
});
afterAll(async () => {
  if (token !== undefined) process.env.TONGLIAN_TOKEN = token;
  await office.stop();
  rmSync(folder, { recursive: true, force: true });
});

const server = () => ['--server', office.url];
const invited = async (...more: readonly string[]): Promise<string> => {
  const { code, out } = await spoken(
    'invite',
    'editor',
    ...server(),
    '--workspace',
    'office1',
    ...administrator,
    ...more,
  );
  expect(code).toBe(0);
  return out.trim();
};

describe('invite', () => {
  test('prints the code alone, and says beside it how long it is good', async () => {
    const said = await spoken(
      'invite',
      'editor',
      ...server(),
      '--workspace',
      'office1',
      ...administrator,
      '--days',
      '3',
    );
    expect(said).toMatchObject({ code: 0, err: expect.stringContaining('3 天内有效') });
    expect(said.out).toMatch(/^office1-([0-9A-Z]{5}-){3}[0-9A-Z]{5}\n$/);
  });

  test.each([
    [['invite', 'king', '--server', away], 'king'],
    [['invite', 'editor'], '--server'],
    [['invite', 'editor', '--server', away, '--days', '0'], '--days'],
    [['invite', 'editor', '--server', away, '--workspace', 'office1'], away],
  ])('%p: a sentence that names %p, nothing printed, 2', async (args, named) => {
    expect(await spoken(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(named) });
  });

  test('is an administrator’s: an editor is told so', async () => {
    const said = await spoken('invite', 'editor', ...server(), '--workspace', 'office1');
    expect(said).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/权限|不能|身份/) });
  });

  test('of somebody who is on no roster row: the office’s reason', async () => {
    const person = `p${'0'.repeat(20)}`;
    const args = ['invite', 'correspondent', ...server(), '--workspace', 'office1', ...administrator];
    expect(await spoken(...args, '--person', person)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/[\u4e00-\u9fff]/),
    });
  });
});

describe('accept', () => {
  test('takes up an invitation; said again by the same account it changes nothing', async () => {
    const code = await invited('--name', '王编辑');
    for (const _ of [1, 2]) {
      const said = await spoken('accept', code.toLowerCase(), ...server(), '--account', 'editor.tenant1.wang');
      expect(said).toMatchObject({ code: 0, out: expect.stringContaining('office1') });
      expect(said.out).toContain('王编辑');
    }
    const other = await spoken('accept', code, ...server(), '--account', 'editor.tenant1.li');
    expect(other).toMatchObject({ code: 2, out: '', err: expect.stringContaining('邀请码') });
  });

  test.each([
    [['accept', 'office1-12345', '--server', away], '邀请码'],
    [['accept', 'office1-00000-00000-00000-00000'], '--server'],
    [['accept', 'office1-00000-00000-00000-00000', '--server', away], away],
  ])('%p: a sentence that names %p, 2', async (args, named) => {
    expect(await spoken(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(named) });
  });

  test('a code that nobody gave', async () => {
    const args = ['accept', 'office1-00000-00000-00000-00000', ...server(), '--account', 'editor.tenant1.wang'];
    expect(await spoken(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('邀请码') });
  });
});

describe('members', () => {
  test('one line each, with role and state; as JSON the same', async () => {
    await invited('--name', '赵编辑');
    const listed = await spoken('members', 'office1', ...server(), ...administrator);
    expect(listed).toMatchObject({ code: 0, err: '' });
    const line = listed.out.split('\n').find((one) => one.includes('赵编辑'));
    expect(line).toMatch(/编辑.*待接受/);
    const json = await spoken('members', 'office1', ...server(), ...administrator, '--json');
    expect(JSON.parse(json.out)).toContainEqual(
      expect.objectContaining({ name: '赵编辑', role: 'editor', state: 'open' }),
    );
    expect(JSON.parse(json.out)).toHaveLength(listed.out.trim().split('\n').length);
  });

  test('--end takes an invitation back, once and again; what is none is named', async () => {
    const code = await invited('--name', '钱编辑');
    const of = async (...more: readonly string[]) => {
      const { out } = await spoken('members', 'office1', ...server(), ...administrator, '--json', ...more);
      return (JSON.parse(out) as { name: string; record: string; state: string }[]).find(
        ({ name }) => name === '钱编辑',
      );
    };
    const record = (await of())?.record ?? '';
    for (const _ of [1, 2]) expect(await of('--end', record)).toMatchObject({ state: 'ended' });
    const late = await spoken('accept', code, ...server(), '--account', 'editor.tenant1.qian');
    expect(late).toMatchObject({ code: 2, out: '' });
    for (const [none, named] of [
      ['钱编辑', '--end'],
      [`v${'0'.repeat(20)}`, `v${'0'.repeat(20)}`],
    ] as const) {
      const said = await spoken('members', 'office1', ...server(), ...administrator, '--end', none);
      expect(said).toMatchObject({ code: 2, out: '', err: expect.stringContaining(named) });
    }
  });

  test('an editor, no server, a server that is away: a sentence, nothing printed, 2', async () => {
    expect(await spoken('members', 'office1', ...server())).toMatchObject({ code: 2, out: '' });
    expect(await spoken('members', 'office1')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('--server'),
    });
    expect(await spoken('members', 'office1', '--server', away)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(away),
    });
    expect((await spoken('members', ...server())).code).toBe(2);
  });
});

describe('schedule', () => {
  const schedule = (...more: readonly string[]) =>
    spoken('schedule', 'office1', ...server(), ...administrator, '--day', '2018-04-27', ...more);

  test('says what is due on the day and what the timers would do', async () => {
    const said = await schedule();
    expect(said.code).toBe(0);
    expect(said.out).toMatch(/^2018-04-27\n/);
    expect(said.out).toContain('当天定时任务将要办理');
    const json = JSON.parse((await schedule('--json')).out);
    expect(json).toMatchObject({ day: '2018-04-27', workday: true });
    expect(json.would.map(({ timer }: { timer: string }) => timer)).toContain('remind');
  });

  test('sets what the file names and keeps the rest', async () => {
    const file = join(folder, 'schedule.json');
    const before = JSON.parse((await schedule('--json')).out).settings.data;
    writeFileSync(file, JSON.stringify({ closeAfter: 12 }));
    expect(await schedule('--set', file)).toMatchObject({ code: 0, err: expect.stringContaining('设置已保存') });
    const after = JSON.parse((await schedule('--json')).out).settings.data;
    expect(after).toMatchObject({ closeAfter: 12 });
    expect({ ...after.schedule, ...(before.schedule ?? {}) }).toEqual(after.schedule);
  });

  test.each([
    ['none.json', undefined, 'none.json'],
    ['text.json', '不是设置', '--set'],
    ['list.json', '{"closeAfter":"soon"}', 'closeAfter'],
  ])('settings from %s: a sentence, 2, and nothing is set', async (name, text, named) => {
    const file = join(folder, name);
    if (text !== undefined) writeFileSync(file, text);
    const before = (await schedule('--json')).out;
    expect(await schedule('--set', file)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(named) });
    expect((await schedule('--json')).out).toBe(before);
  });

  test.each([
    [['schedule', 'office1'], '--server'],
    [['schedule', 'office1', '--server', away, '--day', 'soon'], '--day'],
    [['schedule', 'office1', '--server', away], away],
  ])('%p: a sentence that names %p, 2', async (args, named) => {
    expect(await spoken(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(named) });
  });
});

describe('remind', () => {
  const sample = join(__dirname, '../../cases/sample/office-2018.xlsx');

  test('a workbook in which units owe: the day and a text to paste, 1', async () => {
    const said = await spoken('remind', sample, '--day', '2018-04-27');
    expect(said).toMatchObject({ code: 1, out: expect.stringMatching(/^2018-04-27\n/) });
    expect(said.out).toContain('【催报】4月30日（周一）为报送期限');
    expect(said.out).toContain('县委办公室：５条，还差 2 条');
    expect(said.out).toContain('进度偏慢：县供电公司');
  });

  test('a day on which nobody owes: 0', async () => {
    const said = await spoken('remind', sample, '--day', '2017-01-04', '--json');
    expect([said.code, JSON.parse(said.out).owing]).toEqual([0, []]);
  });

  test.each([
    [['--day', '四月'], '--day'],
    [['--deadlines', 'soon'], '--deadlines'],
  ])('%p: a sentence that names it, nothing printed, 2', async (more, named) => {
    expect(await spoken('remind', sample, ...more)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(named),
    });
  });

  test('a file that is not there', async () => {
    const file = join(folder, 'none.xlsx');
    expect(await spoken('remind', file)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('none.xlsx') });
  });
});
