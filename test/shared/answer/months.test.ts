import { answers } from '../../../shared/answer/answer';
import { concerns, historyLine } from '../../../shared/answer/history';
import { operations } from '../../../shared/contract/operations';
import { adopt, begun, countData, id, register, rulesByLevel, say, set, span } from '../office/office';
import { codeOf } from '../office/sealing';

function sealedJanuary() {
  const office = begun(rulesByLevel({ 县级: 100, 省级: 500 }));
  register(office, '春耕', '甲镇', '2018-01-05');
  adopt(office, 'a', '县级', '2018-01-10', '春耕');
  office.give(say('prepare', { period: span('2018-01') }));
  return { office, code: codeOf(office, '2018-01') };
}

const month = (state: Parameters<typeof answers.getMonth>[0]) => {
  const answer = answers.getMonth(state, { period: '2018-01' });
  if (!answer.ok) throw new Error(answer.problem.code);
  return operations.getMonth.output.parse(answer.value);
};

describe('getMonth', () => {
  test('a draft: who confirmed it, and whose figures are others by now', () => {
    const { office, code } = sealedJanuary();
    office.give(say('confirm', { unit: id.unit('乙镇'), period: span('2018-01'), code }));
    expect(month(office.state)).toMatchObject({
      state: 'prepared',
      code,
      changed: [],
      confirmations: [
        { unit: '甲镇', confirmed: false },
        { unit: '乙镇', confirmed: true },
      ],
    });
    register(office, '植树', '乙镇', '2018-01-06');
    expect(month(office.state).changed).toEqual([{ unit: '乙镇', record: id.unit('乙镇') }]);
  });

  test('a sealed month: its code, what came late, what corrects it', () => {
    const { office, code } = sealedJanuary();
    office.give(say('close', { period: span('2018-01'), code }));
    adopt(office, 'b', '省级', '2018-01-20', '春耕');
    const answer = month(office.state);
    expect(answer).toMatchObject({ state: 'sealed', code, late: [{ record: id.adoption('b'), as: 'correction' }] });
    expect(answer.corrections).toContainEqual({
      unit: '甲镇',
      scale: 'points',
      month: '2018-01',
      what: '更正（2018-01） · 春耕',
      amount: '4',
    });
    office.give(say('issue-circular', { period: span('2018-01'), number: '〔2018〕1号' }));
    const listed = answers.listMonths(office.state, {});
    expect(listed.ok && operations.listMonths.output.parse(listed.value).entries).toMatchObject([
      { period: span('2018-01'), state: 'issued', code, number: '〔2018〕1号' },
    ]);
  });

  test('the ranking of a sealed month keeps its explanations', () => {
    const { office, code } = sealedJanuary();
    const before = answers.getRanking(office.state, { period: '2018-01' });
    office.give(say('close', { period: span('2018-01'), code }));
    adopt(office, 'b', '省级', '2018-01-20', '春耕');
    const after = answers.getRanking(office.state, { period: '2018-01' });
    expect(after.ok && operations.getRanking.output.parse(after.value)).toEqual(before.ok && before.value);
  });
});

test('three offices side by side with the own count; the days to answer; how the circular went out', () => {
  const { office, code } = sealedJanuary();
  office.give(set(office.state, 'count', 'c1', countData('县委办', 1)));
  office.give(set(office.state, 'count', 'c2', countData('宣传部', 2)));
  const { counts, answerBy, preparedAt, contests } = month(office.state);
  expect(counts.filter(({ figures }) => figures.length > 0)).toMatchObject([
    {
      unit: '甲镇',
      measure: 'submitted',
      own: 1,
      figures: [
        { office: '县委办', n: 1 },
        { office: '宣传部', n: 2 },
      ],
    },
  ]);
  expect(contests).toHaveLength(1);
  expect([preparedAt, answerBy]).toEqual(['2018-06-01T00:00:00.000Z', '2018-06-03']);
  office.give(say('confirm', { unit: id.unit('乙镇'), period: span('2018-01'), code }));
  expect(month(office.state).confirmations.map(({ how }) => how)).toEqual([null, 'signed']);
  office.give(say('close', { period: span('2018-01'), code }));
  const said = { signedBy: '王建国', signedPost: '县委办主任' };
  office.give(
    say('issue-circular', { period: span('2018-01'), number: '〔2018〕1号', on: '2018-02-03', personal: said }),
  );
  expect(month(office.state)).toMatchObject({ state: 'issued', number: '〔2018〕1号', issuedOn: '2018-02-03' });
  const printed = answers.getCircular(office.state, { period: '2018-01' });
  expect(printed.ok && printed.value).toMatchObject({ issuedOn: '2018-02-03', confirmDays: 2 });
  const actor = { person: 'p1', role: 'editor' as const };
  const closing = office.events.filter((event) =>
    concerns({ seq: 1, time: '', actor, command: '', event }, { period: span('2018-01'), only: 'closing' }),
  );
  expect(closing.map(({ type }) => type)).toEqual(['prepared', 'confirmed', 'sealed', 'circular-issued']);
});

test('history in sentences: of a unit, of an item, of a month', () => {
  const { office, code } = sealedJanuary();
  office.give(say('close', { period: span('2018-01'), code }));
  const reason = { reason: '数字有误' };
  office.give(say('withdraw', { record: id.adoption('a'), personal: reason }));
  office.give(say('move-item', { record: id.item('春耕'), step: { act: 'return' }, personal: reason }));
  const lines = (query: Parameters<typeof concerns>[1], language: 'zh' | 'en' = 'zh'): readonly string[] =>
    office.events.flatMap((event, index) => {
      // What is said of an item was somebody else's doing.
      const actor = { person: event.type === 'item-moved' ? 'p2' : 'p1', role: 'editor' as const };
      const logged = { seq: index + 1, time: '2018-06-01T00:00:00.000Z', actor, command: '', event };
      if (!concerns(logged, query)) return [];
      return historyLine(office.state, logged, language)?.text ?? [];
    });
  expect(lines({ record: id.item('春耕') })).toEqual([
    '登记稿件“春耕”',
    '登记采用“县级日报”',
    '稿件“春耕”退回修改，理由：数字有误',
  ]);
  expect(lines({ record: id.adoption('a') })).toEqual(['登记采用“县级日报”', '撤回“县级日报”，理由：数字有误']);
  expect(lines({ period: span('2018-01') })).toEqual([
    '登记稿件“春耕”',
    '登记采用“县级日报”',
    `生成 2018-01 草稿（校验码 ${code}）`,
    `2018-01 封账（校验码 ${code}）`,
  ]);
  expect(lines({ by: 'p2' })).toEqual(['稿件“春耕”退回修改，理由：数字有误']);
  expect(lines({ by: 'p1', record: id.item('春耕') })).toEqual(['登记稿件“春耕”', '登记采用“县级日报”']);
  expect(lines({ record: id.unit('甲镇') }, 'en')).toEqual(['unit “甲镇” recorded', 'item “春耕” recorded']);
});
