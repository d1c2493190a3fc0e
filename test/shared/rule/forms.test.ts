/** Every form of a rule cell, by what it gives. */
import type { Facts } from '../../../shared/rule/facts';
import { price } from '../../../shared/rule/price';
import { type Adopted, factsOf, type Piece, rulesOf, totalOf, worth } from './rule-sheet';

const money = (
  rows: readonly (readonly (string | number | null)[])[],
  header: readonly string[],
  settings: readonly (readonly [string, string])[] = [],
) => rulesOf({ sheet: '稿酬标准', header, rows, settings });

describe('value cells', () => {
  const header = ['事项', '采用媒体', '稿酬（元）'];
  const paper: Adopted = { outlet: '甲日报', length: 1550, minutes: 3, reads: 12000, outletFee: 3000, photos: 4 };
  test.each<[value: string | number, gives: number | string]>([
    [50, 50],
    ['50元', 50],
    ['50元/篇', 50],
    ['每篇50元', 50],
    ['５０', 50],
    ['3倍稿费', 90],
    ['稿费×3', 90],
    ['稿费的50%', 15],
    ['双稿酬', 30],
    ['同额奖励', 30],
    ['50元/千字', 77.5],
    ['每千字50元', 50],
    ['每满100字3元', 45],
    ['每百字3元，最高40元', 40],
    ['30元/分钟', 90],
    ['5元/幅', 20],
    ['15-25元', 'needs-decision'],
    ['酌情', 'needs-decision'],
    ['不超过50元', 'needs-decision'],
    ['不计', 'excluded'],
    ['只计数', 'counts-only'],
    ['由集团公司支付', 'paid-elsewhere'],
    ['不计入', 'not-counted'],
    ['未达标不计', 'below-threshold'],
    ['任务内不计', 'within-quota'],
    ['—', 'no-rate'],
  ])('%s gives %s', (value, gives) => {
    expect(worth(money([['采用', '甲日报', value]], header), paper)).toBe(gives);
  });

  test.each<[string, string | number, number]>([
    ['另加', 30, 130],
    ['采用', '+30', 130],
    ['采用', '另加30元', 130],
    ['采用', '×2', 200],
    ['加倍', 2, 200],
    ['采用', '加倍', 200],
    ['采用', '减半', 50],
    ['采用', '加50%', 150],
    ['采用', '加半', 150],
    ['采用', '八折', 80],
    ['采用', '五分之一', 20],
    ['采用', '超过800字，每100字加10%', 170],
    ['采用', '超过800字，每100字加10%，最高1.5倍', 150],
    ['采用', '扣20元', 80],
    ['上限', 60, 60],
    ['保底', 180, 180],
    ['另加', '每满500字10元', 130],
  ])('%s %s on a base of 100 makes %s', (kind, value, gives) => {
    const rules = money(
      [
        ['采用', '甲日报', 100],
        [kind, '甲日报', value],
      ],
      header,
    );
    expect(worth(rules, paper)).toBe(gives);
  });

  test('an editor decides inside the bounds, and not outside', () => {
    const rules = money([['采用', '甲日报', '15-25元']], header);
    const decided = (amount: number) =>
      worth(rules, paper, { decisions: [{ scale: 'money', adoption: null, amount }] });
    expect([decided(2000), decided(1500), decided(2600)]).toEqual([20, 15, 'out-of-range']);
  });
});

describe('condition cells', () => {
  const one = (column: string, cell: string, adoption: Partial<Adopted>, item: Piece = {}) =>
    worth(money([['采用', cell, 10]], ['事项', column, '稿酬（元）']), { outlet: '甲日报', ...adoption }, item);
  test.each<[string, string, Partial<Adopted>, boolean]>([
    ['级别', '省级', { level: '省级' }, true],
    ['级别', '省级', { level: '省' }, true],
    ['级别', '国家级', { level: '中央' }, true],
    ['级别', '县级以上', { level: '省级' }, true],
    ['级别', '县级以上', { level: '乡镇' }, false],
    ['级别', '省级、市级', { level: '市级' }, true],
    ['级别', '非省级', { level: '市级' }, true],
    ['级别', '非省级', { level: '省级' }, false],
    ['采用媒体', '《甲日报》', {}, true],
    ['采用媒体', '甲日报、乙晚报', {}, true],
    ['采用媒体', '甲日报/乙晚报', {}, true],
    ['采用媒体', '各级报纸', {}, true],
    ['采用媒体', '网站', {}, false],
    ['采用媒体', '省级报刊', { level: '省级' }, true],
    ['采用媒体', '省级报刊', { level: '市级' }, false],
    ['采用媒体', '含“日报”', {}, true],
    ['采用媒体', '除甲日报外', {}, false],
    ['采用媒体', '甲日报', { outlet: '甲日报·文教周刊' }, true],
    ['采用媒体', '甲日报（文教周刊）', { outlet: '甲日报·文教周刊' }, true],
    ['采用媒体', '甲日报（文教周刊）', {}, false],
    ['采用媒体', '甲日报（正报）', {}, true],
    ['采用媒体', '中国.甲县', { outlet: '中国·甲县' }, true],
    ['媒体类型', '报刊', {}, true],
    ['媒体类型', '网', { outlet: '某号', medium: '网' }, true],
    ['体裁', '消息、图片新闻', { genre: '新闻图片' }, true],
    ['体裁', '一句话类新闻', { genre: '一句话新闻' }, true],
    ['体裁', '通讯（1000字以上）', { genre: '通讯', length: 1000 }, true],
    ['体裁', '通讯（1000字以上）', { genre: '通讯', length: 999 }, false],
    ['版面', '头版头条', { placement: '一版头条' }, true],
    ['版面', '头版头条', { placement: '头版' }, false],
    ['版面', '头版', { placement: '第1版' }, true],
    ['版面', '头版', { placement: 'A1版头条' }, true],
    ['版面', '头条', { placement: '其它版面头条' }, true],
    ['版面', '其他版头条', { placement: '其它版面头条' }, true],
    ['版面', '其他版头条', { placement: '头版头条' }, false],
    ['版面', '一版其他位置', { placement: '1版' }, true],
    ['版面', '一版其他位置', { placement: '1版头条' }, false],
    ['字数', '1000字以上', { length: 1000 }, true],
    ['字数', '超过1000字', { length: 1000 }, false],
    ['字数', '不满200字', { length: 199 }, true],
    ['字数', '不满200字', { length: 200 }, false],
    ['字数', '200字以下', { length: 200 }, true],
    ['字数', '600-1000', { length: 1000 }, true],
    ['字数', '>=1000', { length: 1000 }, true],
    ['字数', '超过600字不超过1000字', { length: 600 }, false],
    ['字数', '千字以上', { length: 1000 }, true],
    ['阅读量', '10万以上', { reads: 100000 }, true],
    ['单条/综合', '综合采用', { use: 'composite' }, true],
    ['单条/综合', '单条', { use: 'composite' }, false],
  ])('%s %s with %j: %s', (column, cell, adoption, applies) => {
    expect(one(column, cell, adoption)).toBe(applies ? 10 : 'no-rule');
  });

  test('marks, roles and a unit', () => {
    expect(one('情形', '约稿', {}, { marks: ['约稿'] })).toBe(10);
    expect(one('情形', '约稿且迟报', {}, { marks: ['约稿', '迟报'] })).toBe(10);
    expect(one('情形', '约稿且迟报', {}, { marks: ['约稿'] })).toBe('no-rule');
    expect(one('身份', '通讯员', {}, { authors: [{ name: '甲', kind: '通讯员' }] })).toBe(10);
    expect(one('单位', '甲镇', {}, { unit: '甲镇' })).toBe(10);
    expect(one('单位', '乙镇', {}, { unit: '甲镇' })).toBe('no-rule');
  });

  test('a fact that was not recorded is asked for, unless it cannot apply', () => {
    expect(one('字数', '1000字以上', {})).toBe('fact-missing');
    expect(one('字数', '1000字以上', { genre: '图片' })).toBe('no-rule');
    expect(one('字数', '1000字以上', { outlet: '甲电视台' })).toBe('no-rule');
    expect(one('体裁', '消息', {})).toBe('fact-missing');
    expect(one('版面', '头版', {})).toBe('no-rule');
  });

  test('其他 is what no sibling names', () => {
    const rules = money(
      [
        ['采用', '甲日报', '通讯', 100],
        ['采用', '其他报纸', null, 20],
      ],
      ['事项', '采用媒体', '体裁', '稿酬（元）'],
    );
    expect(worth(rules, { outlet: '乙晚报', genre: '消息' })).toBe(20);
    expect(worth(rules, { outlet: '甲日报', genre: '消息' })).toBe('no-rule');
    expect(worth(rules, { outlet: '甲网', genre: '消息' })).toBe('no-rule');
    const places = money(
      [
        ['采用', '头版', 100],
        ['采用', '其他版', 20],
      ],
      ['事项', '版面', '稿酬（元）'],
    );
    expect([
      worth(places, { outlet: '甲日报', placement: '3版' }),
      worth(places, { outlet: '甲日报' }),
      worth(places, { outlet: '甲日报', placement: '头版头条' }),
    ]).toEqual([20, 20, 100]);
  });

  test('等 opens a list to its level, a named outlet needs no level', () => {
    const rules = money(
      [
        ['省级', '甲日报、乙日报等', 100],
        ['市级', '丙日报', 50],
      ],
      ['级别', '采用媒体', '稿酬（元）'],
    );
    expect(worth(rules, { outlet: '某某晚报', level: '省级' })).toBe(100);
    expect(worth(rules, { outlet: '丙日报', level: '省级' })).toBe(50);
    expect(worth(rules, { outlet: '甲日报', level: null })).toBe(100);
  });

  test('the more specific row wins, of others the upper one; what is left out wins over a price', () => {
    const header = ['级别', '体裁', '版面', '稿酬（元）'];
    const rules = money(
      [
        ['省级', null, null, 10],
        ['省级', '通讯', null, 20],
        ['省级', null, '头版', 30],
        [null, '讲话', null, '不计'],
      ],
      header,
    );
    const at = (genre: string, placement: string | null) =>
      worth(rules, { outlet: '甲日报', level: '省级', genre, placement });
    expect([at('消息', null), at('通讯', null), at('消息', '头版'), at('通讯', '头版'), at('讲话', '头版')]).toEqual([
      10,
      20,
      30,
      20,
      'excluded',
    ]);
  });

  test('of nested supplements the narrower stands alone, unless they add up', () => {
    const header = ['事项', '字数', '稿酬（元）'];
    const rows = [
      ['采用', null, 100],
      ['另加', '500字以上', 10],
      ['另加', '1000字以上', 30],
    ];
    expect(worth(money(rows, header), { outlet: '甲日报', length: 1200 })).toBe(130);
    expect(worth(money(rows, header, [['分档', '逐档累加']]), { outlet: '甲日报', length: 1200 })).toBe(140);
  });

  test('the order of supplement and multiplier is a setting', () => {
    const header = ['事项', '稿酬（元）'];
    const rows = [
      ['采用', 100],
      ['另加', 30],
      ['加倍', '×2'],
    ];
    expect(worth(money(rows, header), { outlet: '甲日报' })).toBe(260);
    expect(worth(money(rows, header, [['计算顺序', '先乘后加']]), { outlet: '甲日报' })).toBe(230);
  });
});

describe('one item in several outlets', () => {
  const header = ['级别', '计酬组', '稿酬（元）'];
  const rows = [
    ['中央级', '校外', 800],
    ['省级', '校外', 500],
    ['市级', '校内', 200],
  ];
  const outlets: readonly Adopted[] = [
    { outlet: '甲日报', level: '省级', date: '2018-03-01' },
    { outlet: '乙日报', level: '中央级', date: '2018-02-01' },
    { outlet: '丙日报', level: '省级', date: '2018-01-01' },
    { outlet: '丁日报', level: '市级', date: '2018-04-01' },
  ];
  test.each<[string, number]>([
    ['就高不就低，只计最高一项', 800],
    ['按最高级别奖励一次', 800],
    ['分别计发', 2000],
    ['同一级别只计一次', 1500],
    ['每组只计一次', 1000],
    ['最高一项全额，其余按20%计', 800 + 100 + 100 + 40],
  ])('%s: %s', (text, total) => {
    const rules = money(rows, header, [['一稿多发', text]]);
    expect(totalOf(price(rules, factsOf([{ adoptions: outlets }])), 'money')).toBe(total * 100);
  });

  test('a later better one is the difference in its own month, a later lower one nothing', () => {
    const rules = money(rows, header, [['一稿多发', '就高不就低']]);
    const { credits } = price(rules, factsOf([{ adoptions: outlets }]));
    expect(credits.map(({ date, amount, what, reason }) => [date, amount, what, reason])).toEqual([
      ['2018-01-01', 50000, 'adoption', undefined],
      ['2018-02-01', 30000, 'difference', undefined],
      ['2018-03-01', 0, 'adoption', 'lower'],
      ['2018-04-01', 0, 'adoption', 'lower'],
    ]);
  });
});

describe('authors', () => {
  const header = ['事项', '稿酬（元）'];
  const shares = (text: string, authors: Piece['authors'], people?: Facts['people']) => {
    const rules = money([['采用', 100.01]], header, [['署名', text]]);
    const { credits } = price(
      rules,
      factsOf([{ authors: authors ?? [], adoptions: [{ outlet: '甲日报' }] }], people ? { people } : {}),
    );
    return credits.flatMap((credit) => credit.authors.map(({ amount }) => amount));
  };
  const [a, b, c] = [{ name: '甲' }, { name: '乙' }, { name: '丙' }];
  test('even, the odd fen to the first', () =>
    expect(shares('平均分配，零头归第一作者', [a, b])).toEqual([5001, 5000]));
  test('the first takes all', () => expect(shares('发给第一作者', [a, b])).toEqual([10001, 0]));
  test('by the stated shares', () => expect(shares('按6:4分配', [a, b])).toEqual([6001, 4000]));
  test('the first sixty percent, the others the rest', () =>
    expect(shares('第一作者60%，其余作者40%', [a, b, c])).toEqual([6001, 2000, 2000]));
  test('as they agreed', () =>
    expect(
      shares('由作者自行分配', [
        { ...a, share: 3 },
        { ...b, share: 1 },
      ]),
    ).toEqual([7501, 2500]));
  test('as they will agree', () => expect(shares('由作者自行分配', [a, b])).toEqual([null, null]));
  test('the correspondent, not the journalist', () =>
    expect(
      shares('与记者合署的全部归通讯员', [
        { ...a, kind: '记者' },
        { ...b, kind: '通讯员' },
      ]),
    ).toEqual([0, 10001]));
  test('nobody named, nothing paid', () => {
    const rules = money([['采用', 100]], header, [['署名', '未署作者姓名的不发']]);
    expect(worth(rules, { outlet: '甲日报' })).toBe('no-name');
  });
});
