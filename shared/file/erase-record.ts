/** 清除: what may have to go of a record, wherever it is kept: private parts in the log, and the files that only it had. */
import type { Output } from '../contract/operations';
import { derivedId } from '../log/hash';
import type { Actor } from '../office/domain';
import { fail, ok, type Result } from '../result';
import { dropUnneeded, type Office, removeFile } from './attach';

/** Problems: `not-found`. Asked again it finds nothing more to erase. */
export async function eraseRecord(
  office: Office,
  record: string,
  actor: Actor,
): Promise<Result<Output<'eraseRecord'>>> {
  const { workspace, log } = office;
  const at = await log.read((state) =>
    state.standing.has(record) || state.members.has(record) ? (state.files.get(record) ?? []) : undefined,
  );
  if (!at.ok) return at;
  if (at.value === undefined) return fail({ code: 'not-found', at: 'record' });
  for (const { file, time } of at.value) {
    const command = derivedId('erase-file', workspace, record, file, time);
    const removed = await removeFile(office, { command, record, file }, actor);
    if (!removed.ok) return removed;
  }
  const seqs: number[] = [];
  const files = new Set<string>();
  for (let from: number | undefined = 1; from !== undefined; ) {
    const page = await log.events(from);
    if (!page.ok) return page;
    for (const { seq, event } of page.value.events) {
      if (!('record' in event.data) || event.data.record !== record) continue;
      if (event.private !== undefined) seqs.push(seq);
      if (event.type === 'attached') files.add(event.data.file);
    }
    from = page.value.next;
  }
  // An erasure that was cut off in the midst may have left them.
  for (const file of files) await dropUnneeded(office, file);
  if (seqs.length === 0) {
    const now = await log.read((_, { seq }) => seq);
    return now.ok ? ok({ erased: 0, seq: now.value }) : now;
  }
  const answer = await log.erase({ id: derivedId('erase', workspace, record, seqs), seqs }, actor);
  return answer.status === 'refused' ? fail(answer.problem) : ok({ erased: seqs.length, seq: answer.seq });
}
