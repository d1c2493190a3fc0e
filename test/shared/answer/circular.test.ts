/** What a circular says: changes, runs of nothing, the annex, and corrections that are printed once and never rank. */
import { answers } from '../../../shared/answer/answer';
import type { CircularResult } from '../../../shared/contract/circular';
import { operations } from '../../../shared/contract/operations';
import { adopt, begun, id, register, rulesByLevel, say, span, type TestOffice } from '../office/office';

const rules = rulesByLevel({ 省级: 2000, 县级: 500 });

function circular(state: Parameters<typeof answers.getCircular>[0], period: string): CircularResult {
  const answer = answers.getCircular(state, { period });
  if (!answer.ok) throw new Error(answer.problem.code);
  return operations.getCircular.output.parse(answer.value);
}

const lineOf = ({ boards }: CircularResult, unit: string) =>
  boards.flatMap(({ lines }) => lines).find((line) => line.unit === unit);

function filed(office: TestOffice, name: string, unit: string, level: string, date: string, received = date): void {
  register(office, name, unit, received, '张三');
  adopt(office, name, level, date, name);
}

function threeMonths() {
  const office = begun(rules, ['甲镇', '乙镇', '丙镇']);
  filed(office, '春耕', '甲镇', '县级', '2018-04-03');
  filed(office, '修路', '乙镇', '省级', '2018-04-09');
  filed(office, '防火', '甲镇', '县级', '2018-05-03');
  filed(office, '义诊', '甲镇', '省级', '2018-05-08');
  return office;
}

function seal(office: TestOffice, month: string): string {
  office.give(say('prepare', { period: span(month) }));
  const code = circular(office.state, month).code ?? '';
  office.give(say('close', { period: span(month), code }), 'leader');
  return code;
}

test('places and points stand beside those of the month before; who had nothing is named with the months in a row', () => {
  const { state } = threeMonths();
  const may = circular(state, '2018-05');
  expect(lineOf(may, '甲镇')).toMatchObject({ place: 1, placeBefore: 2, points: '25', pointsBefore: '5', adopted: 2 });
  expect(may.totalsBefore).toMatchObject({ submitted: 2, adoptions: 2, points: '25' });
  expect(may.zeroSubmitted.map(({ unit, periods }) => [unit, periods])).toEqual([
    ['乙镇', 1],
    ['丙镇', 2],
  ]);
  expect(may.annex.map(({ unit, title, outlet, date, points }) => [unit, title, outlet, date, points])).toEqual([
    ['甲镇', '防火', '县级日报', '2018-05-03', '5'],
    ['甲镇', '义诊', '省级日报', '2018-05-08', '20'],
  ]);
  expect(may.corrections).toEqual([]);
});

test('of the first month nothing is compared', () => {
  const april = circular(threeMonths().state, '2018-04');
  expect(april.totalsBefore).toBeNull();
  expect(lineOf(april, '甲镇')).toMatchObject({ placeBefore: null, pointsBefore: null });
});

test('a correction of April made in May: its seal holds, May’s ranking stays, the quarter is right, 更正 is printed once', () => {
  const office = threeMonths();
  const code = seal(office, '2018-04');
  const before = circular(office.state, '2018-04');
  const mayBefore = circular(office.state, '2018-05');
  // 春耕 was in a provincial paper after all.
  adopt(office, '春耕', '省级', '2018-04-03', '春耕');

  const april = circular(office.state, '2018-04');
  expect(april).toMatchObject({ state: 'sealed', code, corrections: [] });
  expect(april.boards).toEqual(before.boards);
  const may = circular(office.state, '2018-05');
  expect(may.boards).toEqual(mayBefore.boards);
  expect(may.corrections).toEqual([
    {
      unit: '甲镇',
      corrects: { from: '2018-04-01', to: '2018-04-30' },
      month: '2018-04',
      scale: 'points',
      what: '更正（2018-04） · 春耕',
      amount: '15',
    },
  ]);
  const quarter = circular(office.state, '2018Q2');
  expect(lineOf(quarter, '甲镇')?.points).toBe(String(5 + 15 + 5 + 20));

  seal(office, '2018-05');
  expect(circular(office.state, '2018-05').corrections).toEqual(may.corrections);
  expect(circular(office.state, '2018-06').corrections).toEqual([]);
  // It comes once more only where it changes once more.
  office.give(say('withdraw', { record: id.adoption('春耕'), personal: { reason: '误登' } }));
  const june = circular(office.state, '2018-06').corrections.filter(({ scale }) => scale === 'points');
  expect(june.map(({ unit, amount }) => [unit, amount])).toEqual([['甲镇', '-20']]);
  expect(circular(office.state, '2018-05').corrections).toEqual(may.corrections);
});
