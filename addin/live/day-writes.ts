/** 收稿台账, 采用台账 and 任务进度 for the workbook: asked of the office, made into sheets of ours. */
import { addMonths, monthOf, monthParts, monthSpan, type Period, printPeriod } from '../../shared/calendar';
import { daySheets } from '../../shared/circular/day-sheets';
import { ok, type Result } from '../../shared/result';
import type { OwnSheet } from '../../shared/sheet/writes';
import type { Language } from '../../shared/text/sentence';
import type { Office } from '../api/office';
import { allPages } from './all-pages';

/** The ledgers of the period; the progress from January on. */
export async function dayWrites(
  office: Office,
  period: Period,
  language: Language,
): Promise<Result<readonly OwnSheet[]>> {
  const progress = await office.call('getProgress', { query: { period: printPeriod(fromJanuary(period)) } });
  if (!progress.ok) return progress;
  const units = await allPages((query) => office.call('listUnits', { query }));
  if (!units.ok) return units;
  const items = await allPages((query) => office.call('listItems', { query }));
  if (!items.ok) return items;
  const adoptions = await allPages((query) => office.call('listAdoptions', { query }));
  if (!adoptions.ok) return adoptions;
  const records = { units: units.value, items: items.value, adoptions: adoptions.value, progress: progress.value };
  return ok(daySheets(records, period, language));
}

function fromJanuary({ from, to }: Period): Period {
  const first = monthOf(from);
  return monthSpan(addMonths(first, 1 - monthParts(first).month), monthOf(to));
}
