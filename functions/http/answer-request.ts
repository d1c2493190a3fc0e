/** One request: who → parse → act → answer. */
import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import type * as z from 'zod';
import { namedFile } from '../../shared/contract/file-name';
import { gotFile, sentFile } from '../../shared/contract/files';
import { type OperationName, operations } from '../../shared/contract/operations';
import { pathParameters } from '../../shared/contract/path-parameters';
import { fileTypes } from '../../shared/file/file-type';
import type { Problem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import type { Caller, Service } from '../service';
import { acts } from './operations';
import { problemResponse } from './problem-response';
import { bodyOf, fileOf, languageOf, paramsOf, queryOf } from './request';

/** Always answers: in streaming mode the host leaves a request hanging whose handler throws or returns nothing. */
export async function answerRequest(
  service: Service,
  name: OperationName,
  request: HttpRequest,
): Promise<HttpResponseInit> {
  const given = request.headers.get('x-request-id') ?? '';
  const requestId = /^[\w-]{1,64}$/.test(given) ? given : service.newId();
  const entry = { operation: name, requestId };
  try {
    const { value: result, reads, transactions } = await service.counted(() => run(service, name, request));
    const line = { ...entry, reads, transactions };
    if (!result.ok) return refuse(service, line, result.problem, request, requestId);
    service.report({ ...line, status: 200 });
    const { headers, body } = answerOf(name, result.value);
    return { status: 200, headers: { ...headers, 'x-request-id': requestId, 'cache-control': 'no-store' }, body };
  } catch (error) {
    service.report({ ...entry, status: 500, code: 'internal' }, error);
    return problemResponse({ code: 'internal' }, languageOf(request), requestId);
  }
}

function answerOf(name: OperationName, value: unknown) {
  if (operations[name].output !== gotFile) {
    return { headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) };
  }
  // The output's schema has accepted it.
  const { name: file, type, bytes } = value as z.infer<typeof gotFile>;
  return {
    headers: {
      'content-type': fileTypes[type],
      // A download, never a page of this origin, whatever a browser might find in it.
      'content-disposition': namedFile(file),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    },
    body: bytes,
  };
}

function refuse(
  service: Service,
  entry: Readonly<Record<string, string | number>>,
  problem: Problem,
  request: HttpRequest,
  requestId: string,
): HttpResponseInit {
  const response = problemResponse(problem, languageOf(request), requestId);
  service.report({ ...entry, status: response.status ?? 500, code: problem.code });
  return response;
}

async function run(service: Service, name: OperationName, request: HttpRequest): Promise<Result<unknown>> {
  const operation = operations[name];
  // Who is not let in learns nothing of what is asked for here.
  const caller = await callerOf(service, name, request);
  if (!caller.ok) return caller;
  const params = paramsOf(request, pathParameters(operation.path));
  if (!params.ok) return params;
  const query = queryOf(request, operation.query);
  if (!query.ok) return query;
  const body = await sentBody(request, operation.body);
  if (!body.ok) return body;
  // The schemas above are this operation's own, so the parts are what its act takes.
  const act = acts[name] as (service: Service, caller: Caller, asked: unknown) => Promise<Result<unknown>>;
  const result = await act(service, caller.value, { query: query.value, body: body.value, params: params.value });
  return result.ok ? ok(operation.output.parse(result.value)) : result;
}

async function sentBody(request: HttpRequest, body: z.ZodType | null): Promise<Result<unknown>> {
  if (body === null) return ok(null);
  return body === sentFile ? fileOf(request) : bodyOf(request, body);
}

/** The caller of a public operation is nobody. */
const nobody: Caller = { workspace: '', actor: { person: 'nobody', role: 'correspondent' } };

async function callerOf(service: Service, name: OperationName, request: HttpRequest): Promise<Result<Caller>> {
  const { roles } = operations[name];
  if (roles === null) return ok(nobody);
  if (roles === 'account') {
    const account = await service.account(request);
    return account.ok ? ok({ ...nobody, account: account.value }) : account;
  }
  const caller = await service.identify(request, request.params.workspace ?? '');
  if (!caller.ok) return caller;
  const { workspace, actor } = caller.value;
  // Another office's existence is no one's business: not allowed reads the same whether it is there or not.
  if (request.params.workspace !== workspace || !roles.some((role) => role === actor.role))
    return fail({ code: 'forbidden' });
  return caller;
}
