/** Which day is asked for: the one that `--day` names, else today in China. */
import { isLocalDate, type LocalDate, localDateAt } from '../../shared/calendar';
import { fail, ok, type Result } from '../../shared/result';

export function askedDay(text: string | boolean | undefined): Result<LocalDate> {
  const day = typeof text === 'string' ? text : (localDateAt(new Date().toISOString()) ?? '');
  return isLocalDate(day) ? ok(day) : fail({ code: 'input-invalid', at: '--day', detail: { text: day } });
}
