/** An event as the history of its record shows it; undefined where it is about another one. */
import type { Output } from '../contract/operations';
import type { LoggedEvent } from '../log/domain';
import type { Actor } from '../office/domain';
import type { OfficeEvent } from '../office/events';

export function recordEvent(
  { seq, time, actor, command, event }: LoggedEvent<OfficeEvent & { readonly private?: unknown }, Actor>,
  record: string,
): Output<'listEvents'>['entries'][number] | undefined {
  if (!('record' in event.data) || event.data.record !== record) return undefined;
  const data = { ...event.data, ...(event.private ? { personal: event.private } : {}) };
  return { seq, time, actor, command, type: event.type, data };
}
