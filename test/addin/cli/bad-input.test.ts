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
import * as ExcelJS from 'exceljs';
import { container } from '../workbook/ole-container';

const root = join(__dirname, '../../..');
const sample = join(root, 'test/cases/sample/office-2018.xlsx');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonglian-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tonglian(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'addin/cli/tonglian.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, TONGLIAN_TOKEN: '' },
  });
  return { status, stdout, stderr };
}

async function workbook(
  name: string,
  sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>,
): Promise<string> {
  const book = new ExcelJS.Workbook();
  for (const [sheet, rows] of Object.entries(sheets)) book.addWorksheet(sheet).addRows(rows.map((row) => [...row]));
  const file = join(folder, name);
  await book.xlsx.writeFile(file);
  return file;
}

const tally = (rows: readonly (readonly (string | number | null)[])[]) => ({
  '2023年3月': [['2023年3月信息采用情况统计表'], ['序号', '单位', '报送条数', '县政府网采用条数', '得分'], ...rows],
});

describe('unusable input: exit code 2', () => {
  test('a file that is not there', () => {
    const { status, stderr } = tonglian('settle', join(folder, 'none.xlsx'));
    expect(status).toBe(2);
    expect(stderr).toContain('none.xlsx');
  });

  test('not a workbook', () => {
    const file = join(folder, 'text.xlsx');
    writeFileSync(file, '这不是工作簿');
    for (const command of ['settle', 'check', 'recognise']) {
      const { status, stderr, stdout } = tonglian(command, file, '--json');
      expect([command, status, stdout]).toEqual([command, 2, '']);
      expect(stderr).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test('an encrypted workbook', () => {
    const file = join(folder, 'locked.xlsx');
    writeFileSync(file, container({ EncryptionInfo: [4, 0, 4, 0], EncryptedPackage: [1, 2, 3, 4] }));
    const { status, stderr } = tonglian('settle', file);
    expect(status).toBe(2);
    expect(stderr).toMatch(/密码|加密/);
  });

  test('sheets that are empty, or no table', async () => {
    const empty = await workbook('empty.xlsx', { Sheet1: [] });
    const prose = await workbook('prose.xlsx', {
      通知: [['各单位：'], ['现将有关事项通知如下，请认真贯彻执行。'], ['2023年3月1日']],
    });
    for (const file of [empty, prose]) {
      const { status, stderr } = tonglian('settle', file);
      expect(status).toBe(2);
      expect(stderr).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test('a period that is none, and an option that is none', () => {
    expect(tonglian('settle', sample, '--period', '四月').status).toBe(2);
    const { status, stderr } = tonglian('settle', sample, '--colour', 'red');
    expect(status).toBe(2);
    expect(stderr).toContain('tonglian settle');
  });

  test('a server that is away: no output file', () => {
    const out = join(folder, 'away.xlsx');
    const { status, stderr } = tonglian('settle', sample, '--server', 'http://127.0.0.1:9', '--out', out);
    expect(status).toBe(2);
    expect(stderr).toContain('http://127.0.0.1:9');
    expect(existsSync(out)).toBe(false);
  });

  test('a target that cannot be written: the sentence names it, and nothing is left beside it', () => {
    const target = join(folder, 'closed');
    mkdirSync(target);
    const inside = join(target, 'taken.xlsx');
    mkdirSync(inside);
    writeFileSync(join(inside, 'x'), 'x');
    chmodSync(target, 0o755);
    const { status, stderr } = tonglian('settle', sample, '--period', '2018-04', '--out', inside);
    expect(status).toBe(2);
    expect(stderr).toContain(inside);
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
    const { status, stdout } = tonglian('settle', file, '--json');
    const result = JSON.parse(stdout);
    expect(status).toBe(1);
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
    const { status, stdout } = tonglian('settle', file, '--json');
    const result = JSON.parse(stdout);
    expect(status).toBe(1);
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
    const { status, stdout } = tonglian('settle', file, '--json');
    const result = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(result.issues.map(({ at }: { at: string }) => at)).toContain('2023年3月!C3');
  });
});

test('what is written appears whole: the settled workbook opens again and gives the same figures', () => {
  const out = join(folder, 'out.xlsx');
  const first = tonglian('settle', sample, '--period', '2018-04', '--out', out, '--json');
  expect(first.status).toBe(1);
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  const again = tonglian('settle', out, '--period', '2018-04', '--json');
  const figures = (text: string) => {
    const { boards, payouts } = JSON.parse(text);
    return { boards, payouts };
  };
  expect(figures(again.stdout)).toEqual(figures(first.stdout));
});
