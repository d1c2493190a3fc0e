/** Does a workbook hold several versions of one standard, each valid from a day on? A rule set for each of these days. */

import { readDate } from '../language/date';
import { statesValidity } from '../language/rule/sheet';
import { firstDate } from '../language/rule/word';
import type { Grid } from '../sheet/grid';
import type { Table } from '../sheet/table';
import { type ReadRules, readRules } from './read-rules';

export interface RuleVersion extends ReadRules {
  readonly validFrom: string | null;
}

/**
 * Two sheets are versions of one standard where both price the same scale and state different days. Sheets of other
 * scales, and those without a day, belong to every version.
 */
export function ruleVersions(tables: readonly Table[], grids: readonly Grid[]): readonly RuleVersion[] {
  const whole = readRules(tables, grids);
  const dated = grids.flatMap((grid) => {
    const from = validFromOf(grid);
    if (from === undefined) return [];
    const own = readRules(
      tables.filter(({ sheet }) => sheet === grid.sheet),
      [grid],
    );
    return own.ruleSet && own.ruleSet.rules.length > 0 ? [{ sheet: grid.sheet, from, scales: own.ruleSet.scales }] : [];
  });
  const days = [...new Set(dated.map(({ from }) => from))].sort();
  const rival = dated.some((one) =>
    dated.some((other) => other.from !== one.from && other.scales.some((scale) => one.scales.includes(scale))),
  );
  if (!rival) {
    const only =
      days.length === 1 && whole.ruleSet
        ? (whole.ruleSet.validFrom ?? days[0] ?? null)
        : (whole.ruleSet?.validFrom ?? null);
    return [{ ...whole, validFrom: only }];
  }
  return days.map((day) => {
    const gone = dated.filter(
      (one) =>
        one.from > day ||
        dated.some(
          (other) =>
            other.from <= day && other.from > one.from && other.scales.some((scale) => one.scales.includes(scale)),
        ),
    );
    const left = new Set(gone.map(({ sheet }) => sheet));
    const kept = <T extends { readonly sheet: string }>(all: readonly T[]): readonly T[] =>
      all.filter(({ sheet }) => !left.has(sheet));
    return { ...readRules(kept(tables), kept(grids)), validFrom: day };
  });
}

/** 自2024年7月1日起施行, wherever it stands on the sheet. */
function validFromOf(grid: Grid): string | undefined {
  for (const row of grid.values)
    for (const value of row) {
      const date = typeof value === 'string' && statesValidity(value) ? firstDate(value) : undefined;
      if (date !== undefined) return readDate(date, undefined);
    }
  return undefined;
}
