/** The labels of 填表 and 新建下月 in Chinese. */
import type { FormLabels } from './form';

export const formZh: FormLabels = {
  view: '填表',
  noForm: '工作簿里没有台账、统计表或花名册可以填。',
  table: '填哪张表',
  row: '填哪一行',
  newRow: '新的一行',
  noFree: '表的下一行已有内容（合计或备注），请先在表里插入一行，再点“重新读取”。',
  write: '填入表中',
  rowOf: (sheet) => `填入：${sheet}`,
  nothing: '还没有填写，或与表里的一样。',
  secrecy: '涉密信息严禁录入。',
  next: '新建下月',
  nextHow: '先把这个月的工作表复制一份（右键工作表标签，移动或复制，建立副本），回来点“重新读取”，再在下面选中副本。',
  nextNone: '还没有看到副本。',
  nextMake: (month) => `改成 ${month}`,
  nextOf: (sheet, month) => `${sheet}改成${month}`,
  rules: '规则',
  noRules: '工作簿里没有计分标准或稿酬标准。',
  lint: (count) => (count === 0 ? '规则检查：没有发现缺口、重叠或读不懂的地方' : `规则检查：${count} 处要看一眼`),
  dryRun: '试算',
  dryRunHow:
    '按本工作簿里的稿件和采用，比一比现行规则与表里的规则：谁多了，谁少了，稿酬一共差多少。只算不写，也不报送。',
  tryOn: (period) => `试算 ${period}`,
  noOldRules: '单位还没有报送过规则，没有可比的；报送之后再改，就能试算。',
  noChange: '两套规则在这一时段的结果一样。',
  cost: (before, after) => `稿酬合计 ${before} 元 → ${after} 元`,
  change: '增减',
};
