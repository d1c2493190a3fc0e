/** What units and persons get or lose beside their items: tasks, fines, lump sums, pots, bands, prizes, caps. */
import type { CountFacts, Facts, QuotaFacts } from '../../../shared/rule/facts';
import { price } from '../../../shared/rule/price';
import type { Credit } from '../../../shared/rule/result';
import { type Adopted, factsOf, type Piece, rulesOf } from './rule-sheet';

const header = ['事项', '对象', '周期', '统计', '采用媒体', '任务数', '分值（分）'];
const base = ['采用', null, null, null, null, null, 1];
const adopted = (unit: string, date: string, more: Piece = {}, adoption: Partial<Adopted> = {}): Piece => ({
  unit,
  receivedOn: date,
  ...more,
  adoptions: [{ outlet: '甲日报', date, ...adoption }],
});
const times = (n: number, piece: Piece): Piece[] => Array.from({ length: n }, () => piece);
const january = { from: '2018-01-01', to: '2018-01-31' };
const points = (credits: readonly Credit[], who: string): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const { unit, person, what, amount } of credits)
    if ((person ?? unit) === who) found[what] = (found[what] ?? 0) + (amount ?? 0) / 100;
  return found;
};
const run = (
  rows: readonly (readonly (string | number | null)[])[],
  pieces: readonly Piece[],
  more: Partial<Facts> = {},
  settings: readonly (readonly [string, string])[] = [],
) => price(rulesOf({ header, rows, settings }), factsOf(pieces, { period: january, ...more }));

test('over and short of a task in the row itself, each piece', () => {
  const rows = [
    base,
    ['超额', null, '每月', '采用', null, 2, '每超1条2分，最高5分'],
    ['未完成', null, '每月', '采用', null, 2, '每少1条扣1.5分'],
  ];
  const { credits, quotas } = run(rows, [
    ...times(6, adopted('甲镇', '2018-01-05')),
    ...times(1, adopted('乙镇', '2018-01-05')),
  ]);
  expect(points(credits, '甲镇')).toEqual({ adoption: 6, 'quota-over': 5 });
  expect(points(credits, '乙镇')).toEqual({ adoption: 1, 'quota-short': -1.5 });
  expect(
    quotas.filter(({ unit }) => unit === '乙镇').map(({ done, min, short, over }) => [done, min, short, over]),
  ).toEqual([
    [1, 2, 1, 0],
    [1, 2, 1, 0],
  ]);
});

test('a task of the task sheet, month by month; a lump for meeting it', () => {
  const quota = (month: string, min: number): QuotaFacts => ({
    id: month,
    unit: '甲镇',
    measure: 'submitted',
    min,
    period: { from: `${month}-01`, to: `${month}-28` },
  });
  const rows = [
    base,
    ['完成任务', null, null, '报送', null, null, 10],
    ['未完成任务', null, null, '报送', null, null, '扣5分'],
  ];
  const { credits } = run(rows, times(2, adopted('甲镇', '2018-01-05')), {
    period: { from: '2018-01-01', to: '2018-02-28' },
    quotas: [quota('2018-01', 2), quota('2018-02', 1)],
  });
  expect(points(credits, '甲镇')).toEqual({ adoption: 2, 'quota-met': 10, 'quota-short': -5 });
});

test('what is over one month is carried over, and submissions stand for adoptions', () => {
  const rows = [base, ['未完成', null, '每月', '采用', null, 2, '每少1条扣1分']];
  const pieces = [...times(3, adopted('甲镇', '2018-01-05')), ...times(1, adopted('甲镇', '2018-02-05'))];
  const period = { from: '2018-01-01', to: '2018-02-28' };
  expect(points(run(rows, pieces, { period }).credits, '甲镇')['quota-short']).toBe(-1);
  expect(
    points(run(rows, pieces, { period }, [['结转', '超额部分结转下月']]).credits, '甲镇')['quota-short'],
  ).toBeUndefined();
  const sent = times(3, { unit: '甲镇', receivedOn: '2018-02-03', adoptions: [] });
  expect(
    points(run(rows, [...pieces, ...sent], { period }, [['抵扣', '每3条报送抵1条采用']]).credits, '甲镇')[
      'quota-short'
    ],
  ).toBeUndefined();
});

test('a nested task: part of it in one outlet', () => {
  const rows = [
    base,
    ['未完成', null, '每月', '采用', null, 3, '每少1条扣1分'],
    ['未完成', null, '每月', '采用', '乙日报', 1, '扣3分'],
  ];
  const { credits, quotas } = run(rows, times(3, adopted('甲镇', '2018-01-05')));
  expect(points(credits, '甲镇')).toEqual({ adoption: 3, 'quota-short': -3 });
  expect(quotas.map(({ of, done, short }) => [of, done, short])).toEqual([
    ['adopted', 3, 0],
    ['乙日报', 0, 1],
  ]);
});

test('each member of a unit that is short', () => {
  const rows = [base, ['未完成', '单位成员', '每月', '采用', null, 1, '扣1分']];
  const people = [
    { name: '甲', unit: '乙镇' },
    { name: '乙', unit: '乙镇' },
    { name: '丙', unit: '甲镇' },
  ];
  const { credits } = run(
    rows,
    [adopted('甲镇', '2018-01-05'), { unit: '乙镇', receivedOn: '2018-01-05', adoptions: [] }],
    { people },
  );
  expect([points(credits, '甲'), points(credits, '乙'), points(credits, '丙')]).toEqual([
    { 'quota-short': -1 },
    { 'quota-short': -1 },
    {},
  ]);
});

test('a missed task bars the prize for the place', () => {
  const rows = [
    base,
    ['名次奖', null, null, null, null, null, 5],
    ['未完成', null, '每月', '采用', '乙日报', 1, '取消奖励'],
  ];
  const rules = rulesOf({
    header: [...header, '名次'],
    rows: [
      base,
      ['名次奖', null, null, null, null, null, 5, 1],
      ['名次奖', null, null, null, null, null, 3, '2-3'],
      rows[2] ?? [],
    ],
  });
  const pieces = [
    ...times(3, adopted('甲镇', '2018-01-05')),
    ...times(2, adopted('乙镇', '2018-01-05')),
    adopted('乙镇', '2018-01-06', {}, { outlet: '乙日报' }),
    adopted('丙镇', '2018-01-06', {}, { outlet: '乙日报' }),
  ];
  const { credits } = price(rules, factsOf(pieces, { period: january }));
  expect(
    credits.filter(({ what }) => what === 'rank-prize').map(({ unit, amount, reason }) => [unit, amount, reason]),
  ).toEqual([
    ['甲镇', 0, 'barred'],
    ['乙镇', 500, undefined],
    ['丙镇', 300, undefined],
  ]);
});

test('bands of the completion rate and of the total', () => {
  const bands = rulesOf({
    header: ['事项', '完成率', '总分', '分值（分）'],
    rows: [
      ['采用', null, null, 1],
      ['完成率', '不足50%', null, -20],
      ['完成率', '50%以上不足80%', null, -10],
      ['总分', null, '3分以上', 2],
    ],
  });
  const quotas: QuotaFacts[] = [
    { id: 'a', unit: '甲镇', measure: 'adopted', min: 4, period: january },
    { id: 'b', unit: '乙镇', measure: 'adopted', min: 2, period: january },
  ];
  const { credits } = price(
    bands,
    factsOf([...times(3, adopted('甲镇', '2018-01-05')), ...times(1, adopted('乙镇', '2018-01-05'))], {
      period: january,
      quotas,
    }),
  );
  expect(points(credits, '甲镇')).toEqual({ adoption: 3, rate: -10 });
  expect(points(credits, '乙镇')).toEqual({ adoption: 1, rate: -10 });
  const many = price(bands, factsOf(times(3, adopted('甲镇', '2018-01-05')), { period: january }));
  expect(points(many.credits, '甲镇')).toEqual({ adoption: 3, 'total-band': 2 });
});

test('facts, lump sums, and a cap a person and month', () => {
  const money = rulesOf({
    sheet: '稿酬标准',
    header: ['事项', '对象', '周期', '稿酬（元）'],
    rows: [
      ['采用', null, null, 300],
      ['定额奖励', '网站管理员', '每月', 1000],
      ['扣罚：简报缺期', null, null, '每缺1期扣40元'],
      ['上限', '个人', '每月', 500],
    ],
  });
  const facts = factsOf(
    [
      adopted('甲镇', '2018-01-05', { authors: [{ name: '甲' }] }),
      adopted('甲镇', '2018-01-06', { authors: [{ name: '甲' }, { name: '乙' }] }),
    ],
    {
      period: january,
      people: [{ name: '丁', role: '网站管理员' }],
      events: [{ id: 'e', unit: null, person: '丁', what: '简报缺期', times: 2, date: '2018-01-20' }],
    },
  );
  const { credits } = price(money, facts);
  expect(points(credits, '丁')).toEqual({ lump: 1000, event: -80, cap: -420 });
  const own = credits.filter(({ person, what }) => person === '甲' && what === 'cap');
  expect(own).toEqual([]);
});

test('a cap takes away what is above it, in a line of its own', () => {
  const money = rulesOf({
    sheet: '稿酬标准',
    header: ['事项', '对象', '周期', '稿酬（元）'],
    rows: [
      ['采用', null, null, 300],
      ['上限', '个人', '每月', 500],
      ['每篇上限', null, null, 400],
    ],
    settings: [['一稿多发', '分别计发']],
  });
  const twice: Piece = {
    unit: '甲镇',
    authors: [{ name: '甲' }],
    adoptions: [
      { outlet: '甲日报', date: '2018-01-05' },
      { outlet: '乙日报', date: '2018-01-06' },
    ],
  };
  const { credits } = price(
    money,
    factsOf([twice, adopted('甲镇', '2018-01-07', { authors: [{ name: '甲' }] })], { period: january }),
  );
  expect(credits.map(({ amount, what, person }) => [what, person, amount])).toEqual([
    ['adoption', null, 30000],
    ['adoption', null, 10000],
    ['adoption', null, 30000],
    ['cap', '甲', -20000],
  ]);
});

test('a pot by pieces, rounded each, the rest stays in it', () => {
  const money = rulesOf({
    sheet: '稿酬标准',
    header: ['事项', '周期', '体裁', '稿酬（元）'],
    rows: [['奖金池', '每月', '图片', 100]],
  });
  const photo = (name: string, date: string) => adopted('甲镇', date, { authors: [{ name }], genre: '图片' });
  const { credits } = price(
    money,
    factsOf(
      [photo('甲', '2018-01-05'), photo('乙', '2018-01-06'), photo('丙', '2018-01-07'), photo('甲', '2018-02-07')],
      { period: { from: '2018-01-01', to: '2018-02-28' } },
    ),
  );
  expect(
    credits.filter(({ amount }) => amount !== 0).map(({ person, amount, date }) => [person, amount, date]),
  ).toEqual([
    ['甲', 3333, '2018-01-31'],
    ['乙', 3333, '2018-01-31'],
    ['丙', 3333, '2018-01-31'],
    ['甲', 10000, '2018-02-28'],
  ]);
});

test('typed counts are priced; one without a rule is put to a person, never nought', () => {
  const rules = rulesOf({
    header: ['采用媒体', '分值（分/条）'],
    rows: [
      ['微信公众号', 5],
      ['约稿', 5],
    ],
  });
  const count = (id: string, outlet: string, n: number): CountFacts => ({
    id,
    unit: '甲镇',
    measure: 'adopted',
    outlet,
    level: null,
    n,
    period: january,
  });
  const { credits, issues } = price(
    rules,
    factsOf([], {
      counts: [count('a', '微信公众号', 3), count('b', '参阅', 2), count('c', '普发', 0)],
      units: [{ id: '甲镇', name: '甲镇', ranked: true }],
    }),
  );
  expect(credits.map(({ count: of, amount, issue, date }) => [of, amount, issue, date])).toEqual([
    ['a', 1500, undefined, '2018-01-31'],
    ['b', null, 'needs-decision', '2018-01-31'],
  ]);
  expect(issues).toEqual([
    {
      code: 'needs-decision',
      detail: { min: null, max: null, scale: 'points', count: 'b', outlet: '参阅', n: 2, unit: '甲镇' },
    },
  ]);
});

test('points turn into money once for a year', () => {
  const sheets = rulesOf(
    { header: ['事项', '分值（分）'], rows: [['采用', 1.5]] },
    { sheet: '稿酬标准', header: ['事项', '周期', '稿酬（元）'], rows: [['积分兑现', '每年', '每分3元']] },
  );
  const { credits } = price(sheets, factsOf(times(3, adopted('甲镇', '2018-01-05'))));
  expect(
    credits.filter(({ scale }) => scale === 'money').map(({ unit, amount, date }) => [unit, amount, date]),
  ).toEqual([['甲镇', 1350, '2018-12-31']]);
});
