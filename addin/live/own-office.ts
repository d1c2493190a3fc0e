/** One workbook's office without a server: one from its opening to its closing, gone on with from the log beside it, written there again. */
import { fail, ok, type Result } from '../../shared/result';
import { type Begun, inProcessOffice } from '../api/in-process';
import { keptLog } from './kept-log';
import type { Seat } from './outbox';
import type { Session } from './session';

export interface OwnOffice {
  readonly session: Session;
  /** The log as it stands now; null while no office was opened. */
  log(): Promise<Result<Uint8Array> | null>;
}

/** @param begun null where nothing lies beside the workbook. */
export function ownOffice(session: Session, begun: Begun | null): OwnOffice {
  let seat: Seat | null = begun && { ...inProcessOffice(begun.package.workspace, begun), person: 'local' };
  let checked = begun === null;
  return {
    session: {
      ...session,
      async connect(read) {
        if (seat === null) {
          // Another set of units is another trial office; of an opened workbook the office stays.
          const connected = await session.connect(read);
          if (connected.ok) seat = connected.value;
          return connected;
        }
        if (!checked) {
          const units = await seat.call('listUnits', { query: {} });
          if (!units.ok) return units;
          const here = new Set(read.reading.records.map(({ record }) => record));
          if (units.value.entries.length > 0 && !units.value.entries.some(({ record }) => here.has(record)))
            return fail({ code: 'log-of-another' });
          checked = true;
        }
        return ok(seat);
      },
    },
    log: async () => (seat === null ? null : keptLog(seat)),
  };
}
