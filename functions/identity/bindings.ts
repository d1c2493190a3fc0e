/** Which person is an account of the directory? As the operator bound it: by directory and account id, never by name or mail. */
import * as z from 'zod';
import { roles } from '../../shared/office/domain';
import type { Caller } from '../service';

/** A JSON list in this setting, kept by the operator. */
export const bindingsSetting = 'TONGLIAN_BINDINGS';

const bindings = z.array(
  z.strictObject({
    tenant: z.string(),
    account: z.string(),
    workspace: z.string().regex(/^[0-9a-z]{1,32}$/),
    person: z.string().min(1).max(64),
    role: z.enum(roles).exclude(['service']),
  }),
);

/** Throws where the setting is no such list. */
export function personOf(text: string | undefined): (tenant: string, account: string) => Promise<Caller | undefined> {
  const bound = new Map(
    bindings
      .parse(JSON.parse(text ?? '[]'))
      .map(({ tenant, account, workspace, person, role }) => [
        `${tenant} ${account}`,
        { workspace, actor: { person, role } },
      ]),
  );
  return async (tenant, account) => bound.get(`${tenant} ${account}`);
}
