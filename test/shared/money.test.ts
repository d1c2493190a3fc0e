/** Laws of money: shares sum to the amount, printing reads back, rounding is half up at the named digit. */
import * as fc from 'fast-check';
import {
  type Fen,
  fen,
  fenOf,
  multiply,
  parseFen,
  parsePoints,
  percent,
  points,
  pointsOf,
  printFen,
  printPoints,
  splitByWeight,
  splitEvenly,
  sum,
} from '../../shared/money';

const amount = fc.integer({ min: -1e9, max: 1e9 }).map(fen);

test('what is printed reads back as the same amount', () => {
  fc.assert(fc.property(amount, (value) => parseFen(printFen(value)) === value));
  fc.assert(fc.property(amount, (value) => parsePoints(printPoints(points(value))) === points(value)));
  expect([printFen(fen(1250)), printFen(fen(-5)), printFen(fen(0))]).toEqual(['12.50', '-0.05', '0.00']);
  expect([250, 300, 1000, 0, -50, 5].map((value) => printPoints(points(value)))).toEqual([
    '2.5',
    '3',
    '10',
    '0',
    '-0.5',
    '0.05',
  ]);
});

test('text that is no amount of at most two decimals is none', () => {
  expect(['', '1.', '.5', '1.234', '1,000', '1e3', '１', '99999999999999999'].map(parseFen)).toEqual(
    new Array(8).fill(undefined),
  );
});

test('a workbook number is taken at its 15 digits, never multiplied as a float', () => {
  expect([1.005, 0.1 + 0.2, 1.15, 35.855, 4.35, 1234567.89].map(fenOf)).toEqual([
    undefined,
    30,
    115,
    undefined,
    435,
    123456789,
  ]);
  expect([2.5, -0.5, 0, Number.NaN].map(pointsOf)).toEqual([250, -50, 0, undefined]);
  fc.assert(fc.property(amount, (value) => fenOf(value / 100) === value));
});

test('shares add up to the amount, and the odd fen goes to the first', () => {
  expect(splitEvenly(fen(1000), 3)).toEqual([334, 333, 333]);
  expect(splitEvenly(fen(-1000), 3)).toEqual([-334, -333, -333]);
  fc.assert(
    fc.property(amount, fc.integer({ min: 1, max: 40 }), (value, count) => {
      const shares = splitEvenly(value, count);
      return sum(shares) === value && shares.slice(1).every((share) => share === shares.at(-1));
    }),
  );
  fc.assert(
    fc.property(amount, fc.array(fc.nat(100), { minLength: 1 }), (value, weights) => {
      fc.pre(weights.some((weight) => weight > 0));
      return sum(splitByWeight(value, weights)) === value;
    }),
  );
  expect(() => splitEvenly(fen(1), 0)).toThrow(RangeError);
});

test('rounding is half up at the named digit, away from nought on both sides', () => {
  expect(multiply(fen(5), 1, 2)).toBe(3);
  expect(multiply(fen(-5), 1, 2)).toBe(-3);
  expect(multiply(fen(1249), 1, 1, 1)).toBe(1250);
  expect(multiply(fen(1249), 1, 1, 0)).toBe(1200);
  expect(multiply(fen(1250), 1, 1, 0)).toBe(1300);
  fc.assert(
    fc.property(amount, fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 50 }), (value, top, bottom) => {
      const result = multiply(value, top, bottom);
      return (
        Math.abs(result * bottom - value * top) * 2 <= bottom && multiply(fen(-value), top, bottom) === fen(-result)
      );
    }),
  );
});

test('rates are half up at the printed digit', () => {
  expect(percent(7, 12, 1)).toBe(5830);
  expect(percent(1, 8, 0)).toBe(1300);
  expect(percent(1, 0, 0)).toBeUndefined();
});

test('a sum beyond what can be counted exactly throws', () => {
  expect(() => sum([fen(Number.MAX_SAFE_INTEGER), fen(1)])).toThrow(RangeError);
  expect(() => fen(0.5)).toThrow(RangeError);
});

test('fen and points do not mix', () => {
  // @ts-expect-error points are no money
  const mixed: Fen = points(1);
  expect(mixed).toBe(1);
});
