/** What holds of every rule sheet and every month: lines sum, order never matters, printing and reading again changes nothing. */
import fc from 'fast-check';
import type { ItemFacts } from '../../../shared/rule/facts';
import { price } from '../../../shared/rule/price';
import { printRules } from '../../../shared/rule/print-rules';
import type { Credit } from '../../../shared/rule/result';
import type { RuleSet } from '../../../shared/rule/rule-set';
import { type Adopted, factsOf, type Piece, type Row, readSheets, rulesOf, type Sheet } from './rule-sheet';

const outlets = ['甲日报', '乙晚报', '丙网', '丁公众号', '戊信息'];
const levels = ['中央级', '省级', '市级', '县级', null];
const genres = ['消息', '通讯', '图片', '评论', null];
const placements = ['头版', '头版头条', '2版', null];
const combine = [
  '就高不就低',
  '按最高级别计一次',
  '分别计',
  '同一级别只计一次',
  '最高一项全额，其余按五分之一',
  '每组只计一次',
];
const split = ['平均分配', '发给第一作者', '按6:4分配'];

const value = fc.oneof(
  fc.integer({ min: 0, max: 900 }),
  fc.constantFrom('3倍稿费', '50元/千字', '每满100字3元', '不计', '只计数', '—', '15.37', '稿费的33%'),
);
const baseRow = fc.tuple(
  fc.constant('采用'),
  fc.constantFrom(...levels),
  fc.constantFrom(null, ...outlets, '省级媒体', '各级报纸', '其他媒体', '甲日报、丙网'),
  fc.constantFrom(...genres),
  fc.constantFrom(...placements),
  fc.constantFrom(null, '校内', '校外'),
  value,
);
const moreRow = fc.tuple(
  fc.constantFrom('另加', '加倍'),
  fc.constantFrom(...levels),
  fc.constantFrom(null, ...outlets, '各级报纸'),
  fc.constantFrom(...genres),
  fc.constantFrom(...placements),
  fc.constant(null),
  fc.constantFrom('×2', '×0.5', '+30', '加33%'),
);
const header = ['事项', '级别', '采用媒体', '体裁', '版面', '计酬组', '稿酬（元）'];
const sheet = fc
  .tuple(
    fc.array(baseRow, { minLength: 1, maxLength: 8 }),
    fc.array(moreRow, { maxLength: 4 }),
    fc.constantFrom(...combine),
    fc.constantFrom(...split),
  )
  .map(([base, more, highest, authors]) => ({
    sheet: '稿酬标准',
    header,
    // One price at least: a sheet that only leaves things out prices nothing.
    rows: [['采用', null, '己日报', null, null, null, 7], ...base, ...more] as readonly Row[],
    settings: [
      ['一稿多发', highest],
      ['署名', authors],
    ] as const,
  }));
const day = fc
  .integer({ min: 1, max: 28 })
  .chain((date) =>
    fc
      .integer({ min: 1, max: 12 })
      .map((month) => `2018-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`),
  );
const adoption: fc.Arbitrary<Adopted> = fc.record({
  outlet: fc.constantFrom(...outlets),
  level: fc.constantFrom(...levels),
  genre: fc.constantFrom(...genres),
  placement: fc.constantFrom(...placements),
  length: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: null }),
  outletFee: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: null }),
  date: day,
  use: fc.constantFrom('single' as const, 'composite' as const),
});
const piece: fc.Arbitrary<Piece> = fc.record({
  unit: fc.constantFrom('甲镇', '乙镇'),
  authors: fc
    .uniqueArray(fc.constantFrom('甲', '乙', '丙'), { maxLength: 3 })
    .map((names) => names.map((name) => ({ name }))),
  genre: fc.constantFrom(...genres),
  counts: fc.boolean(),
  adoptions: fc.array(adoption, { maxLength: 4 }),
});
const rulesFor = (given: Sheet): RuleSet => rulesOf(given);
const byItem = (credits: readonly Credit[]): Record<string, (number | null)[]> => {
  const found: Record<string, (number | null)[]> = {};
  for (const { item, amount, authors } of credits) {
    const key = String(item);
    found[key] ??= [];
    found[key]?.push(amount, ...authors.map((author) => author.amount));
  }
  return found;
};
const total = (credits: readonly Credit[]): number => credits.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
const options = { numRuns: process.env.TONGLIAN_LONG ? 500 : 30 };

test('shares of every line sum to it, in whole fen', () => {
  fc.assert(
    fc.property(sheet, fc.array(piece, { maxLength: 4 }), (given, pieces) => {
      for (const { amount, authors } of price(rulesFor(given), factsOf(pieces)).credits) {
        expect(amount === null || Number.isSafeInteger(amount)).toBe(true);
        if (amount !== null && authors.length > 0)
          expect(authors.reduce((sum, author) => sum + (author.amount ?? 0), 0)).toBe(amount);
      }
    }),
    options,
  );
});

test('the steps of an item sum to what its adoptions give when they are known at once', () => {
  fc.assert(
    fc.property(sheet, piece, (given, one) => {
      const rules = rulesFor(given);
      const stepwise = price(rules, factsOf([one]));
      const atOnce = price(
        rules,
        factsOf([{ ...one, adoptions: (one.adoptions ?? []).map((found) => ({ ...found, date: '2018-06-01' })) }]),
      );
      const open = [...stepwise.credits, ...atOnce.credits].some(({ amount }) => amount === null);
      if (!open) expect(total(stepwise.credits)).toBe(total(atOnce.credits));
    }),
    options,
  );
});

test('the order in which items and adoptions arrive changes nothing', () => {
  fc.assert(
    fc.property(
      sheet,
      fc.array(piece, { minLength: 1, maxLength: 4 }),
      fc.infiniteStream(fc.nat()),
      (given, pieces, dice) => {
        const rules = rulesFor(given);
        const facts = factsOf(pieces);
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((entry) => ({ entry, key: dice.next().value }))
            .sort((one, other) => one.key - other.key)
            .map(({ entry }) => entry);
        const items = shuffled(
          facts.items.map((item): ItemFacts => ({ ...item, adoptions: shuffled(item.adoptions) })),
        );
        expect(byItem(price(rules, { ...facts, items }).credits)).toEqual(byItem(price(rules, facts).credits));
      },
    ),
    options,
  );
});

test('a rule that matches nothing changes nothing', () => {
  fc.assert(
    fc.property(sheet, fc.array(piece, { maxLength: 3 }), value, (given, pieces, amount) => {
      const extra: Row = ['采用', null, '从不出现的日报', null, null, null, amount];
      const more = { ...given, rows: [...given.rows, extra] };
      const amounts = (sheetGiven: typeof given) =>
        price(rulesFor(sheetGiven), factsOf(pieces)).credits.map(
          ({ item, adoption: of, amount: found, reason, issue }) => [item, of, found, reason, issue],
        );
      expect(amounts(more)).toEqual(amounts(given));
    }),
    options,
  );
});

test('read, printed and read again it is the same', () => {
  fc.assert(
    fc.property(sheet, (given) => {
      const { ruleSet } = readSheets(given);
      const again = readSheets(
        ...printRules(ruleSet).map((printed) => ({
          sheet: printed.sheet,
          header: printed.header.map((path) => path.join('：')),
          rows: printed.rows.map((row) => row.map((text) => (text === '' ? null : text))),
          settings: printed.settings.map(({ name, text }) => [name, text] as const),
        })),
      ).ruleSet;
      const executed = (rules: RuleSet) =>
        rules.rules.map(({ scale, on, stage, when, effect, pool }) => ({
          scale,
          on,
          stage,
          effect,
          pool,
          when: when.map(({ fact, test: asked }) => ({ fact, asked })),
        }));
      expect(executed(again)).toEqual(executed(ruleSet));
      expect(printRules(again)).toEqual(printRules(ruleSet));
      expect(again.money.combine.value).toEqual(ruleSet.money.combine.value);
    }),
    options,
  );
});

test('no floating point up to a milliard yuan', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000_000 }), fc.integer({ min: 1, max: 7 }), (fen, people) => {
      const rules = rulesOf({
        sheet: '稿酬标准',
        header: ['事项', '稿酬（元）'],
        rows: [
          ['采用', '稿费的33%'],
          ['加倍', '×3'],
        ],
      });
      const authors = Array.from({ length: people }, (_, index) => ({ name: `作者${index}` }));
      const [credit] = price(rules, factsOf([{ authors, adoptions: [{ outlet: '甲日报', outletFee: fen }] }])).credits;
      const base = (BigInt(fen) * 3300n + 5000n) / 10000n;
      expect(BigInt(credit?.amount ?? 0)).toBe(base * 3n);
      expect(credit?.authors.reduce((sum, { amount }) => sum + BigInt(amount ?? 0), 0n)).toBe(base * 3n);
    }),
    options,
  );
});
