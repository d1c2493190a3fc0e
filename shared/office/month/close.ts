/** 封账: a period is prepared, checked, and sealed with the very figures that were checked. */
import { isLocalDate, type Period } from '../../calendar';
import { fail, ok, type Result } from '../../result';
import { version } from '../../version';
import type { CommandOf } from '../commands';
import type { OfficeEvent } from '../events';
import { type OfficeState, type Span, spanKey } from '../state';
import type { Draft, KeptPart } from './acts';
import { draftOf } from './draft';
import { packed } from './packed';
import { bookOf, overlaps, sealedIn } from './seals';

export function decidePrepare(
  state: OfficeState,
  { period: span }: CommandOf<'prepare'>,
): Result<readonly OfficeEvent[]> {
  const period = openPeriod(state, span);
  if (!period.ok) return period;
  const { draft } = draftOf(state, period.value);
  const known = state.drafts.get(spanKey(span));
  // The same figures keep the code that may stand on paper by now.
  if (known && known.results === draft.results && known.rules === draft.rules) return ok([]);
  return ok([{ type: 'prepared', data: { period: span, ...draft } }]);
}

export function decideClose(
  state: OfficeState,
  { period: span, code }: CommandOf<'close'>,
): Result<readonly OfficeEvent[]> {
  const period = openPeriod(state, span);
  if (!period.ok) return period;
  const checked = state.drafts.get(spanKey(span));
  if (!checked) return fail({ code: 'draft-missing' });
  const { draft, figures, part } = draftOf(state, period.value);
  if (checked.code !== code || checked.results !== draft.results || checked.rules !== draft.rules) {
    return fail({ code: 'draft-changed', detail: changed(state, checked, draft) });
  }
  const { at, rules, results } = checked;
  const former = state.seals.get(spanKey(span))?.seq ?? null;
  return ok([
    ...inParts(part).map((data): OfficeEvent => ({ type: 'lines-kept', data: { period: span, ...data } })),
    { type: 'sealed', data: { period: span, code, at, rules, results, engine: version, ...figures, former } },
  ]);
}

/** A period of which no other of its length is sealed. */
function openPeriod(state: OfficeState, { from, to }: Span): Result<Period> {
  if (!isLocalDate(from) || !isLocalDate(to) || from > to) return fail({ code: 'input-invalid', at: 'period' });
  const period = { from, to };
  const sealed = sealedIn(state, bookOf(period)).find((span) => overlaps(span, period));
  return sealed ? fail({ code: 'period-closed', detail: { from: sealed.from, to: sealed.to } }) : ok(period);
}

/** How many units' figures differ from those that were checked, and the first of them. */
function changed(state: OfficeState, checked: Draft, now: Draft): Readonly<Record<string, string | number | null>> {
  const differing = changedUnits(checked, now);
  const [first] = differing;
  return {
    units: differing.length,
    unit: first === undefined ? null : (state.unit.get(first)?.name ?? null),
    checked: checked.code,
  };
}

export function changedUnits(checked: Draft, now: Draft): readonly string[] {
  const text = ({ figures }: Draft) => new Map(figures.map((line) => [line.unit, JSON.stringify(line)]));
  const [before, after] = [text(checked), text(now)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((unit) => before.get(unit) !== after.get(unit));
}

function inParts({ lines, credits, tallies, scores }: KeptPart): readonly KeptPart[] {
  const none: KeptPart = { lines: [], credits: [], tallies: [], scores: [] };
  return [
    ...packed(lines).map((part) => ({ ...none, lines: part })),
    ...packed(credits).map((part) => ({ ...none, credits: part })),
    ...packed(tallies).map((part) => ({ ...none, tallies: part })),
    ...packed(scores).map((part) => ({ ...none, scores: part })),
  ];
}
