/** As whom does the sender of a request act in an office? Its token names an account; the office's invitations say the rest. */
import { isWorkspace } from '../../shared/log/keys';
import { type Account, accountKey } from '../../shared/office/member/acts';
import { actorOf } from '../../shared/office/member/now';
import { fail, ok, type Result } from '../../shared/result';
import type { Caller, Service, SignedIn } from '../service';
import type { SignedRequest, Verify } from './verify';

/**
 * So many milliseconds an answer is kept, so that not every request reads the log's head twice: as long may who lost
 * access go on elsewhere. A token lives longer by far.
 */
const keptFor = 15_000;
const mostKept = 1000;

interface Settings extends Pick<Service, 'log'> {
  readonly verify: Verify;
  readonly now: () => Date;
}

/** Problems: those of the token; `not-bound` where its account acts not in this office, whether there is one or not. */
export function who({ verify, log, now }: Settings): Pick<Service, 'identify' | 'account'> {
  const known = new Map<string, { readonly caller: Caller; readonly until: number }>();

  const find = async (workspace: string, account: Account): Promise<Result<Caller>> => {
    if (!isWorkspace(workspace)) return fail({ code: 'not-bound' });
    const key = `${workspace} ${accountKey(account)}`;
    const instant = now();
    const kept = known.get(key);
    if (kept !== undefined && instant.getTime() < kept.until) return ok(kept.caller);
    known.delete(key);
    const actor = await log(workspace).read((state) => actorOf(state, account, instant.toISOString()));
    if (!actor.ok) return actor;
    if (actor.value === undefined) return fail({ code: 'not-bound' });
    const caller = { workspace, actor: actor.value };
    if (known.size >= mostKept) known.clear();
    known.set(key, { caller, until: instant.getTime() + keptFor });
    return ok(caller);
  };

  return {
    identify: async (request: SignedRequest, workspace) => {
      const signed = await verify(request);
      if (!signed.ok) return signed;
      return 'caller' in signed.value ? ok(signed.value.caller) : find(workspace, signed.value.account);
    },
    account: async (request: SignedRequest) => {
      const signed = await verify(request);
      return signed.ok ? accountOf(signed.value) : signed;
    },
  };
}

/** Who was named outright needs no invitation. */
const accountOf = (signed: SignedIn): Result<Account> =>
  'account' in signed ? ok(signed.account) : fail({ code: 'forbidden' });
