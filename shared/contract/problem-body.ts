/** A problem on the wire: application/problem+json of RFC 9457, with our code, place and details. */
import * as z from 'zod';

const detail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** As it stands inside an answer, beside the command that it refused. */
export const problemPart = z.strictObject({
  code: z.string(),
  at: z.string().optional(),
  detail: detail.optional(),
});

export const problemBody = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  /** What happened and what to do next, in the caller's language. */
  detail: z.string(),
  instance: z.string().optional(),
  at: z.string().optional(),
  values: detail.optional(),
});
export type ProblemBody = z.infer<typeof problemBody>;
