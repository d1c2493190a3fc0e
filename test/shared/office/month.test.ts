import { decide } from '../../../shared/office/decide';
import { fresh } from '../../../shared/tally/fresh';
import { residualsOf } from '../../../shared/tally/residuals';
import { settle } from '../../../shared/tally/settle';
import { adopt, begun, id, newId, period, register, rulesByLevel, say, set, span, type TestOffice } from './office';

const rules = rulesByLevel({ 县级: 100, 州级: 300, 省级: 500 });

const started = (): TestOffice => begun(rules);

const codeOf = (office: TestOffice, text: string): string => {
  const { from, to } = span(text);
  return office.state.drafts.get(`${from} ${to}`)?.code ?? '';
};

function close(office: TestOffice, text: string): void {
  office.give(say('prepare', { period: span(text) }));
  office.give(say('close', { period: span(text), code: codeOf(office, text) }));
}

const pointsOf = (office: TestOffice, text: string): Readonly<Record<string, number | null>> =>
  Object.fromEntries(
    settle(office.state, period(text)).boards.flatMap(({ lines }) => lines.map(({ name, points }) => [name, points])),
  );

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
});

describe('a sealed quarter', () => {
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
});

describe('三家核对', () => {
  const count = (office: string, n: number) => ({
    office,
    unit: id.unit('甲镇'),
    period: span('2018-01'),
    stream: null,
    measure: 'submitted' as const,
    outlet: null,
    genre: null,
    n,
  });
  test('figures of several receiving offices are never added: the one decided counts, else that of the settings', () => {
    const office = started();
    office.give(set(office.state, 'count', 'c1', count('县委办', 5)));
    office.give(set(office.state, 'count', 'c2', count('县政府办', 7)));
    const submitted = () => settle(office.state, period('2018-01')).tallies.units.get(id.unit('甲镇'))?.submitted;
    const differing = () =>
      settle(office.state, period('2018-01')).findings.filter(({ code }) => code === 'offices-differ').length;
    expect([submitted(), differing()]).toEqual([5, 1]);
    const data = { validFrom: '2018-01-01', countingOffice: '县政府办', late: 'correction' as const };
    office.give(set(office.state, 'settings', 'settings', data));
    expect([submitted(), differing()]).toEqual([7, 1]);
    const { n: _, office: __, ...contested } = count('', 0);
    expect(office.try(say('choose-office', { ...contested, office: '宣传部' }))).toBe('reference-missing');
    office.give(say('choose-office', { ...contested, office: '县委办' }));
    expect([submitted(), differing()]).toEqual([5, 0]);
  });

  test('what was decided may be decided anew, with its reason', () => {
    const office = started();
    office.give(set(office.state, 'count', 'c1', count('县委办', 5)));
    office.give(set(office.state, 'count', 'c2', count('县政府办', 7)));
    const { n: _, office: __, ...contested } = count('', 0);
    const choose = (name: string) =>
      say('choose-office', { ...contested, office: name, personal: { reason: `以${name}登记簿为准` } });
    expect(office.give(choose('县委办'))).toEqual([
      { type: 'office-chosen', data: { ...contested, office: '县委办' }, private: { reason: '以县委办登记簿为准' } },
    ]);
    expect(office.give(choose('县委办'))).toEqual([]);
    expect(office.give(choose('县政府办'))).toHaveLength(1);
  });

  test('silence is consent only once the days are over, and only as the office says; what was noted by mistake is taken back', () => {
    const office = started();
    office.give(say('prepare', { period: span('2018-01') }));
    const word = (how?: 'silent' | 'retracted') =>
      say('confirm', {
        unit: id.unit('甲镇'),
        period: span('2018-01'),
        code: codeOf(office, '2018-01'),
        ...(how === undefined ? {} : { how }),
      });
    const on = (day: string, role: 'editor' | 'correspondent' = 'editor') =>
      decide(office.state, word('silent'), { role }, `${day}T03:00:00.000Z`);
    // Drafted on the first of June: the first and the second day behind it are the unit's.
    expect(on('2018-06-03')).toMatchObject({ ok: false, problem: { code: 'transition-refused' } });
    expect(on('2018-06-04')).toMatchObject({ ok: true, value: [{ type: 'confirmed', data: { how: 'silent' } }] });
    expect(on('2018-06-04', 'correspondent')).toMatchObject({ ok: false });
    const data = { validFrom: '2018-01-01', countingOffice: null, late: 'correction' as const, confirmDays: 5 };
    office.give(set(office.state, 'settings', 'settings', data));
    expect(on('2018-06-04').ok).toBe(false);
    expect(on('2018-06-07').ok).toBe(true);
    expect(office.give(word())).toHaveLength(1);
    // The unit's own word stands above its silence.
    expect(on('2018-06-30')).toMatchObject({ ok: false, problem: { code: 'transition-refused' } });
    expect(office.give(word('retracted'))).toHaveLength(1);
    expect(office.give(word('retracted'))).toEqual([]);
    expect(on('2018-06-30').ok).toBe(true);
  });

  test('a unit confirms the draft that it was shown; a request is decided once', () => {
    const office = started();
    office.give(say('prepare', { period: span('2018-01') }));
    const confirm = (code: string) => say('confirm', { unit: id.unit('甲镇'), period: span('2018-01'), code });
    expect(office.try(confirm('AAAAAAAA'))).toBe('draft-changed');
    expect(office.try(confirm(codeOf(office, '2018-01')))).toBeNull();
    const record = `q${newId()
      .slice(-20)
      .replace(/[^0-9a-f]/g, '0')}`;
    const open = () =>
      say('open-request', {
        record,
        unit: id.unit('甲镇'),
        period: span('2018-01'),
        about: null,
        personal: { text: '少计一条' },
      });
    const decided = () => say('decide-request', { record, decision: 'granted', personal: { reason: '属实' } });
    expect(office.try(decided())).toBe('reference-missing');
    expect(office.try(open())).toBeNull();
    expect(office.try(open())).toBe('stale-row');
    expect(office.try(decided())).toBeNull();
    expect(office.try(decided())).toBe('transition-refused');
    expect(office.state.requests.get(record)).toMatchObject({ decision: 'granted', text: '少计一条', answer: '属实' });
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
