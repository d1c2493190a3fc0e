/** What has to be pointed out of a workbook and its figures, each thing once. */
import type { Problem } from '../../shared/problem';
import type { Figures } from '../live/figures';
import type { WorkbookReading } from '../live/read-workbook';
import type { Outcome } from '../live/send';

/** Each once, as the same thing may be seen while reading and while counting. What was refused stands at its record's cell. */
export function allIssues(
  read: WorkbookReading,
  figures: Figures | null,
  outcomes: readonly Outcome[],
  cells: (records: readonly string[]) => readonly string[],
): readonly Problem[] {
  const refused = outcomes.flatMap(({ record, problem }): readonly Problem[] => {
    if (!problem) return [];
    const [at = problem.at] = cells([record]);
    return [at === undefined ? problem : { ...problem, at }];
  });
  const found = new Map<string, Problem>();
  for (const problem of [...refused, ...read.issues, ...read.checked, ...(figures?.findings ?? [])]) {
    found.set(`${problem.at ?? ''} ${problem.code}`, problem);
  }
  return [...found.values()];
}
