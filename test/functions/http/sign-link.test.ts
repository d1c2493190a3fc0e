/** 审签链接: one item, once, for so many days; what is not this link, or no longer, opens nothing, and the link stands nowhere. */
import { answerRequest } from '../../../functions/http/answer-request';
import { namedFile } from '../../../shared/contract/file-name';
import { type OperationName, operations } from '../../../shared/contract/operations';
import type { Command, RecordCommand } from '../../../shared/office/commands';
import type { ItemStep } from '../../../shared/office/item/acts';
import { onceCode, onceHash, readOnceCode } from '../../../shared/office/once-code';
import { officeSnapshot } from '../../../shared/office/snapshot';
import { fullOffice } from './full-office';
import { type Asked, request, type TestService, testService } from './service';

const { commands, items, units } = fullOffice();
const [item, other] = items;
const editor = { person: 'p1', role: 'editor' } as const;
let said = 0;
const id = (): string => `k${++said}`.padStart(32, '0');

let chance = 0;
function link(workspace = 'office1') {
  chance += 1;
  const code = onceCode(workspace, new Uint8Array(20).fill(chance));
  const read = readOnceCode(code);
  if (!read) throw new Error('a code that cannot be read');
  return { code, secret: read.secret, hash: onceHash('sign-link', read) };
}

let day = '2018-04-28';
async function opened(): Promise<TestService> {
  day = '2018-04-28';
  const service = testService(() => `${day}T01:00:00.000Z`);
  await service.log('office1').append(commands, editor);
  return service;
}

async function say(service: TestService, command: Command): Promise<string> {
  const [answer] = await service.log('office1').append([command], editor);
  return answer?.status === 'refused' ? answer.problem.code : 'applied';
}
const give = (service: TestService, hash: string, record: string = item, personal = {}) =>
  say(service, { id: id(), type: 'give-sign-link', record, hash, days: 3, personal });
const move = (service: TestService, step: ItemStep, personal = {}) =>
  say(service, { id: id(), type: 'move-item', record: item, step, personal });

async function ask(service: TestService, name: OperationName, asked: Asked) {
  const { method } = operations[name];
  const response = await answerRequest(
    service,
    name,
    request({ method, ...asked, params: { workspace: 'office1', ...asked.params } }),
  );
  const body = JSON.parse(String(response.body)) as Record<string, unknown>;
  return { status: response.status, body, code: body.code ?? null };
}
const read = (service: TestService, code: string) => ask(service, 'readSignLink', { body: { code } });
const signing = { answer: 'sign', name: '周某', post: '镇长' };
const answer = (service: TestService, code: string, more: object = signing) =>
  ask(service, 'answerSignLink', { body: { code, ...more } });
const lifeOf = async (service: TestService, record: string = item) => {
  const found = await service.log('office1').read((state) => state.life.get(record));
  return found.ok ? found.value : undefined;
};

/** The item as it came in, set again with something else in it. */
async function again(service: TestService, record: string, data: object, personal: object = {}) {
  const base = commands.find((one): one is RecordCommand => one.type === 'record' && one.record === record);
  const seq = await service.log('office1').read((state) => state.standing.get(record)?.seq ?? 0);
  if (base?.kind !== 'item' || !seq.ok) throw new Error('no such item');
  const next = { ...base, id: id(), replaces: seq.value };
  return say(service, { ...next, data: { ...base.data, ...data }, personal: { ...base.personal, ...personal } });
}

test('shows one item and takes one answer, with who, when and by which link', async () => {
  const service = await opened();
  await again(service, item, { signature: 'missing' }, { signedBy: null, signedPost: null, message: '春耕的正文' });
  const { code, hash } = link();
  expect(await give(service, hash, item, { name: '周某', post: '镇长' })).toBe('applied');
  expect(await read(service, code)).toMatchObject({
    status: 200,
    body: { unit: '甲镇', title: '甲镇春耕忙', stream: '信息', text: '春耕的正文', name: '周某', until: '2018-05-01' },
  });
  expect(await answer(service, code)).toMatchObject({ status: 200, body: { answer: 'sign' } });
  // The answer was lost on its way and is sent again; another one is not taken.
  expect(await answer(service, code)).toMatchObject({ status: 200 });
  expect(await answer(service, code, { ...signing, name: '吴某' })).toMatchObject({ code: 'sign-link-used' });
  expect(await read(service, code)).toMatchObject({ status: 409, code: 'sign-link-used' });
  expect(await lifeOf(service)).toMatchObject({
    signing: { how: 'link', link: hash.slice(0, 16) },
    top: true,
    said: { signedBy: '周某', signedPost: '镇长' },
  });
  const { body } = await ask(service, 'getHistory', {
    headers: { authorization: 'Bearer editor.office1' },
    query: { record: item },
  });
  const told = (body.entries as { text: string; time: string }[]).map(({ text }) => text);
  expect(told.slice(-2)).toEqual([
    '为稿件“甲镇春耕忙”发出审签链接给镇长周某，有效至 2018-05-01',
    `稿件“甲镇春耕忙”审签（链接审签 ${hash.slice(0, 16)}，镇长周某）`,
  ]);
});

test('returns the item, with a reason only', async () => {
  const service = await opened();
  const { code, hash } = link();
  await give(service, hash);
  const returning = { ...signing, answer: 'return' };
  expect(await answer(service, code, returning)).toMatchObject({ status: 400, code: 'input-invalid' });
  expect(await answer(service, code, { ...returning, reason: '数字不实' })).toMatchObject({ status: 200 });
  expect(await lifeOf(service)).toMatchObject({
    at: 'returned',
    said: { reason: '数字不实', returnedBy: '周某', returnedPost: '镇长' },
  });
  expect(await read(service, code)).toMatchObject({ code: 'sign-link-used' });
});

test('altered, of another office, or of an invitation it is no link', async () => {
  const service = await opened();
  const { code, hash } = link();
  await give(service, hash);
  const places = [...code].flatMap((char, at) => (at > 'office1'.length && char !== '-' ? [at] : []));
  for (const at of places) {
    const altered = `${code.slice(0, at)}${code[at] === 'Z' ? 'Y' : 'Z'}${code.slice(at + 1)}`;
    expect([at, (await read(service, altered)).code]).toEqual([at, 'sign-link-unknown']);
    expect([at, (await answer(service, altered)).code]).toEqual([at, 'sign-link-unknown']);
  }
  for (const wrong of ['', 'x', hash, hash.slice(0, 16), code.replace('office1', 'office2'), `${code}0`])
    expect([wrong, (await answer(service, wrong)).status]).toEqual([wrong, wrong === '' ? 400 : 404]);
  expect(
    await ask(service, 'readSignLink', { params: { workspace: 'office2' }, body: { code: code.replace('1', '2') } }),
  ).toMatchObject({ code: 'sign-link-unknown' });
  const invitation = readOnceCode(code);
  expect(invitation && onceHash('invitation', invitation)).not.toBe(hash);
  expect(await lifeOf(service)).toBeUndefined();
  expect(places).toHaveLength(20);
});

test('signs its own item, whatever else is open', async () => {
  const service = await opened();
  const [one, two] = [link(), link()];
  await give(service, one.hash, item);
  await give(service, two.hash, other);
  expect((await read(service, two.code)).body.title).toBe('乙镇夏收忙');
  await answer(service, two.code);
  expect(await lifeOf(service, item)).toBeUndefined();
  expect(await lifeOf(service, other)).toMatchObject({ signing: { how: 'link', link: two.hash.slice(0, 16) } });
  expect((await read(service, one.code)).status).toBe(200);
  // A hash that was given once is not given again.
  expect(await give(service, one.hash, other)).toBe('transition-refused');
});

test('expires after its last day', async () => {
  const service = await opened();
  const { code, hash } = link();
  await give(service, hash);
  day = '2018-05-01';
  expect((await read(service, code)).status).toBe(200);
  day = '2018-05-02';
  expect(await read(service, code)).toMatchObject({ status: 410, code: 'sign-link-expired' });
  expect(await answer(service, code)).toMatchObject({ status: 410, code: 'sign-link-expired' });
  expect(await lifeOf(service)).toBeUndefined();
});

const file = async (service: TestService) => {
  const headers = { authorization: 'Bearer editor.office1', 'content-disposition': namedFile('稿.pdf') };
  const bytes = new Uint8Array(Buffer.from('%PDF-1'));
  await ask(service, 'attachFile', { headers, params: { record: item }, query: { command: id() }, bytes });
};

const changes: readonly (readonly [string, (service: TestService) => Promise<unknown>])[] = [
  ['the title was changed', (s) => again(s, item, {}, { title: '甲镇春耕' })],
  ['it was taken back', (s) => say(s, { id: id(), type: 'end-sign-link', record: item })],
  ['another link was given', (s) => give(s, link().hash)],
  [
    'it was signed on paper',
    (s) =>
      move(
        s,
        { act: 'sign', signing: { how: 'paper', slip: '3' }, top: false },
        { signedBy: '周某', signedPost: '镇长' },
      ),
  ],
  ['it was returned', (s) => move(s, { act: 'return' }, { reason: '缺图' })],
  ['it was withdrawn', (s) => move(s, { act: 'withdraw' }, { reason: '不发' })],
  ['it was merged', (s) => move(s, { act: 'merge', into: other })],
  ['a file came', file],
  [
    'its unit keeps no texts any more',
    (s) =>
      say(s, {
        id: id(),
        type: 'change-unit',
        record: units[0],
        from: '2018-04-01',
        step: { what: 'secrecy', registeredOnly: true },
      }),
  ],
  [
    'its words were erased',
    async (s) => {
      const headers = { authorization: 'Bearer administrator.office1' };
      await ask(s, 'eraseRecord', { headers, params: { record: item } });
    },
  ],
];

test.each(changes)('is good for nothing once %s', async (_, change) => {
  const service = await opened();
  const given = link();
  await give(service, given.hash);
  await change(service);
  const before = JSON.stringify(await lifeOf(service));
  expect(await read(service, given.code)).toMatchObject({ code: 'sign-link-ended' });
  expect(await answer(service, given.code)).toMatchObject({ code: 'sign-link-ended' });
  expect(JSON.stringify(await lifeOf(service))).toBe(before);
});

test('what the office does with the item in its own house leaves it open', async () => {
  const service = await opened();
  const { code, hash } = link();
  await give(service, hash);
  await move(service, { act: 'accept' });
  await move(service, { act: 'plan', issue: '第12期' });
  expect((await answer(service, code)).status).toBe(200);
});

test('of an item that is only registered the neutral title is shown, and nothing else of it', async () => {
  const service = await opened();
  const secrecy = { id: id(), type: 'change-unit', record: units[0], from: '2018-04-01' } as const;
  await say(service, { ...secrecy, step: { what: 'secrecy', registeredOnly: true } });
  const { code, hash } = link();
  expect(await give(service, hash)).toBe('registered-only');
  await again(service, item, { registeredOnly: true }, { title: '第3号稿件' });
  expect(await give(service, hash)).toBe('applied');
  const { body } = await read(service, code);
  expect(body).toMatchObject({ title: '第3号稿件', text: null, authors: [], filedBy: null, registeredOnly: true });
});

test('where the top leader must sign, another is refused', async () => {
  const service = await opened();
  await say(service, {
    id: id(),
    type: 'record',
    kind: 'settings',
    record: 'g0123456789abcdef0123',
    replaces: 0,
    data: {
      validFrom: '2018-01-01',
      countingOffice: null,
      late: 'correction',
      checks: [{ check: 'top-leader', kind: null, unit: null, how: 'required' }],
    },
    personal: {},
  });
  const { code, hash } = link();
  await give(service, hash);
  expect((await read(service, code)).body.top).toBe(true);
  expect(await answer(service, code, { ...signing, post: '副镇长' })).toMatchObject({ code: 'not-the-signer' });
  expect((await answer(service, code)).status).toBe(200);
});

test('the link stands in no row, snapshot, report or answer', async () => {
  const service = await opened();
  const { code, secret, hash } = link();
  await give(service, hash);
  await read(service, code);
  await answer(service, code);
  await answer(service, code, { ...signing, name: '吴某' });
  const headers = { authorization: 'Bearer administrator.office1' };
  const rows = JSON.stringify((await ask(service, 'exportRows', { headers })).body);
  const state = await service.log('office1').read((now) => JSON.stringify(officeSnapshot.save(now)));
  const items = JSON.stringify((await ask(service, 'listItems', { headers })).body);
  const history = JSON.stringify((await ask(service, 'getHistory', { headers })).body);
  const everything = [rows, state.ok ? state.value : '', items, history, JSON.stringify(service.reported)].join('\n');
  expect(everything).toContain(hash);
  for (const mark of [code, secret, secret.slice(0, 10), code.slice('office1-'.length)])
    expect(everything.toUpperCase()).not.toContain(mark.toUpperCase());
});
