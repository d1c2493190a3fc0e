/** A round as it is typed: `publish`, what units do to their workbooks, `collect`, `slip`; with what lies in such folders by mistake. */
import {
  copyFileSync,
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
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { excelFile } from '../workbook/excel-file';
import { type Spoken, spoken } from './spoken';

const folder = mkdtempSync(join(tmpdir(), 'tonglian-round-'));
const office = join(folder, '本办.xlsx');
const [out, back] = [join(folder, '发'), join(folder, '收')];
let published: Spoken;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const form = (unit: string): string => `${unit}2018年4月上报表.xlsx`;

/** Under the header (row 4), `at` rows down. */
async function fill(
  from: string,
  to: string,
  at: number,
  cells: Readonly<Record<string, string | Date>>,
): Promise<void> {
  const read = new ExcelJS.Workbook();
  await read.xlsx.readFile(from);
  const sheet = read.getWorksheet('上报表');
  const heads = sheet?.getRow(4).values as readonly (string | undefined)[]; // texts of a form of ours
  for (const [head, value] of Object.entries(cells))
    if (sheet) sheet.getRow(4 + at).getCell(heads.indexOf(head)).value = value;
  await read.xlsx.writeFile(to);
}
const item = (title: string) => ({
  标题: title,
  类别: '信息',
  报送日期: new Date('2018-04-03T00:00:00Z'),
  作者: '张三',
  报送人: '张三',
  审签人: '李四',
  审签人职务: '镇长',
});

beforeAll(async () => {
  const book = await excelFile({
    任务: [
      ['2018年信息任务分解表'],
      ['序号', '单位', '每月信息任务'],
      ...['甲镇', '乙乡', '丙局', '丁院', '戊校', '己所'].map((unit, at) => [at + 1, unit, '每月2条']),
    ],
    台账: [
      ['2018年4月信息报送采用台账'],
      ['序号', '收稿日期', '单位', '标题', '审签人', '审签人职务'],
      [1, '2018-04-02', '甲镇', '春耕备耕进行时', '王五', '镇长'],
    ],
  });
  writeFileSync(office, book);
  published = await spoken('publish', office, '--out', out, '--period', '2018-04');
});

test('publish: a workbook a unit into a folder that it makes; asked for one unit, one', async () => {
  expect([published.code, published.err]).toEqual([0, '']);
  expect(readdirSync(out).sort()).toEqual(['丁院', '丙局', '乙乡', '己所', '戊校', '甲镇'].map(form).sort());
  expect(published.out.trim().split('\n')).toHaveLength(6);
  const one = await spoken('publish', office, '--out', join(folder, '一份'), '--period', '2018-04', '--unit', '丙局');
  expect([one.code, readdirSync(join(folder, '一份'))]).toEqual([0, [form('丙局')]]);
});

test.each([
  ['without --out', ['publish', 'OFFICE'], /还缺 --out/],
  ['for a unit that is none', ['publish', 'OFFICE', '--out', 'OUT', '--unit', '外县局'], /外县局/],
  ['for a period that is none', ['publish', 'OFFICE', '--out', 'OUT', '--period', '四月'], /--period/],
  ['into a file', ['publish', 'OFFICE', '--out', 'OFFICE'], /本办/],
  ['from a file that is not there', ['publish', 'NONE', '--out', 'OUT'], /找不到文件/],
  ['slip without a period', ['slip', 'OFFICE', '--out', 'OUT'], /还缺 --period/],
  ['slip of an empty month', ['slip', 'OFFICE', '--out', 'OUT', '--period', '2018-01'], /没有/],
  ['collect without the office', ['collect', 'OUT'], /还缺 --office/],
  ['collect from a folder that is not there', ['collect', 'NONE', '--office', 'OFFICE'], /找不到文件/],
] as const)('%s: a sentence and exit code 2', async (_, args, sentence) => {
  const paths: Readonly<Record<string, string>> = {
    OFFICE: office,
    OUT: join(folder, '无'),
    NONE: join(folder, '没有'),
  };
  const said = await spoken(...args.map((word) => paths[word] ?? word));
  expect([said.code, said.out]).toEqual([2, '']);
  expect(said.err).toMatch(sentence);
  expect(existsSync(join(folder, '无'))).toBe(false);
});

test('slip: a page for each item of the period', async () => {
  const slips = join(folder, '审签单');
  const said = await spoken('slip', office, '--out', slips, '--period', '2018-04');
  expect([said.code, said.err]).toEqual([0, '']);
  const zip = await JSZip.loadAsync(readFileSync(join(slips, '2018年4月稿件审签单.docx')));
  const text = await zip.file('word/document.xml')?.async('string');
  for (const word of ['春耕备耕进行时', '王五', '甲镇']) expect(text).toContain(word);
});

test('collect: renamed, older, in a folder below, with rows under the table, and what is no return', async () => {
  const below = join(back, '县级部门');
  mkdirSync(below, { recursive: true });
  const given = (unit: string): string => join(out, form(unit));
  await fill(given('甲镇'), join(back, '甲镇（改了名）.xlsx'), 2, item('甲镇新桥通车'));
  // Sent a week ago, with another title in the same row.
  await fill(given('乙乡'), join(back, '乙乡旧.xlsx'), 1, item('乙乡防火巡查'));
  await fill(given('乙乡'), join(back, '乙乡新.xlsx'), 1, item('乙乡防火巡查到户'));
  await fill(given('丙局'), join(below, '丙局.xlsx'), 1, item('丙局普法进校园'));
  await fill(given('丁院'), join(back, '丁院.xlsx'), 60, { ...item('丁院义诊下乡'), 单位: '丁院' });
  await fill(given('戊校'), join(back, '戊校.xlsx'), 1, { ...item('戊校运动会'), 单位: '甲镇' });
  // What Excel keeps beside an open file, and what else lies about.
  copyFileSync(given('己所'), join(back, '~$己所.xlsx'));
  writeFileSync(join(back, '说明.docx'), '');
  writeFileSync(join(back, '坏的.xlsx'), 'no workbook');
  copyFileSync(join(__dirname, '../workbook/office-97.xls'), join(back, '别的.xls'));
  const stranger = await excelFile({
    台账: [
      ['2018年4月信息报送台账'],
      ['序号', '报送日期', '单位', '标题', '审签人', '审签人职务'],
      [1, '2018-04-03', '外县某局', '路过的稿件', '李四', '局长'],
    ],
  });
  writeFileSync(join(back, '外县.xlsx'), stranger);
  const said = await spoken('collect', back, '--office', office, '--json');
  expect([said.code, said.err]).toEqual([1, '']);
  const found = JSON.parse(said.out);
  expect(found.brought.map(({ file, rows }: { file: string; rows: number }) => [file, rows]).sort()).toEqual(
    [
      ['丁院.xlsx', 1],
      ['乙乡新.xlsx', 1],
      ['乙乡旧.xlsx', 1],
      [join('县级部门', '丙局.xlsx'), 1],
      ['戊校.xlsx', 1],
      ['甲镇（改了名）.xlsx', 2],
    ].sort(),
  );
  expect(found.differing.map(({ files }: { files: readonly string[] }) => [...files].sort())).toEqual([
    ['乙乡新.xlsx', '乙乡旧.xlsx'].sort(),
  ]);
  expect(found.faults).toMatchObject([{ file: '戊校.xlsx', problem: { code: 'unit-changed', at: '上报表!B5' } }]);
  expect(
    found.faulty.map(({ file, problem: { code } }: { file: string; problem: { code: string } }) => [file, code]),
  ).toEqual([
    ['别的.xls', 'no-office-table'],
    ['坏的.xlsx', 'not-a-workbook'],
    ['外县.xlsx', 'unit-unknown'],
  ]);
  expect(found.others).toEqual(['说明.docx']);
  expect(found.missing).toEqual(['己所']);
  expect(found.records).toBe(3);
  // In words, too, and with the text to remind those who owe.
  const words = await spoken('collect', back, '--office', office);
  for (const word of ['不是工作簿，未看：说明.docx', '未交 1 个单位：己所', '【催报】', '这份上报表是“戊校”的'])
    expect(words.out).toContain(word);
  // A single file is a return like any other.
  const single = await spoken('collect', join(below, '丙局.xlsx'), '--office', office, '--json');
  expect(JSON.parse(single.out)).toMatchObject({ records: 1, faulty: [] });
});
