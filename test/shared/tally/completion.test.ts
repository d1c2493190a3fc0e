/** How far tasks are: by the spans of their rhythm, without one month filling another. */

import type { RecordData } from '../../../shared/record/records';
import { completions } from '../../../shared/tally/completion';
import { adopt, begun, id, period, register, rulesByLevel, set, taskData } from '../office/office';

function office(given: Partial<RecordData<'task'>>, ...more: readonly string[]) {
  const made = begun(rulesByLevel({ 县级: 100 }), ['甲镇']);
  made.give(set(made.state, 'task', '任务', taskData(id.unit('甲镇'), given)));
  for (const [index, day] of ['2018-01-03', '2018-01-10', '2018-01-20', '2018-03-05', ...more].entries()) {
    register(made, `稿${index}`, '甲镇', day, '张三');
    adopt(made, `稿${index}`, '县级', day, `稿${index}`);
  }
  return made.state;
}

test('three in January do not make up for none in February', () => {
  const [only] = completions(office({}), period('2018Q1'));
  expect(only).toMatchObject({ due: 6, done: 4, short: 3, running: false });
  expect(only?.missing.map(({ period: { from }, done, short }) => [from, done, short])).toEqual([
    ['2018-02-01', 0, 2],
    ['2018-03-01', 1, 1],
  ]);
});

test('a task of the year goes on behind the quarter: nothing is missing yet', () => {
  const [only] = completions(office({ per: 'year', min: 10, counts: 'adopted' }), period('2018Q1'));
  expect(only).toMatchObject({ due: 10, done: 4, short: 6, missing: [], running: true });
  // Nothing is known of its last months yet.
  const [begun] = completions(office({ per: 'year', min: 10, counts: 'adopted' }), period('2018'));
  expect(begun).toMatchObject({ due: 10, done: 4, short: 6, missing: [], running: true });
  const [whole] = completions(office({ per: 'year', min: 10, counts: 'adopted' }, '2018-12-03'), period('2018'));
  expect(whole).toMatchObject({ due: 10, done: 5, short: 5, running: false });
});

test('of an outlet only its own adoptions count', () => {
  const [only] = completions(office({ of: '省级日报', counts: 'adopted' }), period('2018-01'));
  expect(only).toMatchObject({ due: 2, done: 0, short: 2 });
});

test('weeks belong to the period in which their Sunday lies', () => {
  const [only] = completions(office({ per: 'week', min: 1 }), period('2018-01'));
  // Sundays of January 2018: 7, 14, 21, 28.
  expect(only).toMatchObject({ due: 4, done: 3, short: 1 });
});

test('months of which nothing is known yet are not due', () => {
  const [only] = completions(office({}), period('2018'));
  expect(only).toMatchObject({ due: 6, done: 4, short: 3 });
});

test('a task without a number is listed as it is', () => {
  expect(completions(office({ min: null }), period('2018-01'))).toMatchObject([{ due: null, done: null, short: null }]);
  expect(completions(office({ none: true, min: null }), period('2018-01'))).toEqual([]);
});
