/** Takes an invitation up for an account whose token was checked. */
import { selfAnswer } from '../../shared/answer/members';
import type { Output } from '../../shared/contract/operations';
import { derivedId } from '../../shared/log/hash';
import type { Account } from '../../shared/office/member/acts';
import { actorOf } from '../../shared/office/member/now';
import { onceHash, readOnceCode } from '../../shared/office/once-code';
import { fail, ok, type Result } from '../../shared/result';
import type { Service } from '../service';

/** Problems: `invitation-unknown`, `invitation-expired`, `invitation-used`, `account-bound`. */
export async function acceptInvitation(
  service: Service,
  workspace: string,
  text: string,
  account: Account,
): Promise<Result<Output<'acceptInvitation'>>> {
  const code = readOnceCode(text);
  if (code?.workspace !== workspace) return fail({ code: 'invitation-unknown' });
  const hash = onceHash('invitation', code);
  // The same for the same account, so that an answer that was lost can be asked for again.
  const id = derivedId('accept-invitation', workspace, hash, account.tenant, account.account);
  const log = service.log(workspace);
  const [answer] = await log.append([{ id, type: 'accept-invitation', hash, personal: account }], {
    person: 'sign-in',
    role: 'service',
  });
  if (answer === undefined || answer.status === 'refused') return fail(answer?.problem ?? { code: 'internal' });
  const now = service.now();
  const self = await log.read((state) => {
    const actor = actorOf(state, account, now);
    // Known, but ended since.
    return actor === undefined
      ? fail({ code: 'invitation-used' as const })
      : ok(selfAnswer(state, workspace, actor, now));
  });
  return self.ok ? self.value : self;
}
