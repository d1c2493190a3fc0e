/** 只登记、不存正文, said of an item that is there already: what was kept of it goes, a neutral title stays. */
import type { Output } from '../contract/operations';
import { derivedId } from '../log/hash';
import type { Actor } from '../office/domain';
import { adoptionsOf } from '../office/file/holder';
import { fail, ok, type Result } from '../result';
import type { Office } from './attach';
import { eraseRecord } from './erase-record';

/** Cut off in between, the call made again goes on where it stopped. Problems: `not-found`, and those of the log. */
export async function registerOnly(
  office: Office,
  record: string,
  { title }: { readonly title: string },
  actor: Actor,
): Promise<Result<Output<'registerOnly'>>> {
  const { workspace, log } = office;
  const read = await log.read((state) => {
    const item = state.item.get(record);
    return item && { item, seq: state.standing.get(record)?.seq ?? 0, printed: adoptionsOf(state, record) };
  });
  if (!read.ok) return read;
  if (read.value === undefined) return fail({ code: 'not-found', at: 'record' });
  const { item, seq, printed } = read.value;
  const { personal: _, ...data } = item;
  const bare = { authors: [], filedBy: null, signedBy: null, signedPost: null, note: null };
  // Sent again after it went through, it replaces itself and nothing is left to erase.
  if (item.registeredOnly !== true || item.personal?.title !== title) {
    let gone = 0;
    // The clipping shows the text, the adoption may bear the title under which it was printed.
    for (const one of [...printed, record]) {
      const erased = await eraseRecord(office, one, actor);
      if (!erased.ok) return erased;
      gone += erased.value.erased;
    }
    const [answer] = await log.append(
      [
        {
          id: derivedId('register-only', workspace, record, title, seq),
          type: 'record',
          kind: 'item',
          record,
          replaces: seq,
          data: { ...data, registeredOnly: true },
          personal: { ...bare, title },
        },
      ],
      actor,
    );
    if (!answer || answer.status === 'refused') return fail(answer?.problem ?? { code: 'internal' });
    return ok({ erased: gone, seq: answer.seq });
  }
  return ok({ erased: 0, seq });
}
