/** 催报, 进度预警 and what else goes out by the clock, in Chinese. */
import { dateParts, type LocalDate, weekday } from '../calendar';
import type { Channel, NoticeOutcome } from '../office/notice/acts';
import { taskName } from './task-name';

export interface Owed {
  readonly unit: string;
  /** As typed in the breakdown: 每月2条. */
  readonly task: string;
  readonly of: string | null;
  readonly owed: number;
}

export interface Slow {
  readonly unit: string;
  readonly task: string;
  readonly of: string | null;
  readonly done: number;
  readonly expected: number;
}

const date = (day: LocalDate): string => {
  const { month, day: number } = dateParts(day);
  return `${month}月${number}日（周${'一二三四五六日'[weekday(day) - 1]}）`;
};
/** A sheet may give the bare figure. */
const what = (one: { readonly task: string; readonly of: string | null }): string =>
  taskName({ ...one, task: /^[\d０-９]+$/.test(one.task) ? `${one.task} 条` : one.task });
const due = (day: LocalDate, over: boolean): string => (over ? `${date(day)}的报送期限已过` : `${date(day)}为报送期限`);
const list = <T>(lines: readonly T[], line: (one: T) => string): string =>
  lines.map((one, index) => `${index + 1}. ${line(one)}`).join('\n');

export const schedule = {
  date,
  channels: { mail: '邮件', wecom: '企业微信群', dingtalk: '钉钉群' } satisfies Record<Channel, string>,
  noticeStates: {
    queued: '待发送',
    delivered: '已送达',
    failed: '未送达，稍后再试',
    'given-up': '多次未送达，请改用电话或当面通知',
    dropped: '不再发送',
  } satisfies Record<NoticeOutcome | 'queued', string>,
  /** To paste into the group, or for its robot. */
  owingText: (day: LocalDate, over: boolean, units: readonly Owed[]) =>
    `【催报】${due(day, over)}，以下单位尚未报足：\n${list(units, (one) => `${one.unit}：${what(one)}，还差 ${one.owed} 条`)}\n${
      over ? '请尽快补报' : '请按时报送'
    }，已报送的请与我们核对。`,
  owingMail: {
    subject: (day: LocalDate, over: boolean, owed: number) =>
      `催报：${over ? '已过' : ''}${date(day)}${over ? '的期限' : '前'}，还差 ${owed} 条`,
    text: (unit: string, day: LocalDate, over: boolean, tasks: readonly Owed[]) =>
      `${unit}：\n${due(day, over)}，目前还差：\n${list(tasks, (one) => `${what(one)}，还差 ${one.owed} 条`)}\n${
        over ? '请尽快补报' : '请按时报送'
      }。若已报送，请与我们核对是否收到。`,
  },
  slowMail: {
    subject: (unit: string, month: string) => `进度提醒：${unit} ${Number(month.slice(5))}月任务进度偏慢`,
    text: (unit: string, tasks: readonly Slow[]) =>
      `${unit}：\n按时间进度，以下任务偏慢：\n${list(
        tasks,
        (one) => `${what(one)}，已完成 ${one.done} 条，按进度应有 ${one.expected} 条`,
      )}\n请抓紧安排。若数字有出入，请与我们核对。`,
  },
  /** Below a list that was cut. */
  more: (left: number) => `（篇幅所限，另有 ${left} 项未列出，请向我们查询。）`,
  /** 约稿通知, to paste into the group or a mail. */
  commissionText: (unit: string, subject: string, day: LocalDate, note: string | null) =>
    `【约稿】${unit}：\n请围绕“${subject}”报送稿件 1 篇，${date(day)}前回复并报来。${note === null ? '' : `\n${note}`}\n来稿请写明作者、报送人，以及审签人姓名和职务；如有困难，请及早告知。`,
  nothingOwed: '目前没有单位欠报。',
  dayOff: '今天不是工作日，不催报。',
  holidaysUnknown: (year: string) =>
    `${year} 年的放假安排尚未收入，暂按周一至周五为工作日；请在设置中补上放假和调休的日期。`,
};
export type ScheduleWords = typeof schedule;
