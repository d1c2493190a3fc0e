/** 审签要求 as a form: what it does not speak of stays, and what was saved is read again. */
import { signOffRules, withSignOff } from '../../../addin/live/sign-off-rules';
import type { RecordData } from '../../../shared/record/records';

const settings: RecordData<'settings'> = {
  validFrom: '2018-01-01',
  countingOffice: '县委办',
  late: 'correction',
  closeAfter: 5,
  checks: [
    { check: 'secrecy', kind: null, unit: 'u00000000000000000000', how: 'required' },
    { check: 'sign-off', kind: '新闻', unit: null, how: 'off' },
    { check: 'top-leader', kind: '专报', unit: 'u00000000000000000000', how: 'required' },
    { check: 'sign-off', kind: null, unit: null, how: 'noted' },
    { check: 'top-leader', kind: '旧类', unit: null, how: 'noted' },
  ],
};

test('kinds that the top leader signs, the strictness and the days; entries of single units and kinds stay', () => {
  const rules = {
    how: 'required',
    topKinds: '专报、调研报告， 专报',
    topHow: 'required',
    days: ' 3 ',
    confirmDays: '5',
  } as const;
  const saved = withSignOff(settings, rules);
  expect(saved).toEqual({
    ...settings,
    signOffDays: 3,
    confirmDays: 5,
    checks: [
      ...(settings.checks ?? []).slice(0, 3),
      { check: 'sign-off', kind: null, unit: null, how: 'required' },
      { check: 'top-leader', kind: '专报', unit: null, how: 'required' },
      { check: 'top-leader', kind: '调研报告', unit: null, how: 'required' },
    ],
  });
  expect(saved && signOffRules(saved)).toEqual({ ...rules, topKinds: '专报、调研报告', days: '3' });
  const cleared = saved && withSignOff(saved, { ...rules, topKinds: '', days: '', confirmDays: '' });
  for (const days of ['signOffDays', 'confirmDays']) expect(cleared).not.toHaveProperty(days);
  for (const wrong of [{ days: '三天' }, { confirmDays: '0' }, { confirmDays: '31' }])
    expect(withSignOff(settings, { ...rules, ...wrong })).toBeUndefined();
});

test('where nothing is set, sign-offs are pointed out and nothing is overdue', () => {
  const { checks: _, ...bare } = settings;
  expect(signOffRules(bare)).toEqual({ how: 'noted', topKinds: '', topHow: 'noted', days: '', confirmDays: '' });
});
