/** 代扣个税: what is withheld from one payee's fees of one payment, by kind of income. */
import { type Fen, fen, multiply } from '../money';
import type { OfficePolicy } from '../rule/policy';

export type TaxKind = NonNullable<OfficePolicy['tax']['value']>;

const yuan = (amount: number): Fen => fen(amount * 100);

/** Labour remuneration: share of the base in percent, less the quick deduction. */
const labourSteps = [
  { upTo: yuan(20_000), percent: 20, less: yuan(0) },
  { upTo: yuan(50_000), percent: 30, less: yuan(2_000) },
  { upTo: fen(Number.MAX_SAFE_INTEGER), percent: 40, less: yuan(7_000) },
] as const;

/**
 * Source: 国家税务总局公告2018年第61号, art. 8. Up to 4,000 yuan 800 are deducted, above it 20 %; of an author's
 * remuneration 70 % of the rest are taxed at 20 %; labour remuneration rises in steps. Wages are left to payroll.
 */
export function withheld(gross: Fen, kind: TaxKind): Fen {
  if (kind === 'none' || kind === 'wages') return fen(0);
  const rest = gross <= yuan(4_000) ? Math.max(0, gross - yuan(800)) : gross - multiply(gross, 20, 100);
  if (kind === 'author') return multiply(fen(rest), 70 * 20, 100 * 100);
  const step = labourSteps.find(({ upTo }) => rest <= upTo) ?? labourSteps[2];
  return fen(multiply(fen(rest), step.percent, 100) - step.less);
}
