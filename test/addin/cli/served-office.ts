/** A service on this machine as the command line meets it: its operations over the memory twin, and the trial sign-in. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerRequest } from '../../../functions/http/answer-request';
import { route } from '../../../functions/local/route';
import { type OperationName, operations } from '../../../shared/contract/operations';
import { request, type TestService } from '../../functions/http/service';

export interface ServedOffice {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const routes = (Object.keys(operations) as OperationName[]) // safe: the table is const
  .map((name) => ({ name, method: operations[name].method, route: route(`/api/${operations[name].path}`) }))
  .sort((a, b) => (a.route.rank < b.route.rank ? -1 : 1));

/** `--account administrator.office1` signs in as that account; without one a trial is an editor of the office. */
export async function servedOffice(service: TestService): Promise<ServedOffice> {
  const server = createServer(async (asked, response) => {
    const url = new URL(asked.url ?? '', 'http://127.0.0.1');
    const chunks: Buffer[] = [];
    for await (const chunk of asked as AsyncIterable<Buffer>) chunks.push(chunk);
    if (url.pathname === '/local/sign-in') {
      const token = url.searchParams.get('account') ?? `editor.${url.searchParams.get('workspace')}`;
      response.end(JSON.stringify({ token }));
      return;
    }
    for (const one of routes) {
      const params = one.route.match(url.pathname);
      if (params === undefined || one.method !== asked.method) continue;
      const text = Buffer.concat(chunks).toString();
      const given = request({
        method: one.method,
        params,
        query: Object.fromEntries(url.searchParams),
        headers: asked.headers as Record<string, string>, // safe: fetch sends each once
        ...(text === '' ? {} : { text }),
      });
      const { status, headers, body } = await answerRequest(service, one.name, given);
      response.writeHead(status ?? 500, headers as Record<string, string>).end(body); // safe: the service's own are plain
      return;
    }
    response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // safe: it listens on a port
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
