/** What is said when units are reminded and warned, and what becomes of each notice that goes out. */
import * as z from 'zod';
import { count, localDate, recordId, span, text } from '../../record/parts';

export const reminded = z.strictObject({
  task: recordId,
  unit: recordId,
  period: span,
  dueOn: localDate,
  /** How many are missing. */
  owed: count.min(1),
});
export type Reminder = z.infer<typeof reminded>;

/** 进度预警: a task that has clearly less than its part of the span gone by. */
export const warned = z.strictObject({
  task: recordId,
  unit: recordId,
  period: span,
  /** Warned once a month. */
  month: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/),
  done: count,
  /** What an even pace would have brought by now. */
  expected: count.min(1),
});
export type Warning = z.infer<typeof warned>;

/** 邮件, 企业微信群机器人, 钉钉群机器人 */
export const channels = ['mail', 'wecom', 'dingtalk'] as const;
export type Channel = (typeof channels)[number];

const noticeId = z.string().regex(/^[0-9a-f]{32}$/);

export const noticeQueued = z.strictObject({
  notice: noticeId,
  /** What it is about, in ids and days only: one notice for each person and matter. */
  matter: z.string().regex(/^[0-9a-z-]{1,40}( [0-9a-z-]{1,40}){0,4}$/),
  channel: z.enum(channels),
  /** Of the roster; null for a group. */
  person: recordId.nullable(),
});
/** Characters of a notice's text: a group's robot says so much in a dozen messages. */
export const longestNotice = 8000;
export const noticeSaid = z.strictObject({ subject: text.min(1), text: z.string().min(1).max(longestNotice) });

/** Said before it is sent: of two runs at once one sends, and a run that dies is followed by another after `again`. */
export const noticeTried = z.strictObject({
  notice: noticeId,
  attempt: z.int().min(1).max(50),
  again: z.string().regex(/^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
});

/** 已送达, 未送达（还会再试）, 不再尝试, 不再需要（人已离任、已无地址） */
export const noticeOutcomes = ['delivered', 'failed', 'given-up', 'dropped'] as const;
export type NoticeOutcome = (typeof noticeOutcomes)[number];
export const noticeSettled = z.strictObject({
  notice: noticeId,
  attempt: z.int().min(0).max(50),
  outcome: z.enum(noticeOutcomes),
  /** Why, in a word of the program's; nothing of the message or the address. */
  code: z
    .string()
    .regex(/^[0-9a-z-]{1,40}$/)
    .nullable(),
});

interface NoticeCommands {
  readonly 'queue-notice': z.infer<typeof noticeQueued> & { readonly personal: z.infer<typeof noticeSaid> };
  readonly 'try-notice': z.infer<typeof noticeTried>;
  readonly 'settle-notice': z.infer<typeof noticeSettled>;
}
/** Said by the service's own clock: nobody has it tell people something by asking for it. */
export type NoticeCommand = {
  readonly [T in keyof NoticeCommands]: { readonly id: string; readonly type: T } & NoticeCommands[T];
}[keyof NoticeCommands];

export interface Notice {
  readonly matter: string;
  readonly channel: Channel;
  readonly person: string | null;
  readonly state: 'queued' | NoticeOutcome;
  readonly attempts: number;
  /** Not before then; '' where it was not tried yet. */
  readonly again: string;
  readonly code: string | null;
  /** Gone once it is delivered, or erased. */
  readonly said: z.infer<typeof noticeSaid> | null;
}

/** Whether it may still be sent. */
export const isPending = ({ state }: Pick<Notice, 'state'>): boolean => state === 'queued' || state === 'failed';
