/** The small values that records are made of. */
import * as z from 'zod';

/** Our own ids: a letter for the kind and 20 hexadecimal digits; never a name. */
export const recordId = z.string().regex(/^[a-z][0-9a-f]{20}$/);
export const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const span = z.strictObject({ from: localDate, to: localDate });
/** Text as an office types it. */
export const text = z.string().max(2000);
export const shortText = z.string().min(1).max(200);
export const count = z.int().min(0).max(10_000_000);
