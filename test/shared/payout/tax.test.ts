import { fen } from '../../../shared/money';
import { withheld } from '../../../shared/payout/tax';

/** Yuan in, yuan out; worked by hand from the announcement that tax.ts names. */
const tax = (yuan: number, kind: 'author' | 'labour' | 'wages' | 'none'): number =>
  withheld(fen(yuan * 100), kind) / 100;

describe('withheld', () => {
  test.each([
    [800, 0],
    [1000, 28],
    [4000, 448],
    [4001, 448.11],
    [10000, 1120],
  ])('author’s remuneration of %d yuan: %d', (gross, expected) => {
    expect(tax(gross, 'author')).toBe(expected);
  });
  test.each([
    [800, 0],
    [1000, 40],
    [4000, 640],
    [25000, 4000],
    [30000, 5200],
    [70000, 15400],
  ])('labour remuneration of %d yuan: %d', (gross, expected) => {
    expect(tax(gross, 'labour')).toBe(expected);
  });
  test('wages are left to payroll, and 不扣 takes nothing', () => {
    expect(tax(5000, 'wages')).toBe(0);
    expect(tax(5000, 'none')).toBe(0);
  });
});
