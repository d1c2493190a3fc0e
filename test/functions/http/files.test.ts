/** Attachments through the triggers: who may, what is taken, what is kept once, what goes and when. */
import { answerRequest } from '../../../functions/http/answer-request';
import { fileNameIn, namedFile } from '../../../shared/contract/file-name';
import { type OperationName, operations } from '../../../shared/contract/operations';
import { fileHash } from '../../../shared/file/file-hash';
import { longestFile } from '../../../shared/file/file-type';
import type { Command } from '../../../shared/office/commands';
import { recordIdOf } from '../../../shared/record/identity';
import { adoptionData } from '../../shared/office/office';
import { fullOffice } from './full-office';
import { type Asked, request, type TestService, testService } from './service';

const { commands, items, units, correspondents } = fullOffice();
const pdf = (text: string): Uint8Array => new Uint8Array(Buffer.from(`%PDF-${text}`));
const editor = { authorization: 'Bearer editor.office1' };
const ofUnit = (n: 0 | 1) => ({ authorization: `Bearer correspondent.office1.${correspondents[n]}` });
let made = 0;
const newCommand = (): string => `k${++made}`.padStart(32, '0');

async function opened(): Promise<TestService> {
  const service = testService();
  await service.log('office1').append(commands, { person: 'p1', role: 'editor' });
  return service;
}

async function ask(service: TestService, name: OperationName, { params = {}, ...asked }: Asked) {
  const { method } = operations[name];
  const all = { method, params: { workspace: 'office1', ...params }, ...asked };
  const response = await answerRequest(service, name, request({ ...all, headers: { ...editor, ...asked.headers } }));
  const json = response.body instanceof Uint8Array ? null : (JSON.parse(String(response.body)) as { code?: string });
  return { status: response.status, headers: response.headers as Record<string, string>, body: response.body, json };
}
const attach = (
  service: TestService,
  bytes: Uint8Array,
  asked: Asked & { readonly name?: string; readonly item?: 0 | 1; readonly record?: string } = {},
) =>
  ask(service, 'attachFile', {
    params: { record: asked.record ?? items[asked.item ?? 0] },
    query: { command: newCommand(), ...asked.query },
    bytes,
    headers: { ...asked.headers, 'content-disposition': namedFile(asked.name ?? '稿件（定稿）.pdf') },
  });
const read = (service: TestService, bytes: Uint8Array, item: 0 | 1 = 0, headers = {}) =>
  ask(service, 'readFile', { params: { record: items[item], file: fileHash(bytes) }, headers });
const listed = async (service: TestService, query: Record<string, string> = {}, headers = {}) => {
  const { json } = await ask(service, 'listFiles', { query, headers });
  return operations.listFiles.output.parse(json).entries;
};

test('what was attached is read again: bytes, type and name, as a download and never as a page', async () => {
  const service = await opened();
  const bytes = pdf('一');
  expect(await attach(service, bytes)).toMatchObject({
    status: 200,
    json: { file: fileHash(bytes), status: 'applied' },
  });
  const got = await read(service, bytes);
  expect(got.status).toBe(200);
  expect(Buffer.from(got.body as Uint8Array)).toEqual(Buffer.from(bytes));
  expect(got.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
  expect(got.headers['content-disposition']).toMatch(/^attachment;/);
  expect(fileNameIn(got.headers['content-disposition'] ?? '')).toBe('稿件（定稿）.pdf');
});

test('the same request again is known; the same bytes for two items lie once and go with the last', async () => {
  const service = await opened();
  const bytes = pdf('二');
  const command = newCommand();
  expect((await attach(service, bytes, { query: { command } })).json).toMatchObject({ status: 'applied' });
  expect((await attach(service, bytes, { query: { command } })).json).toMatchObject({ status: 'known' });
  await attach(service, bytes, { item: 1 });
  expect(await listed(service)).toHaveLength(2);
  const remove = (item: 0 | 1) =>
    ask(service, 'removeFile', {
      params: { record: items[item], file: fileHash(bytes) },
      query: { command: newCommand() },
    });
  expect((await remove(0)).status).toBe(200);
  expect((await read(service, bytes)).status).toBe(404);
  expect((await read(service, bytes, 1)).status).toBe(200);
  expect((await remove(1)).status).toBe(200);
  expect(await service.files.get('office1', fileHash(bytes))).toBeUndefined();
});

test('refused, and nothing of it is kept: no such type, 10 MB and a byte, no name, no such item', async () => {
  const service = await opened();
  const before = await service.log('office1').read((_, { seq }) => seq);
  expect((await attach(service, new Uint8Array(Buffer.from('MZ')))).json).toMatchObject({ code: 'file-type-refused' });
  const long = new Uint8Array(longestFile + 1);
  long.set(pdf(''));
  expect(await attach(service, long)).toMatchObject({ status: 413, json: { code: 'file-too-large' } });
  expect(
    await attach(service, long.subarray(0, longestFile), { headers: { 'content-length': String(longestFile + 1) } }),
  ).toMatchObject({ status: 413 });
  const nameless = await ask(service, 'attachFile', {
    params: { record: items[0] },
    query: { command: newCommand() },
    bytes: pdf(''),
  });
  expect(nameless).toMatchObject({ status: 400, json: { at: 'content-disposition' } });
  const nowhere = await ask(service, 'attachFile', {
    params: { record: `i${'0'.repeat(20)}` },
    query: { command: newCommand() },
    bytes: pdf('无'),
    headers: { 'content-disposition': namedFile('无.pdf') },
  });
  expect(nowhere).toMatchObject({ status: 422, json: { code: 'reference-missing' } });
  expect(await service.files.get('office1', fileHash(pdf('无')))).toBeUndefined();
  expect(await service.log('office1').read((_, { seq }) => seq)).toEqual(before);
  expect((await attach(service, long.subarray(0, longestFile))).status).toBe(200);
});

test('a correspondent attaches and reads for the own unit; another office has no such file', async () => {
  const service = await opened();
  const bytes = pdf('三');
  expect((await attach(service, bytes, { headers: ofUnit(0) })).status).toBe(200);
  expect(await attach(service, bytes, { headers: ofUnit(1) })).toMatchObject({ status: 403 });
  expect((await read(service, bytes, 0, ofUnit(0))).status).toBe(200);
  expect((await read(service, bytes, 0, ofUnit(1))).status).toBe(403);
  // Whose item has the same bytes reads them there, and there only.
  expect((await attach(service, bytes, { item: 1, headers: ofUnit(1) })).status).toBe(200);
  expect((await read(service, bytes, 0, ofUnit(1))).status).toBe(403);
  expect((await listed(service, {}, ofUnit(1))).map(({ unit }) => unit)).toEqual([units[1]]);
  const away = await ask(service, 'readFile', {
    params: { workspace: 'office1', record: items[0], file: fileHash(bytes) },
    headers: { authorization: 'Bearer editor.office2' },
  });
  expect(away.status).toBe(403);
  expect(await service.files.get('office2', fileHash(bytes))).toBeUndefined();
});

test('只登记、不存正文: items of a unit bound to secrecy take no file, from the day it is said on', async () => {
  const service = await opened();
  const step = { what: 'secrecy', registeredOnly: true } as const;
  const said: Command = { id: newCommand(), type: 'change-unit', record: units[0], from: '2018-04-01', step };
  await service.log('office1').append([said], { person: 'p1', role: 'editor' });
  expect(await attach(service, pdf('密'))).toMatchObject({ status: 422, json: { code: 'registered-only' } });
  expect(await service.files.get('office1', fileHash(pdf('密')))).toBeUndefined();
  expect((await attach(service, pdf('密'), { item: 1 })).status).toBe(200);
});

test('文字、图片、文件档案: by archive, period, unit, item; who, when and the title stand beside', async () => {
  const service = await opened();
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1]);
  await attach(service, jpeg, { name: '现场.jpg', headers: ofUnit(0) });
  await attach(service, pdf('四'), { item: 1 });
  await attach(service, jpeg, { item: 1, query: { archive: 'document' }, name: '审签单.jpg' });
  const names = async (query: Record<string, string>) => (await listed(service, query)).map(({ name }) => name);
  expect(await names({ archive: 'picture' })).toEqual(['现场.jpg']);
  expect(await names({ archive: 'text' })).toEqual([]);
  expect(await names({ archive: 'document' })).toEqual(['稿件（定稿）.pdf', '审签单.jpg']);
  expect(await names({ unit: units[0] })).toEqual(['现场.jpg']);
  expect(await names({ record: items[1], archive: 'document', period: '2018-04' })).toHaveLength(2);
  expect(await names({ period: '2018-03' })).toEqual([]);
  expect((await listed(service, { archive: 'picture' }))[0]).toMatchObject({
    record: items[0],
    unitName: '甲镇',
    receivedOn: '2018-04-10',
    by: correspondents[0],
    at: '2018-04-28T01:00:00.000Z',
    size: 5,
  });
});

test('erasing an item takes its file names and the bytes that only it had; asked again it does nothing', async () => {
  const service = await opened();
  const own = pdf('五');
  const shared = pdf('六');
  for (const bytes of [own, shared]) await attach(service, bytes);
  await attach(service, shared, { item: 1 });
  const administrator = { authorization: 'Bearer administrator.office1' };
  const erase = () => ask(service, 'eraseRecord', { params: { record: items[0] }, headers: administrator });
  expect((await erase()).status).toBe(200);
  expect(await service.files.get('office1', fileHash(own))).toBeUndefined();
  expect(await service.files.get('office1', fileHash(shared))).toBeDefined();
  expect((await listed(service)).map(({ record }) => record)).toEqual([items[1]]);
  const events = await ask(service, 'listEvents', { params: { record: items[0] } });
  expect(String(events.body)).not.toContain('定稿');
  expect((await erase()).json).toMatchObject({ erased: 0 });
});

/** 采用: of the first item alone, and of both. */
const [own, composite] = [recordIdOf('adoption', ['单']), recordIdOf('adoption', ['合'])];
async function printed(): Promise<TestService> {
  const service = await opened();
  const adoption = (record: string, sources: readonly string[]): Command => ({
    id: newCommand(),
    type: 'record',
    kind: 'adoption',
    record,
    replaces: 0,
    data: adoptionData('州级', '2018-04-21', sources),
    personal: {},
  });
  const said = [adoption(own, [items[0]]), adoption(composite, items)];
  const answers = await service.log('office1').append(said, { person: 'p1', role: 'editor' });
  expect(answers.map(({ status }) => status)).toEqual(['applied', 'applied']);
  return service;
}
const clipping = pdf('剪报');
const slip = pdf('稿费单');
const readOf = (service: TestService, record: string, bytes: Uint8Array, headers = {}) =>
  ask(service, 'readFile', { params: { record, file: fileHash(bytes) }, headers });

test('剪报, 稿费单: evidence hangs on its adoption and is listed with what it proves; of a composite no unit alone is told', async () => {
  const service = await printed();
  expect((await attach(service, clipping, { record: own, name: '剪报.pdf' })).status).toBe(200);
  expect((await attach(service, slip, { record: composite, name: '稿费单.pdf' })).status).toBe(200);
  const proves = { outlet: '州级日报', date: '2018-04-21' };
  expect(await listed(service, { period: '2018-04' })).toMatchObject([
    { record: own, unitName: '甲镇', name: '剪报.pdf', receivedOn: null, proves: { ...proves, units: [units[0]] } },
    { record: composite, name: '稿费单.pdf', proves: { ...proves, units: [...units] } },
  ]);
  expect(await listed(service, { period: '2018-03' })).toEqual([]);
  expect((await listed(service, { unit: units[1] })).map(({ record }) => record)).toEqual([composite]);
  const { json } = await ask(service, 'listAdoptions', {});
  const entries = operations.listAdoptions.output.parse(json).entries;
  expect(entries.find(({ record }) => record === own)?.files).toEqual([{ file: fileHash(clipping), name: '剪报.pdf' }]);
  expect((await listed(service, {}, ofUnit(0))).map(({ record }) => record)).toEqual([own]);
  expect((await readOf(service, own, clipping, ofUnit(0))).status).toBe(200);
  expect((await readOf(service, own, clipping, ofUnit(1))).status).toBe(403);
  expect((await readOf(service, composite, slip, ofUnit(0))).status).toBe(403);
});

test('taken off or erased, evidence goes as an item’s file does', async () => {
  const service = await printed();
  for (const bytes of [clipping, slip]) await attach(service, bytes, { record: own });
  await attach(service, slip, { record: composite });
  const file = fileHash(clipping);
  const removed = await ask(service, 'removeFile', { params: { record: own, file }, query: { command: newCommand() } });
  expect(removed.status).toBe(200);
  expect(await service.files.get('office1', file)).toBeUndefined();
  const administrator = { authorization: 'Bearer administrator.office1' };
  await ask(service, 'eraseRecord', { params: { record: own }, headers: administrator });
  expect((await listed(service)).map(({ record }) => record)).toEqual([composite]);
  expect((await readOf(service, composite, slip)).status).toBe(200);
});

test('只登记、不存正文: an adoption of such an item takes no file, and loses those it had when the item is marked', async () => {
  const service = await printed();
  await attach(service, clipping, { record: own });
  await attach(service, slip, { record: composite });
  const marked = await ask(service, 'registerOnly', { params: { record: items[0] }, body: { title: '（只登记）1' } });
  expect(marked.status).toBe(200);
  expect(await listed(service)).toEqual([]);
  for (const bytes of [clipping, slip]) expect(await service.files.get('office1', fileHash(bytes))).toBeUndefined();
  for (const record of [own, composite])
    expect(await attach(service, clipping, { record })).toMatchObject({ json: { code: 'registered-only' } });
});
