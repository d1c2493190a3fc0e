/** An invitation as an operator or an administrator gives it, for tests. */
import type { Log } from '../../../functions/service';
import type { Actor } from '../../../shared/office/domain';
import type { MemberRole } from '../../../shared/office/member/acts';
import { onceCode, onceHash, readOnceCode } from '../../../shared/office/once-code';

let made = 0;

export async function invite(
  { log }: { readonly log: (workspace: string) => Log },
  workspace: string,
  role: MemberRole,
  given: { readonly person?: string; readonly name?: string; readonly days?: number; readonly by?: Actor } = {},
) {
  made += 1;
  const code = onceCode(workspace, new Uint8Array(20).fill(made));
  const read = readOnceCode(code);
  if (!read) throw new Error('no code');
  const record = `v${String(made).padStart(20, '0')}`;
  const command = {
    id: `invite${made}`.padStart(32, '0'),
    type: 'invite' as const,
    record,
    role,
    person: given.person ?? null,
    hash: onceHash('invitation', read),
    days: given.days ?? 7,
    personal: given.name === undefined ? {} : { name: given.name },
  };
  const [answer] = await log(workspace).append([command], given.by ?? { person: 'operator', role: 'service' });
  return { code, record, command, answer };
}
