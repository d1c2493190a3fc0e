/** Brings the attachments of a package into an office, once its items are there. */
import type { Output } from '../../shared/contract/operations';
import { packageEvents } from '../../shared/log/package-events';
import type { Package } from '../../shared/log/package-text';
import { officeDomain } from '../../shared/office/domain';
import type { EventOf } from '../../shared/office/events';
import type { ProblemCode } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import type { ImportReport } from './import-package';
import type { Office } from './office';

interface Said {
  readonly seq: number;
  readonly id: string;
  readonly event: EventOf<'attached' | 'detached'>;
}

/** Not of this file but of the way to the office: the rest would fare no better. */
const ofTheWay: readonly ProblemCode[] = ['service-away', 'busy', 'unauthenticated', 'internal'];

/**
 * Of a package without faults. What is attached at its end comes with its bytes, what was taken off is taken off here;
 * sent again it changes nothing.
 */
export async function importFiles(
  office: Office,
  given: Package,
  fileOf: (hash: string) => Promise<Uint8Array | undefined>,
): Promise<Result<Pick<ImportReport, 'applied' | 'known' | 'refused'>>> {
  const refused: ImportReport['refused'][number][] = [];
  const counted = { applied: 0, known: 0 };
  for (const { seq, id, event } of lastOfEach(given)) {
    const { type, data } = event;
    const { record, file } = data;
    const done = type === 'attached' ? await attach(office, id, event, fileOf) : await remove(office, id, record, file);
    if (done.ok) counted[done.value.status] += 1;
    else if (ofTheWay.includes(done.problem.code)) return done;
    else refused.push({ seq, type, problem: done.problem });
  }
  return ok({ ...counted, refused });
}

async function attach(
  office: Office,
  command: string,
  { data, private: said }: EventOf<'attached'>,
  fileOf: (hash: string) => Promise<Uint8Array | undefined>,
): Promise<Result<Output<'attachFile'>>> {
  const { record, file, archive } = data;
  const bytes = await fileOf(file);
  if (bytes === undefined) return fail({ code: 'file-missing', detail: { file } });
  // A file whose name was erased and not its bytes is named by its hash.
  return office.call('attachFile', { record, query: { command, archive }, body: { name: said?.name ?? file, bytes } });
}

const remove = (office: Office, command: string, record: string, file: string) =>
  office.call('removeFile', { record, file, query: { command } });

/** Of what was attached and taken off within the package nothing is left to say. */
function lastOfEach(given: Package): readonly Said[] {
  const kept = new Map<string, Said>();
  for (const { seq, command: id, event } of packageEvents(officeDomain, given).events) {
    if (event.type !== 'attached' && event.type !== 'detached') continue;
    const key = `${event.data.record} ${event.data.file}`;
    if (event.type === 'detached' && kept.get(key)?.event.type === 'attached') kept.delete(key);
    else kept.set(key, { seq, id, event });
  }
  return [...kept.values()];
}
