/** Random sheets as offices lay them out, each with what a careful reader sees in it. */
import * as fc from 'fast-check';
import { columnLetter } from '../../../shared/sheet/address';
import { type Area, type CellValue, type Grid, plainGrid } from '../../../shared/sheet/grid';
import type { Field, TableKind } from '../../../shared/sheet/table';

export interface Seen {
  readonly kind: TableKind;
  readonly title: string;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly header: { readonly top: number; readonly bottom: number };
  readonly body: { readonly top: number; readonly bottom: number; readonly left: string; readonly right: string };
  readonly key: string;
  readonly columns: readonly {
    readonly col: string;
    readonly path: readonly string[];
    readonly field: Field;
    readonly outlet?: string;
    readonly part?: boolean;
    readonly cumulative?: boolean;
  }[];
  readonly records: readonly string[];
  readonly totals: readonly number[];
  readonly notes: readonly number[];
}
export interface OfficeSheet {
  readonly grid: Grid;
  readonly seen: Seen;
}

interface Col {
  readonly path: readonly string[];
  readonly field: Field;
  readonly outlet?: string;
  readonly part?: boolean;
  readonly cumulative?: boolean;
  readonly value: (row: number, roll: number) => CellValue;
  readonly summed?: boolean;
}

const units = [
  '甲镇',
  '乙镇',
  '丙乡',
  '丁街道办事处',
  '县公安局',
  '县教育局',
  '农业农村局',
  '第一中学',
  '县医院',
  '供电公司',
  '税务局',
  '统计局',
  '审计局',
  '东风社区',
];
const people = [
  '张某',
  '李某甲',
  '王某',
  '赵某乙',
  '刘某',
  '陈某',
  '杨某',
  '黄某',
  '周某',
  '吴某',
  '徐某',
  '孙某',
  '马某',
  '朱某',
];
const outlets = [
  '人民日报',
  '省日报',
  '市晚报',
  '县电视台',
  '学习强国',
  '市政府网',
  '县融媒体中心',
  '政务微信公众号',
  '省委信息',
  '市政府简报',
];
const levels = ['国家级', '省级', '市级', '县级'];
const words = {
  serial: ['序号', '编号', '序 号', '序號'],
  unit: ['单位', '单  位', '报送单位', '责任单位', '部门', '单位名称', '單位'],
  rank: ['排名', '名次', '位次'],
  submitted: ['报送条数', '上报数', '投稿篇数', '报送信息数(条)', '上报条数', '報送條數', '报送\n条数'],
  adopted: ['采用条数', '录用数', '采纳数(条)', '上稿篇数', '刊用数', '採用條數'],
  rate: ['采用率', '采纳率(%)', '录用率', '採用率'],
  points: ['得分', '积分', '总分', '合计得分', '總分', '得 分'],
  note: ['备注', '说明', '備註', '备 注'],
  amount: ['稿酬(元)', '稿费', '奖励金额', '稿酬（元）'],
  group: ['采用情况', '录用情况', '采用情况(条)', '採用情況'],
  sum: ['小计', '合计', '小計'],
  person: ['作者', '撰稿人', '通讯员'],
  title: ['标题', '稿件题目', '稿件标题', '標題'],
  outlet: ['采用媒体', '刊播媒体', '媒体名称', '发布平台'],
  level: ['级别', '媒体级别', '层级'],
  date: ['日期', '采用日期', '刊播时间', '发布时间'],
  genre: ['体裁', '稿件类别', '稿件类型'],
  length: ['字数', '篇幅(字)'],
  post: ['职务', '職務', '职务'],
  phone: ['联系电话', '手机', '电话'],
  name: ['姓名', '通讯员姓名', '信息员'],
  quotaMonth: ['每月任务', '月报送任务', '每月报送任务(条)', '每月上报任务'],
  quotaYear: ['全年采用任务', '年度采用任务(篇)', '全年任务'],
} as const;

const bare = (text: string) => text.replace(/\s+/g, '');
const pick = <T>(list: readonly T[], roll: number): T => list[Math.abs(roll) % list.length] as T;

const choices = fc.record({
  kind: fc.constantFrom<TableKind>('tally', 'tally', 'tally', 'quota', 'ledger', 'roster'),
  count: fc.integer({ min: 2, max: 12 }),
  rolls: fc.array(fc.nat(9999), { minLength: 60, maxLength: 60 }),
  depth: fc.integer({ min: 1, max: 3 }),
  merged: fc.boolean(),
  blankColumn: fc.boolean(),
  lead: fc.record({ rows: fc.integer({ min: 0, max: 2 }), cols: fc.integer({ min: 0, max: 2 }) }),
  titles: fc.integer({ min: 1, max: 2 }),
  fillingLine: fc.boolean(),
  annex: fc.boolean(),
  total: fc.constantFrom('none', 'last', 'both'),
  sections: fc.boolean(),
  notes: fc.integer({ min: 0, max: 2 }),
  gapBeforeNotes: fc.boolean(),
  serial: fc.boolean(),
  rankFirst: fc.boolean(),
  month: fc.integer({ min: 1, max: 12 }),
  year: fc.integer({ min: 2008, max: 2025 }),
  shuffle: fc.nat(9999),
  /** Two records of one unit under a merged cell. */
  pairs: fc.boolean(),
  /** Numbered rows with nothing else after the records. */
  filler: fc.integer({ min: 0, max: 2 }),
  /** The header again before this record, as on a second page; 0 for never. */
  pageBreak: fc.integer({ min: 0, max: 6 }),
});
type Choices = typeof choices extends fc.Arbitrary<infer T> ? T : never;

export const officeSheet: fc.Arbitrary<OfficeSheet> = choices.map(build);

function rolling(rolls: readonly number[]): () => number {
  let at = 0;
  return () => rolls[at++ % rolls.length] ?? 0;
}

const shuffled = <T>(list: readonly T[], seed: number): T[] => {
  const out = [...list];
  for (let i = out.length - 1, s = seed; i > 0; i--) {
    s = (s * 7919 + 13) % 10007;
    const k = s % (i + 1);
    const [a, b] = [out[i] as T, out[k] as T];
    out[i] = b;
    out[k] = a;
  }
  return out;
};

const small = (row: number, roll: number): number => (roll + row * 7) % 23;

function columnsOf(c: Choices, roll: () => number): { readonly lead: Col[]; readonly rest: Col[] } {
  const col = (path: readonly string[], field: Field, value: Col['value'], more: Partial<Col> = {}): Col => ({
    path,
    field,
    value,
    ...more,
  });
  const numbers: Col['value'] = (row, seed) => small(row, seed);
  const unit = col([pick(words.unit, roll())], 'unit', (row) => units[row % units.length] ?? null);
  const serial = c.serial ? [col([pick(words.serial, roll())], 'serial', (row) => row + 1)] : [];
  const note = roll() % 2 ? [col([pick(words.note, roll())], 'note', (row) => (row === 1 ? '补报' : null))] : [];
  if (c.kind === 'ledger') {
    const facts = [
      col([pick(words.title, roll())], 'title', (row) => `第${row + 1}篇稿件开门红`),
      col([pick(words.person, roll())], 'person', (row) => pick(people, row)),
      col([pick(words.outlet, roll())], 'outlet', (row) => pick(outlets, row + 3)),
      col([pick(words.level, roll())], 'level', (row) => pick(levels, row)),
      col([pick(words.date, roll())], 'date', (row) => `${c.month}月${(row % 27) + 1}日`),
      col([pick(words.genre, roll())], 'genre', (row) => pick(['消息', '通讯', '图片'], row)),
      col([pick(words.length, roll())], 'length', (row) => 300 + row * 10),
      ...(roll() % 2 ? [col([pick(words.amount, roll())], 'amount', (row) => 50 + row, { summed: true })] : []),
    ];
    return { lead: [...serial, unit], rest: [...shuffled(facts, c.shuffle), ...note] };
  }
  if (c.kind === 'roster') {
    const person = (group: string, offset: number): Col[] => {
      const p = (leaf: string) => (c.depth > 1 ? [group, leaf] : [leaf]);
      return [
        col(p(c.depth > 1 ? '姓名' : pick(words.name, roll())), 'person', (row) => pick(people, row + offset)),
        col(p(pick(words.post, roll())), 'post', (row) => pick(['科员', '副主任', '干部'], row)),
        col(p(pick(words.phone, roll())), 'phone', (row) => `000-00000${10 + row}`),
      ];
    };
    return {
      lead: [...serial, unit],
      rest: [...(c.depth > 1 ? person('分管领导', 3) : []), ...person('通讯员', 0), ...note],
    };
  }
  if (c.kind === 'quota') {
    const asked = ['1-5条', '不少于2条', '3', '2条以上', '至少1篇'];
    const per = col([pick(words.quotaMonth, roll())], 'quota', (row, seed) => pick([...asked, 2], row + seed));
    const group = pick(['全年采用任务', '年度任务(条)', '全年宣传任务'], roll());
    const some = shuffled([...outlets.slice(0, 5), ...levels], c.shuffle).slice(0, 2 + (roll() % 3));
    const year: Col[] =
      c.depth > 1
        ? some.map((o) =>
            col([group, o], 'quota', (row, seed) => pick(['/', '12条', 6, '-', '4条以上', 24], row + seed)),
          )
        : [col([pick(words.quotaYear, roll())], 'quota', (row, seed) => pick([12, 6, '10条以上', 24], row + seed))];
    return { lead: [...serial, unit], rest: [per, ...year, ...note] };
  }
  const names = shuffled(roll() % 3 ? outlets : levels, c.shuffle).slice(0, 2 + (roll() % 3));
  const group = pick(words.group, roll());
  const adoptedBy: Col[] =
    c.depth === 1
      ? [col([pick(words.adopted, roll())], 'adopted', numbers, { summed: true })]
      : c.depth === 2
        ? names.map((o) => col([group, o], 'adopted', numbers, { outlet: o, summed: true }))
        : names.flatMap((o) => [
            col([group, o, '条数'], 'adopted', numbers, { outlet: o, summed: true }),
            col([group, o, '得分'], 'points', (row, seed) => 1 + small(row, seed + 3), { part: true, summed: true }),
          ]);
  const parts = c.depth === 3;
  const points = col([pick(words.points, roll())], 'points', (row, seed) => 5 + small(row, seed) * 3, {
    part: false,
    summed: true,
  });
  const rank = col([pick(words.rank, roll())], 'rank', (row) => row + 1);
  const cumulative =
    roll() % 3 === 0
      ? [
          col(
            [pick(['累计得分', '全年累计得分', '累计积分'], roll())],
            'points',
            (row, seed) => 100 + small(row, seed),
            { part: false, cumulative: true, summed: true },
          ),
        ]
      : [];
  const submitted = col([pick(words.submitted, roll())], 'submitted', numbers, { summed: true });
  const rate = roll() % 3 === 0 && !parts ? [col([pick(words.rate, roll())], 'rate', (row) => `${20 + row * 3}%`)] : [];
  const front = c.rankFirst ? [rank, unit] : [...serial, unit];
  return {
    lead: front,
    rest: [
      ...shuffled([submitted], c.shuffle),
      ...adoptedBy,
      ...rate,
      points,
      ...cumulative,
      ...(c.rankFirst || c.serial ? [] : [rank]),
      ...note,
    ],
  };
}

export function build(c: Choices): OfficeSheet {
  const roll = rolling(c.rolls);
  const { lead, rest } = columnsOf(c, roll);
  const left = c.lead.cols;
  const blankAt = c.blankColumn ? lead.length + 1 : -1;
  const cols: (Col | null)[] = [...lead, ...rest];
  // Between columns of one group a blank column would be part of the group.
  const before = cols[blankAt - 1];
  const after = cols[blankAt];
  if (blankAt > 0 && after && before && (before.path.length === 1 || after.path[0] !== before.path[0]))
    cols.splice(blankAt, 0, null);
  const right = left + cols.length - 1;
  const depth = Math.max(1, ...cols.map((col) => col?.path.length ?? 1));
  const values: CellValue[][] = [];
  const merges: Area[] = [];
  const notes: number[] = [];
  const row = (cells: readonly CellValue[]) => values.push([...Array<CellValue>(left).fill(null), ...cells]) - 1;
  const wide = (text: string) => {
    const r = row([text]);
    merges.push({ top: r, bottom: r, left, right });
    return r;
  };
  for (let i = 0; i < c.lead.rows; i++) row([]);
  if (c.annex) notes.push(row([`附件${1 + (roll() % 3)}`]));
  const period = c.kind === 'roster' || c.kind === 'quota' ? null : monthOf(c.year, c.month);
  const title = {
    tally: `${c.year}年${c.month}月${pick(['政务信息采用情况通报', '新闻宣传情况统计表', '信息报送采用情况统计表', '信息得分排名表'], roll())}`,
    ledger: `${c.year}年${c.month}月份${pick(['新闻采用台账', '稿件刊播登记表', '上稿明细表'], roll())}`,
    roster: pick(['各单位通讯员花名册', '信息员名册', '新闻宣传联络员名单'], roll()),
    quota: pick(['新闻宣传任务分解表', '信息报送目标任务分配表', '各单位宣传任务表'], roll()),
  }[c.kind as 'tally'];
  const titles = c.titles === 2 ? ['中共某县委宣传部', title] : [title];
  for (const text of titles) wide(text);
  if (c.fillingLine)
    notes.push(
      wide(`填报单位:县委宣传部        填报时间:${c.year + (c.month === 12 ? 1 : 0)}年${(c.month % 12) + 1}月5日`),
    );

  const top = values.length;
  for (let d = 0; d < depth; d++) row(cols.map(() => null));
  const put = (r: number, k: number, value: CellValue) => {
    const line = values[r];
    if (line) line[left + k] = value;
  };
  cols.forEach((col, k) => {
    if (!col) return;
    col.path.forEach((text, d) => {
      const same = (other: Col | null | undefined) =>
        other &&
        other.path.length > d + 1 &&
        other.path.slice(0, d + 1).join('/') === col.path.slice(0, d + 1).join('/');
      if (d < col.path.length - 1 && same(cols[k - 1])) return;
      put(top + d, k, text);
      if (d < col.path.length - 1) {
        let end = k;
        while (same(cols[end + 1])) end += 1;
        if (c.merged && end > k) merges.push({ top: top + d, bottom: top + d, left: left + k, right: left + end });
      } else if (c.merged && d < depth - 1)
        merges.push({ top: top + d, bottom: top + depth - 1, left: left + k, right: left + k });
    });
  });

  const records: string[] = [];
  const places: number[] = [];
  const totals: number[] = [];
  let open: number[] = [];
  const keyAt = cols.findIndex((col) => col?.field === 'unit');
  const seeds = cols.map(() => roll());
  const sum = (label: string, rows: readonly number[]) => {
    const r = row(
      cols.map((col, k) => {
        if (k === 0) return label;
        if (!col?.summed) return null;
        return rows.reduce((all, at) => all + Number(values[at]?.[left + k] ?? 0), 0);
      }),
    );
    totals.push(r);
  };
  const sectioned = c.sections && c.count >= 4;
  const half = Math.ceil(c.count / 2);
  const second = (i: number) =>
    c.pairs &&
    c.count >= 4 &&
    (c.kind === 'ledger' || c.kind === 'roster') &&
    i % 2 === 1 &&
    !(sectioned && i === half);
  for (let i = 0; i < c.count; i++) {
    if (sectioned && (i === 0 || i === half)) {
      if (i === half && c.total === 'both' && cols.some((col) => col?.summed)) sum('小计', open);
      if (i === half) open = [];
      notes.push(wide(i === 0 ? '一、乡镇' : '二、部门'));
    }
    if (c.pageBreak > 0 && i === c.pageBreak && !(sectioned && (i === half || i === half + 1)) && !second(i)) {
      for (let d = 0; d < depth; d++) notes.push(values.push([...(values[top + d] ?? [])]) - 1);
      const shift = values.length - depth - top;
      for (const m of merges.filter((one) => one.top >= top && one.bottom < top + depth))
        merges.push({ ...m, top: m.top + shift, bottom: m.bottom + shift });
    }
    const r = row(cols.map((col, k) => (second(i) && k < lead.length ? null : (col?.value(i, seeds[k] ?? 0) ?? null))));
    if (second(i))
      for (let k = 0; k < lead.length; k++) merges.push({ top: r - 1, bottom: r, left: left + k, right: left + k });
    places.push(r);
    open.push(r);
    records.push(units[(second(i) ? i - 1 : i) % units.length] ?? '');
  }
  const summing = c.total !== 'none' && cols.some((col) => col?.summed);
  if (summing && sectioned && c.total === 'both') sum('小计', open);
  if (summing) sum(pick(['合计', '总计', '合  计', '全县合计', '總計'], roll()), places);
  if (c.serial && cols[0]?.field === 'serial') for (let i = 0; i < c.filler; i++) notes.push(row([c.count + i + 1]));
  if (c.gapBeforeNotes && c.notes > 0) row([]);
  if (c.notes > 0) notes.push(wide('注:1.本表按月统计;2.有出入的请及时反馈。'));
  if (c.notes > 1) notes.push(row(['审核:           制表:']));
  const letters = (k: number) => columnLetter(left + k);
  return {
    grid: plainGrid('Sheet1', values, { merges }),
    seen: {
      kind: c.kind,
      title: titles.map(bare).join('·'),
      period,
      header: { top: top + 1, bottom: top + depth },
      body: {
        top: (places[0] ?? 0) + 1,
        bottom: (places[places.length - 1] ?? 0) + 1,
        left: letters(0),
        right: letters(cols.length - 1),
      },
      key: letters(keyAt),
      columns: cols.flatMap((col, k) =>
        col
          ? [
              {
                col: letters(k),
                path: col.path.map(bare),
                field: col.field,
                ...(col.outlet ? { outlet: col.outlet } : {}),
                ...(col.part === undefined ? {} : { part: col.part }),
                ...(col.cumulative ? { cumulative: true } : {}),
              },
            ]
          : [],
      ),
      records,
      totals: totals.map((r) => r + 1),
      notes: [...notes].sort((a, b) => a - b).map((r) => r + 1),
    },
  };
}

function monthOf(year: number, month: number): { from: string; to: string } {
  const days =
    [31, (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][
      month - 1
    ] ?? 31;
  const two = (n: number) => String(n).padStart(2, '0');
  return { from: `${year}-${two(month)}-01`, to: `${year}-${two(month)}-${days}` };
}
