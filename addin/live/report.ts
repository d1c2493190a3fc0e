/** The settlement of a workbook as one value: the interface of `tonglian settle --json`. Nothing in it tells when or where it was made. */

import { readNumber } from '../../shared/language/number';
import type { Problem } from '../../shared/problem';
import { parseAt } from '../../shared/sheet/address';
import type { Language } from '../../shared/text/sentence';
import { textOrder } from '../../shared/text-order';
import { cellsOf, type Figures } from './figures';
import type { WorkbookReading } from './read-workbook';
import type { Sent } from './send';
import { planFor } from './writes';

export interface ReportIssue {
  readonly code: string;
  readonly at: string | null;
  readonly detail: NonNullable<Problem['detail']>;
}

export function report(read: WorkbookReading, sent: Sent, figures: Figures, language: Language = 'zh') {
  const { places } = read.reading;
  const { ranking, payouts, period } = figures;
  return {
    period: { from: period.from, to: period.to },
    boards: ranking.boards.map(({ board, ties, ranking: lines }) => ({
      board,
      ties,
      ranking: lines.map((line) => ({
        unit: line.unit,
        place: line.place,
        points: line.points,
        submitted: line.submitted,
        counted: line.counted,
        adopted: line.adopted,
        adoptions: line.adoptions,
        rate: line.rate,
        byOutlet: line.byOutlet,
        cells: cellsOf(places, line.records),
        rules: line.rules,
        lines: line.lines.map(({ what, points, records, why }) => ({
          what,
          points,
          cells: cellsOf(places, records),
          why,
        })),
      })),
    })),
    totals: ranking.totals,
    payouts: {
      fund: payouts.fund,
      lines: payouts.lines.map(({ author, unit, gross, withheld, net, lines }) => ({
        author,
        unit,
        gross,
        withheld,
        net,
        lines: lines.map(({ what, amount, records, rules, why }) => ({
          what,
          amount,
          cells: cellsOf(places, records),
          rules,
          why,
        })),
      })),
      gross: payouts.gross,
      withheld: payouts.withheld,
      net: payouts.net,
    },
    known: sent.known,
    applied: sent.applied,
    refused: sent.refused.length,
    issues: allIssues(read, sent, figures, language),
  };
}

export type Report = ReturnType<typeof report>;

/** Everything to point out, each once, in the order of the workbook's cells. */
function allIssues(read: WorkbookReading, sent: Sent, figures: Figures, language: Language): readonly ReportIssue[] {
  const { places } = read.reading;
  const refused = sent.refused.map(({ record, problem }) => ({
    ...problem,
    at: Object.values(places.get(record) ?? {})[0] ?? problem.at ?? record,
  }));
  const sheets = read.grids.map(({ sheet }) => sheet);
  // A cell that does not fit its own table differs from the items too: once is enough.
  const unfit = new Set(read.checked.map(({ at }) => at));
  const differing = [...figures.findings, ...printedOtherwise(read, figures, language)];
  const findings = differing.filter(({ code, at }) => code !== 'count-differs' || !unfit.has(at ?? ''));
  const found = new Map<string, ReportIssue>();
  for (const { code, at, detail } of [...read.issues, ...read.checked, ...findings, ...refused]) {
    found.set(`${at} ${code}`, { code, at: at ?? null, detail: detail ?? {} });
  }
  return [...found.values()].sort((a, b) => order(a, sheets, b) || textOrder(a.code, b.code));
}

/** Figures that a tally of this period prints and that the office's own are not. */
function printedOtherwise(read: WorkbookReading, figures: Figures, language: Language): readonly Problem[] {
  return planFor(read, figures, language).plans.flatMap(({ refused }) =>
    refused
      .filter(({ why, old, value }) => why === 'foreign value' && readNumber(old) !== undefined && value !== null)
      .map(({ at, old, value }): Problem => ({ code: 'count-differs', at, detail: { printed: old, right: value } })),
  );
}

function order(a: ReportIssue, sheets: readonly string[], b: ReportIssue): number {
  const [first, second] = [a, b].map(({ at }) => {
    const place = at === null ? undefined : parseAt(at);
    return place ? [sheets.indexOf(place.sheet), place.row, place.col] : [sheets.length, 0, 0];
  });
  for (let index = 0; index < 3; index += 1) {
    const difference = (first?.[index] ?? 0) - (second?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
