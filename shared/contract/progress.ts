/** The shapes in which the service says how far every unit is, month by month, and what stands on an item's sign-off slip. */
import * as z from 'zod';
import { localDate, recordId } from '../record/parts';

const figure = z.int().nullable();

/** 任务进度 of one unit. */
export const progressLine = z.strictObject({
  unit: recordId,
  name: z.string(),
  /** 信息 or 新闻; null for what fills the tasks. */
  stream: z.string().nullable(),
  /** What counted, by month in the order of `months`. */
  counts: z.array(figure),
  /** 欠几条, over the tasks that ask for items sent in, and for printings; null where there is no such task. */
  owedSubmitted: figure,
  owedAdopted: figure,
  /** 连续零报送: months up to the last one without any. */
  zeros: z.int(),
  lastOn: localDate.nullable(),
});

export const progressResult = z.strictObject({
  /** 2018-04. */
  months: z.array(z.string()),
  lines: z.array(progressLine),
});
export type ProgressResult = z.infer<typeof progressResult>;

/** 审签单 */
export const slipEntry = z.strictObject({
  record: recordId,
  /** The number of a slip that was signed already, else one that follows from the item. */
  number: z.string(),
  unit: z.string(),
  title: z.string().nullable(),
  stream: z.string().nullable(),
  genre: z.string().nullable(),
  authors: z.array(z.string()),
  filedBy: z.string().nullable(),
  receivedOn: localDate.nullable(),
  signedBy: z.string().nullable(),
  signedPost: z.string().nullable(),
  /** Who has to sign it, as the office's settings say. */
  by: z.enum(['leader', 'top-leader']),
  /** The first lines of what is kept; null where nothing is, or may be. */
  text: z.string().nullable(),
});
export const slipsResult = z.strictObject({ entries: z.array(slipEntry) });
export type SlipEntry = z.infer<typeof slipEntry>;
