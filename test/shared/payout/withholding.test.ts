import fc from 'fast-check';
import { fen } from '../../../shared/money';
import { withheld } from '../../../shared/payout/tax';
import { withholding } from '../../../shared/payout/withholding';

const line = (author: string | null, unit: string, yuan: number) => ({ author, unit, gross: fen(yuan * 100) });
const known = (author: string) => `p-${author}`;
const nobody = () => null;
const yuan = (amounts: readonly number[]) => amounts.map((amount) => amount / 100);

describe('a person paid under two units', () => {
  test('has one allowance: 600 and 400 are taxed as 1,000 together', () => {
    const lines = [line('张', '甲镇', 600), line('李', '甲镇', 900), line('张', '乙镇', 400)];
    expect(yuan(withholding(lines, 'author', known).amounts)).toEqual([16.8, 14, 11.2]);
    expect(yuan(withholding(lines, 'labour', known).amounts)).toEqual([24, 20, 16]);
  });

  test('of the odd fen the largest line bears what is left', () => {
    // 803.00: (803 − 800) × 70 % × 20 % = 0.42 over three lines of 1 : 1 : 801.
    const lines = [line('张', '甲镇', 1), line('张', '乙镇', 1), line('张', '丙镇', 801)];
    expect(withholding(lines, 'author', known).amounts).toEqual([0, 0, 42]);
  });

  test('what is taken back makes the whole smaller, and bears no tax itself', () => {
    const lines = [line('张', '甲镇', 2000), line('张', '乙镇', -500)];
    expect(yuan(withholding(lines, 'author', known).amounts)).toEqual([98, 0]);
  });

  test('nobody is named: each line for itself', () => {
    const lines = [line(null, '甲镇', 900), line(null, '乙镇', 900)];
    expect(withholding(lines, 'author', known)).toEqual({ amounts: [1400, 1400], unclear: [] });
  });
});

describe('a name that the roster does not decide', () => {
  const lines = [line('张', '甲镇', 600), line('张', '乙镇', 400)];
  test('is taxed line by line, and told', () =>
    expect(withholding(lines, 'author', nobody)).toEqual({ amounts: [0, 0], unclear: [[0, 1]] }));
  test('is not told where nothing depends on it', () => {
    expect(withholding([line('张', '甲镇', 300), line('张', '乙镇', 400)], 'author', nobody).unclear).toEqual([]);
    expect(withholding(lines, 'none', nobody)).toEqual({ amounts: [0, 0], unclear: [] });
  });
  test('two rows of the roster are two people', () =>
    expect(withholding(lines, 'author', (author, unit) => `${author} ${unit}`)).toEqual({
      amounts: [0, 0],
      unclear: [],
    }));
});

test('to the fen: the lines of each person add up to the tax on the person’s sum', () => {
  const names = fc.constantFrom('张', '李', '王', null);
  const units = fc.constantFrom('甲镇', '乙镇', '丙镇');
  const lines = fc.array(
    fc.record({ author: names, unit: units, gross: fc.integer({ min: -50_000, max: 9_000_000 }) }),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(lines, fc.constantFrom('author' as const, 'labour' as const), (drawn, kind) => {
      const given = drawn.map((one) => ({ ...one, gross: fen(one.gross) }));
      const { amounts } = withholding(given, kind, known);
      for (const name of ['张', '李', '王']) {
        const own = given.flatMap(({ author, gross }, place) =>
          author === name ? [[gross, amounts[place] ?? 0]] : [],
        );
        const sum = (at: 0 | 1) => own.reduce((total, pair) => total + (pair[at] ?? 0), 0);
        expect(sum(1)).toBe(withheld(fen(sum(0)), kind));
        for (const [gross = 0, tax = 0] of own) expect(tax).toBeLessThanOrEqual(Math.max(0, gross));
      }
    }),
  );
});
