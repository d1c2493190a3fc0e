import type { HttpResponseInit } from '@azure/functions';
import { answerRequest } from '../../../functions/http/answer-request';
import { type OperationName, operations } from '../../../shared/contract/operations';
import { recordIdOf } from '../../../shared/record/identity';
import { type Asked, request, type TestService, testService } from './service';

const editor = { authorization: 'Bearer editor.office1' };
const params = { workspace: 'office1' };
const unit = recordIdOf('unit', ['甲镇']);
const id = (n: number): string => String(n).padStart(32, '0');
const setUnit = (n: number, replaces = 0, name = '甲镇') => ({
  id: id(n),
  type: 'record',
  kind: 'unit',
  record: unit,
  replaces,
  data: { name, board: null },
  personal: {},
});

const ask = (service: TestService, name: OperationName, asked: Asked): Promise<HttpResponseInit> =>
  answerRequest(service, name, request(asked));
// Every answer of ours has a JSON text as its body.
const json = (response: HttpResponseInit) => JSON.parse(String(response.body)) as Record<string, unknown>;
const post = (service: TestService, commands: readonly unknown[], headers: Record<string, string> = editor) =>
  ask(service, 'postCommands', { method: 'POST', params, headers, body: { commands } });

describe('answerRequest', () => {
  test('a command is applied once; sent again it is known', async () => {
    const service = testService();
    expect(json(await post(service, [setUnit(1)]))).toEqual({
      results: [{ id: id(1), status: 'applied', seq: 1, problem: null }],
    });
    expect(json(await post(service, [setUnit(1)]))).toMatchObject({ results: [{ status: 'known', seq: 1 }] });
    const units = json(await ask(service, 'listUnits', { params, headers: editor }));
    expect(units).toEqual({
      entries: [{ record: unit, name: '甲镇', board: null, registeredOnly: false }],
      next: null,
    });
  });

  test('half a batch refused: the other half is applied, each is answered for itself', async () => {
    const service = testService();
    const orphan = {
      ...setUnit(2),
      kind: 'score',
      record: recordIdOf('score', ['x']),
      data: { unit, period: { from: '2018-01-01', to: '2018-01-31' }, part: null, points: 100 },
    };
    const answer = json(await post(service, [orphan, setUnit(1)]));
    expect(answer).toMatchObject({
      results: [{ status: 'refused', problem: { code: 'reference-missing' } }, { status: 'applied' }],
    });
  });

  test('the same id with another body is refused', async () => {
    const service = testService();
    await post(service, [setUnit(1)]);
    expect(json(await post(service, [setUnit(1, 0, '乙镇')]))).toMatchObject({
      results: [{ status: 'refused', problem: { code: 'key-reused' } }],
    });
  });

  test('without a token nobody is answered', async () => {
    const response = await post(testService(), [setUnit(1)], {});
    expect(response.status).toBe(401);
    expect(json(response)).toMatchObject({ code: 'unauthenticated', status: 401 });
  });

  test('a role that may not write writes nothing', async () => {
    const service = testService();
    const response = await post(service, [setUnit(1)], { authorization: 'Bearer supervisor.office1' });
    expect(json(response)).toMatchObject({ results: [{ status: 'refused', problem: { code: 'forbidden' } }] });
    expect(json(await ask(service, 'listUnits', { params, headers: editor }))).toEqual({ entries: [], next: null });
  });

  test.each([
    ['no JSON', { text: '{' }],
    ['no commands', { body: { commands: [] } }],
    ['an unknown field', { body: { commands: [{ ...setUnit(1), extra: 1 }] } }],
    ['a wrong kind', { body: { commands: [{ ...setUnit(1), kind: 'cow' }] } }],
    ['an id of another shape', { body: { commands: [{ ...setUnit(1), id: '../head' }] } }],
  ])('%s is refused with a problem that names the field', async (_, asked) => {
    const response = await ask(testService(), 'postCommands', { method: 'POST', params, headers: editor, ...asked });
    expect(response.status).toBe(400);
    expect(json(response)).toMatchObject({ code: 'input-invalid', at: expect.stringMatching(/^body/) });
    expect(JSON.stringify(response.headers)).toContain('application/problem+json');
  });

  test('a period that is none is refused in the caller’s language', async () => {
    const asked = { params, query: { period: '四月' } };
    const zh = json(await ask(testService(), 'getRanking', { ...asked, headers: editor }));
    const en = json(
      await ask(testService(), 'getRanking', { ...asked, headers: { ...editor, 'accept-language': 'en-US' } }),
    );
    expect(zh.status).toBe(400);
    expect(String(zh.detail)).toMatch(/[\u4e00-\u9fff]/);
    expect(String(en.detail)).toMatch(/[a-z]/);
  });

  test('what breaks inside says nothing of why, and is reported once with its request id', async () => {
    const service = testService();
    const broken = {
      ...service,
      log: () => {
        throw new Error('secret of the house');
      },
    };
    const response = await answerRequest(
      broken,
      'listUnits',
      request({ params, headers: { ...editor, 'x-request-id': 'abc' } }),
    );
    expect(response.status).toBe(500);
    expect(String(response.body)).not.toContain('secret');
    expect(service.reported).toEqual([{ operation: 'listUnits', requestId: 'abc', status: 500, code: 'internal' }]);
  });

  test('the history of a record, oldest first', async () => {
    const service = testService();
    await post(service, [setUnit(1)]);
    await post(service, [setUnit(2, 1, '甲乡')]);
    const history = json(await ask(service, 'listEvents', { params: { ...params, record: unit }, headers: editor }));
    expect(history).toMatchObject({
      next: null,
      entries: [
        { seq: 1, data: { data: { name: '甲镇' } } },
        { seq: 2, data: { data: { name: '甲乡' } } },
      ],
    });
  });

  test('a record that nobody set is not found', async () => {
    const response = await ask(testService(), 'listEvents', { params: { ...params, record: unit }, headers: editor });
    expect(response.status).toBe(404);
  });

  test('health and the description need no token', async () => {
    expect(json(await ask(testService(), 'health', {}))).toEqual({ status: 'ok', version: '0.0.0' });
    const described = json(await ask(testService(), 'describe', {}));
    expect(described.openapi).toBe('3.1.0');
    const paths = described.paths as Record<string, Record<string, { operationId: string }>>; // as OpenAPI has them
    const ids = Object.values(paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
    expect(ids.sort()).toEqual(Object.keys(operations).sort());
  });
});
