/** The day's sheets for the workbook, and sign-off slips as files: asked of the office, made into cells and papers. */
import { officialDocx } from '../../document/official';
import { addMonths, monthOf, monthParts, monthSpan, type Period, printPeriod } from '../../shared/calendar';
import { daySheets } from '../../shared/circular/day-sheets';
import { slipPaper } from '../../shared/circular/slip-paper';
import { fail, ok, type Result } from '../../shared/result';
import type { OwnSheet } from '../../shared/sheet/writes';
import { dayTexts } from '../../shared/text/day-sheets';
import type { Language } from '../../shared/text/sentence';
import type { Office } from '../api/office';
import { allPages } from './all-pages';
import type { MadeFile } from './circular-files';

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

/** @param asked one item, or those received in a period. @param units only of these, by name. */
export async function slipFile(
  office: Office,
  asked: { readonly record: string } | { readonly period: string },
  name: string,
  language: Language,
  units?: readonly string[],
): Promise<Result<MadeFile>> {
  const slips = await office.call('getSlips', { query: asked });
  if (!slips.ok) return slips;
  const entries = slips.value.entries.filter(({ unit }) => units?.includes(unit) ?? true);
  if (entries.length === 0) return fail({ code: 'not-found' });
  const bytes = await officialDocx(slipPaper(entries, language));
  return ok({ name: `${dayTexts[language].slip.file(name)}.docx`, bytes });
}
