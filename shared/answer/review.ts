/** The answer to getReview: a quarter or a year against others, every task, what is late, returned or open. */

import { firstDay, lastDay, monthOf, monthsOf, type Period, periodBefore, shiftPeriod } from '../calendar';
import type { CompletionLine, ReviewResult } from '../contract/review';
import { itemNow } from '../office/item/now';
import { bookOf, spanOrder, standingSeals } from '../office/month/seals';
import { unitOn } from '../office/reference/on';
import { type OfficeState, type Span, spanKey } from '../office/state';
import { type Completion, completions } from '../tally/completion';
import { judgedItems } from '../tally/facts';
import type { Finding } from '../tally/findings';
import { periodOf, residualsOf } from '../tally/residuals';
import { type Settlement, settle } from '../tally/settle';
import { type Language, terms } from '../text/terms';
import { textOrder } from '../text-order';
import { appraisalOf, authorsOf } from './appraisal';
import { boardsOf, correctionOf, knownSettlement, outletsOf, totalsOf } from './circular';
import { periodEntryOf } from './months';

export function reviewAnswer(state: OfficeState, period: Period, language: Language): ReviewResult {
  const settled = settle(state, period);
  const before = periodBefore(period);
  const lastYear = shiftPeriod(period, -12);
  const former = knownSettlement(state, before);
  const { code, number, sealedAt, issuedOn, state: at } = periodEntryOf(state, period);
  const tasks = completions(state, period);
  const inPeriod = inside(period);
  return {
    period: { ...period },
    before: { ...before },
    lastYear: { ...lastYear },
    state: at,
    code,
    number,
    sealedAt,
    issuedOn,
    overview: [
      { period: { ...period }, figures: totalsOf(settled) },
      ...distinct([before, lastYear]).map((span) => counted(state, span)),
    ],
    trend: trendOf(period).map((month) => counted(state, month)),
    boards: boardsOf(settled, former),
    completion: tasks.map((task) => completionLine(state, period, task)),
    appraisal: appraisalOf(state, settled, tasks, language),
    people: authorsOf(state, settled),
    items: itemsOf(state, settled, inPeriod),
    outlets: outletsOf(state, settled),
    kinds: kindsOf(state, settled, inPeriod),
    assumed: Object.entries(settled.rules.office).flatMap(([name, stated]) => (stated?.assumed ? [name] : [])),
    exceptions: settled.findings
      .filter(({ record }) => bears(state, record, inPeriod))
      .map((finding) => ({ ...finding, detail: spoken(state, finding.detail, language) })),
    corrections: [...settled.carried, ...monthsCorrected(state, period)].map((line) =>
      correctionOf(state, line, language),
    ),
  };
}

const distinct = (spans: readonly Period[]): readonly Period[] => [
  ...new Map(spans.map((span) => [spanKey(span), span])).values(),
];

function counted(state: OfficeState, period: Period): ReviewResult['trend'][number] {
  const settled = knownSettlement(state, period);
  return { period: { ...period }, figures: settled && totalsOf(settled) };
}

/** The months of the period, of a shorter one those of half a year up to its end: a line needs some points. */
function trendOf(period: Period): readonly Period[] {
  const own = monthsOf(period);
  const months =
    own.length >= 6
      ? own.slice(-24)
      : monthsOf({ from: shiftPeriod(monthPeriod(period.to), -5).from, to: lastDay(monthOf(period.to)) });
  return months.map((month) => ({ from: firstDay(month), to: lastDay(month) }));
}

const monthPeriod = (day: Period['to']): Period => ({ from: firstDay(monthOf(day)), to: lastDay(monthOf(day)) });

const inside =
  ({ from, to }: Span) =>
  (date: string | null): boolean =>
    date !== null && date >= from && date <= to;

function completionLine(state: OfficeState, { to }: Period, { id, task, ...reached }: Completion): CompletionLine {
  const unit = unitOn(state, task.unit, to);
  return {
    unit: unit?.name ?? '',
    record: task.unit,
    board: unit?.board ?? null,
    taskRecord: id,
    task: task.text,
    of: task.of,
    per: task.per,
    counts: task.counts,
    due: reached.due,
    done: reached.done,
    short: reached.short,
    missing: reached.missing.map(({ period, done, short }) => ({ period: { ...period }, done, short })),
    running: reached.running,
  };
}

/** What came late, went back, was taken back or was not adopted, in the order in which it was received. */
function itemsOf(
  state: OfficeState,
  settled: Settlement,
  inPeriod: (date: string | null) => boolean,
): ReviewResult['items'] {
  return judgedItems(state, settled.rules.office)
    .flatMap(({ id, item }): ReviewResult['items'] => {
      const life = state.life.get(id);
      const what = item.withdrawn
        ? 'withdrawn'
        : life?.at === 'returned' || life?.at === 'not-adopted'
          ? life.at
          : item.late
            ? 'late'
            : null;
      if (what === null || !inPeriod(item.receivedOn) || !state.item.has(id)) return [];
      return [
        {
          unit: unitOn(state, item.unit, settled.period.to)?.name ?? '',
          title: item.personal?.title ?? null,
          what,
          on: item.receivedOn,
          reason: life?.said?.reason ?? item.personal?.note ?? null,
          record: id,
        },
      ];
    })
    .sort((a, b) => textOrder(a.on ?? '', b.on ?? ''));
}

/** 条 and 条次 by genre, the stream where an item has none; a composite of several items of a genre is one. */
function kindsOf(
  state: OfficeState,
  settled: Settlement,
  inPeriod: (date: string | null) => boolean,
): ReviewResult['kinds'] {
  const sums = new Map<string | null, { items: number; adoptions: number }>();
  const seen = new Set<string>();
  const fresh = (key: string): boolean => !seen.has(key) && seen.add(key) !== undefined;
  for (const { item, standing, adoptions } of judgedItems(state, settled.rules.office)) {
    if (!standing.counts) continue;
    const kind = item.genre ?? item.stream;
    const printed = adoptions.filter(({ date }) => inPeriod(date));
    const first = adoptions.find(({ date }) => date !== null);
    if (printed.length === 0) continue;
    const sum = sums.get(kind) ?? { items: 0, adoptions: 0 };
    sum.adoptions += printed.filter(({ id, alone }) => alone || fresh(`${kind} ${id}`)).length;
    const shared = first && !first.alone && first.use === 'composite';
    if (first && inPeriod(first.date) && (!shared || fresh(`${kind} ${first.id} first`))) sum.items += 1;
    sums.set(kind, sum);
  }
  return [...sums]
    .map(([kind, sum]) => ({ kind, ...sum }))
    .sort((a, b) => b.adoptions - a.adoptions || textOrder(a.kind ?? '', b.kind ?? ''));
}

/** A finding's detail in names instead of ids: whoever reads a review has no sheet to look into. */
function spoken(
  state: OfficeState,
  detail: Finding['detail'],
  language: Language,
): ReviewResult['exceptions'][number]['detail'] {
  const { unit, of, missing, ...rest } = detail;
  const words: Readonly<Record<string, string>> = terms[language].signature;
  const named = typeof unit === 'string' ? (state.unit.get(unit)?.name ?? unit) : unit;
  const title = typeof of === 'string' ? (state.item.get(of)?.personal?.title ?? null) : of;
  return {
    ...rest,
    ...(named === undefined ? {} : { unit: named }),
    ...(title === undefined ? {} : { of: title }),
    ...(missing === undefined ? {} : { missing: words[String(missing)] ?? missing }),
  };
}

/** A finding belongs to the periods in which its record was received, adopted or typed for. */
function bears(state: OfficeState, source: string, inPeriod: (date: string | null) => boolean): boolean {
  const [record = '', item] = source.split('/');
  const adoption = state.adoption.get(record);
  if (adoption && inPeriod(adoption.date)) return true;
  const filed = itemNow(state, item ?? record);
  if (filed && inPeriod(filed.receivedOn)) return true;
  const typed = state.count.get(record) ?? state.score.get(record);
  return typed !== undefined && inPeriod(typed.period.to);
}

/** What corrects the months inside the period: their sealed sums and these lines make up the period's figures. */
function monthsCorrected(state: OfficeState, period: Period) {
  if (bookOf(period) === 'month') return [];
  return standingSeals(state)
    .filter(({ period: month }) => bookOf(month) === 'month' && month.from >= period.from && month.to <= period.to)
    .sort((a, b) => spanOrder(a.period, b.period))
    .flatMap(({ period: month }) => residualsOf(state, periodOf(month)));
}
