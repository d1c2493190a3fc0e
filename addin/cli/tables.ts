/** Ranking and payout as tables on a terminal, where a Chinese character takes two places. */

import type { ProblemCode } from '../../shared/problem';
import { terms } from '../../shared/text/terms';
import type { Report } from '../live/report';
import { cliText } from '../text/cli';
import { language, print, problemLine } from './say';

const words = terms[language];
const text = cliText[language];

export function printSettlement(result: Report, out: string | undefined): void {
  const { columns } = words;
  print(`${text.period} ${result.period.from} – ${result.period.to}`);
  for (const { board, ranking } of result.boards) {
    print(`\n${words.sheets.ranking} · ${board ?? words.allUnits}`);
    printTable(
      [
        columns.place,
        columns.unit,
        columns.submitted,
        columns.adopted,
        columns.adoptions,
        columns.rate,
        columns.points,
      ],
      ranking.map((line) => [
        line.place ?? '—',
        line.unit,
        line.submitted ?? '',
        line.adopted ?? '',
        line.adoptions ?? '',
        line.rate ?? '',
        line.points ?? '',
      ]),
    );
  }
  const { payouts } = result;
  if (payouts.lines.length > 0) {
    print(`\n${words.sheets.payouts}`);
    printTable(
      [columns.unit, columns.author, columns.gross, columns.withheld, columns.net],
      [
        ...payouts.lines.map((line) => [
          line.unit ?? '',
          line.author ?? words.unnamed,
          line.gross,
          line.withheld ?? '',
          line.net ?? '',
        ]),
        [words.total, '', payouts.gross, payouts.withheld ?? '', payouts.net ?? ''],
      ],
    );
  }
  print(
    `\n${text.sent}: ${text.known} ${result.known}, ${text.applied} ${result.applied}, ${text.refused} ${result.refused}`,
  );
  print(`${result.issues.length} ${text.issues}`);
  for (const { code, at, detail } of result.issues) {
    // Codes of a report are those of the closed list: they came from problems.
    print(`  ${problemLine({ code: code as ProblemCode, ...(at === null ? {} : { at }), detail })}`);
  }
  if (out !== undefined) print(`${text.written} ${out}`);
}

/** Text to the left, figures to the right. */
function printTable(header: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const all = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, index) => Math.max(...all.map((row) => width(row[index] ?? ''))));
  const numeric = header.map((_, index) => rows.every((row) => /^[-\d.%—]*$/.test(String(row[index] ?? ''))));
  for (const row of all) {
    print(
      `  ${row
        .map((cell, index) => {
          const blank = ' '.repeat((widths[index] ?? 0) - width(cell));
          return numeric[index] ? blank + cell : cell + blank;
        })
        .join('  ')
        .trimEnd()}`,
    );
  }
}

const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/;

function width(text: string): number {
  return [...text].reduce((total, char) => total + (wide.test(char) ? 2 : 1), 0);
}
