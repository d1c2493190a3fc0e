/** One HTTP call of a function in streaming mode: the invocation goes one way, request and answer another. */
import { randomUUID } from 'node:crypto';
import { type ClientRequest, request as open, type ServerResponse } from 'node:http';
import { type HttpCall, headersOf } from './http-call';
import { invoke, type WireData } from './invoke';

/** So long after its function the answer may take to come through. */
const answerPatience = 1_000;
const idHeader = 'x-ms-invocation-id';

/** Throws what the function throws, and where it returns nothing: there the real host would never answer. */
export async function streamCall(call: HttpCall): Promise<void> {
  const { app, registered, input, params, request, url, body, response, log } = call;
  const invocationId = randomUUID();
  const { connection: _, 'transfer-encoding': __, ...headers } = request.headers;
  const forwarded = open({
    host: '127.0.0.1',
    port: app.streamPort,
    method: request.method,
    path: url.pathname + url.search,
    headers: {
      ...headers,
      'content-length': body.length,
      'x-forwarded-host': url.host,
      'x-forwarded-proto': 'http',
      [idHeader]: invocationId,
    },
  });
  const answered = passOn(forwarded, response);
  forwarded.end(body);
  const parameters = Object.entries(params).map(([name, value]): [string, WireData] => [name, { string: value }]);
  const metadata = { ...Object.fromEntries(parameters), Headers: { json: JSON.stringify(headersOf(request)) } };
  try {
    await invoke(app.model, registered, { name: input, data: { string: '' }, metadata }, log, invocationId);
    await within(answerPatience, answered);
  } catch (error) {
    // Its other end still waits for an answer that will not come.
    forwarded.destroy();
    throw error;
  }
}

/** Resolves when the whole answer was passed on. */
function passOn(
  forwarded: ClientRequest,
  response: ServerResponse,
): { readonly begun: Promise<void>; readonly done: Promise<void> } {
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const done = new Promise<void>((resolve, failed) => {
    forwarded.once('error', failed);
    forwarded.once('response', (answer) => {
      begin();
      const { [idHeader]: _, connection: __, 'keep-alive': ___, ...headers } = answer.headers;
      response.writeHead(answer.statusCode ?? 500, headers);
      answer.pipe(response);
      answer.once('error', failed);
      response.once('close', resolve);
    });
  });
  // A call that throws is not waited for.
  done.catch(() => undefined);
  return { begun, done };
}

async function within(patience: number, { begun, done }: ReturnType<typeof passOn>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(
      () => failed(new Error('the function returned nothing; the real host would never answer')),
      patience,
    );
  });
  try {
    await Promise.race([begun, done, late]);
  } finally {
    clearTimeout(timer);
  }
  await done;
}
