import { settle } from '../../../shared/tally/settle';
import { adopt, id, period, register, say } from './office';
import { pointsOf, started } from './sealing';

describe('units over time', () => {
  test('a merged unit stands on its successor’s line in boards printed after the merge', () => {
    const office = started();
    register(office, '一', '甲镇', '2018-01-05');
    adopt(office, 'a', '县级', '2018-03-10', '一');
    office.give(
      say('change-unit', {
        record: id.unit('甲镇'),
        from: '2018-03-01',
        step: { what: 'merged', into: id.unit('乙镇') },
      }),
    );
    expect(pointsOf(office, '2018-02')).toEqual({ 甲镇: 0, 乙镇: 0 });
    expect(pointsOf(office, '2018-03')).toEqual({ 乙镇: 100 });
    expect(settle(office.state, period('2018-03')).tallies.units.get(id.unit('乙镇'))?.items).toBe(1);
    expect(
      office.try(
        say('change-unit', {
          record: id.unit('乙镇'),
          from: '2018-04-01',
          step: { what: 'merged', into: id.unit('甲镇') },
        }),
      ),
    ).toBe('transition-refused');
  });

  test('an ended unit is not printed any more', () => {
    const office = started();
    office.give(say('change-unit', { record: id.unit('甲镇'), from: '2018-03-01', step: { what: 'ended' } }));
    expect(Object.keys(pointsOf(office, '2018-02'))).toEqual(['甲镇', '乙镇']);
    expect(Object.keys(pointsOf(office, '2018-04'))).toEqual(['乙镇']);
  });

  test('an ended unit stands where it still has figures', () => {
    const office = started();
    register(office, '一', '甲镇', '2018-02-05');
    office.give(say('change-unit', { record: id.unit('甲镇'), from: '2018-03-01', step: { what: 'ended' } }));
    adopt(office, 'a', '县级', '2018-04-10', '一');
    expect(pointsOf(office, '2018-04')).toEqual({ 甲镇: 100, 乙镇: 0 });
    expect(Object.keys(pointsOf(office, '2018-05'))).toEqual(['乙镇']);
  });
});
