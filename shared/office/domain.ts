/** The office as the log knows it: how it decides, how it remembers, what of an event a reader of the table sees. */
import * as z from 'zod';
import type { Domain } from '../log/domain';
import type { OfficeLog } from '../log/open';
import type { OfficeCommand } from './commands';
import { decide } from './decide';
import { type OfficeEvent, readOfficeEvent } from './events';
import { evolve } from './evolve';
import { roles } from './roles';
import { officeSnapshot } from './snapshot';
import { emptyOffice, forkOffice, type OfficeState } from './state';

export { type Role, roles } from './roles';

/** Who acts: a person of the roster by id, or the service's own clock. Never a name. */
const one = z.strictObject({ person: z.string().min(1).max(64), role: z.enum(roles) });
/** Who had said it in another log, and when: what came in with a package is the importer's word. */
export const saidBy = one.extend({ time: z.string().min(1).max(40) });
export type SaidBy = z.infer<typeof saidBy>;
export const actor = one.extend({ said: saidBy.optional() });
export type Actor = z.infer<typeof actor>;

/** One office's log. */
export type Log = OfficeLog<OfficeState, OfficeCommand, OfficeEvent, Actor>;

export const officeDomain: Domain<OfficeState, OfficeCommand, OfficeEvent, Actor> = {
  initial: emptyOffice,
  fork: forkOffice,
  decide,
  evolve,
  readEvent: readOfficeEvent,
  readActor: (raw) => actor.parse(raw),
  version: 1,
  snapshot: officeSnapshot,
  columns: ({ event }) => {
    const month = monthOf(event);
    return { ...subjectOf(event), ...(month === undefined ? {} : { month }) };
  },
};

/** Kind, record and unit of an event, as far as it has them. */
function subjectOf(event: OfficeEvent): Readonly<Record<string, string>> {
  const { data } = event;
  if (event.type === 'recorded') {
    const { kind, record, data } = event.data;
    return { kind, record, ...('unit' in data ? { unit: data.unit } : {}) };
  }
  return {
    kind: event.type,
    ...('record' in data ? { record: data.record } : {}),
    ...('unit' in data && data.unit !== null ? { unit: data.unit } : {}),
  };
}

function monthOf(event: OfficeEvent): string | undefined {
  const { data } = event.type === 'recorded' ? event.data : event;
  if ('receivedOn' in data) return data.receivedOn?.slice(0, 7);
  if ('date' in data) return data.date?.slice(0, 7);
  return 'period' in data ? data.period?.from.slice(0, 7) : undefined;
}
