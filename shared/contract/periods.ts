/** The operations about a period: its figures, its circular and review, what is due in it, how far it is. */
import * as z from 'zod';
import { localDate, recordId } from '../record/parts';
import { everyone, office, page, paged, period } from './asking';
import { circularResult } from './circular';
import { monthResult, periodEntry } from './months';
import { progressResult, slipsResult } from './progress';
import { findingResult, payoutResult, periodResult, rankingLine, rankingResult } from './results';
import { reviewResult } from './review';
import { scheduleResult } from './schedule';
import { todoResult } from './todo';

export const periodOperations = {
  getTallies: {
    method: 'GET',
    path: 'workspaces/{workspace}/tallies',
    summary: 'What each unit submitted and had adopted in a period.',
    roles: everyone,
    query: period,
    body: null,
    output: z.strictObject({
      period: periodResult,
      units: z.array(
        rankingLine.pick({
          unit: true,
          record: true,
          submitted: true,
          counted: true,
          adopted: true,
          adoptions: true,
          rate: true,
          byOutlet: true,
        }),
      ),
      totals: rankingResult.shape.totals.omit({ points: true }),
    }),
  },
  getRanking: {
    method: 'GET',
    path: 'workspaces/{workspace}/ranking',
    summary: 'Boards of a period with places, points and the lines that explain them.',
    roles: everyone,
    query: period,
    body: null,
    output: rankingResult,
  },
  getPayouts: {
    method: 'GET',
    path: 'workspaces/{workspace}/payouts',
    summary: 'Who is paid what for a period, with the lines that explain it.',
    roles: office,
    query: period,
    body: null,
    output: payoutResult,
  },
  listFindings: {
    method: 'GET',
    path: 'workspaces/{workspace}/findings',
    summary: 'What has to be pointed out in the records and in a period’s figures.',
    roles: office,
    // A finding is named by what it says and of what, which may be longer than an id.
    query: period.extend({ after: z.string().max(200).optional() }),
    body: null,
    output: paged(findingResult),
  },
  getSchedule: {
    method: 'GET',
    path: 'workspaces/{workspace}/schedule',
    summary: 'What is owed and by when on a day, the text to paste for those who owe, and what each timer would do.',
    roles: office,
    // In China; the caller says which day, so that tomorrow can be asked for too.
    query: z.strictObject({ day: localDate, lang: z.enum(['zh', 'en']).optional() }),
    body: null,
    output: scheduleResult,
  },
  getProgress: {
    method: 'GET',
    path: 'workspaces/{workspace}/progress',
    summary: 'What each unit sent in month by month and stream by stream, what it owes, when it last filed.',
    roles: office,
    query: period,
    body: null,
    output: progressResult,
  },
  getSlips: {
    method: 'GET',
    path: 'workspaces/{workspace}/slips',
    summary: 'What stands on the sign-off slips of one item, or of those received in a period.',
    roles: office,
    query: z.strictObject({ record: recordId.optional(), period: z.string().max(40).optional() }),
    body: null,
    output: slipsResult,
  },
  getTodo: {
    method: 'GET',
    path: 'workspaces/{workspace}/todo',
    summary: 'What the office still has to see to on a day: unsigned, unmatched, unverified, commissioned, contested.',
    roles: office,
    query: z.strictObject({ day: localDate, lang: z.enum(['zh', 'en']).optional() }),
    body: null,
    output: todoResult,
  },
  listMonths: {
    method: 'GET',
    path: 'workspaces/{workspace}/months',
    summary: 'Every period that was prepared or sealed, with its state and check code.',
    roles: everyone,
    query: page,
    body: null,
    output: paged(periodEntry),
  },
  getMonth: {
    method: 'GET',
    path: 'workspaces/{workspace}/month',
    summary:
      'How far a period is: what changed since its draft, who confirmed it, what is contested, what corrects it.',
    roles: office,
    query: period,
    body: null,
    output: monthResult,
  },
  getCircular: {
    method: 'GET',
    path: 'workspaces/{workspace}/circular',
    summary:
      'What a circular says of a period: boards with their changes, who had nothing, the annex, what is corrected.',
    roles: office,
    query: period,
    body: null,
    output: circularResult,
  },
  getReview: {
    method: 'GET',
    path: 'workspaces/{workspace}/review',
    summary: 'A quarter or a year against others: boards, tasks and what is missing, appraisal, people, what is open.',
    roles: office,
    query: period,
    body: null,
    output: reviewResult,
  },
} as const;
