/** Expected failure is a value. */
import type { Problem } from './problem';

export type Result<T, P = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const fail = <P = Problem>(problem: P): { readonly ok: false; readonly problem: P } => ({ ok: false, problem });
