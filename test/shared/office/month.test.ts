import { fresh } from '../../../shared/tally/fresh';
import { residualsOf } from '../../../shared/tally/residuals';
import { settle } from '../../../shared/tally/settle';
import { adopt, id, period, register, rulesByLevel, say, set, span } from './office';
import { close, codeOf, pointsOf, started } from './sealing';

describe('a sealed month', () => {
  test('keeps its ranking when an adoption is dated into it; the difference is a residual that names the month', () => {
    const office = started();
    register(office, '一', '甲镇', '2018-01-05');
    adopt(office, 'a', '县级', '2018-01-10', '一');
    close(office, '2018-01');
    expect(pointsOf(office, '2018-01')).toEqual({ 甲镇: 100, 乙镇: 0 });
    adopt(office, 'b', '省级', '2018-01-20', '一');
    expect(pointsOf(office, '2018-01')).toEqual({ 甲镇: 100, 乙镇: 0 });
    const residual = residualsOf(office.state, span('2018-01')).filter(({ scale }) => scale === 'points');
    expect(residual).toEqual([
      {
        scale: 'points',
        unit: id.unit('甲镇'),
        month: '2018-01',
        of: id.item('一'),
        what: 'record',
        amount: 400,
        corrects: span('2018-01'),
      },
    ]);
    // The quarter is open: what corrects its month counts in it, and in no other month's ranking.
    expect(pointsOf(office, '2018Q1')).toEqual({ 甲镇: 500, 乙镇: 0 });
    expect(pointsOf(office, '2018-02')).toEqual({ 甲镇: 0, 乙镇: 0 });
    expect(pointsOf(office, '2018Q2')).toEqual({ 甲镇: 0, 乙镇: 0 });
  });

  test('an open month gets only what an item brings beyond its sealed months', () => {
    const office = started();
    register(office, '一', '甲镇', '2018-01-05');
    adopt(office, 'a', '州级', '2018-01-10', '一');
    close(office, '2018-01');
    adopt(office, 'b', '省级', '2018-02-10', '一');
    expect(pointsOf(office, '2018-02')).toEqual({ 甲镇: 200, 乙镇: 0 });
    expect(residualsOf(office.state, span('2018-01'))).toEqual([]);
  });

  test('keeps its rules when others are published that would have held for it', () => {
    const office = started();
    register(office, '一', '甲镇', '2018-01-05');
    adopt(office, 'a', '县级', '2018-01-10', '一');
    adopt(office, 'b', '州级', '2018-02-10', '一');
    close(office, '2018-01');
    const dearer = rulesByLevel({ 县级: 1000, 州级: 3000, 省级: 5000 });
    office.give(set(office.state, 'rules', 'dearer', { validFrom: '2018-01-01', ruleSet: dearer }));
    expect(pointsOf(office, '2018-01')).toEqual({ 甲镇: 100, 乙镇: 0 });
    expect(residualsOf(office.state, span('2018-01'))).toEqual([]);
    // February is open: 3000 for the item less the 1000 that its January adoption is worth by the same rules.
    expect(pointsOf(office, '2018-02')).toEqual({ 甲镇: 2000, 乙镇: 0 });
    expect(pointsOf(office, '2018Q1')).toEqual({ 甲镇: 2100, 乙镇: 0 });
  });

  test('keeps the names that its units had', () => {
    const office = started();
    close(office, '2018-01');
    office.give(
      say('change-unit', { record: id.unit('甲镇'), from: '2018-01-15', step: { what: 'renamed', name: '新镇' } }),
    );
    expect(Object.keys(pointsOf(office, '2018-01'))).toEqual(['甲镇', '乙镇']);
    expect(Object.keys(pointsOf(office, '2018-02'))).toEqual(['新镇', '乙镇']);
    expect(office.state.unitChanges.get(id.unit('甲镇'))?.[0]?.from).toBe('2018-02-01');
  });

  test('is not sealed twice, and not while figures differ from those that were checked', () => {
    const office = started();
    register(office, '一', '甲镇', '2018-01-05');
    expect(office.try(say('close', { period: span('2018-01'), code: 'AAAAAAAA' }))).toBe('draft-missing');
    office.give(say('prepare', { period: span('2018-01') }));
    const checked = codeOf(office, '2018-01');
    expect(checked).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    adopt(office, 'a', '县级', '2018-01-10', '一');
    expect(office.try(say('close', { period: span('2018-01'), code: checked }))).toBe('draft-changed');
    office.give(say('prepare', { period: span('2018-01') }));
    expect(codeOf(office, '2018-01')).not.toBe(checked);
    expect(office.try(say('close', { period: span('2018-01'), code: checked }))).toBe('draft-changed');
    office.give(say('close', { period: span('2018-01'), code: codeOf(office, '2018-01') }));
    expect(office.try(say('prepare', { period: span('2018-01') }))).toBe('period-closed');
    expect(office.try(say('prepare', { period: { from: '2018-01-10', to: '2018-02-09' } }))).toBe('period-closed');
  });

  test('what bears on no figure leaves the draft and its code as they are', () => {
    const office = started();
    register(office, '零', '乙镇', '2018-01-05');
    office.give(say('prepare', { period: span('2018-01') }));
    const code = codeOf(office, '2018-01');
    register(office, '一', '甲镇', '2018-02-05');
    expect(office.give(say('prepare', { period: span('2018-01') }))).toEqual([]);
    office.give(say('close', { period: span('2018-01'), code }));
  });

  test('is opened again by the administrator, until a circular is issued; the second seal names the first', () => {
    const office = started();
    close(office, '2018-01');
    const first = office.state.seals.get('2018-01-01 2018-01-31')?.seq;
    const reopen = () => say('reopen', { period: span('2018-01'), personal: { reason: '漏登' } });
    expect(office.try(reopen())).toBe('forbidden');
    expect(office.try(reopen(), 'administrator')).toBeNull();
    register(office, '一', '甲镇', '2018-01-05');
    adopt(office, 'a', '县级', '2018-01-10', '一');
    expect(pointsOf(office, '2018-01')).toEqual({ 甲镇: 100, 乙镇: 0 });
    close(office, '2018-01');
    expect(office.state.seals.get('2018-01-01 2018-01-31')).toMatchObject({ former: first, stands: true });
    office.give(say('issue-circular', { period: span('2018-01'), number: '〔2018〕1号' }));
    expect(office.try(reopen(), 'administrator')).toBe('reopen-refused');
  });

  test('the circular of an open month is not issued', () => {
    expect(started().try(say('issue-circular', { period: span('2018-01'), number: null }))).toBe('period-open');
  });

  test('a record that comes late counts as correction, or in the first open month where an editor says so', () => {
    const office = started();
    register(office, '一', '甲镇', '2018-01-05');
    close(office, '2018-01');
    close(office, '2018-02');
    adopt(office, 'a', '县级', '2018-01-10', '一');
    expect(office.state.late.get(id.adoption('a'))).toMatchObject({ as: 'correction', decided: false });
    expect(residualsOf(office.state, span('2018-01')).length).toBeGreaterThan(0);
    office.give(say('place-late', { record: id.adoption('a'), as: 'first-open' }));
    expect(residualsOf(office.state, span('2018-01'))).toEqual([]);
    expect(pointsOf(office, '2018-03')).toEqual({ 甲镇: 100, 乙镇: 0 });
    close(office, '2018-03');
    expect(office.try(say('place-late', { record: id.adoption('a'), as: 'correction' }))).toBe('transition-refused');
  });

  test('the setting gives the treatment of what comes late', () => {
    const office = started();
    const data = { validFrom: '2018-01-01', countingOffice: null, late: 'first-open' as const };
    office.give(set(office.state, 'settings', 'settings', data));
    close(office, '2018-01');
    register(office, '一', '甲镇', '2018-01-05');
    expect(office.state.late.get(id.item('一'))?.countsOn).toBe('2018-02-01');
    expect(settle(office.state, period('2018-02')).tallies.units.get(id.unit('甲镇'))?.submitted).toBe(1);
  });

  test('published rules that change no figure change what was checked', () => {
    const office = started();
    register(office, '一', '甲镇', '2018-01-05');
    office.give(say('prepare', { period: span('2018-01') }));
    const code = codeOf(office, '2018-01');
    // Nothing was printed yet, so that no figure hangs on what an adoption is worth.
    office.give(set(office.state, 'rules', 'rules', { validFrom: null, ruleSet: rulesByLevel({ 县级: 200 }) }));
    expect(office.try(say('close', { period: span('2018-01'), code }))).toBe('draft-changed');
  });

  test('what was there when its month was sealed is corrected there, whatever the setting says of newcomers', () => {
    const office = started();
    const setting = { validFrom: '2018-01-01', countingOffice: null, late: 'first-open' as const };
    office.give(set(office.state, 'settings', 's', setting));
    register(office, '一', '甲镇', '2018-01-05');
    register(office, '二', '甲镇', '2018-01-06');
    adopt(office, 'a', '县级', '2018-01-10', '一');
    close(office, '2018-01');
    // Another level than was sealed.
    adopt(office, 'a', '州级', '2018-01-10', '一');
    expect(pointsOf(office, '2018-02')).toEqual({ 甲镇: 0, 乙镇: 0 });
    expect(residualsOf(office.state, span('2018-01')).find(({ scale }) => scale === 'points')?.amount).toBe(200);
    // A newcomer counts in February, and stays there when it is corrected.
    adopt(office, 'b', '县级', '2018-01-20', '二');
    expect(pointsOf(office, '2018-02')).toEqual({ 甲镇: 100, 乙镇: 0 });
    adopt(office, 'b', '州级', '2018-01-20', '二');
    expect(pointsOf(office, '2018-02')).toEqual({ 甲镇: 300, 乙镇: 0 });
  });
});

describe('a sealed quarter', () => {
  test('what comes late into a month of it that is sealed too came late into that month', () => {
    const office = started();
    register(office, '一', '甲镇', '2018-01-05');
    close(office, '2018Q1');
    close(office, '2018-01');
    register(office, '二', '甲镇', '2018-01-06');
    register(office, '三', '甲镇', '2018-02-06');
    const periodOf = (name: string) => office.state.late.get(id.item(name))?.period;
    expect([periodOf('二'), periodOf('三')]).toEqual([span('2018-01'), span('2018Q1')]);
  });

  test('its corrections count in the next open quarter, once', () => {
    const office = started();
    register(office, '一', '甲镇', '2018-01-05');
    adopt(office, 'a', '县级', '2018-01-10', '一');
    for (const month of ['2018-01', '2018-02', '2018-03', '2018Q1']) close(office, month);
    adopt(office, 'b', '省级', '2018-03-20', '一');
    expect(pointsOf(office, '2018Q1')).toEqual({ 甲镇: 100, 乙镇: 0 });
    expect(pointsOf(office, '2018Q2')).toEqual({ 甲镇: 400, 乙镇: 0 });
    expect(pointsOf(office, '2018Q3')).toEqual({ 甲镇: 0, 乙镇: 0 });
    expect(pointsOf(office, '2018')).toEqual({ 甲镇: 500, 乙镇: 0 });
    close(office, '2018Q2');
    expect(pointsOf(office, '2018Q2')).toEqual({ 甲镇: 400, 乙镇: 0 });
    expect(pointsOf(office, '2018Q3')).toEqual({ 甲镇: 0, 乙镇: 0 });
    const reopen = (text: string) => say('reopen', { period: span(text), personal: { reason: '试' } });
    // Its months are inside a sealed quarter, and its correction is carried by the next.
    expect(office.try(reopen('2018-01'), 'administrator')).toBe('reopen-refused');
    expect(office.try(reopen('2018Q1'), 'administrator')).toBe('reopen-refused');
    // Taken back, the difference counts the other way, in the first quarter that is open.
    office.give(say('withdraw', { record: id.adoption('b'), personal: { reason: '误登' } }));
    expect(pointsOf(office, '2018Q3')).toEqual({ 甲镇: -400, 乙镇: 0 });
  });
});

test('a period is reckoned by the rules of each of its months', () => {
  const office = started();
  const dearer = rulesByLevel({ 县级: 1000 });
  office.give(set(office.state, 'rules', 'dearer', { validFrom: '2018-02-01', ruleSet: dearer }));
  register(office, '一', '甲镇', '2018-01-05');
  register(office, '二', '甲镇', '2018-02-05');
  adopt(office, 'a', '县级', '2018-01-10', '一');
  adopt(office, 'b', '县级', '2018-02-10', '二');
  expect(pointsOf(office, '2018Q1')).toEqual({ 甲镇: 1100, 乙镇: 0 });
  expect(fresh(office.state, period('2018Q1')).segments.map(({ period: { from } }) => from)).toEqual([
    '2018-01-01',
    '2018-02-01',
  ]);
});

test('of rules valid from the same day those published last hold', () => {
  const office = started();
  register(office, '一', '甲镇', '2018-01-05');
  adopt(office, 'a', '县级', '2018-01-10', '一');
  office.give(set(office.state, 'rules', 'others', { validFrom: null, ruleSet: rulesByLevel({ 县级: 700 }) }));
  expect(pointsOf(office, '2018-01')).toEqual({ 甲镇: 700, 乙镇: 0 });
});
