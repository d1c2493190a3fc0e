import { answerRequest } from '../../../functions/http/answer-request';
import type { OperationName } from '../../../shared/contract/operations';
import { fullOffice } from './full-office';
import { request, type TestService, testService } from './service';

const { commands, items } = fullOffice();
const ask = async (service: TestService, name: OperationName, role: string, more: object = {}) => {
  const method = name === 'eraseRecord' ? 'POST' : 'GET';
  const headers = { authorization: `Bearer ${role}.office1` };
  const params = { workspace: 'office1', ...(name === 'eraseRecord' ? { record: items[0] } : {}) };
  const response = await answerRequest(service, name, request({ method, params, headers, ...more }));
  // Every answer of ours has a JSON text as its body.
  return { status: response.status, text: String(response.body) };
};

/** The whole log as text. */
async function exported(service: TestService): Promise<string> {
  let whole = '';
  for (let after: string | null = ''; after !== null; ) {
    const { text } = await ask(service, 'exportRows', 'editor', after === '' ? {} : { query: { after } });
    whole += text;
    after = (JSON.parse(text) as { next: string | null }).next; // the contract's shape
  }
  return whole;
}

test("a record's names and texts go from the answers and from the log; its figures stay", async () => {
  const service = testService();
  await service.log('office1').append(commands, { person: 'p1', role: 'editor' });
  const period = { query: { period: '2018-04' } };
  const title = (
    JSON.parse((await ask(service, 'listItems', 'editor')).text) as { entries: { record: string; title: string }[] }
  ).entries // the contract's shape
    .find(({ record }) => record === items[0])?.title;
  const tallies = await ask(service, 'getTallies', 'editor', period);
  expect(await exported(service)).toContain(title);

  expect(await ask(service, 'eraseRecord', 'editor')).toMatchObject({ status: 403 });
  const erased = await ask(service, 'eraseRecord', 'administrator');
  expect(JSON.parse(erased.text)).toMatchObject({ erased: expect.any(Number) });
  expect(JSON.parse(erased.text)).not.toMatchObject({ erased: 0 });

  expect((await ask(service, 'listItems', 'editor')).text).not.toContain(title);
  expect(await exported(service)).not.toContain(title);
  expect(await ask(service, 'getTallies', 'editor', period)).toEqual(tallies);
  // Asked again there is nothing more to erase.
  expect(JSON.parse((await ask(service, 'eraseRecord', 'administrator')).text)).toMatchObject({ erased: 0 });
  const none = { params: { workspace: 'office1', record: 'i'.padEnd(21, '0') } };
  expect(await ask(service, 'eraseRecord', 'administrator', none)).toMatchObject({ status: 404 });
});
