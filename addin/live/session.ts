/** What the pane needs of the core, behind one door: it is loaded after the first view stands, and knows with or without a server. */
import type { Period } from '../../shared/calendar';
import { ok, type Result } from '../../shared/result';
import type { Grid } from '../../shared/sheet/grid';
import type { Writes } from '../../shared/sheet/writes';
import type { Language } from '../../shared/text/sentence';
import { httpOffice } from '../api/http';
import { inProcessOffice } from '../api/in-process';
import type { Office } from '../api/office';
import { trialSignIn } from '../api/sign-in';
import { cellsOf, type Figures, figures } from './figures';
import { periodChoices } from './period-choices';
import { readWorkbook, type WorkbookReading } from './read-workbook';
import { type Comparison, compare, type Progress, type Sent, send } from './send';
import { trialWorkspace } from './trial-workspace';
import { writesFor } from './writes';

export interface Session {
  /** Where the office is kept; null while everything is computed in this window. */
  readonly server: string | null;
  read(grids: readonly Grid[]): Result<WorkbookReading>;
  periods(read: WorkbookReading): readonly Period[];
  /** The office to which this workbook belongs. */
  connect(read: WorkbookReading): Promise<Result<Office>>;
  compare(office: Office, read: WorkbookReading): Promise<Result<Comparison>>;
  send(
    office: Office,
    comparison: Comparison,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Result<Sent>>;
  figures(office: Office, period: Period, read: WorkbookReading, language: Language): Promise<Result<Figures>>;
  writes(read: WorkbookReading, figures: Figures, language: Language): Writes;
  /** The cells of records, as 报送采用台账!L17. */
  cells(read: WorkbookReading, records: readonly string[]): readonly string[];
}

/** A service at this address counts only if it answers for its health. */
export async function openSession(server: string): Promise<Session> {
  const there = await httpOffice({ server, workspace: '', token: async () => '' }).call('health', {});
  return sessionWith(there.ok ? server : null);
}

export function sessionWith(server: string | null): Session {
  const offices = new Map<string, Office>();
  return {
    server,
    read: (grids) => readWorkbook(grids),
    periods: ({ reading }) => periodChoices(reading.periods),
    async connect({ reading }) {
      const workspace = trialWorkspace(reading.records);
      const standing = offices.get(workspace);
      if (standing) return ok(standing);
      const office = server === null ? ok(inProcessOffice(workspace)) : await signedIn(server, workspace);
      if (office.ok) offices.set(workspace, office.value);
      return office;
    },
    compare: (office, { reading }) => compare(office, reading.records),
    send,
    figures: (office, period, { reading }, language) => figures(office, period, reading.places, language),
    writes: (read, found, language) => writesFor(read, found, language),
    cells: ({ reading }, records) => cellsOf(reading.places, records),
  };
}

async function signedIn(server: string, workspace: string): Promise<Result<Office>> {
  const first = await trialSignIn(server, workspace);
  if (!first.ok) return first;
  return ok(httpOffice({ server, workspace, token: async () => first.value }));
}
