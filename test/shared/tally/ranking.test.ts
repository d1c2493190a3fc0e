import { emptyRuleSet } from '../../../shared/rule/rule-set';
import { type Ranked, rank } from '../../../shared/tally/ranking';

const policy = emptyRuleSet.office;
const stated = <T>(value: T) => ({ value, at: null, assumed: false });
const unit = (name: string, points: number | null, more: Partial<Ranked> = {}): Ranked => ({
  unit: name,
  name,
  board: '乡镇',
  points,
  submitted: null,
  adopted: null,
  adoptions: null,
  rate: null,
  ...more,
});
const places = (units: readonly Ranked[], settings = policy): readonly (readonly [string, number | null])[] =>
  rank(units, settings).flatMap(({ lines }) => lines.map(({ name, place }) => [name, place] as const));

describe('rank', () => {
  const tied = [unit('甲', 900), unit('乙', 900), unit('丙', 500)];
  test('ties 1-1-3 leave the next place out', () => {
    expect(places(tied, { ...policy, ties: stated('1-1-3' as const) })).toEqual([
      ['甲', 1],
      ['乙', 1],
      ['丙', 3],
    ]);
  });
  test('ties 1-1-2 do not', () => {
    expect(places(tied, { ...policy, ties: stated('1-1-2' as const) })).toEqual([
      ['甲', 1],
      ['乙', 1],
      ['丙', 2],
    ]);
  });
  test('a named tie-breaker parts equal points', () => {
    const settings = { ...policy, tieBreakers: stated<('adopted' | 'rate' | 'submitted' | 'order')[]>(['adopted']) };
    expect(places([unit('甲', 900, { adopted: 1 }), unit('乙', 900, { adopted: 3 })], settings)).toEqual([
      ['乙', 1],
      ['甲', 2],
    ]);
  });
  test('who has nothing takes no place where the scheme says so', () => {
    const units = [unit('甲', 0), unit('乙', 900)];
    expect(places(units, { ...policy, zeroRanked: stated(false) })).toEqual([
      ['乙', 1],
      ['甲', null],
    ]);
    expect(places(units, { ...policy, zeroRanked: stated(true) })).toEqual([
      ['乙', 1],
      ['甲', 2],
    ]);
  });
  test('organisers are listed last, without a place, and shift nobody', () => {
    const settings = { ...policy, unranked: stated(['甲']) };
    expect(places(tied, settings)).toEqual([
      ['乙', 1],
      ['丙', 2],
      ['甲', null],
    ]);
  });
  test('each board is ranked apart, in the order of its first unit', () => {
    const boards = rank([unit('局', 100, { board: '部门' }), unit('甲', 900)], policy);
    expect(boards.map(({ board, lines }) => [board, lines[0]?.place])).toEqual([
      ['部门', 1],
      ['乡镇', 1],
    ]);
  });
  test('without points nobody has a place', () => {
    expect(places([unit('甲', null)])).toEqual([['甲', null]]);
  });
});
