/** Which checks does an office make of an item, how strictly, and for whom? */
import * as z from 'zod';
import { recordId, shortText } from './parts';

/** 审签, 主要领导审签, 只登记不存正文, 花名册, 当日报送 */
export const checkNames = ['sign-off', 'top-leader', 'secrecy', 'roster', 'same-day'] as const;
export type CheckName = (typeof checkNames)[number];

/** off: nobody looks. noted: it is pointed out. required: what fails does not count. */
export const strictness = ['off', 'noted', 'required'] as const;
export type Strictness = (typeof strictness)[number];

/** The more of kind and unit an entry names, the more it weighs; of equal ones the later. */
export const checkSetting = z.strictObject({
  check: z.enum(checkNames),
  /** 信息 or 新闻, or a genre; null for every item. */
  kind: shortText.nullable(),
  unit: recordId.nullable(),
  how: z.enum(strictness),
});
export type CheckSetting = z.infer<typeof checkSetting>;
