/** A workbook of the cases in an office of its own, with what the reading answers say of it. */
import { inProcessOffice } from '../../../addin/api/in-process';
import type { Office } from '../../../addin/api/office';
import { readWorkbook, type WorkbookReading } from '../../../addin/live/read-workbook';
import { settleWorkbook } from '../../../addin/live/settle';
import { parsePeriod } from '../../../shared/calendar';
import type { CircularResult } from '../../../shared/contract/circular';
import { operations } from '../../../shared/contract/operations';
import type { ReviewResult } from '../../../shared/contract/review';
import { gridsOf } from './settle-file';

export interface CaseOffice {
  readonly office: Office;
  readonly read: WorkbookReading;
}

export async function caseOffice(file: string, period: string, rules?: string): Promise<CaseOffice> {
  const span = parsePeriod(period);
  const read = readWorkbook(await gridsOf(file), {
    rules: rules === undefined ? undefined : await gridsOf(rules),
    period: span,
  });
  if (!read.ok) throw new Error(read.problem.code);
  const office = inProcessOffice('case');
  const settled = await settleWorkbook(office, read.value, { period: span });
  if (!settled.ok) throw new Error(settled.problem.code);
  return { office, read: read.value };
}

export async function circularOf({ office }: CaseOffice, period: string): Promise<CircularResult> {
  const answer = await office.call('getCircular', { query: { period } });
  if (!answer.ok) throw new Error(answer.problem.code);
  return operations.getCircular.output.parse(answer.value);
}

export async function reviewOf({ office }: CaseOffice, period: string): Promise<ReviewResult> {
  const answer = await office.call('getReview', { query: { period } });
  if (!answer.ok) throw new Error(answer.problem.code);
  return operations.getReview.output.parse(answer.value);
}
