/** What the functions of cells are called and say. Excel wants at least three characters of a name, so 积分 stands as 单位积分. */
import type { Language } from '../../shared/text/sentence';

export interface CellLabels {
  readonly periodUnread: (period: string) => string;
  readonly unitUnknown: (unit: string) => string;
  readonly noFigure: string;
  readonly noPoints: string;
  readonly noPlace: string;
  readonly noCount: string;
  readonly noTask: string;
  readonly rowDeleted: string;
  readonly away: string;
  readonly signedOut: string;
}

const zh: CellLabels = {
  periodUnread: (period) => `看不懂时段“${period}”，请写成 2018-04、2018年4月、2018Q2、2018H1 或 2018。`,
  unitUnknown: (unit) => `这一期的名单里没有“${unit}”，请照任务分解表里的名称填写。`,
  noFigure: '这一期还没有数字。',
  noPoints: '这一期算不出积分，请查看计分标准是否齐全。',
  noPlace: '这个单位这一期不参加排名。',
  noCount: '这一期没有采用记录。',
  noTask: '这个单位这一期没有写明数量的任务。',
  rowDeleted: '表中已删除',
  away: '连接不上服务，取不到数字；网络恢复后请点“更新数据”。',
  signedOut: '还没有登录或加入，请打开通联窗格办好，数字随后自动填上。',
};

const en: CellLabels = {
  periodUnread: (period) => `The period “${period}” cannot be read. Write 2018-04, 2018Q2, 2018H1 or 2018.`,
  unitUnknown: (unit) => `“${unit}” is not among the units of this period. Write it as in the task breakdown.`,
  noFigure: 'There are no figures for this period yet.',
  noPoints: 'No points can be reckoned for this period. Please see whether the points standard is complete.',
  noPlace: 'This unit is not ranked in this period.',
  noCount: 'No adoptions are kept for this period.',
  noTask: 'This unit has no task with a number in this period.',
  rowDeleted: 'Deleted in the sheet',
  away: 'The service cannot be reached, so the figure could not be fetched. Choose Refresh once the network is back.',
  signedOut: 'Nobody has signed in or joined yet. Please do so in the Tonglian pane; the figure follows by itself.',
};

export const cellLabelsIn = (language: Language): CellLabels => (language === 'zh' ? zh : en);

interface FunctionText {
  readonly name: string;
  readonly description: string;
}

/** By the ids of the metadata. */
export const functionTexts: Readonly<Record<string, FunctionText>> = {
  POINTS: { name: '单位积分', description: '某单位某一期的积分。' },
  PLACE: { name: '单位名次', description: '某单位在本组排名中的名次。' },
  FEES: { name: '单位稿酬', description: '某单位作者某一期的应发稿酬合计，单位为元。' },
  ADOPTED: { name: '单位采用数', description: '某单位某一期被采用的条数。' },
  COMPLETION: { name: '单位完成率', description: '某单位某一期任务的完成率，0.85 即 85%。' },
};

/** By the names of the parameters. */
export const parameterTexts: Readonly<Record<string, FunctionText>> = {
  unit: { name: '单位', description: '单位名称，与本工作簿中的写法一致。' },
  period: {
    name: '时段',
    description: '月、季、半年或年：2018-04、2018年4月、一季度、2018Q2、2018H1、2018；不写年份就是本工作簿最近的一年。',
  },
};
