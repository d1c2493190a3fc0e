/** 清除: what may have to go of a record, wherever the log keeps it. */
import type { Output } from '../../shared/contract/operations';
import { derivedId } from '../../shared/log/hash';
import type { Actor } from '../../shared/office/domain';
import { fail, ok, type Result } from '../../shared/result';
import type { Log } from '../service';

/** Problems: `not-found`. Asked again it finds nothing more to erase. */
export async function eraseRecord(
  log: Log,
  workspace: string,
  record: string,
  actor: Actor,
): Promise<Result<Output<'eraseRecord'>>> {
  const at = await log.read((state, { seq }) => (state.standing.has(record) ? seq : undefined));
  if (!at.ok) return at;
  if (at.value === undefined) return fail({ code: 'not-found', at: 'record' });
  const seqs: number[] = [];
  for (let from: number | undefined = 1; from !== undefined; ) {
    const page = await log.events(from);
    if (!page.ok) return page;
    for (const { seq, event } of page.value.events) {
      if ('record' in event.data && event.data.record === record && event.private !== undefined) seqs.push(seq);
    }
    from = page.value.next;
  }
  if (seqs.length === 0) return ok({ erased: 0, seq: at.value });
  const answer = await log.erase({ id: derivedId('erase', workspace, record, seqs), seqs }, actor);
  return answer.status === 'refused' ? fail(answer.problem) : ok({ erased: seqs.length, seq: answer.seq });
}
