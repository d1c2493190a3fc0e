/** A payout's sheets for the workbook, and its lists as files; numbers from a local file join the lists and nothing else. */
import { addMonths, monthOf, monthSpan, type Period, printPeriod } from '../../shared/calendar';
import type { PayoutResult } from '../../shared/contract/results';
import { bookOf } from '../../shared/office/month/seals';
import { csvOf } from '../../shared/payout/csv';
import { joinedLists } from '../../shared/payout/joined-lists';
import { listBlock, payoutSheets } from '../../shared/payout/payout-sheets';
import { yearBlock } from '../../shared/payout/payout-slips';
import type { PeopleFile } from '../../shared/payout/people-file';
import type { Problem } from '../../shared/problem';
import { ok, type Result } from '../../shared/result';
import type { OwnSheet } from '../../shared/sheet/writes';
import { periodText } from '../../shared/text/circular';
import { payoutTexts } from '../../shared/text/payout';
import type { Language } from '../../shared/text/sentence';
import type { Office } from '../api/office';
import { newWorkbook } from '../workbook/new-workbook';
import type { MadeFile } from './circular-files';

export interface PayoutMade {
  readonly payouts: PayoutResult;
  readonly sheets: readonly OwnSheet[];
}

const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** Of a year also the accountant's list, over the payments by which it was paid. */
export async function payoutOf(office: Office, period: Period, language: Language): Promise<Result<PayoutMade>> {
  const ask = (span: Period) => office.call('getPayouts', { query: { period: printPeriod(span), lang: language } });
  const payouts = await ask(period);
  if (!payouts.ok) return payouts;
  const words = payoutTexts[language];
  const name = periodText(period, language);
  const sheets = payoutSheets(payouts.value, name, language);
  if (bookOf(period) !== 'year') return ok({ payouts: payouts.value, sheets });
  const payments: PayoutResult[] = [];
  for (const span of paymentsOf(period, months[payouts.value.cycle ?? 'quarter'])) {
    const paid = await ask(span);
    if (!paid.ok) return paid;
    payments.push(paid.value);
  }
  const year = { name: words.sheets.year, landscape: false, blocks: [yearBlock(payments, name, words)] };
  return ok({ payouts: payouts.value, sheets: [...sheets, year] });
}

/** The year cut into its payments, oldest first. */
function paymentsOf({ from }: Period, length: number): readonly Period[] {
  return Array.from({ length: 12 / length }, (_, index) => {
    const first = addMonths(monthOf(from), index * length);
    return monthSpan(first, addMonths(first, length - 1));
  });
}

/** The list without numbers; with a file of people also what goes to the bank and to the tax return. */
export async function payoutFiles(
  { payouts }: PayoutMade,
  people: PeopleFile | null,
  period: Period,
  language: Language,
): Promise<Result<{ readonly files: readonly MadeFile[]; readonly issues: readonly Problem[] }>> {
  const words = payoutTexts[language];
  const name = periodText(period, language);
  const titled = (file: string, ending: string): string => `${words.titled(name, file)}.${ending}`;
  const list = { name: titled(words.files.list, 'csv'), bytes: csvOf(listBlock(payouts, name, words, language)) };
  if (people === null) return ok({ files: [list], issues: [] });
  const { bank, tax, issues } = joinedLists(payouts, people.entries, name, language);
  const files: MadeFile[] = [list];
  for (const [sheet, file, block] of [
    [words.sheets.bank, words.files.bank, bank],
    [words.sheets.tax, words.files.tax, tax],
  ] as const) {
    const made = await newWorkbook([{ name: sheet, landscape: true, blocks: [block] }]);
    if (!made.ok) return made;
    files.push({ name: titled(file, 'xlsx'), bytes: made.value }, { name: titled(file, 'csv'), bytes: csvOf(block) });
  }
  return ok({ files, issues: [...people.issues, ...issues] });
}
