/** Settles a workbook of the cases as the command line does, in this process. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trialOffice } from '../../../addin/api/trial-office';
import { readWorkbook } from '../../../addin/live/read-workbook';
import { type Report, report } from '../../../addin/live/report';
import { settleWorkbook } from '../../../addin/live/settle';
import { openWorkbook } from '../../../addin/workbook/file';
import type { Period } from '../../../shared/calendar';
import type { Grid } from '../../../shared/sheet/grid';

export async function gridsOf(file: string): Promise<readonly Grid[]> {
  const workbook = await openWorkbook(readFileSync(join(__dirname, '../../cases', file)));
  if (!workbook.ok) throw new Error(workbook.problem.code);
  const grids = await workbook.value.grids();
  if (!grids.ok) throw new Error(grids.problem.code);
  return grids.value;
}

export async function settleGrids(grids: readonly Grid[], rules?: readonly Grid[], period?: Period): Promise<Report> {
  const read = readWorkbook(grids, { rules, period });
  if (!read.ok) throw new Error(read.problem.code);
  const settled = await settleWorkbook(trialOffice('case'), read.value, { period });
  if (!settled.ok) throw new Error(settled.problem.code);
  return report(read.value, settled.value.sent, settled.value.figures);
}
