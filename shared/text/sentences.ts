/** What a language has to say: one sentence for every problem. */
import type { Problem, ProblemCode } from '../problem';

export type Detail = NonNullable<Problem['detail']>;
/** The sentence may only rely on figures that it asks for; one that is missing leaves a readable sentence. */
export type Sentences = Readonly<Record<ProblemCode, (detail: Detail) => string>>;

/** `before` + the detail + `after`, or nothing where the detail is missing. */
export function named(detail: Detail, key: string, before = '', after = ''): string {
  const value = detail[key];
  return value === undefined || value === null || value === '' ? '' : `${before}${value}${after}`;
}
