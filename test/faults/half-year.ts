/** Half a year of an office: begun, reported, closed, paid, and what came late. */
import type { OfficeCommand } from '../../shared/office/commands';
import type { OfficeState } from '../../shared/office/state';
import { adoptionData, id, itemData, itemPersonal, rulesByLevel, say, set, span } from '../shared/office/office';
import { figuresOf, give, officeOn, place, type Step, wrongIn } from './office-log';

export const key = (text: string): string => `${span(text).from} ${span(text).to}`;
export const item = (name: string, unit: string, day: string) => (s: OfficeState) =>
  set(s, 'item', name, itemData(unit, day), itemPersonal(name, `${unit}人`));
export const adoption = (name: string, level: string, day: string, of: string) => (s: OfficeState) =>
  set(s, 'adoption', name, adoptionData(level, day, [id.item(of)]));
export const prepare =
  (text: string): Step =>
  () => [say('prepare', { period: span(text) })];
export const close =
  (text: string): Step =>
  (s) => [say('close', { period: span(text), code: s.drafts.get(key(text))?.code ?? 'AAAAAAAA' })];
const payout = (text: string): readonly Step[] => [
  () => [say('prepare-payout', { period: span(text) })],
  (s) => [say('approve-payout', { period: span(text), code: s.payoutDrafts.get(key(text))?.code ?? 'AAAAAAAA' })],
];

export const begun: Step = (s) => [
  set(s, 'unit', '甲镇', { name: '甲镇', board: null }),
  set(s, 'unit', '乙镇', { name: '乙镇', board: null }),
  set(s, 'rules', 'rules', { validFrom: null, ruleSet: rulesByLevel({ 县级: 100, 州级: 300 }) }),
];
export const april: readonly Step[] = [
  begun,
  // The second names a unit that nobody knows.
  (s) => [
    item('一', '甲镇', '2018-04-02')(s),
    item('坏', '无此镇', '2018-04-02')(s),
    item('二', '乙镇', '2018-04-03')(s),
  ],
  (s) => [adoption('a', '县级', '2018-04-10', '一')(s), adoption('b', '州级', '2018-04-11', '二')(s)],
];
export const halfYear: readonly Step[] = [
  ...april,
  prepare('2018-04'),
  close('2018-04'),
  // It has waited in an outbox past the seal.
  (s) => [item('三', '甲镇', '2018-05-02')(s), adoption('c', '县级', '2018-04-20', '三')(s)],
  prepare('2018-05'),
  close('2018-05'),
  ...payout('2018Q2'),
  () => [say('withdraw', { record: id.adoption('b'), personal: { reason: '重复刊登' } })],
  ...payout('2018Q3'),
];

export async function undisturbed(
  steps: readonly Step[],
): Promise<{ readonly figures: unknown; readonly sent: readonly OfficeCommand[] }> {
  const store = place();
  const said = new Map<number, readonly OfficeCommand[]>();
  await give(officeOn(store), steps, said, new Set());
  expect(await wrongIn(store, [])).toEqual([]);
  return { figures: await figuresOf(officeOn(store)), sent: [...said.values()].flat() };
}
