/** Does a seal say what the log before it says? Every sealed period and approved payout, worked out anew at its own place. */
import { isLocalDate } from '../../calendar';
import { canonicalJson } from '../../log/canonical';
import { bodyHash } from '../../log/hash';
import { difference } from '../../tally/kept-lines';
import { version } from '../../version';
import type { EventOf, OfficeEvent } from '../events';
import { evolve } from '../evolve';
import { payoutListOf } from '../payout/list';
import { emptyOffice, type OfficeState, positionOf, type Span, spanKey } from '../state';
import type { Draft, KeptLine, KeptPart, Position } from './acts';
import { codeOf } from './check-code';
import { draftOf } from './draft';

export interface ProvableEvent {
  readonly seq: number;
  readonly time: string;
  readonly command: string;
  readonly event: OfficeEvent;
  /** Its private part is gone: a title that told two items apart may be missing from what follows. */
  readonly erased: boolean;
}

/** A figure that was sealed, and what the same records give now. */
export interface Differing {
  readonly unit: string | null;
  /** As it was called when the period was sealed. */
  readonly name: string | null;
  readonly month: string;
  readonly scale: KeptLine['scale'];
  readonly sealed: number;
  readonly now: number;
}

export interface SealProof {
  readonly seq: number;
  readonly what: 'draft' | 'seal' | 'payout';
  readonly period: Span;
  readonly code: string;
  /** The version that worked it out; null where the event does not say. */
  readonly engine: string | null;
  /**
   * - holds: the log gives the same. - altered: it does not. - other-engine: another version worked it out, this one
   *   gives other figures; the seal stands. - erased: something before it is gone, so that it cannot be worked out.
   */
  readonly outcome: 'holds' | 'altered' | 'other-engine' | 'erased';
  /** What does not fit: the check code, the place in the log, the rule sets, the results, the lines kept with it. */
  readonly wrong: readonly ('code' | 'place' | 'rules' | 'results' | 'lines')[];
  readonly differences: readonly Differing[];
}

export interface Proofs {
  readonly proofs: readonly SealProof[];
  /** The event that this version cannot follow; missing where it follows all. */
  readonly stuck?: number;
}

/** @param events of a whole log, from its first on. */
export function proveSeals(events: readonly ProvableEvent[]): Proofs {
  const state = emptyOffice();
  const proofs: SealProof[] = [];
  let erased = false;
  let at = 0;
  try {
    for (const said of byCommand(events)) {
      at = said[0]?.seq ?? at;
      const proof = proofOf(state, said, erased);
      if (proof) proofs.push(proof);
      for (const logged of said) {
        at = logged.seq;
        evolve(state, logged);
        erased ||= logged.erased;
      }
    }
    return { proofs };
  } catch {
    return { proofs, stuck: at };
  }
}

/** All events of a command stand beside each other; what it was decided on is the state before the first. */
function* byCommand(events: readonly ProvableEvent[]): Generator<readonly ProvableEvent[]> {
  let group: ProvableEvent[] = [];
  for (const logged of events) {
    if (group.length > 0 && group[0]?.command !== logged.command) {
      yield group;
      group = [];
    }
    group.push(logged);
  }
  if (group.length > 0) yield group;
}

function proofOf(state: OfficeState, said: readonly ProvableEvent[], erased: boolean): SealProof | undefined {
  const last = said.at(-1);
  if (!last) return undefined;
  const { seq, event } = last;
  switch (event.type) {
    case 'prepared':
    case 'payout-prepared': {
      const { period, code } = event.data;
      const wrong = [
        ...codeFault(event.data),
        ...(samePlace(event.data.at, positionOf(state)) ? [] : ['place' as const]),
      ];
      if (wrong.length === 0) return undefined;
      return { seq, what: 'draft', period, code, engine: null, outcome: 'altered', wrong, differences: [] };
    }
    case 'sealed':
      return judged(sealProof(state, said, event, seq), erased);
    case 'payout-approved':
      return judged(payoutProof(state, said, event, seq), erased);
    default:
      return undefined;
  }
}

type Unjudged = Omit<SealProof, 'outcome'>;

/** What follows from no figure, like the code, holds under every version. */
function judged(proof: Unjudged, erased: boolean): SealProof {
  const onlyFigures = !proof.wrong.includes('code') && !proof.wrong.includes('place');
  const other = proof.engine !== null && proof.engine !== version;
  if (proof.wrong.length === 0) return { ...proof, outcome: 'holds' };
  if (onlyFigures && other) return { ...proof, outcome: 'other-engine' };
  return { ...proof, outcome: onlyFigures && erased ? 'erased' : 'altered' };
}

function sealProof(
  state: OfficeState,
  said: readonly ProvableEvent[],
  { data }: EventOf<'sealed'>,
  seq: number,
): Unjudged {
  const { period, code, at, rules, results, engine } = data;
  const checked = state.drafts.get(spanKey(period));
  const now = draftOf(state, periodIn(period));
  const kept = said.flatMap(({ event }) => (event.type === 'lines-kept' ? [event.data] : []));
  const part: KeptPart = {
    lines: kept.flatMap(({ lines }) => lines),
    credits: kept.flatMap(({ credits }) => credits),
    tallies: kept.flatMap(({ tallies }) => tallies),
    scores: kept.flatMap(({ scores }) => scores),
  };
  const { rulesOf, boards, office, corrections, noted } = data;
  const former = state.seals.get(spanKey(period))?.seq ?? null;
  const wrong = new Set<SealProof['wrong'][number]>(codeFault(data));
  if (!checked || !samePlace(checked.at, at) || checked.code !== code || data.former !== former) wrong.add('place');
  if (rules !== now.draft.rules) wrong.add('rules');
  if (results !== now.draft.results) wrong.add('results');
  if (differ({ rulesOf, boards, office, corrections, noted }, now.figures) || differ(part, now.part))
    wrong.add('lines');
  const differences = differing(state, part.lines, now.part.lines);
  return { seq, what: 'seal', period, code, engine, wrong: [...wrong], differences };
}

function payoutProof(
  state: OfficeState,
  said: readonly ProvableEvent[],
  { data }: EventOf<'payout-approved'>,
  seq: number,
): Unjudged {
  const { period, code, at, results, lines: count, gross, withheld, net } = data;
  const checked = state.payoutDrafts.get(spanKey(period));
  const list = payoutListOf(state, period);
  const wrong = new Set<SealProof['wrong'][number]>();
  if (!checked || !samePlace(checked.at, at) || checked.code !== code || checked.results !== results)
    wrong.add('place');
  const kept = said.flatMap(({ event }) => (event.type === 'payees-kept' ? event.data.payees : []));
  const linesIn = (payees: typeof kept): KeptLine[] =>
    payees.flatMap(({ parts }) => parts.flatMap(({ lines }) => lines));
  const base = { seq, what: 'payout' as const, period, code, engine: data.engine ?? null };
  if (!list.ok) return { ...base, wrong: ['place'], differences: [] };
  const { payout, payees } = list.value;
  if (checked && checked.rules !== list.value.rules) wrong.add('rules');
  if (results !== list.value.results) wrong.add('results');
  const sums = { gross: payout.gross, withheld: payout.withheld, net: payout.net, count: payees.length };
  if (differ(kept, payees) || differ({ gross, withheld, net, count }, sums)) wrong.add('lines');
  return { ...base, wrong: [...wrong], differences: differing(state, linesIn(kept), linesIn([...payees])) };
}

function codeFault({ code, at, rules, results }: Pick<Draft, 'code' | 'at' | 'rules' | 'results'>): readonly 'code'[] {
  return codeOf(bodyHash([at, rules, results])) === code ? [] : ['code'];
}

function samePlace(a: Position, b: Position): boolean {
  return a.seq === b.seq && a.command === b.command;
}

function differ(a: unknown, b: unknown): boolean {
  return canonicalJson(a) !== canonicalJson(b);
}

function periodIn({ from, to }: Span) {
  if (!isLocalDate(from) || !isLocalDate(to)) throw new TypeError('a sealed period of no days');
  return { from, to };
}

/** By unit, month and scale, in the order of the lines. */
function differing(state: OfficeState, sealed: readonly KeptLine[], now: readonly KeptLine[]): readonly Differing[] {
  const changed = new Set(difference(now, sealed).map(home));
  const sums = (lines: readonly KeptLine[]): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (const line of lines)
      if (changed.has(home(line))) found.set(home(line), (found.get(home(line)) ?? 0) + line.amount);
    return found;
  };
  const [before, after] = [sums(sealed), sums(now)];
  const lines = new Map([...sealed, ...now].map((line) => [home(line), line]));
  return [...changed].flatMap((key) => {
    const line = lines.get(key);
    if (!line) return [];
    const { unit, month, scale } = line;
    const name = unit === null ? null : (state.unit.get(unit)?.name ?? null);
    return [{ unit, name, month, scale, sealed: before.get(key) ?? 0, now: after.get(key) ?? 0 }];
  });
}

function home({ unit, month, scale }: KeptLine): string {
  return JSON.stringify([unit, month, scale]);
}
