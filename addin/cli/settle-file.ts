/** A workbook from the disk, read by its rules and settled: in an office of its own, or in one on a server. */
import type { Period } from '../../shared/calendar';
import { ok, type Result } from '../../shared/result';
import type { Office } from '../api/office';
import { trialOffice } from '../api/trial-office';
import { readWorkbook, type WorkbookReading } from '../live/read-workbook';
import { type Settled, settleWorkbook } from '../live/settle';
import { trialWorkspace } from '../live/trial-workspace';
import { type OpenFile, openFile } from './read-file';
import { language, progress, say } from './say';
import { serverOffice } from './server-office';

interface SettleFileOptions {
  /** Where none is given, the last one that the workbook names. */
  readonly period?: Period | undefined;
  /** Another workbook whose rules count. */
  readonly rules?: string | undefined;
  readonly server?: string | undefined;
  /** The office without a server: by default one that keeps nothing; one with a log for who wants to read it. */
  readonly local?: (workspace: string) => Office;
}

interface SettleFile extends Settled {
  readonly opened: OpenFile;
  readonly read: WorkbookReading;
  readonly office: Office;
}

export async function settleFile(
  file: string,
  { period, rules: rulesFile, server, local = trialOffice }: SettleFileOptions = {},
): Promise<Result<SettleFile>> {
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const rules = rulesFile === undefined ? undefined : await openFile(rulesFile);
  if (rules && !rules.ok) return rules;
  const read = readWorkbook(opened.value.grids, { rules: rules?.value.grids, period });
  if (!read.ok) return read;
  const workspace = trialWorkspace(read.value.reading);
  if (process.env.TONGLIAN_TRACE) say(`workspace ${workspace}`);
  const office = server === undefined ? ok(local(workspace)) : await serverOffice(server, workspace);
  if (!office.ok) return office;
  const settled = await settleWorkbook(office.value, read.value, {
    period,
    language,
    onProgress: ({ done, of }) => progress(done, of),
  });
  if (!settled.ok) return settled;
  return ok({ ...settled.value, opened: opened.value, read: read.value, office: office.value });
}
