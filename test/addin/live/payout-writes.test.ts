/** A payout's paper: totals recomputed from the raw ledger’s expectation, and no identity or card number anywhere but in the joined lists. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { payoutFiles, payoutOf } from '../../../addin/live/payout-writes';
import { openWorkbook } from '../../../addin/workbook/file';
import { parsePeriod } from '../../../shared/calendar';
import { readPeople } from '../../../shared/payout/people-file';
import { plainGrid } from '../../../shared/sheet/grid';
import { type CaseOffice, caseOffice } from './case-office';

const identity = '11010519491231002X';
const card = '4111111111111111';
const sample = join(__dirname, '../../cases/sample');
const { fees } = JSON.parse(readFileSync(join(sample, 'office-2018.json'), 'utf8')).expected as {
  readonly fees: Readonly<
    Record<string, { readonly total: number; readonly authors: readonly { author: string; gross: number }[] }>
  >;
};
const q1 = parsePeriod('2018Q1');
if (!q1) throw new Error('no quarter');
let made: CaseOffice;
beforeAll(async () => {
  made = await caseOffice('sample/office-2018.xlsx', '2018Q1');
});

async function payout() {
  if (!q1) throw new Error('no quarter');
  const found = await payoutOf(made.office, q1, 'zh');
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}

test('list, sheets to sign and request agree with the ledger, person by person', async () => {
  const { payouts, sheets } = await payout();
  const expected = fees['2018-Q1'];
  expect(Number(payouts.gross)).toBe(expected?.total);
  const list = sheets.find(({ name }) => name === '稿酬发放表')?.blocks[0];
  const paid = new Map<string, number>();
  for (const row of list?.rows ?? []) paid.set(String(row[2]), (paid.get(String(row[2])) ?? 0) + Number(row[4]));
  const due = new Map<string, number>();
  for (const { author, gross } of expected?.authors ?? []) due.set(author, (due.get(author) ?? 0) + gross);
  expect(Object.fromEntries(paid)).toEqual(Object.fromEntries(due));
  const signed = sheets.find(({ name }) => name === '稿酬签收表')?.blocks ?? [];
  expect(signed.reduce((sum, { total }) => sum + Number(total?.[2]), 0)).toBe(expected?.total);
  const request = sheets.find(({ name }) => name === '用款申请')?.blocks[0]?.rows ?? [];
  expect(request.find(([label]) => label === '大写')?.[1]).toBe('人民币肆仟陆佰壹拾伍元整');
});

test('numbers join the lists for bank and tax; log, shared workbook and plain list know nothing of them', async () => {
  if (!q1) throw new Error('no quarter');
  const found = await payout();
  const [first] = found.payouts.lines;
  const people = readPeople([
    plainGrid('人员', [
      ['姓名', '单位', '身份证号', '银行卡号'],
      [first?.author ?? '', first?.unit ?? '', identity, card],
    ]),
  ]);
  const lists = await payoutFiles(found, people ?? null, q1, 'zh');
  if (!lists.ok) throw new Error(lists.problem.code);
  const holds = async ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<boolean> => {
    const texts = name.endsWith('.csv')
      ? [new TextDecoder().decode(bytes)]
      : await Promise.all(Object.values((await JSZip.loadAsync(bytes)).files).map((file) => file.async('string')));
    return texts.some((text) => text.includes(identity) || text.includes(card));
  };
  const held = new Map<string, boolean>();
  for (const file of lists.value.files) held.set(file.name, await holds(file));
  expect(Object.fromEntries(held)).toEqual({
    '2018年第一季度稿酬发放表.csv': false,
    '2018年第一季度银行代发.xlsx': true,
    '2018年第一季度银行代发.csv': true,
    '2018年第一季度个税申报.xlsx': true,
    '2018年第一季度个税申报.csv': true,
  });
  const book = await openWorkbook(readFileSync(join(sample, 'office-2018.xlsx')));
  if (!book.ok) throw new Error(book.problem.code);
  await book.value.write({ cells: [], sheets: found.sheets });
  expect(await holds({ name: 'shared.xlsx', bytes: await book.value.save() })).toBe(false);
  const rows = await made.office.call('exportRows', { query: {} });
  expect(rows.ok && JSON.stringify(rows.value).length > 1000).toBe(true);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${identity}|${card}`));
  expect(lists.value.issues.every(({ code }) => code === 'payee-unknown')).toBe(true);
  expect(JSON.stringify(lists.value.issues)).not.toMatch(new RegExp(`${identity}|${card}`));
});
