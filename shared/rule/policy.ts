/** How does a scheme combine what its rules give? The settings beside the tables, as executed; `at` is null where nothing states them. */
import * as z from 'zod';

export const scale = z.enum(['points', 'money', 'count']);

/** A setting and the cell that states it. `assumed`: no cell states it, or the cell says that it is unconfirmed (待确认). */
const stated = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, at: z.string().nullable(), assumed: z.boolean() });

/** How one scale is reckoned. */
export const scalePolicy = z.strictObject({
  /** 一稿多发 */
  combine: stated(
    z.discriminatedUnion('mode', [
      z.strictObject({ mode: z.literal('all') }),
      z.strictObject({ mode: z.literal('highest'), by: z.enum(['amount', 'level']) }),
      z.strictObject({ mode: z.literal('per-level') }),
      z.strictObject({ mode: z.literal('per-pool') }),
      /** The highest in full, each of the others at `ratio`. */
      z.strictObject({ mode: z.literal('share'), ratio: z.int() }),
    ]),
  ),
  /** 综合采用: ratio in ten-thousandths; even divides among the sources by their stated shares; null: as any other. */
  composite: stated(
    z.discriminatedUnion('how', [
      z.strictObject({ how: z.literal('whole') }),
      z.strictObject({ how: z.literal('ratio'), ratio: z.int() }),
      z.strictObject({ how: z.literal('share') }),
    ]),
  ),
  /** 计算顺序 */
  order: stated(z.enum(['add-first', 'times-first'])),
  /** Of nested bands (头版 in 头版头条, 1000字 in 2000字) the narrower alone, or both. */
  nested: stated(z.enum(['narrower', 'both'])),
  /** 署名 */
  authors: stated(
    z.strictObject({
      how: z.enum(['even', 'first', 'stated', 'agree']),
      /** Only these take part where one of them is among the authors: 通讯员. */
      roles: z.array(z.string()),
      /** Given by the place in the list of authors, as weights: 主创 60, others 40. */
      weights: z.array(z.int()),
      /** 未署名不计酬 */
      named: z.boolean(),
    }),
  ),
  /** 多人批示 of one item. */
  instructions: stated(z.enum(['all', 'highest'])),
  /** An adoption that no row prices: nought, or put to the editor. */
  noRule: stated(z.enum(['nought', 'decide'])),
  /** 同一主题同一天计一组 */
  topic: stated(z.enum(['each', 'day', 'period'])),
  /** Digits that stay when a figure is rounded half up. */
  digits: stated(z.union([z.literal(0), z.literal(1), z.literal(2)])),
  /** 级别顺序, highest first, as keys. */
  levels: stated(z.array(z.string())),
});
export type ScalePolicy = z.infer<typeof scalePolicy>;

/** What matters outside the engine. */
export const officePolicy = z.strictObject({
  ties: stated(z.enum(['1-1-3', '1-1-2'])),
  /** 不参与排名: names as typed. */
  unranked: stated(z.array(z.string())),
  tieBreakers: stated(z.array(z.enum(['rate', 'adopted', 'submitted', 'order']))),
  /** 无积分的单位也排名 */
  zeroRanked: stated(z.boolean()),
  /** Boards in order, where the settings name them. */
  boards: stated(z.array(z.string())),
  repeats: stated(z.enum(['first', 'all'])),
  signOff: stated(z.enum(['required', 'noted', 'off'])),
  withdrawn: stated(z.enum(['not-submitted', 'submitted'])),
  late: stated(z.enum(['counts', 'not-counted'])),
  /** Straight to an outlet: counts as adoption, not as submission. */
  direct: stated(z.enum(['adoption', 'both', 'none'])),
  unregistered: stated(z.enum(['counts', 'not-counted'])),
  submissionMonth: stated(z.enum(['received', 'adopted'])),
  adoptionMonth: stated(z.enum(['adopted', 'received'])),
  /** 零报送、零采用点名 */
  nameZero: stated(z.boolean()),
  /** 稿酬所得, 劳务报酬, 工资薪金, 不扣; null where the sheets leave it open. */
  tax: stated(z.enum(['author', 'labour', 'wages', 'none']).nullable()),
  /** 发放周期 */
  payout: stated(z.enum(['month', 'quarter', 'half-year', 'year']).nullable()),
  /** 奖励资金: so many fen for each such span; null where a line of that name states no sum, missing where none is there. */
  fund: stated(
    z.strictObject({ amount: z.int().min(0), per: z.enum(['month', 'quarter', 'half-year', 'year']) }).nullable(),
  ).optional(),
  /** 结转: what is over one month's quota counts towards the next. */
  carryOver: stated(z.boolean()),
  /** 抵扣: so many submissions stand for one adoption of a quota; null: none do. */
  setOff: stated(z.int().nullable()),
});
export type OfficePolicy = z.infer<typeof officePolicy>;
