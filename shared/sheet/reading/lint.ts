/** 规则检查: the workbook's rules held against what the workbook itself uses. */

import type { Problem } from '../../problem';
import { type InUse, lintRules } from '../../rule/lint';
import type { Sheets } from './office';
import { outletNames } from './outlets';
import { view } from './view';
import type { Reading } from './wanted';

export function lintOf({ records }: Reading, { grids, tables }: Sheets): readonly Problem[] {
  const rules = records.find((wanted) => wanted.kind === 'rules');
  if (rules?.kind !== 'rules') return [];
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const views = tables.flatMap((table) => {
    const grid = bySheet.get(table.sheet);
    return grid && !/Standard$/.test(table.kind) ? [view(table, grid)] : [];
  });
  const items = new Map(
    records.flatMap((wanted) => (wanted.kind === 'item' ? [[wanted.record, wanted.data] as const] : [])),
  );
  const adoptions: InUse['adoptions'] = records.flatMap((wanted) => {
    if (wanted.kind !== 'adoption') return [];
    const { sources, outlet, level, genre, placement, length, seconds, use } = wanted.data;
    const item = items.get(sources[0] ?? '');
    return [
      {
        outlet,
        level,
        genre: genre ?? item?.genre ?? null,
        stream: item?.stream ?? null,
        placement,
        length,
        seconds,
        use,
      },
    ];
  });
  const listed = [...outletNames(views).values()];
  return lintRules(rules.data.ruleSet, {
    outlets: listed.length === 0 ? [] : [...new Set([...listed, ...adoptions.map(({ outlet }) => outlet)])],
    adoptions,
  });
}
