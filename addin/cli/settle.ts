/** `tonglian settle`: counts, points, ranking and payout of a workbook, and the figures written into a copy of it. */
import { parsePeriod } from '../../shared/calendar';
import { fail, ok, type Result } from '../../shared/result';
import type { OwnSheet } from '../../shared/sheet/writes';
import { dayWrites } from '../live/day-writes';
import type { WorkbookReading } from '../live/read-workbook';
import { report } from '../live/report';
import { writesFor } from '../live/writes';
import type { Words } from './arguments';
import { command } from './command';
import type { OpenFile } from './read-file';
import { language, print } from './say';
import { settleFile } from './settle-file';
import { printSettlement } from './tables';
import { writeWhole } from './write-file';

const options = {
  period: { type: 'string' },
  rules: { type: 'string' },
  out: { type: 'string' },
  server: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const settle = (args: readonly string[]): Promise<number> => command(args, options, run);

async function run(file: string, values: Words['values']): Promise<Result<number>> {
  const given = (name: keyof typeof options): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const periodText = given('period');
  const period = periodText === undefined ? undefined : parsePeriod(periodText);
  if (periodText !== undefined && !period)
    return fail({ code: 'input-invalid', at: '--period', detail: { text: periodText } });
  const settled = await settleFile(file, { period, rules: given('rules'), server: given('server') });
  if (!settled.ok) return settled;
  const { opened, read, sent, figures } = settled.value;
  const out = given('out');
  if (out !== undefined) {
    const days = await dayWrites(settled.value.office, figures.period, language);
    if (!days.ok) return days;
    const written = await writeOut(opened.workbook, read, figures, days.value, out);
    if (!written.ok) return written;
  }
  const result = report(read, sent, figures, language);
  if (values.json) print(JSON.stringify(result, null, 1));
  else printSettlement(result, out);
  return ok(result.issues.length > 0 || result.refused > 0 ? 1 : 0);
}

async function writeOut(
  workbook: OpenFile['workbook'],
  read: WorkbookReading,
  figures: Parameters<typeof writesFor>[1],
  days: readonly OwnSheet[],
  path: string,
): Promise<Result<null>> {
  const { cells, sheets } = writesFor(read, figures, language);
  const written = await workbook.write({ cells, sheets: [...sheets, ...days] });
  return written.ok ? writeWhole(path, await workbook.save()) : written;
}
