import { decide } from '../../../shared/office/decide';
import { settle } from '../../../shared/tally/settle';
import { countData, id, newId, period, say, set, span } from './office';
import { codeOf, started } from './sealing';

const { n: _, office: __, ...contested } = countData('', 0);

describe('三家核对', () => {
  test('figures of several receiving offices are never added: the one decided counts, else that of the settings', () => {
    const office = started();
    office.give(set(office.state, 'count', 'c1', countData('县委办', 5)));
    office.give(set(office.state, 'count', 'c2', countData('县政府办', 7)));
    const submitted = () => settle(office.state, period('2018-01')).tallies.units.get(id.unit('甲镇'))?.submitted;
    const differing = () =>
      settle(office.state, period('2018-01')).findings.filter(({ code }) => code === 'offices-differ').length;
    expect([submitted(), differing()]).toEqual([5, 1]);
    const data = { validFrom: '2018-01-01', countingOffice: '县政府办', late: 'correction' as const };
    office.give(set(office.state, 'settings', 'settings', data));
    expect([submitted(), differing()]).toEqual([7, 1]);
    expect(office.try(say('choose-office', { ...contested, office: '宣传部' }))).toBe('reference-missing');
    office.give(say('choose-office', { ...contested, office: '县委办' }));
    expect([submitted(), differing()]).toEqual([5, 0]);
  });

  test('what was decided may be decided anew, with its reason', () => {
    const office = started();
    office.give(set(office.state, 'count', 'c1', countData('县委办', 5)));
    office.give(set(office.state, 'count', 'c2', countData('县政府办', 7)));
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
