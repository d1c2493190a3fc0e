/** The handbook's ten examples: its tables are read as they stand, and every line of 核对 gives what it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Adopted, type Piece, type Row, rulesOf, type Sheet, worth } from './rule-sheet';

interface Example {
  readonly name: string;
  readonly sheets: readonly Sheet[];
  readonly checks: readonly Readonly<Record<string, string>>[];
}

const cells = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const figure = (text: string): string | number | null =>
  text === '' ? null : /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;

function examples(): readonly Example[] {
  const text = readFileSync(join(__dirname, '../../../docs/规则表.md'), 'utf8');
  return text
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const sheets: Sheet[] = [];
      const checks: Record<string, string>[] = [];
      let about = '';
      const lines = part.split('\n## ')[0]?.split('\n') ?? [];
      lines.forEach((line, index) => {
        if (!line.startsWith('|')) {
          if (line.trim() !== '') about = line.trim();
          return;
        }
        if (lines[index - 1]?.startsWith('|')) return;
        const table: (readonly string[])[] = [];
        for (let at = index; lines[at]?.startsWith('|'); at += 1)
          if (!/^\|[-|]+\|$/.test(lines[at] ?? '')) table.push(cells(lines[at] ?? ''));
        const [header = [], ...rows] = table;
        if (header[0] === '设置项') {
          const last = sheets.pop();
          if (last) sheets.push({ ...last, settings: rows.map(([name = '', rule = '']) => [name, rule] as const) });
        } else if (about === '核对') {
          checks.push(...rows.map((row) => Object.fromEntries(header.map((name, col) => [name, row[col] ?? '']))));
        } else {
          sheets.push({
            sheet: about,
            header,
            rows: rows.map((row): Row => row.map((cell) => figure(cell.replace('；', '\n')))),
          });
        }
      });
      return { name: lines[0] ?? '', sheets, checks };
    });
}

const outcomes: Readonly<Record<string, string>> = {
  没有条款: 'no-rule',
  缺内容: 'fact-missing',
  没有数额: 'no-rate',
  缺稿费单: 'fee-missing',
  待定: 'needs-decision',
  不计: 'excluded',
  只计条数: 'counts-only',
};

function adoptionOf(check: Readonly<Record<string, string>>): readonly [Adopted, Piece] {
  const number = (name: string): number | null => (check[name] ? Number(check[name]) : null);
  const text = (name: string): string | null => check[name] || null;
  const fee = number('稿费');
  const adoption: Adopted = {
    outlet: check.媒体 ?? '',
    level: text('级别'),
    medium: text('类型'),
    genre: text('体裁'),
    placement: text('版面'),
    length: number('字数'),
    reads: number('阅读'),
    photos: number('照片'),
    outletFee: fee === null ? null : Math.round(fee * 100),
    use: check.采用 === '综合采用' ? 'composite' : 'single',
  };
  const mark = text('情形');
  const leader = text('批示');
  return [
    adoption,
    {
      stream: text('类别'),
      ...(mark ? { marks: [mark] } : {}),
      ...(leader ? { instructions: [{ level: leader, date: null }] } : {}),
    },
  ];
}

const all = examples();

test('there are ten examples', () => expect(all.length).toBe(10));

describe.each(all.map((example) => [example.name, example] as const))('%s', (_, { sheets, checks }) => {
  test('every line of 核对', () => {
    const rules = rulesOf(...sheets);
    expect(checks.length).toBeGreaterThan(0);
    const got = checks.map((check) => worth(rules, ...adoptionOf(check)));
    expect(got).toEqual(checks.map(({ 得 }) => outcomes[得 ?? ''] ?? Number(得)));
  });
});
