/** A service over the memory twin of the storage, for tests of triggers. */
import { HttpRequest } from '@azure/functions';
import type { Log, Service } from '../../../functions/service';
import { memoryFiles } from '../../../shared/file/memory';
import { memoryStore } from '../../../shared/log/memory';
import { openLog } from '../../../shared/log/open';
import { officeDomain, type Role } from '../../../shared/office/domain';
import { fail, ok } from '../../../shared/result';

export interface TestService extends Service {
  readonly reported: Readonly<Record<string, string | number | boolean | null>>[];
  readonly errors: readonly unknown[];
}

/** Callers are named by their token: `Bearer editor.office1`, or with a person of the roster `Bearer correspondent.office1.p0…`. */
export function testService(clock: string | (() => string) = '2018-04-28T01:00:00.000Z'): TestService {
  const now = typeof clock === 'string' ? () => clock : clock;
  const store = memoryStore();
  const logs = new Map<string, Log>();
  const reported: TestService['reported'] = [];
  const errors: unknown[] = [];
  let ids = 0;
  return {
    version: '0.0.0',
    reported,
    errors,
    log: (workspace) => {
      const log =
        logs.get(workspace) ??
        openLog({
          store,
          workspace,
          domain: officeDomain,
          now,
          random: (bytes) => new Uint8Array(bytes).fill(7),
          wait: async () => undefined,
        });
      logs.set(workspace, log);
      return log;
    },
    files: memoryFiles(),
    identify: async (request) => {
      const given = /^Bearer (\w+)\.(\w+)(?:\.(\w+))?$/.exec(request.headers.get('authorization') ?? '');
      const [, role, workspace, person = 'p1'] = given ?? [];
      if (role === undefined || workspace === undefined) return fail({ code: 'unauthenticated' });
      // Tests name existing roles.
      return ok({ workspace, actor: { person, role: role as Role } });
    },
    account: async (request) => {
      const given = /^Bearer (\w+)\.(\w+)(?:\.(\w+))?$/.exec(request.headers.get('authorization') ?? '');
      const [, role, tenant, person = 'p1'] = given ?? [];
      if (role === undefined || tenant === undefined) return fail({ code: 'unauthenticated' });
      return role === 'service' ? fail({ code: 'forbidden' }) : ok({ tenant, account: `${role}-${person}` });
    },
    ready: async () => true,
    workspaces: async () => [...logs.keys()],
    channels: () => [],
    send: async () => 'not-set-up',
    counted: async (run) => ({ value: await run(), reads: 0, transactions: 0 }),
    now,
    newId: () => `id-${++ids}`,
    report: (entry, error) => {
      reported.push(entry);
      if (error !== undefined) errors.push(error);
    },
  };
}

export interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly query?: Record<string, string>;
  readonly params?: Record<string, string>;
  readonly body?: unknown;
  readonly text?: string;
  readonly headers?: Record<string, string>;
  /** A file's, sent as they are. */
  readonly bytes?: Uint8Array;
}

export function request({
  method = 'GET',
  query = {},
  params = {},
  body,
  text,
  bytes,
  headers = {},
}: Asked): HttpRequest {
  const content = text ?? (body === undefined ? undefined : JSON.stringify(body));
  return new HttpRequest({
    method,
    url: 'http://localhost/api',
    query,
    params,
    headers: { ...(content === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(content === undefined ? {} : { body: { string: content } }),
    ...(bytes === undefined ? {} : { body: { bytes } }),
  });
}
