import { HttpRequest } from '@azure/functions';
import { answerRequest } from '../../../functions/http/answer-request';
import { bodyLimit } from '../../../functions/http/body-text';
import { depthLimit, tooDeep } from '../../../functions/http/too-deep';
import { type OperationName, operations } from '../../../shared/contract/operations';
import type { Command } from '../../../shared/office/commands';
import { recordIdOf } from '../../../shared/record/identity';
import { request, type TestService, testService } from './service';

const headers = { authorization: 'Bearer editor.office1' };
const params = { workspace: 'office1' };
const unitNumber = (n: number): string => recordIdOf('unit', [`单位${n}`]);
const setUnit = (n: number): Command => ({
  id: String(n).padStart(32, '0'),
  type: 'record',
  kind: 'unit',
  record: unitNumber(n),
  replaces: 0,
  data: { name: `单位${n}`, board: null },
  personal: {},
});

// Every answer of ours is JSON.
const answered = async (service: TestService, name: OperationName, asked: Parameters<typeof request>[0]) => {
  const response = await answerRequest(service, name, request({ params, headers, ...asked }));
  return { ...response, json: JSON.parse(String(response.body)) as Record<string, unknown> };
};
const posted = (asked: Parameters<typeof request>[0]) =>
  answered(testService(), 'postCommands', { method: 'POST', ...asked });

describe('body', () => {
  test('longer than 8 MiB: refused, whatever its length says', async () => {
    const text = `{"commands":["${'x'.repeat(bodyLimit)}"]}`;
    for (const length of [{}, { 'content-length': '10' }]) {
      const { status, json } = await posted({ text, headers: { ...headers, ...length } });
      expect([status, json.code]).toEqual([413, 'body-too-large']);
    }
  });

  test('one that says it is too long is not read at all', async () => {
    const { status } = await posted({ text: '{}', headers: { ...headers, 'content-length': String(bodyLimit + 1) } });
    expect(status).toBe(413);
  });

  test('bytes that are no UTF-8 are not guessed at', async () => {
    const bytes = Buffer.concat([Buffer.from('{"commands":["'), Buffer.from([0xb8, 0xdf]), Buffer.from('"]}')]);
    const asked = new HttpRequest({
      method: 'POST',
      url: 'http://localhost/api',
      params,
      headers: { ...headers, 'content-type': 'application/json' },
      body: { bytes },
    });
    const response = await answerRequest(testService(), 'postCommands', asked);
    expect(JSON.parse(String(response.body))).toMatchObject({ status: 400, values: { expected: 'UTF-8' } });
  });

  test.each([
    ['lists', '['.repeat(100_000)],
    ['objects', '{"a":'.repeat(100_000)],
    ['just too deep', `${'['.repeat(depthLimit + 1)}${']'.repeat(depthLimit + 1)}`],
  ])('nested too deep is refused before it is parsed: %s', async (_, text) => {
    const { status, json } = await posted({ text });
    expect([status, json.values]).toEqual([400, { depth: depthLimit }]);
  });

  test('brackets within a text are text', () => {
    expect(tooDeep(JSON.stringify({ a: `"\\${'['.repeat(100)}` }))).toBe(false);
    expect(tooDeep(`${'['.repeat(depthLimit)}${']'.repeat(depthLimit)}`)).toBe(false);
  });

  test('another type than JSON is refused', async () => {
    const { status, json } = await posted({
      text: 'commands=1',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([status, json.at]).toEqual([400, 'content-type']);
  });

  test('201 commands are too many for one request', async () => {
    const { status } = await posted({ body: { commands: Array.from({ length: 201 }, (_, n) => setUnit(n)) } });
    expect(status).toBe(400);
  });
});

describe('unknown fields', () => {
  test('a parameter of the query that the operation does not know, for every operation', async () => {
    for (const name of Object.keys(operations) as OperationName[]) {
      const wanted = Object.keys(operations[name].query.shape);
      const query = Object.fromEntries(
        Object.entries({ period: '2018-04', day: '2018-04-28', command: '1'.padStart(32, '0') }).filter(([key]) =>
          wanted.includes(key),
        ),
      );
      const record = { ...params, record: unitNumber(1), file: 'a'.repeat(64) };
      const path = Object.fromEntries(
        Object.entries(record).filter(([key]) => operations[name].path.includes(`{${key}}`)),
      );
      const { status, json } = await answered(testService(), name, {
        method: operations[name].method,
        params: path,
        query: { ...query, unheardOf: '1' },
        // The one role that may ask for everything.
        headers: { authorization: 'Bearer administrator.office1' },
      });
      expect([name, status, json.at]).toEqual([name, 400, 'query']);
    }
  });

  test('a field called __proto__ is a field like any other', async () => {
    const text = JSON.stringify({ commands: [setUnit(1)] }).replace(
      '"name"',
      '"__proto__":{"role":"administrator"},"name"',
    );
    expect((await posted({ text })).status).toBe(400);
    expect(({} as Record<string, unknown>).role).toBeUndefined();
  });

  test('a record of one kind under the letter of another is refused', async () => {
    const { status, json } = await posted({
      body: { commands: [{ ...setUnit(1), record: recordIdOf('item', ['x']) }] },
    });
    expect([status, json.at]).toEqual([400, 'body.commands.0.record']);
  });
});

describe('request ids', () => {
  test('the caller’s own comes back and is reported; a strange one is replaced', async () => {
    const service = testService();
    const kept = await answered(service, 'listUnits', { headers: { ...headers, 'x-request-id': 'pane-1' } });
    const strange = await answered(service, 'listUnits', { headers: { ...headers, 'x-request-id': 'a b<c>' } });
    const refused = await answered(service, 'listUnits', { headers: { 'x-request-id': 'pane-2' } });
    expect([kept, strange, refused].map((one) => new Headers(one.headers as HeadersInit).get('x-request-id'))).toEqual([
      'pane-1',
      'id-1',
      'pane-2',
    ]);
    expect(service.reported.map(({ requestId }) => requestId)).toEqual(['pane-1', 'id-1', 'pane-2']);
    expect(refused.json.instance).toBe('urn:request:pane-2');
  });
});

describe('pages', () => {
  test('2,500 units come in three pages, each once and in their order', async () => {
    const service = testService();
    const wanted = Array.from({ length: 2500 }, (_, n) => n);
    await service.log('office1').append(wanted.map(setUnit), { person: 'p1', role: 'editor' });
    const found: unknown[] = [];
    let pages = 0;
    for (let after: string | null | undefined; after !== null; pages += 1) {
      const { json } = await answered(service, 'listUnits', { query: after === undefined ? {} : { after } });
      const page = operations.listUnits.output.parse(json);
      found.push(...page.entries.map(({ record }) => record));
      after = page.next;
    }
    expect(found).toEqual(wanted.map(unitNumber));
    expect(pages).toBe(3);
  });

  test('a last page that is full says that it is the last', async () => {
    const service = testService();
    await service.log('office1').append(
      Array.from({ length: 1000 }, (_, n) => setUnit(n)),
      { person: 'p1', role: 'editor' },
    );
    const { json } = await answered(service, 'listUnits', {});
    expect([(json.entries as unknown[]).length, json.next]).toEqual([1000, null]);
  });

  test('to go on behind an id that is not there is refused, not answered with nothing', async () => {
    for (const name of ['listUnits', 'listTasks', 'listItems', 'listStandings'] as const) {
      const { status, json } = await answered(testService(), name, { query: { after: unitNumber(1) } });
      expect([name, status, json.code, json.at]).toEqual([name, 400, 'input-invalid', 'after']);
    }
  });
});
