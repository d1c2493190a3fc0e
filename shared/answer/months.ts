/** The answers about periods: how far each is, and what has to be known before one is sealed or corrected. */
import type { Period } from '../calendar';
import type { Output } from '../contract/operations';
import { points, printPoints } from '../money';
import { answerBy } from '../office/month/answer-by';
import { changedUnits } from '../office/month/close';
import { draftOf } from '../office/month/draft';
import { overlaps, spanOrder } from '../office/month/seals';
import { type OfficeState, type Span, spanKey } from '../office/state';
import type { Result } from '../result';
import { itemCoverage } from '../tally/coverage';
import { type Home, homes } from '../tally/homes';
import { residualsOf } from '../tally/residuals';
import { settle } from '../tally/settle';
import { contests } from '../tally/typed-counts';
import type { Language } from '../text/terms';
import { corrected } from './lines';
import { pageOf } from './page-of';

type Entry = Output<'listMonths'>['entries'][number];

/** Every period that was prepared or sealed, by its first day, the shorter first. */
export function monthsAnswer(state: OfficeState, after?: string): Result<Output<'listMonths'>> {
  const keys = new Set([...state.drafts.entries(), ...state.seals.entries()].map(([key]) => key));
  const spans = [...keys].map((key): Span => {
    const [from = '', to = ''] = key.split(' ');
    return { from, to };
  });
  const named = new Map(spans.sort(spanOrder).map((span) => [spanKey(span), span]));
  return pageOf(named, after, (_, span) => periodEntryOf(state, span));
}

export function periodEntryOf(state: OfficeState, { from, to }: Span): Entry {
  const period = { from, to };
  const seal = state.seals.get(spanKey(period));
  const draft = state.drafts.get(spanKey(period));
  const nothing = { sealedAt: null, number: null, issuedOn: null };
  if (!seal?.stands) return { period, state: draft ? 'prepared' : 'open', code: draft?.code ?? null, ...nothing };
  const { code, time, circular } = seal;
  const { number = null, on = null } = circular ?? {};
  return { period, state: circular ? 'issued' : 'sealed', code, sealedAt: time, number, issuedOn: on };
}

export function monthAnswer(state: OfficeState, period: Period, language: Language): Output<'getMonth'> {
  const entry = periodEntryOf(state, period);
  const key = spanKey(period);
  const draft = state.drafts.get(key);
  const named = (unit: string) => ({ unit: state.unit.get(unit)?.name ?? '', record: unit });
  const open = entry.sealedAt === null;
  const { tallies } = settle(state, period);
  const units = homes(state, period, tallies, []);
  const changed = draft && open ? changedUnits(draft, draftOf(state, period).draft) : [];
  return {
    ...entry,
    changed: changed.map(named),
    preparedAt: draft?.time ?? null,
    answerBy: draft ? answerBy(state, draft, period) : null,
    confirmations: units.map(({ unit }) => {
      const said = state.confirmations.get(`${unit} ${key}`);
      const how = draft !== undefined && said?.code === draft.code && said.how !== 'retracted' ? said.how : null;
      return { ...named(unit), confirmed: how !== null, how };
    }),
    requests: [...state.requests.entries()].flatMap(([request, { unit, period: of, about, text, decision, answer }]) =>
      overlaps(of, period) ? [{ ...named(unit), request, about, text, decision, answer }] : [],
    ),
    contests: contests(state).flatMap(({ figures, counting, decided }) => {
      const { unit, period: of, measure, stream, outlet, genre } = counting.count;
      if (figures.length < 2 || !overlaps(of, period)) return [];
      return [
        {
          ...named(unit),
          period: of,
          measure,
          stream,
          outlet,
          genre,
          figures: figures.map(({ id, count }) => ({ office: count.office, n: count.n, record: id })),
          counting: counting.count.office,
          decided,
        },
      ];
    }),
    counts: countsOf(state, period, units).map(({ unit, ...line }) => ({ ...named(unit), ...line })),
    late: [...state.late.entries()].flatMap(([record, { period: of, as, countsOn, decided }]) =>
      overlaps(of, period) ? [{ record, as, countsOn, decided }] : [],
    ),
    corrections: open ? [] : correctionsOf(state, period, language),
    payout: { code: state.payoutDrafts.get(key)?.code ?? null, approved: state.payouts.has(key) },
  };
}

/** Unit by unit and measure by measure; what was typed for a part of a unit's figure is in `contests` alone. */
function countsOf(state: OfficeState, period: Period, units: readonly Home[]) {
  const typed = new Map<string, { office: string; n: number; record: string; seq: number }[]>();
  for (const [record, count] of state.count.entries()) {
    const { office, unit, measure, n, stream, outlet, genre } = count;
    if (office === null || stream !== null || outlet !== null || genre !== null || count.additional === true) continue;
    if (spanKey(count.period) !== spanKey(period) || state.withdrawn.get(record)) continue;
    const key = `${unit} ${measure}`;
    const figure = { office, n, record, seq: state.standing.get(record)?.seq ?? 0 };
    typed.set(key, [...(typed.get(key) ?? []), figure]);
  }
  const kept = itemCoverage(state)(period);
  return units.flatMap(({ unit, tally }) =>
    measures.map((measure) => ({
      unit,
      measure,
      own: kept ? tally[measure] : null,
      figures: typed.get(`${unit} ${measure}`) ?? [],
    })),
  );
}
const measures = ['submitted', 'counted', 'items', 'adoptions'] as const;

function correctionsOf(state: OfficeState, period: Period, language: Language): Output<'getMonth'>['corrections'] {
  return residualsOf(state, period).map((line) => ({
    unit: line.unit === null ? '' : (state.unit.get(line.unit)?.name ?? ''),
    scale: line.scale,
    month: line.month,
    what: corrected(state, line, language).what,
    amount: line.scale === 'points' ? printPoints(points(line.amount)) : String(line.amount),
  }));
}
