/** The answer to getCircular: a period's boards with what changed since the one before, who had nothing, the annex, what is corrected. */

import { type Period, periodBefore } from '../calendar';
import type { CircularLine, CircularResult, CorrectionLine, CountedFigures } from '../contract/circular';
import { outletKey } from '../language/rule/outlet-word';
import { points, printPoints } from '../money';
import { itemNow } from '../office/item/now';
import type { Correction } from '../office/month/acts';
import { confirmDays } from '../office/month/answer-by';
import { unitOn } from '../office/reference/on';
import type { OfficeState } from '../office/state';
import { judgedItems } from '../tally/facts';
import { notedCorrections } from '../tally/noted';
import { outletLevels } from '../tally/outlet-levels';
import type { Placed } from '../tally/ranking';
import { type Settlement, settle } from '../tally/settle';
import { unfiledOf } from '../tally/unfiled';
import type { Language } from '../text/terms';
import { textOrder } from '../text-order';
import { corrected } from './lines';
import { periodEntryOf } from './months';

export function circularAnswer(state: OfficeState, period: Period, language: Language): CircularResult {
  const settled = settle(state, period);
  const before = periodBefore(period);
  const former = knownSettlement(state, before);
  const { code, number, sealedAt, issuedOn, state: at } = periodEntryOf(state, period);
  return {
    period: { ...period },
    before: { ...before },
    state: at,
    code,
    number,
    sealedAt,
    issuedOn,
    totals: totalsOf(settled),
    totalsBefore: former && totalsOf(former),
    boards: boardsOf(settled, former),
    zeroSubmitted: zeros(state, settled, 'submitted'),
    zeroAdopted: zeros(state, settled, 'adoptions'),
    nameZero: settled.rules.office.nameZero.value || settled.rules.office.nameZero.assumed,
    outlets: outletsOf(state, settled),
    annex: annexOf(state, settled),
    corrections: [...settled.carried, ...notedCorrections(state, period)].map((line) =>
      correctionOf(state, line, language),
    ),
    confirmDays: confirmDays(state, period),
  };
}

/** Undefined where nothing at all was counted: before the office began, or where no figures were typed. */
export function knownSettlement(state: OfficeState, period: Period): Settlement | null {
  const settled = settle(state, period);
  return settled.boards.some(({ lines }) =>
    lines.some(({ submitted, adoptions, points }) => [submitted, adoptions, points].some((n) => (n ?? 0) !== 0)),
  )
    ? settled
    : null;
}

export function totalsOf({ tallies, points: total }: Settlement): CountedFigures {
  const { submitted, counted, items, adoptions } = tallies.office;
  return { submitted, counted, adopted: items, adoptions, points: printed(total) };
}

export function boardsOf(settled: Settlement, former: Settlement | null): CircularResult['boards'] {
  const earlier = new Map(former?.boards.flatMap(({ lines }) => lines.map((line) => [line.unit, line] as const)));
  const unranked = new Set(settled.rules.office.unranked.value);
  return settled.boards.map(({ board, lines }) => ({
    board,
    lines: lines.map((line) => lineOf(settled, line, earlier.get(line.unit), !unranked.has(line.name))),
  }));
}

function lineOf(settled: Settlement, line: Placed, before: Placed | undefined, ranked: boolean): CircularLine {
  const { unit, name, place, submitted, adopted, adoptions } = line;
  return {
    unit: name,
    record: unit,
    place,
    placeBefore: before?.place ?? null,
    points: printed(line.points),
    pointsBefore: printed(before?.points ?? null),
    submitted,
    counted: settled.tallies.units.get(unit)?.counted ?? null,
    adopted,
    adoptions,
    ranked,
  };
}

const printed = (amount: number | null): string | null => (amount === null ? null : printPoints(points(amount)));

/** A year of a month's circulars is as far back as anyone names a unit. */
const farthest = 12;

/** Units that are ranked and had none, with how many periods in a row; what is not known is not nought. */
function zeros(
  state: OfficeState,
  settled: Settlement,
  measure: 'submitted' | 'adoptions',
): CircularResult['zeroSubmitted'] {
  const unranked = new Set(settled.rules.office.unranked.value);
  const lines = settled.boards.flatMap(({ lines }) => lines);
  const named = lines.filter((line) => line[measure] === 0 && !unranked.has(line.name));
  const runs = new Map(named.map(({ unit }) => [unit, 1]));
  let open = new Set(runs.keys());
  let period = settled.period;
  for (let back = 1; back < farthest && open.size > 0; back += 1) {
    period = periodBefore(period);
    const former = knownSettlement(state, period);
    if (!former) break;
    const stood = new Map(former.boards.flatMap((board) => board.lines.map((line) => [line.unit, line[measure]])));
    const { from } = period;
    open = new Set([...open].filter((unit) => stood.get(unit) === 0 && unitOn(state, unit, from)?.there));
    for (const unit of open) runs.set(unit, back + 1);
  }
  return named.map(({ unit, name }) => ({ unit: name, record: unit, periods: runs.get(unit) ?? 1 }));
}

/**
 * Outlets by the number of adoptions that they gave the whole office, those of equal numbers in the order of their names.
 * What several units share was printed once.
 */
export function outletsOf(state: OfficeState, { tallies, rules, period }: Settlement): CircularResult['outlets'] {
  const levels = outletLevels(state);
  const sums = new Map<string, number>();
  for (const { byOutlet } of tallies.units.values())
    for (const [outlet, n] of byOutlet) sums.set(outlet, (sums.get(outlet) ?? 0) + n);
  const seen = new Set<string>();
  for (const { standing, adoptions } of judgedItems(state, rules.office)) {
    if (!standing.counts) continue;
    for (const { id, outlet, date, alone } of adoptions) {
      if (alone || date === null || date < period.from || date > period.to) continue;
      if (seen.has(id)) sums.set(outlet, (sums.get(outlet) ?? 0) - 1);
      seen.add(id);
    }
  }
  return [...sums]
    .filter(([, n]) => n !== 0)
    .map(([outlet, adoptions]) => ({ outlet, level: levels.get(outletKey(outlet)) ?? null, adoptions }))
    .sort((a, b) => b.adoptions - a.adoptions || textOrder(a.outlet, b.outlet));
}

/** 采用条目一览表: every credit of an adoption, by unit in the boards' order, then by day. */
function annexOf(state: OfficeState, settled: Settlement): CircularResult['annex'] {
  const worth = new Map<string, number>();
  for (const { adoption, item, amount } of [...settled.credits.values()].flat()) {
    const key = `${adoption}/${item}`;
    if (adoption !== null) worth.set(key, (worth.get(key) ?? 0) + (amount ?? 0));
  }
  return settled.boards.flatMap(({ lines }) =>
    lines.flatMap(({ unit, name }) =>
      (settled.tallies.units.get(unit)?.records ?? [])
        .flatMap((record) => annexLine(state, name, record, worth.get(record) ?? null))
        .sort((a, b) => textOrder(a.date ?? '9999', b.date ?? '9999')),
    ),
  );
}

function annexLine(state: OfficeState, unit: string, source: string, worth: number | null): CircularResult['annex'] {
  const [record = '', item] = source.split('/');
  const adoption = state.adoption.get(record);
  if (item === undefined || !adoption) return [];
  const filed = unfiledOf(item) === null ? itemNow(state, item)?.personal : undefined;
  const { outlet, level, placement, issue, use, personal } = adoption;
  return [
    {
      unit,
      title: filed?.title ?? personal?.title ?? null,
      authors: [...(filed?.authors ?? personal?.authors ?? [])],
      outlet,
      level,
      placement,
      issue,
      date: state.late.get(record)?.countsOn ?? adoption.date,
      use,
      points: printed(worth),
      record,
    },
  ];
}

export function correctionOf(state: OfficeState, line: Correction, language: Language): CorrectionLine {
  const { unit, corrects, month, scale, amount } = line;
  const hundredths = scale === 'points' || scale === 'money';
  return {
    unit: unit === null ? '' : (unitOn(state, unit, corrects.to)?.name ?? ''),
    corrects: { ...corrects },
    month,
    scale,
    what: corrected(state, line, language).what,
    amount: hundredths ? printPoints(points(amount)) : String(amount),
  };
}
