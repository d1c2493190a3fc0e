/** What can go wrong, as a value: a code of one closed union, where, and the figures its sentence needs. */
import type { problems } from './contract/problems';

export type ProblemCode = keyof typeof problems;

export interface Problem {
  readonly code: ProblemCode;
  /** A cell (报送采用台账!L17) or a field's path. */
  readonly at?: string;
  /** What the sentence names. Never names of persons in a log. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}
