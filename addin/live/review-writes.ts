/** The sheets of a quarter or a year: what supervisors wrote into them is read first and stands in them again. */
import { type Period, printPeriod } from '../../shared/calendar';
import { appraisalSheets } from '../../shared/circular/appraisal-sheets';
import { commendPolicy, type PolicyField } from '../../shared/circular/commended';
import { formSheet, keptTexts } from '../../shared/circular/kept-form';
import { reviewSheets } from '../../shared/circular/review-sheets';
import type { ReviewResult } from '../../shared/contract/review';
import { bookOf } from '../../shared/office/month/seals';
import { ok, type Result } from '../../shared/result';
import type { Grid } from '../../shared/sheet/grid';
import type { OwnSheet } from '../../shared/sheet/writes';
import { reviewTexts } from '../../shared/text/review';
import type { Language } from '../../shared/text/sentence';
import type { Office } from '../api/office';

export interface Review {
  readonly review: ReviewResult;
  readonly sheets: readonly OwnSheet[];
}

type RemarkField = keyof (typeof reviewTexts)['zh']['remarks']['fields'];

/** A year is an appraisal as well. */
export async function reviewOf(
  office: Office,
  grids: readonly Grid[],
  period: Period,
  language: Language,
  signal?: AbortSignal,
): Promise<Result<Review>> {
  const query = { period: printPeriod(period), lang: language };
  const review = await office.call('getReview', { query }, signal);
  if (!review.ok) return review;
  const payouts = await office.call('getPayouts', { query }, signal);
  if (!payouts.ok) return payouts;
  const words = reviewTexts[language];
  const remarks = { zh: reviewTexts.zh.remarks, en: reviewTexts.en.remarks };
  const policies = { zh: reviewTexts.zh.policy, en: reviewTexts.en.policy };
  const policy = keptTexts<PolicyField>(grids, policies, language);
  const year = bookOf(period) === 'year';
  return ok({
    review: review.value,
    sheets: [
      ...reviewSheets({ review: review.value, payouts: payouts.value, language }),
      ...(year ? appraisalSheets(review.value, commendPolicy(policy, language), language) : []),
      ...(year ? [formSheet<PolicyField>(words.policy, policy)] : []),
      formSheet<RemarkField>(words.remarks, keptTexts<RemarkField>(grids, remarks, language)),
    ],
  });
}
