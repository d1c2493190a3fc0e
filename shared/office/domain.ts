/** The office as the log knows it: how it decides, how it remembers, what of an event a reader of the table sees. */
import * as z from 'zod';
import type { Domain } from '../log/domain';
import type { Command } from './commands';
import { decide } from './decide';
import { type OfficeEvent, readOfficeEvent } from './events';
import { evolve } from './evolve';
import { emptyOffice, forkOffice, type OfficeState } from './state';

export const roles = [
  'editor',
  'correspondent',
  'leader',
  'supervisor',
  'accountant',
  'administrator',
  'service',
] as const;

/** Who acts: a person of the roster by id, or the service's own clock. Never a name. */
export const actor = z.strictObject({ person: z.string().min(1).max(64), role: z.enum(roles) });
export type Actor = z.infer<typeof actor>;
export type Role = Actor['role'];

export const officeDomain: Domain<OfficeState, Command, OfficeEvent, Actor> = {
  initial: emptyOffice,
  fork: forkOffice,
  decide,
  evolve,
  readEvent: readOfficeEvent,
  readActor: (raw) => actor.parse(raw),
  version: 1,
  columns: ({ event }) => {
    if (event.type === 'reminded')
      return { kind: 'reminder', unit: event.data.unit, month: event.data.period.from.slice(0, 7) };
    const { kind, record, data } = event.data;
    const month = monthOf(event);
    return {
      kind,
      record,
      ...('unit' in data ? { unit: data.unit } : {}),
      ...(month === undefined ? {} : { month }),
    };
  },
};

function monthOf(event: OfficeEvent): string | undefined {
  if (event.type === 'reminded') return event.data.period.from.slice(0, 7);
  const { data } = event.data;
  if ('receivedOn' in data) return data.receivedOn?.slice(0, 7);
  if ('date' in data) return data.date?.slice(0, 7);
  return 'period' in data ? data.period?.from.slice(0, 7) : undefined;
}
