/** `tonglian publish`: a workbook for each unit to fill in, from a breakdown or a ledger. */
import { randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../../shared/result';
import { publish as publishAll } from '../live/publish';
import { readWorkbook } from '../live/read-workbook';
import { cliText } from '../text/cli';
import { type Asked, overAskedUnits } from './asked-units';
import { putInto } from './put-into';
import { openFile } from './read-file';
import { language, print } from './say';

export const publish = (args: readonly string[]): Promise<number> => overAskedUnits(args, make);

async function make({ file, out, period, units }: Asked): Promise<Result<null>> {
  const opened = await openFile(file);
  const read = opened.ok ? readWorkbook(opened.value.grids, { period: period ?? undefined }) : opened;
  if (!read.ok) return read;
  const forms = await publishAll(read.value.reading.records, {
    period,
    round: randomUUID(),
    ...(units ? { units } : {}),
    language,
  });
  if (!forms.ok) return forms;
  for (const form of forms.value) {
    const path = await putInto(out, form);
    if (!path.ok) return path;
    print(`${cliText[language].written} ${path.value}`);
  }
  return forms.value.length > 0 ? ok(null) : fail({ code: 'no-office-table', detail: { sheets: file } });
}
