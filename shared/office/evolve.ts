/** Remembers one event in the state, in place: only the owner of the state calls it. */
import type { Adoption, RecordData, RecordKind, RecordPersonal } from '../record/records';
import { rememberAdoption } from './adoption/remember';
import type { OfficeEvent, RecordedEvent } from './events';
import { rememberFile } from './file/remember';
import { foreignKey } from './foreign/acts';
import { rememberItem } from './item/remember';
import { rememberMember } from './member/remember';
import { rememberPeriod } from './month/remember';
import { rememberNotice } from './notice/remember';
import { rememberPayout } from './payout/remember';
import { rememberSignLink, settleSignLink } from './sign-link/remember';
import type { OfficeState } from './state';

/** The log's own frame around an event, as far as the state keeps it. */
export interface Logged<E = OfficeEvent> {
  readonly seq: number;
  readonly time: string;
  readonly command: string;
  readonly event: E;
}

export function evolve(state: OfficeState, logged: Logged): void {
  const { seq, command, event } = logged;
  switch (event.type) {
    case 'recorded':
      remember(state, event, seq);
      if (event.data.kind === 'item') settleSignLink(state, event);
      state.standing.set(event.data.record, { seq, replaces: event.data.replaces, command });
      break;
    case 'reminded':
    case 'warned':
    case 'notice-queued':
    case 'notice-tried':
    case 'notice-settled':
      rememberNotice(state, event);
      break;
    case 'item-moved':
      rememberItem(state, event);
      settleSignLink(state, event);
      break;
    case 'adoption-moved':
      rememberAdoption(state, event);
      break;
    case 'attached':
    case 'detached':
      rememberFile(state, event, logged.time);
      settleSignLink(state, event);
      break;
    case 'withdrawn':
      state.withdrawn.set(event.data.record, true);
      break;
    case 'restored':
      state.withdrawn.set(event.data.record, false);
      break;
    case 'unit-changed': {
      const { record, from, step } = event.data;
      state.unitChanges.set(record, [...(state.unitChanges.get(record) ?? []), { from, seq, step }]);
      break;
    }
    case 'person-changed': {
      const { record, from, step } = event.data;
      const change = { from, seq, step, post: event.private?.post ?? null };
      state.personChanges.set(record, [...(state.personChanges.get(record) ?? []), change]);
      break;
    }
    case 'office-chosen':
    case 'confirmed':
    case 'request-opened':
    case 'request-decided':
    case 'prepared':
    case 'lines-kept':
    case 'sealed':
    case 'reopened':
    case 'circular-issued':
    case 'late-placed':
      rememberPeriod(state, { ...logged, event });
      break;
    case 'payout-prepared':
    case 'payees-kept':
    case 'payout-approved':
    case 'payment-moved':
      rememberPayout(state, { ...logged, event });
      break;
    case 'invited':
    case 'invitation-accepted':
    case 'member-ended':
      rememberMember(state, event);
      break;
    case 'sign-link-given':
    case 'sign-link-ended':
      rememberSignLink(state, event);
      break;
    case 'foreign-matched':
      state.foreign.set(event.data.foreign, event.data.record);
      break;
    case 'document-filed':
      state.documents.set(foreignKey(event.data), event.data);
      break;
    default:
      event satisfies never;
  }
  state.position.set('head', { seq, command });
}

function remember(state: OfficeState, event: RecordedEvent, seq: number): void {
  const { data } = event;
  if (data.late) {
    const { as, countsOn, period } = data.late;
    const decided = state.late.get(data.record)?.decided ?? false;
    state.late.set(data.record, { period, as, countsOn, decided });
  }
  // `personal` comes first: V8 gives each object that is spread and then added to a shape of its own, and 100,000 shapes
  // make every later look at the records slow.
  switch (data.kind) {
    case 'unit':
      state.unit.set(data.record, data.data);
      return;
    case 'person':
      state.person.set(data.record, { personal: personalOf<'person'>(event), ...data.data });
      return;
    case 'outlet':
      state.outlet.set(data.record, data.data);
      return;
    case 'task':
      state.task.set(data.record, data.data);
      return;
    case 'rules':
      state.rules.set(data.record, data.data);
      state.ruleVersions.set(String(seq), data.data);
      return;
    case 'item':
      state.item.set(data.record, { personal: personalOf<'item'>(event), ...data.data });
      return;
    case 'adoption':
      state.adoption.set(data.record, adoptionOf(data.data, personalOf<'adoption'>(event)));
      return;
    case 'count':
      state.count.set(data.record, data.data);
      return;
    case 'score':
      state.score.set(data.record, data.data);
      return;
    case 'settings':
      state.settings.set(data.record, data.data);
      return;
    case 'commission':
      state.commission.set(data.record, { personal: personalOf<'commission'>(event), ...data.data });
      return;
    case 'instruction':
      state.instruction.set(data.record, data.data);
      return;
    case 'award':
      state.award.set(data.record, data.data);
      return;
    case 'mark':
      state.mark.set(data.record, data.data);
      return;
    case 'decision':
      state.decision.set(data.record, { personal: personalOf<'decision'>(event), ...data.data });
      return;
    case 'adjustment':
      state.adjustment.set(data.record, { personal: personalOf<'adjustment'>(event), ...data.data });
      return;
    default:
      data satisfies never;
  }
}

/** In events of former versions the link stands among what stays. */
function adoptionOf(data: RecordData<'adoption'>, personal: RecordPersonal<'adoption'> | null): Adoption {
  if (data.link === undefined) return { personal, ...data };
  const { link, ...rest } = data;
  return { personal: { link, ...personal }, ...rest };
}

/** The compiler narrows `data` by its kind but not its sibling: the event's schema ties the two together. */
function personalOf<K extends RecordKind>(event: RecordedEvent): RecordPersonal<K> | null {
  return (event.private as RecordPersonal<K> | undefined) ?? null;
}
