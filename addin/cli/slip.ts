/** `tonglian slip`: sign-off slips of what a workbook's ledger received in a period, a page an item. */
import { printPeriod } from '../../shared/calendar';
import { fail, ok, type Result } from '../../shared/result';
import { periodText } from '../../shared/text/circular';
import { slipFile } from '../live/slip-file';
import { cliText } from '../text/cli';
import { type Asked, overAskedUnits } from './asked-units';
import { putInto } from './put-into';
import { language, print } from './say';
import { settleFile } from './settle-file';

export const slip = (args: readonly string[]): Promise<number> => overAskedUnits(args, make, ['period']);

async function make({ file, out, period, units }: Asked): Promise<Result<null>> {
  if (!period) return fail({ code: 'input-invalid', at: '--period', detail: { text: '' } });
  const settled = await settleFile(file, { period });
  if (!settled.ok) return settled;
  const made = await slipFile(
    settled.value.office,
    { period: printPeriod(period) },
    periodText(period, language),
    language,
    units,
  );
  if (!made.ok) return made;
  const path = await putInto(out, made.value);
  if (path.ok) print(`${cliText[language].written} ${path.value}`);
  return path.ok ? ok(null) : path;
}
