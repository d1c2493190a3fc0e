/** Every operation, asked as its OpenAPI description says and in broken ways: never a 5xx, and a refusal changes nothing. */

import fc from 'fast-check';
import { answerRequest } from '../../../functions/http/answer-request';
import { namedFile } from '../../../shared/contract/file-name';
import { openApi } from '../../../shared/contract/open-api';
import { type OperationName, operations } from '../../../shared/contract/operations';
import { problemBody } from '../../../shared/contract/problem-body';
import { unitOf } from '../../../shared/office/own-unit';
import { recordKinds, records } from '../../../shared/record/records';
import { broken, fromSchema, type Known, type Schema } from './from-schema';
import { fullOffice } from './full-office';
import { request, testService } from './service';

const total = process.env.TONGLIAN_LONG ? 5000 : 500;
const names = Object.keys(operations) as OperationName[]; // safe: the table is const

interface Described {
  readonly operationId: OperationName;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: {
    readonly content: {
      readonly 'application/json'?: { readonly schema: Schema };
      readonly 'application/octet-stream'?: object;
    };
  };
}

// As a reader of the document sees it: through JSON.
const { paths } = JSON.parse(JSON.stringify(openApi('1.0.0'))) as {
  readonly paths: Record<string, Record<string, Described>>;
};
const described = new Map(
  Object.values(paths).flatMap((path) => Object.values(path).map((one) => [one.operationId, one] as const)),
);

const { commands, ids, correspondents } = fullOffice();
const ofKind = (letter: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...ids.filter((id) => id.startsWith(letter))),
    fc.stringMatching(new RegExp(`^${letter}[0-9a-f]{20}$`)),
  );
const known: Known = {
  ...Object.fromEntries(
    recordKinds.map((kind) => records[kind].letter).map((letter) => [`^${letter}[0-9a-f]{20}$`, ofKind(letter)]),
  ),
  '^[a-z][0-9a-f]{20}$': fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...ids) },
    { weight: 1, arbitrary: fc.stringMatching(/^[a-z][0-9a-f]{20}$/) },
  ),
  '^\\d{4}-\\d{2}-\\d{2}$': fc.constantFrom(
    '2018-01-01',
    '2018-04-15',
    '2018-04-30',
    '2017-12-31',
    '1900-01-01',
    '2199-12-31',
  ),
  '^[0-9a-z]{1,32}$': fc.constant('office1'),
};
const readable = {
  period: fc.constantFrom('2018-04', '2018Q1', '2018', '2018-03-29..2018-04-28', '0001-01-01..9999-12-31', '9999'),
};

interface Asking {
  readonly name: OperationName;
  readonly role: string;
  readonly params: Record<string, string>;
  readonly query: Record<string, string>;
  readonly text: string | undefined;
  readonly whole: boolean;
}

function parameters(given: Described, place: string): fc.Arbitrary<Record<string, string>> {
  const wanted = given.parameters.filter((one) => one.in === place);
  const fields = Object.fromEntries(
    wanted.map((one) => [
      one.name,
      (one.name === 'period' ? readable.period : fromSchema(one.schema, known)).map(String),
    ]),
  );
  return fc.record(fields, {
    requiredKeys: wanted.filter((one) => one.required).map((one) => one.name),
  }) as fc.Arbitrary<Record<string, string>>;
}

function asking(name: OperationName): fc.Arbitrary<Asking> {
  const given = described.get(name);
  if (!given) throw new Error(`${name} is not described`);
  const schema = given.requestBody?.content['application/json']?.schema;
  const bytes = given.requestBody?.content['application/octet-stream'] !== undefined;
  const body = schema === undefined ? fc.constant(bytes ? '%PDF-' : undefined) : fromSchema(schema, known);
  const good = fc.record({ params: parameters(given, 'path'), query: parameters(given, 'query'), body });
  const { roles: may } = operations[name];
  const roles = may === null || may === 'account' ? ['editor'] : may;
  const whole = fc.tuple(good, fc.constantFrom(...roles)).map(([one, role]) => ({
    ...one,
    name,
    role,
    whole: true,
    text: one.body === undefined ? undefined : bytes ? String(one.body) : JSON.stringify(one.body),
  }));
  const spoilt = whole.chain((one) =>
    fc
      .tuple(
        schema === undefined ? fc.constant(undefined) : broken(one.body),
        fc.oneof(
          fc.constant({}),
          fc.dictionary(fc.string({ maxLength: 5 }), fc.string({ maxLength: 9 }), { maxKeys: 2 }),
        ),
        fc.constantFrom('', '{', '[[[[', 'null', '['.repeat(100_000), '{"commands":', '\ufeff{}'),
        fc.boolean(),
        fc.constantFrom('editor', 'correspondent', 'accountant', 'nobody'),
      )
      .map(([body, query, junk, asJunk, role]) => ({
        ...one,
        role,
        query: { ...one.query, ...query },
        whole: false,
        text: schema === undefined ? undefined : asJunk ? junk : JSON.stringify(body),
      })),
  );
  return fc.oneof(whole, spoilt);
}

/** A fresh office for each: a log that grows makes every reading slower, and finds nothing more. */
const perOffice = 250;

async function askOffice(runs: number, seen: Record<string, number>): Promise<number> {
  const service = testService();
  const log = service.log('office1');
  await log.append(commands, { person: 'p1', role: 'editor' });
  const at = async (): Promise<number> => {
    const read = await log.read((_, { seq }) => seq);
    if (!read.ok) throw new Error(read.problem.code);
    return read.value;
  };
  const one = async ({ name, role, params, query, text, whole }: Asking): Promise<void> => {
    const before = await at();
    const { method } = operations[name];
    const headers = { authorization: `Bearer ${role}.office1.${role === 'correspondent' ? correspondents[0] : 'p1'}` };
    const file = { 'content-disposition': namedFile('稿.pdf') };
    const asked = { method, params, query, headers: { ...headers, ...file }, ...(text === undefined ? {} : { text }) };
    const response = await answerRequest(service, name, request(asked));
    const status = response.status ?? 0;
    seen[`${method} ${status}`] = (seen[`${method} ${status}`] ?? 0) + 1;
    const answer: unknown = JSON.parse(String(response.body));
    if (status >= 500) throw service.errors.at(-1);
    if (whole) {
      // An accepted command may have changed the asker's own line of the roster: then there is no unit to ask for.
      const unit = await log.read((state) => unitOf(state, correspondents[0], service.now()));
      const item = filed.has(name) ? [403, 409, 422] : [];
      const gone = role === 'correspondent' && unit.ok && unit.value === undefined ? [403] : [];
      const expected = [200, 400, ...item, ...(placed.has(name) ? [403, 404] : gone)];
      expect([name, expected.includes(status), answer]).toEqual([name, true, answer]);
    }
    if (status >= 400) {
      problemBody.parse(answer);
      expect(await at()).toBe(before);
    } else expect(status).toBe(200);
  };
  const asked = names.map((name) => ({ weight: name === 'postCommands' ? 6 : 1, arbitrary: asking(name) }));
  await fc.assert(fc.asyncProperty(fc.oneof(...asked), one), { numRuns: runs });
  return (await at()) - commands.length;
}

/** What they say may be refused as a command is. */
const filed = new Set<string>(['attachFile', 'removeFile']);

/** They name a place, which may be in another's hands, or nowhere. */
const placed = new Set<string>([
  'listEvents',
  'exportRows',
  'eraseRecord',
  'registerOnly',
  'readFile',
  'acceptInvitation',
  'readSignLink',
  'answerSignLink',
]);

test(`${total} requests made from the description`, async () => {
  const seen: Record<string, number> = {};
  let added = 0;
  for (let asked = 0; asked < total; asked += perOffice) added += await askOffice(perOffice, seen);
  expect(Object.values(seen).reduce((sum, n) => sum + n, 0)).toBe(total);
  // Among all offices: in one of few requests chance may accept nothing.
  expect(added).toBeGreaterThan(0);
  expect(Object.keys(seen)).toEqual(expect.arrayContaining(['GET 200', 'POST 200', 'POST 400', 'POST 403', 'GET 403']));
  console.log(`requests by method and status: ${JSON.stringify(seen)}; events they made: ${added}`);
}, 600_000);
