/** The office as the log knows it: how it decides, how it remembers, what of an event a reader of the table sees. */
import * as z from 'zod';
import type { Domain } from '../log/domain';
import type { OfficeLog } from '../log/open';
import { columnsOf } from './columns';
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
  columns: ({ event, actor: by }) => columnsOf(event, by),
};
