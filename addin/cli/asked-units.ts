/** `publish` and `slip`: of a file, into a folder, perhaps for a period and some of the units. */
import { type Period, parsePeriod } from '../../shared/calendar';
import { fail, ok, type Result } from '../../shared/result';
import type { Words } from './arguments';
import { command } from './command';

export interface Asked {
  readonly file: string;
  readonly out: string;
  readonly period: Period | null;
  /** Undefined for all. */
  readonly units: readonly string[] | undefined;
}

const options = { out: { type: 'string' }, period: { type: 'string' }, unit: { type: 'string' } } as const;

/** @returns 0 where it was made, 2 where the words or the file cannot be used. */
export const overAskedUnits = (
  args: readonly string[],
  make: (asked: Asked) => Promise<Result<null>>,
  needed: readonly string[] = [],
): Promise<number> =>
  command(
    args,
    options,
    async (file, values) => {
      const asked = askedUnits(file, values);
      const made = asked.ok ? await make(asked.value) : asked;
      return made.ok ? ok(0) : made;
    },
    ['out', ...needed],
  );

function askedUnits(file: string, { out, period: text, unit }: Words['values']): Result<Asked> {
  const period = typeof text === 'string' ? parsePeriod(text) : null;
  if (period === undefined) return fail({ code: 'input-invalid', at: '--period', detail: { text: String(text) } });
  const units = typeof unit === 'string' ? unit.split(/[,，、]/).filter((one) => one.trim() !== '') : undefined;
  return ok({ file, out: String(out), period, units: units?.map((one) => one.trim()) });
}
