/** The shape in which the service says what an office still has to see to: 待办与差异. */
import * as z from 'zod';
import { contested } from '../office/month/acts';
import { localDate, recordId, span } from '../record/parts';

/** All that there are, of which so many are named. */
const listed = <T extends z.ZodType>(entry: T) => z.strictObject({ count: z.int(), entries: z.array(entry) });

/** A list names so many at most: what is done makes room for the next. */
export const longestTodo = 100;

const ofUnit = { unit: recordId, unitName: z.string() };
const due = { dueOn: localDate.nullable(), overdue: z.boolean() };
const printing = {
  record: recordId,
  title: z.string().nullable(),
  outlet: z.string(),
  date: localDate.nullable(),
  ...ofUnit,
};

export const todoResult = z.strictObject({
  day: localDate,
  /** 缺审签: those whose time is over first. */
  unsigned: listed(
    z.strictObject({
      record: recordId,
      title: z.string().nullable(),
      ...ofUnit,
      ...due,
      receivedOn: localDate.nullable(),
      /** Who has to sign it, as the office's settings say. */
      by: z.enum(['leader', 'top-leader']),
      /** It does not count until then. */
      required: z.boolean(),
    }),
  ),
  /** 未对应来稿: printed, and of this unit no item is known for it. */
  unmatched: listed(z.strictObject(printing)),
  /** 单位自报、未核实 */
  declared: listed(z.strictObject(printing)),
  /** 无凭证: neither link nor file, in months that are still open; what was recorded last stands first. */
  bare: listed(
    z
      .strictObject(printing)
      .omit({ unit: true, unitName: true })
      .extend({ units: z.array(z.string()) }),
  ),
  /** 约稿 that no item answers yet, with the notice to paste and what came in since that may be the answer. */
  commissions: listed(
    z.strictObject({
      record: recordId,
      ...ofUnit,
      ...due,
      subject: z.string().nullable(),
      askedOn: localDate,
      text: z.string(),
      candidates: z.array(
        z.strictObject({ record: recordId, title: z.string().nullable(), receivedOn: localDate.nullable() }),
      ),
    }),
  ),
  /** 三家核对: what nobody has decided yet, differences first; `count` is that of the differences. */
  contests: listed(
    contested.omit({ unit: true }).extend({
      ...ofUnit,
      figures: z.array(z.strictObject({ office: z.string().nullable(), n: z.int() })),
      counting: z.string().nullable(),
      differs: z.boolean(),
    }),
  ),
  /** 数据核实申请 that wait for an answer. */
  requests: listed(z.strictObject({ request: recordId, ...ofUnit, period: span, text: z.string().nullable() })),
  /** Who files for a unit and stands on no roster of it. */
  strangers: listed(z.strictObject({ ...ofUnit, name: z.string(), items: z.int() })),
});
export type TodoResult = z.infer<typeof todoResult>;
