/** `tonglian settle`: counts, points, ranking and payout of a workbook, and the figures written into a copy of it. */
import { parsePeriod } from '../../shared/calendar';
import { fail, ok, type Result } from '../../shared/result';
import { inProcessOffice } from '../api/in-process';
import type { Office } from '../api/office';
import { readWorkbook, type WorkbookReading } from '../live/read-workbook';
import { report } from '../live/report';
import { settleWorkbook } from '../live/settle';
import { trialWorkspace } from '../live/trial-workspace';
import { writesFor } from '../live/writes';
import { words } from './arguments';
import { openFile } from './read-file';
import { language, print, progress, say, sayProblem } from './say';
import { serverOffice } from './server-office';
import { printSettlement } from './tables';
import { writeWhole } from './write-file';

const options = {
  period: { type: 'string' },
  rules: { type: 'string' },
  out: { type: 'string' },
  server: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export async function settle(args: readonly string[]): Promise<number> {
  const asked = words(args, options);
  if (!asked) return 2;
  const result = await run(asked.file, asked.values);
  if (result.ok) return result.value;
  sayProblem(result.problem);
  return 2;
}

async function run(
  file: string,
  values: Readonly<Record<string, string | boolean | undefined>>,
): Promise<Result<number>> {
  const given = (name: keyof typeof options): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const periodText = given('period');
  const period = periodText === undefined ? undefined : parsePeriod(periodText);
  if (periodText !== undefined && !period)
    return fail({ code: 'input-invalid', at: '--period', detail: { text: periodText } });
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const rulesFile = given('rules');
  const rules = rulesFile === undefined ? undefined : await openFile(rulesFile);
  if (rules && !rules.ok) return rules;
  const read = readWorkbook(opened.value.grids, { rules: rules?.value.grids, period });
  if (!read.ok) return read;
  const office = await officeFor(read.value, given('server'));
  if (!office.ok) return office;
  const settled = await settleWorkbook(office.value, read.value, {
    period,
    language,
    onProgress: ({ done, of }) => progress(done, of),
  });
  if (!settled.ok) return settled;
  const { sent, figures } = settled.value;
  const out = given('out');
  if (out !== undefined) {
    const written = await writeOut(opened.value.workbook, read.value, figures, out);
    if (!written.ok) return written;
  }
  const result = report(read.value, sent, figures, language);
  if (values.json) print(JSON.stringify(result, null, 1));
  else printSettlement(result, out);
  return ok(result.issues.length > 0 || result.refused > 0 ? 1 : 0);
}

async function officeFor(read: WorkbookReading, server: string | undefined): Promise<Result<Office>> {
  const workspace = trialWorkspace(read.reading.records);
  if (process.env.TONGLIAN_TRACE) say(`workspace ${workspace}`);
  return server === undefined ? ok(inProcessOffice(workspace)) : serverOffice(server, workspace);
}

type Opened = Extract<Awaited<ReturnType<typeof openFile>>, { ok: true }>['value']['workbook'];

async function writeOut(
  workbook: Opened,
  read: WorkbookReading,
  figures: Parameters<typeof writesFor>[1],
  path: string,
): Promise<Result<null>> {
  const written = await workbook.write(writesFor(read, figures, language));
  return written.ok ? writeWhole(path, await workbook.save()) : written;
}
