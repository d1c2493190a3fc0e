/** 工作区: an office's log is begun with an invitation for its administrator, who invites everybody else. */
import { bodyHash, derivedId } from '../../shared/log/hash';
import { isWorkspace } from '../../shared/log/keys';
import { onceCode, onceHash, readOnceCode } from '../../shared/office/once-code';
import { fail, ok, type Result } from '../../shared/result';
import type { Log } from '../service';

export interface AdministratorInvitation {
  /** Nowhere else than here: the log keeps its hash. */
  readonly code: string;
  readonly until: string;
}

/** Days in which the administrator has to take it up. */
const days = 14;

/**
 * `create` begins an office, `invite` gives the administrator of one that there is another code, where the first was
 * lost. Problems: `workspace-exists`, `workspace-missing`, `input-invalid`.
 * @param random at least 20 bytes of chance
 */
export async function inviteAdministrator(
  logOf: (workspace: string) => Log,
  act: 'create' | 'invite',
  workspace: string,
  random: Uint8Array,
): Promise<Result<AdministratorInvitation>> {
  if (!isWorkspace(workspace)) return fail({ code: 'input-invalid', at: 'workspace' });
  const log = logOf(workspace);
  const there = await log.read((_, { seq }) => seq > 0);
  if (!there.ok) return there;
  if (act === 'create' && there.value) return fail({ code: 'workspace-exists', detail: { workspace } });
  if (act === 'invite' && !there.value) return fail({ code: 'workspace-missing', detail: { workspace } });
  const code = onceCode(workspace, random);
  const read = readOnceCode(code);
  if (read === undefined) throw new Error('a code that cannot be read');
  const hash = onceHash('invitation', read);
  const record = `v${bodyHash(['member', hash]).slice(0, 20)}`;
  const [answer] = await log.append(
    [
      {
        id: derivedId('invite', workspace, hash),
        type: 'invite',
        record,
        role: 'administrator',
        person: null,
        hash,
        days,
        personal: {},
      },
    ],
    { person: 'operator', role: 'service' },
  );
  if (answer === undefined || answer.status === 'refused') return fail(answer?.problem ?? { code: 'internal' });
  const until = await log.read(({ members }) => members.get(record)?.until ?? '');
  return until.ok ? ok({ code, until: until.value }) : until;
}
