/** April's circular, the first quarter's review and its payout as the command line writes them: every total, worked out anew from the ledger's cells. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import JSZip from 'jszip';
import { main } from '../../../addin/cli/main';
import { counts, type RawFigures, type RawItem, rawFees, rawFigures, rawLedger } from './raw-ledger';

type Row = readonly unknown[];

const sample = join(__dirname, '../../cases/sample/office-2018.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'tonglian-recomputed-'));
afterAll(() => rmSync(folder, { recursive: true }));
const items = rawLedger(readFileSync(sample));
const units = [...new Set(items.map(({ unit }) => unit))];
const of = (unit: string): readonly RawItem[] => items.filter((item) => item.unit === unit);
const organisers = ['县委办公室', '县政府办公室', '县委宣传部'];

async function made(
  command: string,
  period: string,
  more: readonly string[] = [],
): Promise<ReadonlyMap<string, Buffer>> {
  const out = mkdtempSync(join(folder, `${command}-`));
  // 1: there are hints about the workbook.
  expect(await main([command, sample, '--period', period, '--out', out, ...more])).toBe(1);
  return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
}

const file = (files: ReadonlyMap<string, Buffer>, ending: string): Buffer => {
  const found = [...files].find(([name]) => name.endsWith(ending))?.[1];
  if (!found) throw new Error(`no ${ending} among ${[...files.keys()].join(' ')}`);
  return found;
};
const rowsOf = (bytes: Buffer, sheet: string): readonly Row[] =>
  XLSX.utils.sheet_to_json<unknown[]>(XLSX.read(bytes).Sheets[sheet] ?? {}, {
    header: 1,
    defval: null,
    blankrows: true,
  });

/** Tables of a sheet of ours: under each title a header that begins so, then rows as far as an empty one. */
function tables(
  rows: readonly Row[],
  header: string,
): readonly { readonly title: string; readonly lines: readonly Record<string, unknown>[] }[] {
  const empty = (row: Row | undefined): boolean => !row || row.every((value) => value === null);
  return rows.flatMap((head, at) => {
    if (head[0] !== header) return [];
    let top = at;
    while (top > 0 && !empty(rows[top - 1])) top -= 1;
    const lines: Record<string, unknown>[] = [];
    for (let row = at + 1; !empty(rows[row]); row += 1)
      lines.push(
        Object.fromEntries(
          head.flatMap((name, col) => (name === null ? [] : [[String(name), rows[row]?.[col] ?? null]])),
        ),
      );
    return [{ title: String(rows[top]?.[0]), lines }];
  });
}

const shown = ({ submitted, counted, items: own, adoptions, points }: RawFigures) => ({
  报送: submitted,
  有效: counted,
  采用条: own,
  采用条次: adoptions,
  采用率: submitted === 0 ? null : own / submitted,
  积分: points / 100,
});
const pick = (line: Record<string, unknown>, like: object): object =>
  Object.fromEntries(Object.keys(like).map((name) => [name, line[name] ?? null]));

/** 1, 1, 3; organisers stand without a place. */
function placesOf(names: readonly string[], from: string, to: string): ReadonlyMap<string, number> {
  const ranked = names.filter((name) => !organisers.includes(name));
  const points = new Map(ranked.map((name) => [name, rawFigures(of(name), from, to).points]));
  return new Map(
    ranked.map((name) => [
      name,
      1 + ranked.filter((other) => (points.get(other) ?? 0) > (points.get(name) ?? 0)).length,
    ]),
  );
}

function boardsAgree(rows: readonly Row[], from: string, to: string): void {
  const boards = tables(rows, '名次');
  expect(boards).toHaveLength(4);
  const seen: string[] = [];
  for (const { lines } of boards) {
    const names = lines.map((line) => String(line.单位)).filter((name) => !name.includes('合计'));
    const places = placesOf(names, from, to);
    for (const line of lines) {
      const name = String(line.单位);
      const whole = name.includes('合计');
      const figures = shown(whole ? rawFigures(items, from, to, true) : rawFigures(of(name), from, to));
      expect({ name, ...pick(line, figures) }).toEqual({ name, ...figures });
      if (whole) continue;
      seen.push(name);
      expect([name, line.名次]).toEqual([name, places.get(name) ?? null]);
    }
  }
  expect(seen.sort()).toEqual([...units].sort());
}

describe('April’s circular', () => {
  let files: ReadonlyMap<string, Buffer>;
  beforeAll(async () => {
    files = await made('circular', '2018-04');
  });

  test('boards, places, changes and the line of the whole county', () => {
    const rows = rowsOf(file(files, '通报表.xlsx'), '月度通报');
    boardsAgree(rows, '2018-04', '2018-04');
    for (const { 单位: unit, 上期积分: before, 增减: change } of tables(rows, '名次').flatMap(({ lines }) => lines)) {
      if (String(unit).includes('合计')) continue;
      const [march, april] = ['2018-03', '2018-04'].map(
        (month) => rawFigures(of(String(unit)), month, month).points / 100,
      );
      expect([unit, before, change]).toEqual([unit, march, (april ?? 0) - (march ?? 0)]);
    }
  });

  test('the annex has every adoption of April with its points, the paper the same figures', async () => {
    const annex = tables(rowsOf(file(files, '通报表.xlsx'), '采用条目一览表'), '序号')[0]?.lines ?? [];
    const raw = items
      .filter(counts)
      .flatMap(({ adoptions }) => adoptions.filter(({ date }) => date.startsWith('2018-04')));
    const said = (parts: readonly unknown[]): string => parts.join(' ');
    expect(annex.map((line) => said([line.单位, line.标题, line.采用媒体, line.采用日期, line.积分])).sort()).toEqual(
      raw.map(({ item, outlet, date, points }) => said([item.unit, item.title, outlet, date, points / 100])).sort(),
    );
    const xml =
      (await (await JSZip.loadAsync(file(files, '4月通报.docx'))).file('word/document.xml')?.async('string')) ?? '';
    const cells = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => cell.replace(/<[^>]+>/g, '')),
    );
    for (const unit of units) {
      const { submitted, counted, items: own, adoptions, points } = rawFigures(of(unit), '2018-04', '2018-04');
      const row = cells.find((texts) => texts[2] === unit);
      expect([unit, row?.slice(3, 7), row?.[8]]).toEqual([
        unit,
        [submitted, counted, own, adoptions].map(String),
        String(points / 100),
      ]);
    }
    const county = rawFigures(items, '2018-04', '2018-04', true);
    const text = xml.replace(/<[^>]+>/g, '');
    expect(text).toContain(`共报送稿件${county.submitted}条（其中有效信息${county.counted}条）`);
    expect(text).toContain(`被采用${county.items}条、${county.adoptions}条次，合计积分${county.points / 100}分`);
  });

  test('who sent nothing, and of whom nothing was printed', () => {
    const zero = tables(rowsOf(file(files, '通报表.xlsx'), '月度通报'), '序号')[0]?.lines ?? [];
    const none = (what: 'submitted' | 'adoptions'): readonly string[] =>
      units.filter((unit) => rawFigures(of(unit), '2018-04', '2018-04')[what] === 0).sort();
    const named = (what: string): readonly string[] =>
      zero
        .filter((line) => line.情况 === what)
        .map((line) => String(line.单位))
        .sort();
    expect([named('零报送'), named('零采用')]).toEqual([none('submitted'), none('adoptions')]);
  });
});

test('the first quarter’s review: overview, months, boards, outlets, kinds and fees', async () => {
  const book = file(await made('review', '2018-Q1'), '.xlsx');
  const [from, to] = ['2018-01', '2018-03'];
  const overview = rowsOf(book, '督查总览');
  const whole = shown(rawFigures(items, from, to, true));
  const now = tables(overview, '期间')[0]?.lines[0] ?? {};
  expect(pick(now, whole)).toEqual(whole);
  for (const line of tables(rowsOf(book, '督查图表'), '月份')[0]?.lines ?? []) {
    const { 采用率: _, 有效: __, ...month } = shown(rawFigures(items, String(line.月份), String(line.月份), true));
    expect([line.月份, pick(line, month)]).toEqual([line.月份, month]);
  }
  boardsAgree(rowsOf(book, '督查排名'), from, to);
  const printed = items
    .filter(counts)
    .flatMap(({ adoptions }) => adoptions.filter(({ date }) => date.slice(0, 7) >= from && date.slice(0, 7) <= to));
  const printings = (own: typeof printed): number =>
    new Set(own.map((one) => (one.composite ? `${one.outlet} ${one.issue}` : one))).size;
  const outlets = tables(overview, '采用媒体').find(({ lines }) => lines.some((line) => '级别' in line))?.lines ?? [];
  expect(Object.fromEntries(outlets.map((line) => [line.采用媒体, line.采用条次]))).toEqual(
    Object.fromEntries(
      [...new Set(printed.map(({ outlet }) => outlet))].map((name) => [
        name,
        printings(printed.filter(({ outlet }) => outlet === name)),
      ]),
    ),
  );
  const kinds = tables(overview, '类别')[0]?.lines ?? [];
  expect(Object.fromEntries(kinds.map((line) => [line.类别, line.采用条次]))).toEqual(
    Object.fromEntries(
      [...new Set(printed.map(({ item }) => item.genre))].map((kind) => [
        kind,
        printings(printed.filter(({ item }) => item.genre === kind)),
      ]),
    ),
  );
  const fees = rawFees(items, from, to);
  const sums = new Map<string, number>();
  for (const [key, fee] of fees)
    sums.set(key.split(' ')[0] ?? '', (sums.get(key.split(' ')[0] ?? '') ?? 0) + fee / 100);
  const paid = tables(rowsOf(book, '稿酬情况'), '单位')[0]?.lines ?? [];
  const total = [...fees.values()].reduce((sum, fee) => sum + fee, 0) / 100;
  expect(Object.fromEntries(paid.map((line) => [line.单位, line['应发（元）']]))).toEqual({
    ...Object.fromEntries(sums),
    合计: total,
  });
});

/** The sample's rule sheets with one setting more. */
function rulesWithTax(): string {
  const source = XLSX.readFile(sample);
  const book = XLSX.utils.book_new();
  for (const name of ['计分标准', '稿酬标准']) {
    const rows = XLSX.utils.sheet_to_json<unknown[]>(source.Sheets[name] ?? {}, { header: 1, defval: null });
    if (name === '稿酬标准') rows.push([10, '个税', '按稿酬所得代扣']);
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
  }
  const path = join(folder, 'rules.xlsx');
  writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
  return path;
}

test.each([
  ['the first quarter’s', '2018-Q1', '2018-03', 0],
  // Of one payee more than 800 yuan come together in a year.
  ['the year’s', '2018', '2018-12', 1],
] as const)(
  '%s payout: gross, withheld and net of everybody, by unit, in slips and in all',
  async (_, period, to, taxed) => {
    const files = await made('payout', period, ['--rules', rulesWithTax()]);
    const book = file(files, '稿酬发放.xlsx');
    const fees = rawFees(items, '2018-01', to);
    // 国家税务总局公告2018年第61号: 800 yuan are free up to 4,000, of the rest 70 % are taxed at 20 %.
    const tax = (gross: number): number =>
      Math.round(((gross <= 400_000 ? Math.max(0, gross - 80_000) : gross * 0.8) * 70 * 20) / 10_000);
    const expected = [...fees].map(([key, gross]) => `${key} ${gross} ${tax(gross)} ${gross - tax(gross)}`);
    const amounts = (line: Record<string, unknown> | undefined): readonly number[] =>
      ['应发（元）', '代扣个税（元）', '实发（元）'].map((name) => Math.round(Number(line?.[name]) * 100));
    const lines = tables(rowsOf(book, '稿酬发放表'), '序号')[0]?.lines ?? [];
    expect(
      lines
        .slice(0, -1)
        .map((line) => [line.单位, line.姓名, ...amounts(line)].join(' '))
        .sort(),
    ).toEqual(expected.sort());
    const sum = (figure: (gross: number) => number): number =>
      [...fees.values()].reduce((all, gross) => all + figure(gross), 0);
    const whole = [sum((gross) => gross), sum(tax), sum((gross) => gross - tax(gross))];
    expect(amounts(lines.at(-1))).toEqual(whole);
    expect([...fees.values()].filter((gross) => tax(gross) > 0)).toHaveLength(taxed);

    const sheets = tables(rowsOf(book, '稿酬签收表'), '序号').map((table) => table.lines);
    const totals = sheets.map((own) => amounts(own.at(-1)));
    for (const [index, own] of sheets.entries())
      expect(totals[index]).toEqual(
        [0, 1, 2].map((at) => own.slice(0, -1).reduce((all, line) => all + (amounts(line)[at] ?? 0), 0)),
      );
    expect([0, 1, 2].map((at) => totals.reduce((all, total) => all + (total[at] ?? 0), 0))).toEqual(whole);

    const slips = tables(rowsOf(book, '稿费条'), '序号').map(({ lines: own }) => own);
    expect(slips).toHaveLength(fees.size);
    const parts = slips.flatMap((own) => own.filter((line) => typeof line.序号 === 'number'));
    expect(parts.reduce((all, line) => all + Math.round(Number(line['金额（元）']) * 100), 0)).toBe(whole[0]);
    expect(file(files, '.csv').toString('utf8').trimEnd().split('\n').at(-1)).toContain(
      whole.map((fen) => ((fen ?? 0) / 100).toFixed(2)).join(','),
    );
  },
);
