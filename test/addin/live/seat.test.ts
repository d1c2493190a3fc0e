/** Getting in with an account of a directory, which the test plays: sign in, join once, sit down ever after. */
import { serviceSettings } from '../../../addin/api/settings';
import { directoryDoor } from '../../../addin/live/seat';
import { answerRequest } from '../../../functions/http/answer-request';
import { who } from '../../../functions/identity/who';
import { type OperationName, operations } from '../../../shared/contract/operations';
import { fail, ok } from '../../../shared/result';
import { request, testService } from '../../functions/http/service';
import { invite } from '../../functions/identity/invite';

const server = 'https://functions.example.cn';
const kept = new Map<string, string>();
const before = { fetch: globalThis.fetch, localStorage: Reflect.get(globalThis, 'localStorage') as unknown };

/** The service behind `fetch`; tokens are the accounts' own names. */
function serve() {
  const inner = testService();
  const account = (authorization: string | null) => ({ tenant: 't', account: authorization?.slice(7) ?? '' });
  const asks = who({
    verify: async ({ headers }) =>
      headers.get('authorization') === 'Bearer '
        ? fail({ code: 'unauthenticated' })
        : ok({ account: account(headers.get('authorization')) }),
    log: inner.log,
    now: () => new Date('2018-04-28T01:00:00Z'),
  });
  const service = { ...inner, ...asks };
  globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(String(input));
    const name = (Object.keys(operations) as OperationName[]).find(
      (one) => `/api/${operations[one].path.replace('{workspace}', 'county')}` === pathname,
    );
    if (name === undefined) return new Response('{}', { status: 404 });
    const asked = request({
      method: operations[name].method,
      params: { workspace: 'county' },
      headers: init?.headers as Record<string, string>,
      ...(init?.body ? { text: String(init.body) } : {}),
    });
    const { status, body } = await answerRequest(service, name, asked);
    return new Response(String(body), { status: status ?? 200 });
  };
  return inner;
}

beforeEach(() => {
  kept.clear();
  const localStorage = { getItem: (key: string) => kept.get(key) ?? null, setItem: kept.set.bind(kept) };
  Object.defineProperty(globalThis, 'localStorage', { value: localStorage, configurable: true });
});
afterAll(() => {
  globalThis.fetch = before.fetch;
  Object.defineProperty(globalThis, 'localStorage', { value: before.localStorage, configurable: true });
});

test('nobody signed in, signed in and not invited, joined: then the seat is there, and again the next day', async () => {
  const inner = serve();
  let token = '';
  const directory = {
    token: async () => (token === '' ? fail({ code: 'unauthenticated' as const }) : ok(token)),
    signIn: async () => {
      token = 'wang';
      return ok(token);
    },
  };
  const door = directoryDoor(server, directory);
  expect(await door.seat()).toEqual({ ok: false, problem: { code: 'unauthenticated' } });
  expect(await door.signIn()).toEqual({ ok: true, value: null });
  expect(await door.seat()).toEqual({ ok: false, problem: { code: 'not-bound' } });
  expect(await door.join('county-00000')).toEqual({ ok: false, problem: { code: 'invitation-unknown' } });
  const { code, record } = await invite(inner, 'county', 'editor');
  expect(await door.join(code)).toEqual({ ok: true, value: null });
  expect(await directoryDoor(server, directory).seat()).toMatchObject({
    ok: true,
    value: { workspace: 'county', person: record },
  });
});

test('on a second computer who has joined names the workspace; who has not is not let in by its name', async () => {
  const inner = serve();
  const { code, record } = await invite(inner, 'county', 'editor');
  const of = (name: string) => ({ token: async () => ok(name), signIn: async () => ok(name) });
  expect(await directoryDoor(server, of('wang')).join(code)).toMatchObject({ ok: true });
  kept.clear();
  const elsewhere = directoryDoor(server, of('wang'));
  expect(await elsewhere.seat()).toEqual({ ok: false, problem: { code: 'not-bound' } });
  expect(await directoryDoor(server, of('li')).join('county')).toEqual({ ok: false, problem: { code: 'not-bound' } });
  expect(await elsewhere.seat()).toEqual({ ok: false, problem: { code: 'not-bound' } });
  expect(await elsewhere.join(' County ')).toEqual({ ok: true, value: null });
  expect(await elsewhere.seat()).toMatchObject({ ok: true, value: { workspace: 'county', person: record } });
});

test('another account at the same seat is not taken for the one before', async () => {
  const inner = serve();
  const { code } = await invite(inner, 'county', 'editor');
  const of = (name: string) => ({ token: async () => ok(name), signIn: async () => ok(name) });
  await directoryDoor(server, of('wang')).join(code);
  expect(await directoryDoor(server, of('li')).seat()).toEqual({ ok: false, problem: { code: 'not-bound' } });
});

test('a page says where its service is, or it is this machine', () => {
  const own = 'http://localhost:7071';
  const signIn = { client: 'c', tenant: 't', cloud: 'china' };
  expect(serviceSettings(JSON.stringify({ server, signIn }), own)).toEqual({ server, signIn });
  for (const said of [undefined, null, '', '{', '{"server":1}', JSON.stringify({ server, signIn: {} })])
    expect(serviceSettings(said, own)).toEqual({ server: own });
});
