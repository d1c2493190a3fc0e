/** Whatever a user hands over: a sentence with its place, the right exit code, nothing half written. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { excelFile } from '../workbook/excel-file';
import { container } from '../workbook/ole-container';
import { spoken } from './spoken';

const root = join(__dirname, '../../..');
const sample = join(root, 'test/cases/sample/office-2018.xlsx');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonglian-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command line as a process of its own. Its other runs here go through the same `main` in this one, which is quicker. */
function tonglian(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'addin/cli/tonglian.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, TONGLIAN_TOKEN: '' },
  });
  return { code: status, out: stdout, err: stderr };
}

async function workbook(name: string, sheets: Parameters<typeof excelFile>[0]): Promise<string> {
  const file = join(folder, name);
  writeFileSync(file, await excelFile(sheets));
  return file;
}

const tally = (rows: readonly (readonly (string | number | null)[])[]) => ({
  '2023年3月': [['2023年3月信息采用情况统计表'], ['序号', '单位', '报送条数', '县政府网采用条数', '得分'], ...rows],
});

describe('unusable input: exit code 2', () => {
  test('a file that is not there', () => {
    const { code, err } = tonglian('settle', join(folder, 'none.xlsx'));
    expect(code).toBe(2);
    expect(err).toContain('none.xlsx');
  });

  test('not a workbook', async () => {
    const file = join(folder, 'text.xlsx');
    writeFileSync(file, '这不是工作簿');
    for (const command of ['settle', 'check', 'recognise']) {
      const { code, err, out } = await spoken(command, file, '--json');
      expect([command, code, out]).toEqual([command, 2, '']);
      expect(err).toContain('不是可以读取的工作簿，请另存为 .xlsx');
    }
  });

  test('an encrypted workbook', async () => {
    const file = join(folder, 'locked.xlsx');
    writeFileSync(file, container({ EncryptionInfo: [4, 0, 4, 0], EncryptedPackage: [1, 2, 3, 4] }));
    const { code, err } = await spoken('settle', file);
    expect(code).toBe(2);
    expect(err).toMatch(/密码|加密/);
  });

  test('sheets that are empty, or no table', async () => {
    const empty = await workbook('empty.xlsx', { Sheet1: [] });
    const prose = await workbook('prose.xlsx', {
      通知: [['各单位：'], ['现将有关事项通知如下，请认真贯彻执行。'], ['2023年3月1日']],
    });
    for (const file of [empty, prose]) {
      const { code, err } = await spoken('settle', file);
      expect(code).toBe(2);
      expect(err).toContain('没有任务分解表、台账或统计表');
    }
  });

  test('a period that is none, and an option that is none', async () => {
    expect((await spoken('settle', sample, '--period', '四月')).code).toBe(2);
    const { code, err } = await spoken('settle', sample, '--colour', 'red');
    expect(code).toBe(2);
    expect(err).toContain('tonglian settle');
  });

  test('a server that is away: no output file', async () => {
    const out = join(folder, 'away.xlsx');
    const { code, err } = await spoken('settle', sample, '--server', 'http://127.0.0.1:9', '--out', out);
    expect(code).toBe(2);
    expect(err).toContain('http://127.0.0.1:9');
    expect(existsSync(out)).toBe(false);
  });

  test('a target that cannot be written: the sentence names it, and nothing is left beside it', async () => {
    const target = join(folder, 'closed');
    mkdirSync(target);
    const inside = join(target, 'taken.xlsx');
    mkdirSync(inside);
    writeFileSync(join(inside, 'x'), 'x');
    chmodSync(target, 0o755);
    const { code, err } = await spoken('settle', sample, '--period', '2018-04', '--out', inside);
    expect(code).toBe(2);
    expect(err).toContain(inside);
    expect(readdirSync(target)).toEqual(['taken.xlsx']);
  });
});

describe('usable with issues: exit code 1', () => {
  test('a unit named twice is pointed out at its cell, and its figures belong together', async () => {
    const file = await workbook(
      'twice.xlsx',
      tally([
        [1, '甲局', 3, 1, 5],
        [2, '乙局', 2, 1, 5],
        [3, '甲局', 4, 2, 10],
      ]),
    );
    const { code, out } = await spoken('settle', file, '--json');
    const result = JSON.parse(out);
    expect(code).toBe(1);
    expect(result.issues).toContainEqual(expect.objectContaining({ code: 'unit-twice', at: '2023年3月!B5' }));
    expect(result.boards[0].ranking.find((line: { unit: string }) => line.unit === '甲局')).toMatchObject({
      submitted: 7,
      adoptions: 3,
    });
  });

  test('text where a figure belongs is pointed out and not guessed', async () => {
    const file = await workbook(
      'text.xlsx',
      tally([
        [1, '甲局', '若干', 1, 5],
        [2, '乙局', 2, 1, 5],
        [3, '丙局', 1, 0, 0],
      ]),
    );
    const { code, out } = await spoken('settle', file, '--json');
    const result = JSON.parse(out);
    expect(code).toBe(1);
    expect(result.issues).toContainEqual(expect.objectContaining({ code: 'number-unreadable', at: '2023年3月!C3' }));
    expect(result.boards[0].ranking.find((line: { unit: string }) => line.unit === '甲局').submitted).toBeNull();
  });

  test('an adoption in an outlet without a rule gives no figure and says so', async () => {
    const file = await workbook('rule.xlsx', {
      '2023年3月': [
        ['2023年3月信息采用情况统计表'],
        ['单位', '县政府网采用条数', '市政府网采用条数'],
        ['甲局', 3, 2],
        ['乙局', 1, 0],
        ['丙局', 2, 0],
      ],
      计分标准: [['计分标准'], ['序号', '采用媒体', '分值（分/条）'], [1, '县政府网', 5]],
    });
    const { code, out } = await spoken('settle', file, '--json');
    const result = JSON.parse(out);
    expect(code).toBe(1);
    expect(result.issues.map(({ at }: { at: string }) => at)).toContain('2023年3月!C3');
  });
});

test('what is written appears whole: the settled workbook opens again and gives the same figures', async () => {
  const out = join(folder, 'out.xlsx');
  const first = tonglian('settle', sample, '--period', '2018-04', '--out', out, '--json');
  expect(first.code).toBe(1);
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  const again = await spoken('settle', out, '--period', '2018-04', '--json');
  const figures = (text: string) => {
    const { boards, payouts } = JSON.parse(text);
    return { boards, payouts };
  };
  expect(figures(again.out)).toEqual(figures(first.out));
});
