import { acceptInvitation } from '../../../functions/http/accept-invitation';
import { inviteAdministrator } from '../../../functions/operator/workspace';
import { testService } from '../http/service';

const chance = (n: number) => new Uint8Array(20).fill(n);

test('a workspace is created once; its code makes an administrator, once', async () => {
  const service = testService();
  const made = await inviteAdministrator(service.log, 'create', 'county', chance(1));
  if (!made.ok) throw new Error(made.problem.code);
  expect(made.value.until).toBe('2018-05-12');
  const again = await inviteAdministrator(service.log, 'create', 'county', chance(2));
  expect(again).toMatchObject({ ok: false, problem: { code: 'workspace-exists' } });
  const zhang = { tenant: 't', account: 'zhang' };
  expect(await acceptInvitation(service, 'county', made.value.code, zhang)).toMatchObject({
    value: { role: 'administrator', workspace: 'county' },
  });
  const li = { tenant: 't', account: 'li' };
  expect(await acceptInvitation(service, 'county', made.value.code, li)).toMatchObject({
    problem: { code: 'invitation-used' },
  });
});

test('a lost code is made good by another; not where there is no such workspace', async () => {
  const service = testService();
  expect(await inviteAdministrator(service.log, 'invite', 'county', chance(1))).toMatchObject({
    problem: { code: 'workspace-missing' },
  });
  await inviteAdministrator(service.log, 'create', 'county', chance(1));
  const other = await inviteAdministrator(service.log, 'invite', 'county', chance(2));
  expect(other).toMatchObject({ ok: true, value: { code: expect.stringMatching(/^county-/) } });
});

test('a name that cannot be one is refused before anything is written', async () => {
  const service = testService();
  for (const name of ['', 'County', 'a-b', 'x'.repeat(33)])
    expect(await inviteAdministrator(service.log, 'create', name, chance(1))).toMatchObject({
      problem: { code: 'input-invalid' },
    });
});
