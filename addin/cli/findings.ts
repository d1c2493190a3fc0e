/** What `tonglian check` finds in a workbook: figures that do not add up, cells that were read with care, rules that cannot be followed. */
import { problems } from '../../shared/contract/problems';
import type { Problem } from '../../shared/problem';
import { check } from '../../shared/sheet/check';
import { repeatedRows } from '../../shared/sheet/check/repeats';
import type { Grid } from '../../shared/sheet/grid';
import { lintOf } from '../../shared/sheet/reading/lint';
import { readOffice } from '../../shared/sheet/reading/office';
import { recognise } from '../../shared/sheet/recognise';
import { sentence } from '../../shared/text/sentence';
import { language } from './say';

interface CheckIssue {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly at: string;
  readonly expected?: number | string;
  readonly found?: number | string;
  readonly sentence: string;
}

export function findingsOf(grids: readonly Grid[]): readonly CheckIssue[] {
  const { tables, issues } = recognise(grids);
  const read = readOffice({ grids, tables });
  const linted = lintOf(read, { grids, tables });
  const repeats = tables.flatMap((table) =>
    grids.filter(({ sheet }) => sheet === table.sheet).flatMap((grid) => repeatedRows(grid, table)),
  );
  const said = [...issues, ...tables.flatMap((table) => table.issues), ...read.issues, ...repeats, ...linted].map(
    (problem): CheckIssue => ({ ...plain(problem), sentence: sentence(problem, language) }),
  );
  const printed = check(grids, tables).map(
    (finding): CheckIssue => ({
      ...plain(finding),
      expected: finding.expected,
      found: finding.found,
      sentence: sentence(finding, language),
    }),
  );
  const unique = new Map([...printed, ...said].map((issue) => [`${issue.at} ${issue.code}`, issue]));
  return [...unique.values()];
}

function plain({ code, at, detail }: Problem): Omit<CheckIssue, 'sentence'> {
  const sheet = typeof detail?.sheet === 'string' ? detail.sheet : '';
  return { code, severity: problems[code].severity, at: at ?? sheet };
}
