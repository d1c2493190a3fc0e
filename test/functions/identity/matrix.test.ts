/** The matrix of roles, walked cell by cell: what it says is done, and nothing else. */
import { answerRequest } from '../../../functions/http/answer-request';
import { namedFile } from '../../../shared/contract/file-name';
import { sentFile } from '../../../shared/contract/files';
import { type OperationName, operations } from '../../../shared/contract/operations';
import { attachFile } from '../../../shared/file/attach';
import { fileHash } from '../../../shared/file/file-hash';
import type { Command } from '../../../shared/office/commands';
import { officeDomain } from '../../../shared/office/domain';
import { commands as commandTypes } from '../../../shared/office/may';
import { onceCode, onceHash, readOnceCode } from '../../../shared/office/once-code';
import { fullOffice } from '../http/full-office';
import { type Asked, request, type TestService, testService } from '../http/service';
import { allowed, commandsMatrix, operationsMatrix, people, saidOf } from './matrix';
import { printings, said } from './said';

const { commands, items, units, correspondents } = fullOffice();
const names = Object.keys(operations) as OperationName[]; // safe: the table is const
const both = [0, 1] as const;

const [read, removed] = ['%PDF-1', '%PDF-2'].map((text) => new Uint8Array(Buffer.from(text))) as [
  Uint8Array,
  Uint8Array,
];
let commandsMade = 0;
const commandId = (): string => `f${++commandsMade}`.padStart(32, '0');

/** An invitation for each account that walks the matrix. */
const invitations = people.flatMap((role, at) =>
  role === 'service'
    ? []
    : (role === 'correspondent' ? correspondents : ['p1']).map((person, of) => {
        const code = onceCode('office1', new Uint8Array(20).fill(at * 2 + of));
        const read = readOnceCode(code);
        if (!read) throw new Error('no code');
        const n = String(at * 2 + of).padStart(20, '0');
        const command: Command = {
          id: `inv${n}`.padStart(32, '0'),
          type: 'invite',
          record: `v${n}`,
          role,
          person: role === 'correspondent' ? person : null,
          hash: onceHash('invitation', read),
          days: 30,
          personal: {},
        };
        return { account: `${role}.${person}`, code, command };
      }),
);

/** A link for each of the two items. */
const signCodes = both.map((of) => onceCode('office1', new Uint8Array(20).fill(101 + of)));
const signLinks = signCodes.map((code, of): Command => {
  const read = readOnceCode(code);
  if (!read) throw new Error('no code');
  const hash = onceHash('sign-link', read);
  const record = items[of as 0 | 1];
  return { id: `k${of}`.padStart(32, '0'), type: 'give-sign-link', record, hash, days: 3, personal: {} };
});

async function opened(): Promise<TestService> {
  const service = testService();
  const answers = [];
  answers.push(...(await service.log('office1').append(commands, { person: 'p1', role: 'editor' })));
  answers.push(...(await service.log('office1').append(printings, { person: 'p1', role: 'editor' })));
  const reminders = both.map((of) => ({ ...said('remind', of, of), id: `r${of}`.padStart(32, '0') }));
  answers.push(...(await service.log('office1').append(reminders, { person: 'p1', role: 'editor' })));
  const at = { workspace: 'office1', log: service.log('office1'), files: service.files, now: service.now };
  for (const of of both) {
    for (const file of [read, removed]) {
      const given = { command: commandId(), record: items[of], name: '稿.pdf', bytes: file };
      expect(await attachFile(at, given, { person: 'p1', role: 'editor' })).toMatchObject({ ok: true });
    }
  }
  expect(answers.every(({ status }) => status === 'applied')).toBe(true);
  return service;
}
const accountOf = (role: string, own: 0 | 1): string =>
  `${role}.${role === 'correspondent' ? correspondents[own] : 'p1'}`;
const bearer = (role: string, own: 0 | 1, office = 'office1') => ({
  authorization: `Bearer ${accountOf(role, own).replace('.', `.${office}.`)}`,
});

const signed = (asked: Asked, by: Record<string, string>): Asked => ({
  ...asked,
  headers: { ...asked.headers, ...by },
});

/** Operations whose answers name single items, so that it can be told whose are seen. */
const shown: { readonly [N in OperationName]?: readonly [string, string] } = {
  listItems: items,
  getRanking: items,
  listEvents: items,
  listFiles: items,
  listReminders: units,
};

function asked(name: OperationName, of: 0 | 1, account = '') {
  const { method, path, query, body } = operations[name];
  const params = {
    ...(path.includes('{workspace}') ? { workspace: 'office1' } : {}),
    ...(path.includes('{record}') ? { record: items[of] } : {}),
    ...(path.includes('{file}') ? { file: fileHash(name === 'removeFile' ? removed : read) } : {}),
  };
  const period = 'period' in query.shape ? { period: '2018-04' } : {};
  const day = 'day' in query.shape ? { day: '2018-04-28' } : {};
  const command = 'command' in query.shape ? { command: commandId() } : {};
  const headers = { 'content-disposition': namedFile('稿.pdf') };
  if (body === sentFile) return { method, params, query: command, bytes: read, headers };
  return {
    method,
    params,
    headers: {},
    query: { ...period, ...day, ...command } as Record<string, string>,
    ...(body === null
      ? {}
      : name === 'acceptInvitation'
        ? { body: { code: invitations.find((one) => one.account === account)?.code ?? 'office1-0' } }
        : name === 'registerOnly'
          ? { body: { title: '只登记' } }
          : name === 'readSignLink'
            ? { body: { code: signCodes[of] } }
            : name === 'answerSignLink'
              ? { body: { code: signCodes[of], answer: 'sign', name: '周某', post: '镇长' } }
              : { body: { commands: [said('prepare', of, of)] } }),
  };
}

test('operation × role × whose unit, and every other office', async () => {
  const service = await opened();
  const sent = invitations.map(({ command }) => command);
  const invited = [...(await service.log('office1').append(sent, { person: 'operator', role: 'service' }))];
  invited.push(...(await service.log('office1').append(signLinks, { person: 'p1', role: 'editor' })));
  expect(invited.every(({ status }) => status === 'applied')).toBe(true);
  let cells = 0;
  for (const name of names) {
    for (const role of people) {
      for (const own of both) {
        for (const of of both) {
          const response = await answerRequest(
            service,
            name,
            request(signed(asked(name, of, accountOf(role, own)), bearer(role, own))),
          );
          const text = String(response.body);
          const done = response.status === 200 && text.includes(shown[name]?.[of] ?? '');
          expect([name, role, own, of, done]).toEqual([
            name,
            role,
            own,
            of,
            allowed(operationsMatrix[name], role, own === of),
          ]);
          if (response.status !== 200) expect(JSON.parse(text)).toMatchObject({ status: 403, code: 'forbidden' });
          cells += 1;
        }
      }
      const away = await answerRequest(service, name, request(signed(asked(name, 0), bearer(role, 0, 'office2'))));
      const { roles } = operations[name];
      // Whoever has a token may try a code; the service's clock has none.
      const refused = roles === 'account' && role !== 'service' ? 404 : 403;
      expect([name, role, away.status]).toEqual([name, role, roles === null ? 200 : refused]);
      cells += 1;
    }
  }
  console.log(
    `${cells} cells: ${names.length} operations × ${people.length} roles × own and other unit, and another office`,
  );
  expect(cells).toBe(names.length * people.length * 5);
});

test('command × role × whose unit', async () => {
  const service = await opened();
  const now = await service.log('office1').state();
  if (!now.ok) throw new Error(now.problem.code);
  let cells = 0;
  for (const row of saidOf) {
    for (const role of people) {
      for (const own of both) {
        for (const of of both) {
          // Deciding changes nothing, so that one office serves every cell.
          const actor = { person: role === 'correspondent' ? correspondents[own] : 'p1', role };
          const decided = officeDomain.decide(now.value.state, said(row, of, own), actor, service.now());
          const forbidden = !decided.ok && decided.problem.code === 'forbidden';
          expect([row, role, own, of, !forbidden]).toEqual([
            row,
            role,
            own,
            of,
            allowed(commandsMatrix[row], role, own === of),
          ]);
          cells += 1;
        }
      }
    }
  }
  console.log(`${cells} cells: ${saidOf.length} commands × ${people.length} roles × own and other unit`);
  expect(cells).toBe(saidOf.length * people.length * 4);
});

test('what is forbidden is not written', async () => {
  const service = await opened();
  const log = service.log('office1');
  const before = await log.read((_, { seq }) => seq);
  const [answer] = await log.append([said('close', 0, 0)], { person: correspondents[0], role: 'correspondent' });
  expect(answer).toMatchObject({ status: 'refused', problem: { code: 'forbidden' } });
  expect(await log.read((_, { seq }) => seq)).toEqual(before);
});

test('no command is missing in the matrix', () => {
  const covered = new Set(saidOf.map((row) => said(row, 0, 0).type));
  expect([...covered].sort()).toEqual([...commandTypes].sort());
});

describe('a correspondent', () => {
  const post = async (service: TestService, command: object, headers: Record<string, string>) => {
    const response = await answerRequest(
      service,
      'postCommands',
      request({ method: 'POST', params: { workspace: 'office1' }, headers, body: { commands: [command] } }),
    );
    return JSON.parse(String(response.body)) as object;
  };

  test('who has left the roster says and sees nothing of it any more', async () => {
    const service = await opened();
    await service
      .log('office1')
      .append([{ ...said('change-person', 0, 0), id: 'x'.padStart(32, '0'), from: '2018-04-01' } as never], {
        person: 'p1',
        role: 'editor',
      });
    expect(await post(service, said('record item', 0, 0), bearer('correspondent', 0))).toMatchObject({
      results: [{ problem: { code: 'forbidden' } }],
    });
    const seen = await answerRequest(
      service,
      'listItems',
      request({ ...asked('listItems', 0), headers: bearer('correspondent', 0) }),
    );
    expect(seen.status).toBe(403);
  });

  test('does not change an item that the office has taken up', async () => {
    const service = await opened();
    const accept = { ...said('move-item accept', 1, 1), id: 'y'.padStart(32, '0') };
    const [accepted] = await service.log('office1').append([accept], { person: 'p1', role: 'editor' });
    expect(accepted?.status).toBe('applied');
    const again = said('record item of another unit as the own', 1, 1);
    expect(await post(service, again, bearer('correspondent', 1))).toMatchObject({
      results: [{ problem: { code: 'forbidden' } }],
    });
  });

  test("sees the other units' places and points, not their items", async () => {
    const service = await opened();
    const response = await answerRequest(
      service,
      'getRanking',
      request({ ...asked('getRanking', 0), headers: bearer('correspondent', 0) }),
    );
    const { boards } = operations.getRanking.output.parse(JSON.parse(String(response.body)));
    const other = boards.flatMap(({ ranking }) => ranking).find(({ record }) => record === units[1]);
    expect(other).toMatchObject({ lines: [], records: [] });
    expect(other?.submitted).not.toBeNull();
  });
});
