/** What `publish` and `slip` are asked: a file, a folder for what is made, perhaps a period and some of the units. */
import { type Period, parsePeriod } from '../../shared/calendar';
import { fail, ok, type Result } from '../../shared/result';
import { words } from './arguments';

export interface Asked {
  readonly file: string;
  readonly out: string;
  readonly period: Period | null;
  /** Undefined for all. */
  readonly units: readonly string[] | undefined;
}

const options = { out: { type: 'string' }, period: { type: 'string' }, unit: { type: 'string' } } as const;

/** Undefined after having said what is wrong with the words themselves. */
export function askedUnits(args: readonly string[]): Result<Asked> | undefined {
  const asked = words(args, options);
  if (!asked) return undefined;
  const { out, period: text, unit } = asked.values;
  if (typeof out !== 'string') return fail({ code: 'input-invalid', at: '--out', detail: { text: '' } });
  const period = typeof text === 'string' ? parsePeriod(text) : null;
  if (period === undefined) return fail({ code: 'input-invalid', at: '--period', detail: { text: String(text) } });
  const units = typeof unit === 'string' ? unit.split(/[,，、]/).filter((one) => one.trim() !== '') : undefined;
  return ok({ file: asked.file, out, period, units: units?.map((one) => one.trim()) });
}
