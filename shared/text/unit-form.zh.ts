/** What stands in the workbook that a unit fills in, in Chinese. */
export const unitForm = {
  sheets: { form: '上报表', tasks: '本单位任务', lists: '名单' },
  title: (unit: string, period: string) => `${unit}${period}信息新闻报送台账`,
  tasks: (tasks: string) => `本单位任务：${tasks}`,
  noTasks: '本单位任务：未列。',
  instructions:
    '填写说明：一稿一行，从空行填起，只填白格；黄色表头为必填，缺的会变红。类别、体裁、媒体从下拉中选。已列出的稿件可直接改。采用媒体、采用日期由单位自报，经核实后计入。没有稿件的原样发回即为零报送。请勿改动表头、删列；填好后存为 .xlsx 发回。涉密信息严禁录入。',
  taskColumns: { task: '任务', of: '媒体或体裁', period: '时段' },
  wrong: {
    list: '请从下拉名单中选择。',
    other: '名单中没有这一项，确定要这样填吗？',
    date: '请填日期，例如 2018-4-3。',
  },
  file: (unit: string, period: string) => `${unit}${period}上报表`,
  zip: (period: string) => `${period}各单位上报表`,
  /** 催报, to be pasted into the group. */
  remind: (period: string, units: string) =>
    `【催报】${period}上报表尚未收到：${units}。请尽快填好发回；没有稿件的，原样发回即为零报送。`,
};
export type UnitFormWords = typeof unitForm;
