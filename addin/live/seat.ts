/** How does somebody sit down at a service? By the sign-in for trials, or by an account of a directory that was invited. */
import { isWorkspace } from '../../shared/log/keys';
import { readOnceCode } from '../../shared/office/once-code';
import { fail, ok, type Result } from '../../shared/result';
import type { Directory } from '../api/directory';
import { httpOffice } from '../api/http';
import { personOfToken, trialSignIn } from '../api/sign-in';
import { lastPerson, lastWorkspace } from './last-seat';
import type { Seat } from './outbox';

/** Where the service is away, the person who sat here last sits down; the token is asked for when it is back. */
export async function trialSeat(server: string, workspace: string): Promise<Result<Seat>> {
  let token = await trialSignIn(server, workspace);
  if (!token.ok && token.problem.code !== 'service-away') return token;
  const person = lastPerson(server, token.ok ? personOfToken(token.value) : undefined);
  const office = httpOffice({
    server,
    workspace,
    token: async () => {
      if (!token.ok) token = await trialSignIn(server, workspace);
      return token.ok ? token.value : '';
    },
  });
  return ok({ ...office, person });
}

/** What a person may have to do before there is a seat. */
export interface Door {
  /** After a click: the directory asks who it is. */
  readonly signIn: () => Promise<Result<null>>;
  /** 邀请码: binds the account to who was invited. Who has joined elsewhere names the office alone. */
  readonly join: (text: string) => Promise<Result<null>>;
}

export interface DirectoryDoor extends Door {
  /** Problems: `unauthenticated` (nobody is signed in), `not-bound` (no invitation was taken up here). */
  readonly seat: () => Promise<Result<Seat>>;
}

export function directoryDoor(server: string, directory: Directory): DirectoryDoor {
  const officeOf = (workspace: string) =>
    httpOffice({
      server,
      workspace,
      token: async () => {
        const token = await directory.token();
        return token.ok ? token.value : '';
      },
    });
  return {
    seat: async () => {
      const token = await directory.token();
      if (!token.ok) return token;
      const workspace = lastWorkspace(server, undefined);
      if (workspace === undefined) return fail({ code: 'not-bound' });
      const office = officeOf(workspace);
      const self = await office.call('getSelf', {});
      if (!self.ok && self.problem.code !== 'service-away') return self;
      return ok({ ...office, person: lastPerson(server, self.ok ? self.value.person : undefined) });
    },
    signIn: async () => {
      const token = await directory.signIn();
      return token.ok ? ok(null) : token;
    },
    join: async (text) => {
      const name = text.normalize('NFKC').trim().toLowerCase();
      const invited = readOnceCode(text)?.workspace;
      const workspace = invited ?? (isWorkspace(name) ? name : undefined);
      if (workspace === undefined) return fail({ code: 'invitation-unknown' });
      const office = officeOf(workspace);
      const self = await (invited === undefined
        ? office.call('getSelf', {})
        : office.call('acceptInvitation', { body: { code: text } }));
      if (!self.ok) return self;
      lastWorkspace(server, workspace);
      return ok(null);
    },
  };
}
