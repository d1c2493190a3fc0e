/** What does the office answer? Every reading operation as a function of the state, for the service and for work without one. */
import { type Period, parsePeriod } from '../calendar';
import type { Output, Query } from '../contract/operations';
import type { OfficeState } from '../office/state';
import { fail, ok, type Result } from '../result';
import { judgedById } from '../tally/facts';
import { rulesFor, settle } from '../tally/settle';
import { askedPeriod } from './asked-period';
import { circularAnswer } from './circular';
import { filesAnswer } from './files';
import {
  adoptionsAnswer,
  findingsAnswer,
  itemsAnswer,
  remindersAnswer,
  standingsAnswer,
  tasksAnswer,
  unitsAnswer,
} from './listings';
import { monthAnswer, monthsAnswer } from './months';
import { payoutsAnswer } from './payouts';
import { progressAnswer } from './progress';
import { printedRate, rankingAnswer } from './ranking';
import { reviewAnswer } from './review';
import { scheduleAnswer } from './schedule';
import { slipsAnswer } from './slips';
import { todoAnswer } from './todo';

type Answering<N extends keyof Answers> = (state: OfficeState, query: Query<N>) => Result<Output<N>>;

type Answers = {
  readonly [N in
    | 'listStandings'
    | 'listUnits'
    | 'listItems'
    | 'listAdoptions'
    | 'listTasks'
    | 'listReminders'
    | 'listFiles'
    | 'getSchedule'
    | 'getTodo'
    | 'getProgress'
    | 'getSlips'
    | 'getTallies'
    | 'getRanking'
    | 'getPayouts'
    | 'listFindings'
    | 'listMonths'
    | 'getMonth'
    | 'getCircular'
    | 'getReview']: (state: OfficeState, query: Query<N>) => Result<Output<N>>;
};

/** All time: what a listing of items is judged by. */
const always = { from: '0001-01-01', to: '9999-12-31' } as const;

export const answers: Answers = {
  listStandings: (state, { after }) => standingsAnswer(state, after),
  listUnits: (state, { after }) => unitsAnswer(state, after),
  listAdoptions: (state, { after }) => adoptionsAnswer(state, after),
  listTasks: (state, { after }) => tasksAnswer(state, after),
  listItems: (state, { after }) => {
    const period = parsePeriod(`${always.from}..${always.to}`);
    if (!period) throw new TypeError('all time is no period');
    return itemsAnswer(state, judgedById(state, rulesFor(state, period).office), after);
  },
  listReminders: (state, { after }) => remindersAnswer(state, after),
  listFiles: filesAnswer,
  getSchedule: (state, query) => scheduleAnswer(state, query, []),
  getTodo: todoAnswer,
  getProgress: of(progressAnswer),
  getSlips: slipsAnswer,
  listMonths: (state, { after }) => monthsAnswer(state, after),
  getMonth: of(monthAnswer),
  getCircular: of(circularAnswer),
  getReview: of(reviewAnswer),
  getTallies: settled((state, settlement) => {
    const ranking = rankingAnswer(state, settlement, 'zh');
    const { points: _, ...totals } = ranking.totals;
    return {
      period: ranking.period,
      totals,
      units: [...state.unit.entries()].map(([record, { name }]) => {
        const tally = settlement.tallies.units.get(record);
        const placed = settlement.boards.flatMap(({ lines }) => lines).find(({ unit }) => unit === record);
        return {
          unit: name,
          record,
          submitted: tally?.submitted ?? null,
          counted: tally?.counted ?? null,
          adopted: tally?.items ?? null,
          adoptions: tally?.adoptions ?? null,
          rate: printedRate(placed?.rate ?? null),
          byOutlet: Object.fromEntries(tally?.byOutlet ?? []),
        };
      }),
    };
  }),
  getRanking: settled((state, settlement, language) => rankingAnswer(state, settlement, language)),
  getPayouts: settled((state, settlement, language) => payoutsAnswer(state, settlement, language)),
  listFindings: (state, { after, ...query }) => {
    const found = settled((_, { findings }) => findings)(state, query);
    return found.ok ? findingsAnswer(found.value, after) : found;
  },
};

type OfPeriod<T> = (
  state: OfficeState,
  query: { readonly period: string; readonly lang?: 'zh' | 'en' | undefined },
) => Result<T>;

function of<T>(view: (state: OfficeState, period: Period, language: 'zh' | 'en') => T): OfPeriod<T> {
  return (state, { period: text, lang }) => {
    const period = askedPeriod(text);
    if (!period) return fail({ code: 'input-invalid', at: 'period', detail: { text } });
    return ok(view(state, period, lang ?? 'zh'));
  };
}

function settled<T>(
  view: (state: OfficeState, settlement: ReturnType<typeof settle>, language: 'zh' | 'en') => T,
): OfPeriod<T> {
  return of((state, period, language) => view(state, settle(state, period), language));
}

export type AnswerName = keyof Answers;
export type { Answering };
