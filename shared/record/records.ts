/** A schema per thing that an office keeps. `data` stays for good; `personal` stands where it can be erased. */
import * as z from 'zod';
import { ruleSet } from '../rule/rule-set';
import { bearing } from './bearing';
import { checkSetting } from './checks';
import { commission, commissionPersonal } from './commission';
import { count, localDate, recordId, shortText, span, text, webLink } from './parts';
import { schedule } from './schedule';

/** 单位: who is counted. Units keep the order in which they were first named. */
const unit = z.strictObject({
  name: shortText,
  /** 分组: the board on which the unit is ranked; null where the office ranks all together. */
  board: shortText.nullable(),
});

/** 通讯员 or 分管领导 of a unit, as the roster names them. */
const person = z.strictObject({ unit: recordId, role: z.enum(['correspondent', 'leader']) });
const personPersonal = z.strictObject({
  name: shortText,
  post: text.nullable(),
  phone: text.nullable(),
  /** Where notices go; without one none is sent by mail. */
  mail: z
    .string()
    .regex(/^[^\s@,;:<>"()]{1,64}@[A-Za-z0-9.-]{1,120}\.[A-Za-z]{2,20}$/)
    .nullable()
    .optional(),
});

/** 媒体: a paper, site, bulletin or account that may adopt items. */
const outlet = z.strictObject({
  name: shortText,
  level: shortText.nullable(),
  /** The first and the last day on which it is this; missing where it always was, and still is. */
  validFrom: localDate.optional(),
  validTo: localDate.optional(),
});

/** 任务: what a unit must deliver, how often. Figures are unknown (null) where the sheet gives none. */
const task = z.strictObject({
  unit: recordId,
  /** As typed: 1-5条. */
  text: shortText,
  min: count.nullable(),
  max: count.nullable(),
  per: z.enum(['day', 'week', 'month', 'quarter', 'half-year', 'year', 'once']).nullable(),
  /** The outlet or kind of piece that is asked for. */
  of: shortText.nullable(),
  counts: z.enum(['submitted', 'adopted']).nullable(),
  period: span.nullable(),
  /** The sheet says that there is no task. */
  none: z.boolean(),
  /** A share inside another figure of the same cell. */
  part: z.boolean(),
});

/** 计分标准 and 稿酬标准 with their settings, as one published whole. */
const rules = z.strictObject({ validFrom: localDate.nullable(), ruleSet });

/** 稿件: what a unit sent in, or an outlet printed without its being sent in (`received` false). */
const item = z.strictObject({
  unit: recordId,
  /** 信息 or 新闻, where the sheet tells them apart. */
  stream: shortText.nullable(),
  /** 体裁: 消息, 通讯, 图片, … */
  genre: shortText.nullable(),
  receivedOn: localDate.nullable(),
  /** The day of what it reports, where it is known. */
  eventOn: localDate.optional(),
  /** no: printed without having been sent in (直接投稿). not-yet: a draft (草稿). unrecorded: the sheet keeps no receipts. */
  received: z.enum(['yes', 'no', 'not-yet', 'unrecorded']),
  channel: shortText.nullable(),
  /** 审签: whether name and post of the leader who signed are there; unrecorded where the sheet has no such column. */
  signature: z.enum(['complete', 'name-missing', 'post-missing', 'missing', 'unrecorded']),
  /** 撤稿 */
  withdrawn: z.boolean(),
  /** 迟报 */
  late: z.boolean(),
  /** 只登记、不存正文: the title is a neutral one, no text and no file of it is kept. */
  registeredOnly: z.literal(true).optional(),
});
const itemPersonal = z.strictObject({
  title: text,
  authors: z.array(shortText).max(50),
  filedBy: shortText.nullable(),
  signedBy: shortText.nullable(),
  signedPost: text.nullable(),
  note: text.nullable(),
  /** Where it can be read. */
  link: text.optional(),
  /** The message as it was pasted. */
  message: z.string().max(20_000).optional(),
});

/**
 * 采用: one printing in one outlet. A composite names several sources; each is credited. A source is an item, or a unit
 * that wrote without filing one.
 */
const adoption = z.strictObject({
  outlet: shortText,
  level: shortText.nullable(),
  genre: shortText.nullable(),
  placement: shortText.nullable(),
  issue: shortText.nullable(),
  date: localDate.nullable(),
  /** Characters. */
  length: count.nullable(),
  /** Of a broadcast. */
  seconds: count.nullable(),
  /** 阅读量 and 照片数, where the ledger keeps them. */
  reads: count.optional(),
  photos: count.optional(),
  /** 媒体稿费 in fen. */
  outletFee: count.nullable(),
  use: z.enum(['single', 'composite']),
  sources: z.array(recordId).min(1).max(60),
  /** Each source's part in ten-thousandths, in their order, where the office states it. */
  shares: z.array(z.int().min(0).max(10_000)).max(60).optional(),
  /** As former versions had it; what is said now keeps it where it can be erased. */
  link: webLink.optional(),
  /** The unit that says so; it counts once the editor has verified it. Missing where the editor records it himself. */
  declaredBy: recordId.optional(),
});
const adoptionPersonal = z.strictObject({
  /** What only an adoption without an item says of itself. */
  title: text.optional(),
  authors: z.array(shortText).max(50).optional(),
  /** Where all can read it: it goes with the item that turns out to be one that may only be registered. */
  link: webLink.optional(),
});

/** 计数: figures that an office types without keeping items. */
const tallyCount = z.strictObject({
  /** 收稿单位: the receiving office whose figure it is. */
  office: shortText.nullable(),
  unit: recordId,
  period: span,
  stream: shortText.nullable(),
  measure: z.enum(['submitted', 'counted', 'items', 'adoptions']),
  outlet: shortText.nullable(),
  /** Kind of piece below the outlet in the header: 独立信息. */
  genre: shortText.nullable(),
  n: count,
  /** It stands beside the items that are kept for its time, and is added to them. */
  additional: z.literal(true).optional(),
});

/** 得分 as typed, in hundredths of a point: a part of the sum, or the sum where the sheet has no parts. */
const score = z.strictObject({
  unit: recordId,
  period: span,
  part: shortText.nullable(),
  points: z.int(),
});

/** 设置: what an office decides about its own counting, valid from a day on. */
const settings = z.strictObject({
  validFrom: localDate,
  /** 收稿单位 whose typed figures count until 三家核对 has decided. */
  countingOffice: shortText.nullable(),
  /** What becomes of a record that comes after its month was sealed, until an editor says otherwise. */
  late: z.enum(['correction', 'first-open']),
  schedule: schedule.optional(),
  /** Of what they do not speak of, the rule sheet's own word on 审签 holds, and the rest is noted. */
  checks: z.array(checkSetting).max(200).optional(),
  /** 审签 is overdue so many workdays after an item came in; missing where no time is set. */
  signOffDays: z.int().min(0).max(60).optional(),
  /** 自动结账: so many days after its draft a period is sealed by itself; missing where a person does it. */
  closeAfter: z.int().min(1).max(90).optional(),
  /** 单位核对单: within so many days after the draft a unit answers; missing: two, as offices give them. */
  confirmDays: z.int().min(1).max(30).optional(),
});

const nothing = z.strictObject({});

/** Every kind of record: its letter in ids, what of it stays, what of it may have to go. */
export const records = {
  unit: { letter: 'u', data: unit, personal: nothing },
  person: { letter: 'p', data: person, personal: personPersonal },
  outlet: { letter: 'o', data: outlet, personal: nothing },
  task: { letter: 't', data: task, personal: nothing },
  rules: { letter: 'r', data: rules, personal: nothing },
  item: { letter: 'i', data: item, personal: itemPersonal },
  adoption: { letter: 'a', data: adoption, personal: adoptionPersonal },
  count: { letter: 'c', data: tallyCount, personal: nothing },
  score: { letter: 's', data: score, personal: nothing },
  settings: { letter: 'g', data: settings, personal: nothing },
  commission: { letter: 'y', data: commission, personal: commissionPersonal },
  ...bearing,
} as const;

export type RecordKind = keyof typeof records;
export const recordKinds = Object.keys(records) as RecordKind[]; // safe: the object is const

export type RecordData<K extends RecordKind> = z.infer<(typeof records)[K]['data']>;
export type RecordPersonal<K extends RecordKind> = z.infer<(typeof records)[K]['personal']>;

export type Unit = z.infer<typeof unit>;
export type Person = z.infer<typeof person> & { readonly personal: z.infer<typeof personPersonal> | null };
export type Outlet = z.infer<typeof outlet>;
export type Task = z.infer<typeof task>;
export type Rules = z.infer<typeof rules>;
export type Item = z.infer<typeof item> & { readonly personal: z.infer<typeof itemPersonal> | null };
export type Adoption = Omit<z.infer<typeof adoption>, 'link'> & {
  readonly personal: z.infer<typeof adoptionPersonal> | null;
};
export type Count = z.infer<typeof tallyCount>;
export type Score = z.infer<typeof score>;
export type Settings = z.infer<typeof settings>;
