/** The small values that records are made of. */
import * as z from 'zod';
import { isLocalDate } from '../calendar';

/** Our own ids: a letter for the kind and 20 hexadecimal digits; never a name. */
export const recordId = z.string().regex(/^[a-z][0-9a-f]{20}$/);
/** A day that exists, in years that an office can mean: with a day of the year 9999 no month follows, and every sum over months is endless. */
export const localDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text): boolean => isLocalDate(text) && text >= '1900' && text < '2200');
export const span = z.strictObject({ from: localDate, to: localDate });
/** Text as an office types it. */
export const text = z.string().max(2000);
export const shortText = z.string().min(1).max(200);
/**
 * A page on the web. http and https only, so that no script is opened by it; no name before the host, so that it leads where
 * it reads.
 */
export const webLink = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[^\s\p{C}/?#@"'<>\\`]+([/?#][^\s\p{C}"<>\\`]*)?$/iu);
export const count = z.int().min(0).max(10_000_000);
