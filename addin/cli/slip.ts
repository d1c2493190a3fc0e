/** `tonglian slip`: sign-off slips of what a workbook's ledger received in a period, a page an item. */
import { printPeriod } from '../../shared/calendar';
import { fail, ok, type Result } from '../../shared/result';
import { periodText } from '../../shared/text/circular';
import { inProcessOffice } from '../api/in-process';
import { readWorkbook } from '../live/read-workbook';
import { compare, send } from '../live/send';
import { slipFile } from '../live/slip-file';
import { trialWorkspace } from '../live/trial-workspace';
import { cliText } from '../text/cli';
import { type Asked, askedUnits } from './asked-units';
import { putInto } from './put-into';
import { openFile } from './read-file';
import { language, print, sayProblem } from './say';

export async function slip(args: readonly string[]): Promise<number> {
  const asked = askedUnits(args);
  if (!asked) return 2;
  const made = asked.ok ? await run(asked.value) : asked;
  if (made.ok) return 0;
  sayProblem(made.problem);
  return 2;
}

async function run({ file, out, period, units }: Asked): Promise<Result<null>> {
  if (!period) return fail({ code: 'input-invalid', at: '--period', detail: { text: '' } });
  const opened = await openFile(file);
  const read = opened.ok ? readWorkbook(opened.value.grids, { period }) : opened;
  if (!read.ok) return read;
  const { records } = read.value.reading;
  const office = inProcessOffice(trialWorkspace(records));
  const compared = await compare(office, records);
  const sent = compared.ok ? await send(office, compared.value) : compared;
  if (!sent.ok) return sent;
  const made = await slipFile(office, { period: printPeriod(period) }, periodText(period, language), language, units);
  if (!made.ok) return made;
  const path = await putInto(out, made.value);
  if (path.ok) print(`${cliText[language].written} ${path.value}`);
  return path.ok ? ok(null) : path;
}
