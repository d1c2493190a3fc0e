/** 只登记、不存正文, found out late: what was kept of the item is nowhere any more, in no row, file, snapshot or report. */
import { answerRequest } from '../../../functions/http/answer-request';
import { namedFile } from '../../../shared/contract/file-name';
import { type OperationName, operations } from '../../../shared/contract/operations';
import { fileHash } from '../../../shared/file/file-hash';
import type { Command, RecordCommand } from '../../../shared/office/commands';
import { officeSnapshot } from '../../../shared/office/snapshot';
import { fullOffice } from './full-office';
import { type Asked, request, type TestService, testService } from './service';

const { commands, items, units } = fullOffice();
const id = (n: number): string => `r${n}`.padStart(32, '0');
const actor = { person: 'p1', role: 'editor' } as const;
const printedAt = 'https://printed.example.invalid/7';
const marks = [
  '涉密标题甲',
  '涉密正文乙',
  '密写作者',
  '密审签人',
  '密附件名',
  'https://secret.example.invalid/1',
  printedAt,
];

async function ask(service: TestService, name: OperationName, { params = {}, ...asked }: Asked) {
  const headers = { authorization: 'Bearer editor.office1', ...asked.headers };
  const given = { method: operations[name].method, params: { workspace: 'office1', ...params }, ...asked, headers };
  const response = await answerRequest(service, name, request(given));
  return { status: response.status, text: String(response.body) };
}

const secret = (n: number, record: string, more: object = {}): Command => {
  const base = commands.find((one): one is RecordCommand => one.type === 'record' && one.record === items[0]);
  if (base?.kind !== 'item') throw new Error('the office has an item');
  const personal = {
    ...base.personal,
    title: marks[0] ?? '',
    message: marks[1] ?? '',
    authors: [marks[2] ?? ''],
    signedBy: marks[3] ?? '',
    link: marks[5] ?? '',
  };
  return { ...base, id: id(n), record, replaces: 0, data: { ...base.data, ...more }, personal };
};

/** As senders of former versions say it, with the link among what stays, and as it is said now. */
const adopted = (n: number, former: boolean): Command => {
  const base = commands.find((one): one is RecordCommand => one.type === 'record' && one.kind === 'adoption');
  if (base?.kind !== 'adoption') throw new Error('the office has an adoption');
  const { link: _, ...data } = base.data;
  return {
    ...base,
    id: id(n),
    record: `a${n}`.padEnd(21, '3'),
    replaces: 0,
    data: { ...data, sources: ['i0123456789abcdef0123'], ...(former ? { link: printedAt } : {}) },
    personal: former ? {} : { link: printedAt },
  };
};

/** Everything that the service keeps or has said, as one text. */
async function everything(service: TestService): Promise<string> {
  let whole = JSON.stringify([service.reported, service.errors.map(String)]);
  for (let after: string | null = ''; after !== null; ) {
    const { text } = await ask(service, 'exportRows', after === '' ? {} : { query: { after } });
    whole += text;
    after = (JSON.parse(text) as { next: string | null }).next; // the contract's shape
  }
  for (const name of ['listItems', 'listAdoptions', 'listStandings', 'listUnits'] as const)
    whole += (await ask(service, name, {})).text;
  whole += (await ask(service, 'listFindings', { query: { period: '2018-04' } })).text;
  whole += (await ask(service, 'getHistory', {})).text;
  const saved = await service.log('office1').read((state) => JSON.stringify(officeSnapshot.save(state)));
  return whole + (saved.ok ? saved.value : '');
}

test('marked later, an item is erased from rows, files, snapshot and answers; the neutral title stays', async () => {
  const service = testService();
  await service.log('office1').append(commands, actor);
  const record = 'i0123456789abcdef0123';
  const bytes = new Uint8Array(Buffer.from('%PDF-涉密附件'));
  await service.log('office1').append([secret(1, record), adopted(8, true), adopted(9, false)], actor);
  const headers = { 'content-disposition': namedFile('密附件名.pdf') };
  expect(
    (await ask(service, 'attachFile', { params: { record }, query: { command: id(2) }, bytes, headers })).status,
  ).toBe(200);
  const before = await everything(service);
  for (const mark of [...marks.slice(0, 4), printedAt]) expect(before).toContain(mark);

  const body = { title: '（只登记）4月第1件' };
  const done = await ask(service, 'registerOnly', { params: { record }, body });
  expect(done.status).toBe(200);
  const after = await everything(service);
  for (const mark of marks) expect(after).not.toContain(mark);
  expect(after).toContain(body.title);
  expect(await service.files.get('office1', fileHash(bytes))).toBeUndefined();

  // Said again nothing more happens, and nothing can be added.
  expect(JSON.parse((await ask(service, 'registerOnly', { params: { record }, body })).text)).toMatchObject({
    erased: 0,
  });
  expect(
    (await ask(service, 'attachFile', { params: { record }, query: { command: id(4) }, bytes, headers })).status,
  ).toBe(422);
  // Nor does a row of the ledger bring the link back.
  const again = await service.log('office1').append([adopted(10, true), adopted(11, false)], actor);
  for (const answer of again) expect(answer).toMatchObject({ problem: { code: 'registered-only' } });
  expect(await everything(service)).not.toContain(printedAt);
  expect((await ask(service, 'registerOnly', { params: { record: 'i'.padEnd(21, '9') }, body })).status).toBe(404);
});

test('of a unit bound to secrecy no message and no link is taken, nor of an item marked so', async () => {
  const service = testService();
  await service.log('office1').append(commands, actor);
  const [marked] = await service
    .log('office1')
    .append([secret(5, 'i1123456789abcdef0123', { registeredOnly: true })], actor);
  expect(marked).toMatchObject({ status: 'refused', problem: { code: 'registered-only' } });
  const step = { what: 'secrecy', registeredOnly: true } as const;
  const bound: Command = { id: id(6), type: 'change-unit', record: units[0], from: '2018-04-01', step };
  await service.log('office1').append([bound], actor);
  const [ofUnit] = await service.log('office1').append([secret(7, 'i2123456789abcdef0123')], actor);
  expect(ofUnit).toMatchObject({ status: 'refused', problem: { code: 'registered-only' } });
  const text = await everything(service);
  for (const mark of marks) expect(text).not.toContain(mark);
  const { entries } = operations.listUnits.output.parse(JSON.parse((await ask(service, 'listUnits', {})).text));
  expect(entries.map(({ registeredOnly }) => registeredOnly).slice(0, 2)).toEqual([true, false]);
});
