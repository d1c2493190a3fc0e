/** 任务分解表 → tasks: one for each quota that a cell gives to a unit. */
import { ruleTitleWords, taskTitleWords } from '../../language/ledger-words';
import { keyOf } from '../../language/normalise';
import { recordIdOf } from '../../record/identity';
import type { Quota, Table } from '../table';
import { tableUnits } from './units';
import type { View } from './view';
import type { Collected } from './wanted';

export function readTasks(view: View, tables: readonly Table[], out: Collected): void {
  const { table } = view;
  // A rule sheet may state tasks: they are rules, read with the others.
  if (ruleTitleWords.test(table.title ?? '') && !taskTitleWords.test(table.title ?? '')) return;
  const units = new Map(
    tableUnits(view, tables, out).map(({ record, index }) => [keyOf(table.records[index] ?? ''), record]),
  );
  const ordinals = new Map<string, number>();
  for (const quota of table.quotas ?? []) {
    const unit = units.get(keyOf(quota.record));
    if (unit === undefined) continue;
    const cell = `${table.sheet}!${quota.cell}`;
    const identifying = [unit, quota.of, quota.per, quota.counts ?? null, table.period?.from ?? null];
    const key = JSON.stringify(identifying);
    const ordinal = ordinals.get(key) ?? 0;
    ordinals.set(key, ordinal + 1);
    out.add(
      {
        kind: 'task',
        record: recordIdOf('task', identifying, ordinal),
        data: taskOf(unit, quota, table),
        personal: {},
      },
      { quota: cell },
    );
    if (quota.min === null && quota.max === null && quota.none !== true) {
      out.issues.push({ code: 'quota-without-number', at: cell, detail: { unit: quota.record, text: quota.text } });
    }
  }
}

function taskOf(unit: string, quota: Quota, table: Table) {
  return {
    unit,
    text: quota.text.slice(0, 200),
    min: whole(quota.min),
    max: whole(quota.max),
    per: quota.per,
    of: quota.of,
    counts: quota.counts ?? null,
    period: table.period,
    none: quota.none === true,
    part: quota.part === true,
  };
}

function whole(figure: number | null): number | null {
  return figure === null ? null : Math.round(figure);
}
