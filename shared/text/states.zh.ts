/** The words of docs/状态.md that stand nowhere else. */
import type { PeriodState } from '../office/month/acts';

export const document = {
  title: '状态与流转',
  madeBy: '本表由程序中的状态数据生成（npm run docs），请勿手工修改。',
  items: '稿件',
  periods: '月份、季度、年度',
  payments: '稿酬发放',
  comma: '、',
  none: '无',
  same: '不变',
  actHead: ['办理', '代码', '可由', '转为'],
  stateHead: ['状态', '代码', '可办理'],
  periodHead: ['办理', '由', '转为'],
  paymentHead: ['状态', '代码', '可转为'],
  adopted: '“已采用”随采用登记而定：有一条有效采用即为已采用，采用全部撤回则恢复原状态；已撤稿和并入重复的除外。',
  periodSteps: [
    ['生成草稿', 'open', 'prepared'],
    ['封账', 'prepared', 'sealed'],
    ['重新开账（通报未印发、稿酬未批）', 'sealed', 'open'],
    ['印发通报', 'sealed', 'issued'],
  ] as readonly (readonly [step: string, from: PeriodState, to: PeriodState])[],
};
