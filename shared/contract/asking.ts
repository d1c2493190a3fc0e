/** Who may ask, and with which words that many operations share? */
import * as z from 'zod';
import type { Role } from '../office/roles';

/** People; the service's own clock has no token. Of single items a correspondent sees and writes the own unit's only. */
export const everyone: readonly Role[] = [
  'editor',
  'correspondent',
  'leader',
  'supervisor',
  'accountant',
  'administrator',
];
export const office: readonly Role[] = ['editor', 'leader', 'supervisor', 'accountant', 'administrator'];
export const writers: readonly Role[] = ['editor', 'administrator'];

export const nothing = z.strictObject({});
/** 2018-04, 2018Q1, 2018H1, 2018, or FROM..TO in days. */
export const period = z.strictObject({ period: z.string().max(40), lang: z.enum(['zh', 'en']).optional() });
/** `after` goes on behind the last id of the page before. */
export const page = z.strictObject({ after: z.string().max(80).optional() });
export const paged = <T extends z.ZodType>(entry: T) =>
  z.strictObject({ entries: z.array(entry), next: z.string().nullable() });
