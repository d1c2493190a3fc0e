/** What happened, in sentences: to a record, to a unit, in a period. */
import { printPeriod } from '../calendar';
import type { HistoryEntry } from '../contract/history';
import type { LoggedEvent } from '../log/domain';
import type { Actor } from '../office/domain';
import type { EventType, OfficeEvent } from '../office/events';
import { overlaps } from '../office/month/seals';
import type { OfficeState, Span } from '../office/state';
import { periodOf } from '../tally/residuals';
import { history } from '../text/history';
import type { Language } from '../text/terms';

export interface HistoryQuery {
  /** A record's id, or a unit's: all that bears it. */
  readonly record?: string | undefined;
  readonly period?: Span | undefined;
  /** Only what was done with the period itself. */
  readonly only?: 'closing' | undefined;
  /** Who did it; what came in from another log was done by who brought it in. */
  readonly by?: string | undefined;
}

const closing: ReadonlySet<string> = new Set<EventType>([
  'office-chosen',
  'confirmed',
  'request-opened',
  'request-decided',
  'prepared',
  'sealed',
  'reopened',
  'circular-issued',
  'payout-prepared',
  'payout-approved',
  'payment-moved',
]);

/** Does an event belong to the history that is asked for? */
export function concerns(
  { event, actor }: LoggedEvent<OfficeEvent, Actor>,
  { record, period, only, by }: HistoryQuery,
  requested: (request: string) => Span | undefined = () => undefined,
): boolean {
  if (only === 'closing' && !closing.has(event.type)) return false;
  if (by !== undefined && actor.person !== by) return false;
  if (record !== undefined && !mentions(event, record)) return false;
  if (period === undefined) return true;
  // A decision names its request, which says what period it is about.
  const of = event.type === 'request-decided' ? requested(event.data.record) : undefined;
  return of ? overlaps(of, period) : overlapsWith(event, period);
}

function mentions({ type, data }: OfficeEvent, record: string): boolean {
  if ('record' in data && data.record === record) return true;
  if ('unit' in data && data.unit === record) return true;
  if (type !== 'recorded') return 'about' in data && data.about === record;
  const { data: set } = data;
  if ('unit' in set && set.unit === record) return true;
  if ('item' in set && set.item === record) return true;
  return 'sources' in set && set.sources.includes(record);
}

function overlapsWith(event: OfficeEvent, period: Span): boolean {
  const { data } = event;
  if ('period' in data) return overlaps(data.period, period);
  if (event.type !== 'recorded') return false;
  const { data: set } = event.data;
  if ('period' in set) return set.period !== null && overlaps(set.period, period);
  const day = 'receivedOn' in set ? set.receivedOn : 'date' in set ? set.date : null;
  return day !== null && period.from <= day && day <= period.to;
}

/** Null where the event only carries a part of the one that follows it. */
export function historyLine(
  state: OfficeState,
  { seq, time, actor, event }: LoggedEvent<OfficeEvent, Actor>,
  language: Language,
): HistoryEntry | null {
  const text = historySentence(state, event, language);
  if (text === null) return null;
  const words = history[language];
  const { person, role, said } = actor;
  const before = said === undefined ? null : { ...said, role: words.roles[said.role] };
  const told = before === null ? text : `${text}${words.saidBy(before.role, before.person, before.time)}`;
  const { data } = event;
  const about = 'unit' in data ? data.unit : 'record' in data ? data.record : null;
  return {
    seq,
    type: event.type,
    about,
    time,
    by: person,
    person: nameOf(state, person) || person,
    role: words.roles[role],
    text: told,
    said: before,
  };
}

export function historySentence(state: OfficeState, event: OfficeEvent, language: Language): string | null {
  return history[language].sentence(event, {
    record: nameOf(state, 'record' in event.data ? event.data.record : null),
    unit: nameOf(state, 'unit' in event.data ? event.data.unit : null),
    period: 'period' in event.data ? printPeriod(periodOf(event.data.period)) : '',
    nameOf: (id) => nameOf(state, id),
  });
}

/** What people call a record: a unit's name, an item's title, an adoption's outlet. */
function nameOf(state: OfficeState, id: string | null): string {
  if (id === null) return '';
  return (
    state.unit.get(id)?.name ??
    state.item.get(id)?.personal?.title ??
    state.adoption.get(id)?.outlet ??
    state.outlet.get(id)?.name ??
    state.task.get(id)?.text ??
    state.commission.get(id)?.personal?.subject ??
    state.person.get(id)?.personal?.name ??
    memberName(state, id) ??
    ''
  );
}

/** As the invitation or the roster names who is meant. */
function memberName(state: OfficeState, id: string): string | undefined {
  const member = state.members.get(id);
  const rostered = member?.person == null ? undefined : state.person.get(member.person);
  return member?.name ?? rostered?.personal?.name;
}
