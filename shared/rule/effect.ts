/** What does a rule give? The value cell as executed: amounts in hundredths or fen of the rule's scale, ratios in ten-thousandths. */
import * as z from 'zod';

const amount = z.int();
const ratio = z.int();
/** What a linear value counts: 每千字, 每分钟, 每幅; for unit lines the items over or short, events, heads. */
export const measure = z.enum(['length', 'minutes', 'seconds', 'photos', 'reads', 'items', 'percent']);

export const effect = z.discriminatedUnion('op', [
  /** 50元 */
  z.strictObject({ op: z.literal('set'), amount }),
  /** 稿费×3, 双稿酬 */
  z.strictObject({ op: z.literal('fee'), ratio }),
  /** 另加30 */
  z.strictObject({ op: z.literal('add'), amount }),
  /** ×2, 减半, +50% (15000) */
  z.strictObject({ op: z.literal('times'), ratio }),
  /**
   * 50元/千字, 每超100字加10%: `each` for every `step` of the measure beyond `from`; only whole steps count where
   * `whole`, else a begun step counts by its share. `percent` means that `each` is a ratio of the amount so far.
   */
  z.strictObject({
    op: z.literal('per'),
    of: measure,
    each: z.int(),
    percent: z.boolean(),
    step: z.int().min(1),
    from: z.int().min(0),
    whole: z.boolean(),
    /** 最高…: an amount, or a ratio of the amount before where `maxRatio`. */
    max: amount.nullable(),
    maxRatio: ratio.nullable(),
  }),
  /** 15-25元; 酌情 is a range without bounds. */
  z.strictObject({ op: z.literal('range'), min: amount.nullable(), max: amount.nullable() }),
  /** 每3条0.6: whole groups of a unit in a period. */
  z.strictObject({ op: z.literal('batch'), of: z.int().min(1), each: amount }),
  /** 4元/分: `each` for one of the other scale (100 hundredths). */
  z.strictObject({ op: z.literal('price'), each: amount, of: z.enum(['points', 'count']) }),
  /** —: the scheme has no figure for this. */
  z.strictObject({ op: z.literal('none') }),
  /** 不计, 只计数, 上级付 */
  z.strictObject({
    op: z.literal('exclude'),
    reason: z.enum([
      'excluded',
      'counts-only',
      'paid-elsewhere',
      'not-counted',
      'within-quota',
      'below-threshold',
      'no-name',
    ]),
  }),
  z.strictObject({ op: z.literal('cap'), amount: amount.nullable(), ratio: ratio.nullable() }),
  z.strictObject({ op: z.literal('floor'), amount }),
  /** 一票否决: no prize, no lump sum. */
  z.strictObject({ op: z.literal('bar') }),
]);
export type Effect = z.infer<typeof effect>;
