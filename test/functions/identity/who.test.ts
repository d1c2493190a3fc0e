/** Accounts are bound to people by invitations, once, and act only where they were invited. */
import { acceptInvitation } from '../../../functions/http/accept-invitation';
import { who } from '../../../functions/identity/who';
import type { SignedIn } from '../../../functions/service';
import type { Command } from '../../../shared/office/commands';
import { ok } from '../../../shared/result';
import { fullOffice } from '../http/full-office';
import { request, testService } from '../http/service';
import { invite } from './invite';

const wang = { tenant: 't1', account: 'wang' };
const li = { tenant: 't1', account: 'li' };
const administrator = { person: 'admin', role: 'administrator' } as const;

function office(start = '2018-04-28T01:00:00.000Z') {
  const inner = testService(start);
  let time = new Date(start);
  let signedIn: SignedIn = { account: wang };
  const asks = who({ verify: async () => ok(signedIn), log: inner.log, now: () => time });
  const codeOf = <T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }) =>
    result.ok ? result.value : result.problem.code;
  return {
    inner,
    accept: async (code: string, account = wang, workspace = 'county') =>
      codeOf(await acceptInvitation(inner, workspace, code, account)),
    as: async (account: typeof wang, workspace = 'county') => {
      signedIn = { account };
      return codeOf(await asks.identify(request({}), workspace));
    },
    later: (milliseconds: number) => {
      time = new Date(time.getTime() + milliseconds);
    },
    end: async (record: string) => {
      const command: Command = { id: `end${record}`.padStart(32, '0').slice(-32), type: 'end-member', record };
      const [answer] = await inner.log('county').append([command], administrator);
      return answer?.status === 'refused' ? answer.problem.code : answer?.status;
    },
  };
}

test('an invitation binds one account, once; said again by the same account it is answered and changes nothing', async () => {
  const { inner, accept, as } = office();
  const { code, record } = await invite(inner, 'county', 'editor', { name: '王编辑' });
  expect(await as(wang)).toBe('not-bound');
  const self = { workspace: 'county', person: record, role: 'editor', name: '王编辑', unit: null, post: null };
  expect(await accept(code)).toEqual(self);
  const at = await inner.log('county').read((_, { seq }) => seq);
  expect(await accept(code.toLowerCase().replaceAll('-', ' ').replace(' ', '-'))).toEqual(self);
  expect(await inner.log('county').read((_, { seq }) => seq)).toEqual(at);
  expect(await accept(code, li)).toBe('invitation-used');
  expect(await as(wang)).toEqual({ workspace: 'county', actor: { person: record, role: 'editor' } });
  expect(await as(li)).toBe('not-bound');
  expect(await as({ ...wang, tenant: 't2' })).toBe('not-bound');
});

test('of two accounts that take it up at once, one is bound', async () => {
  const { inner, accept } = office();
  const { code } = await invite(inner, 'county', 'editor');
  const both = await Promise.all([accept(code, wang), accept(code, li)]);
  expect(both.filter((one) => one === 'invitation-used')).toHaveLength(1);
});

test('another office is none of theirs, whether there is one or not; nor is its code', async () => {
  const { inner, accept, as } = office();
  const { code } = await invite(inner, 'county', 'editor');
  await invite(inner, 'city', 'editor');
  await accept(code);
  for (const workspace of ['city', 'nowhere', '', "a' or 'b"]) expect(await as(wang, workspace)).toBe('not-bound');
  expect(await accept(code.replace('county', 'city'), wang, 'city')).toBe('invitation-unknown');
  expect(await accept(code, wang, 'city')).toBe('invitation-unknown');
  for (const wrong of ['', 'county', 'county-', 'county-12345', `${code}0`]) {
    expect(await accept(wrong)).toBe('invitation-unknown');
  }
});

test('who lost access acts no more once what is kept has run out', async () => {
  const { inner, accept, as, later, end } = office();
  const { code, record } = await invite(inner, 'county', 'editor');
  await accept(code);
  expect(await as(wang)).toMatchObject({ actor: { role: 'editor' } });
  expect(await end(record)).toBe('applied');
  later(15_001);
  expect(await as(wang)).toBe('not-bound');
  expect(await accept(code)).toBe('invitation-used');
  const again = await invite(inner, 'county', 'supervisor');
  expect(await accept(again.code)).toMatchObject({ role: 'supervisor' });
  expect(await as(wang)).toMatchObject({ actor: { role: 'supervisor' } });
});

test('one account is one person of an office; the last administrator stays', async () => {
  const { inner, accept, end } = office();
  const first = await invite(inner, 'county', 'administrator');
  const second = await invite(inner, 'county', 'administrator');
  await accept(first.code);
  expect(await accept(second.code)).toBe('account-bound');
  expect(await end(first.record)).toBe('last-administrator');
  expect(await accept(second.code, li)).toMatchObject({ role: 'administrator' });
  expect(await end(first.record)).toBe('applied');
});

test('a correspondent is invited by the row of the roster, and goes with it', async () => {
  const { inner, accept, as, later } = office();
  const { commands, correspondents, units } = fullOffice();
  await inner.log('county').append(commands, administrator);
  const stranger = await invite(inner, 'county', 'correspondent', { person: `p${'0'.repeat(20)}` });
  expect(stranger.answer).toMatchObject({ status: 'refused', problem: { code: 'reference-missing' } });
  expect((await invite(inner, 'county', 'correspondent')).answer).toMatchObject({ status: 'refused' });
  const { code } = await invite(inner, 'county', 'correspondent', { person: correspondents[0] });
  expect(await accept(code)).toMatchObject({ person: correspondents[0], name: '张三', unit: units[0] });
  expect(await as(wang)).toMatchObject({ actor: { person: correspondents[0], role: 'correspondent' } });
  const leaves: Command = {
    id: 'leaves'.padStart(32, '0'),
    type: 'change-person',
    record: correspondents[0],
    from: '2018-04-28',
    step: { what: 'ended' },
    personal: {},
  };
  await inner.log('county').append([leaves], administrator);
  later(15_001);
  expect(await as(wang)).toBe('not-bound');
});

test('the log keeps neither the code nor, where it stays for good, the account', async () => {
  const { inner, accept } = office();
  const { code } = await invite(inner, 'county', 'editor', { name: '王编辑' });
  await accept(code);
  const page = await inner.log('county').events(1);
  const kept = JSON.stringify(page.ok && page.value.events.map(({ event: { private: _, ...stays } }) => stays));
  for (const secret of [code.slice('county-'.length), code.slice('county-'.length).replaceAll('-', ''), 'wang', '王'])
    expect(kept).not.toContain(secret);
  expect(JSON.stringify(page)).not.toContain(code.slice('county-'.length));
});

test('who signs in for a trial without an invitation takes none up', async () => {
  const inner = testService();
  const caller = { workspace: 'county', actor: { person: 'trial', role: 'editor' } } as const;
  const asks = who({ verify: async () => ok({ caller }), log: inner.log, now: () => new Date() });
  expect(await asks.identify(request({}), 'county')).toEqual({ ok: true, value: caller });
  expect(await asks.account(request({}))).toEqual({ ok: false, problem: { code: 'forbidden' } });
});
