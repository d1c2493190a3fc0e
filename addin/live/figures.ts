/** Asks the office for a period's figures and says from which cells of this workbook each of them came. */

import { type Period, printPeriod } from '../../shared/calendar';
import type { PayoutResult, RankingResult } from '../../shared/contract/results';
import type { Problem } from '../../shared/problem';
import { ok, type Result } from '../../shared/result';
import type { Places } from '../../shared/sheet/reading/places';
import type { Language } from '../../shared/text/sentence';
import { terms } from '../../shared/text/terms';
import { isCode } from '../api/http';
import type { Office } from '../api/office';
import { allPages } from './all-pages';

export interface Figures {
  readonly period: Period;
  readonly ranking: RankingResult;
  readonly payouts: PayoutResult;
  /** Findings about records of this workbook, each at its cell. */
  readonly findings: readonly Problem[];
}

export async function figures(
  office: Office,
  period: Period,
  places: Places,
  language: Language = 'zh',
): Promise<Result<Figures>> {
  const query = { period: printPeriod(period), lang: language };
  const [ranking, payouts, findings] = await Promise.all([
    office.call('getRanking', { query }),
    office.call('getPayouts', { query }),
    allPages((after) => office.call('listFindings', { query: { ...query, ...after } })),
  ]);
  if (!ranking.ok) return ranking;
  if (!payouts.ok) return payouts;
  if (!findings.ok) return findings;
  const found = findings.value.flatMap(({ code, record, field, detail }): Problem[] => {
    const at = cellOf(places, record, field);
    if (at === undefined || !isCode(code)) return [];
    const of = typeof detail.of === 'string' ? { of: cellOf(places, detail.of, 'title') ?? detail.of } : {};
    return [{ code, at, detail: { ...detail, ...of, ...missingIn(detail, language) } }];
  });
  return ok({ period, ranking: ranking.value, payouts: payouts.value, findings: found });
}

/** What of a sign-off is missing, in words. */
function missingIn({ missing }: NonNullable<Problem['detail']>, language: Language): { readonly missing?: string } {
  const words: Readonly<Record<string, string>> = terms[language].signature;
  const word = typeof missing === 'string' ? words[missing] : undefined;
  return word === undefined ? {} : { missing: word };
}

/** The cell where a record's field stands in this workbook; undefined for records of other workbooks. */
function cellOf(places: Places, record: string, field: string): string | undefined {
  const item = record.split('/')[1];
  const place = places.get(record) ?? (item === undefined ? undefined : places.get(item));
  const fields = place ?? {};
  const itemFields = item === undefined ? {} : (places.get(item) ?? {});
  return fields[field] ?? itemFields[field] ?? Object.values(fields)[0];
}

/** The cells of records as 报送采用台账!L17, each once. */
export function cellsOf(places: Places, records: readonly string[]): readonly string[] {
  const cells = records.flatMap((record) => {
    const place = places.get(record);
    return place ? [place.outlet && record.includes('/') ? place.outlet : (Object.values(place)[0] ?? '')] : [];
  });
  return [...new Set(cells)].filter((cell) => cell !== '');
}
