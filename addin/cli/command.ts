/** How does a command run? Its words are read, it is done, and it ends with an exit code. */
import type { ParseArgsConfig } from 'node:util';
import type { Result } from '../../shared/result';
import { type Words, words } from './arguments';
import { sayProblem } from './say';

/** @returns what the command gives (0 done, 1 done with issues), or 2 after the sentence that says what is unusable. @param needed options that cannot be left out. */
export async function command(
  args: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
  run: (file: string, values: Words['values']) => Promise<Result<number>>,
  needed: readonly string[] = [],
): Promise<number> {
  const asked = words(args, options, needed);
  if (!asked) return 2;
  const result = await run(asked.file, asked.values);
  if (result.ok) return result.value;
  sayProblem(result.problem);
  return 2;
}
