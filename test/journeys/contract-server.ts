/** The service as a browser meets it: every operation of the contract at its own path, answered by the office in this process. */
import { inProcessOffice } from '../../addin/api/in-process';
import type { Office } from '../../addin/api/office';

import { allPages } from '../../addin/live/all-pages';

import { fileNameIn, namedFile } from '../../shared/contract/file-name';
import { gotFile, sentFile } from '../../shared/contract/files';

import { type OperationName, operations } from '../../shared/contract/operations';
import { problems } from '../../shared/contract/problems';
import { fileTypes } from '../../shared/file/file-type';
import type { Answered, Asked } from '../office-host/serve';

export interface ContractServer {
  /** What the service did, one operation's name per request. */
  readonly calls: OperationName[];
  answer(asked: Asked): Promise<Answered | undefined>;
  /** Away: connections end without an answer, until it is called with false. */
  away(away: boolean): void;
  /** Answers so many batches of commands; those after them wait until `release`. */
  hold(after: number): void;
  release(): void;
  /** Items that stand, and events that set one, in all offices together. */
  counts(): Promise<{ readonly items: number; readonly events: number }>;
}

export function contractServer(): ContractServer {
  const offices = new Map<string, Office>();
  const calls: OperationName[] = [];
  let isAway = false;
  let letThrough = Number.POSITIVE_INFINITY;
  let waiting: (() => void)[] = [];

  const officeOf = (workspace: string): Office => {
    const office = offices.get(workspace) ?? inProcessOffice(workspace);
    offices.set(workspace, office);
    return office;
  };

  return {
    calls,
    away: (away) => {
      isAway = away;
    },
    hold: (after) => {
      letThrough = after;
    },
    release: () => {
      letThrough = Number.POSITIVE_INFINITY;
      for (const go of waiting) go();
      waiting = [];
    },
    async counts() {
      let items = 0;
      let events = 0;
      for (const office of offices.values()) {
        const listed = await allPages((query) => office.call('listItems', { query }));
        for (const { record } of listed.ok ? listed.value : []) {
          items += 1;
          const found = await allPages((query) => office.call('listEvents', { record, query }));
          events += found.ok ? found.value.length : 0;
        }
      }
      return { items, events };
    },
    async answer({ method, path, headers, body, bytes }) {
      const url = new URL(path, 'https://addin.test');
      const signIn = url.pathname === '/local/sign-in';
      if (!signIn && !url.pathname.startsWith('/api/')) return undefined;
      if (isAway) return { status: 502, body: '' };
      if (signIn) return json(200, { token: 'trial' });
      const found = operationAt(method, url.pathname.slice('/api/'.length));
      if (!found) return json(404, { type: 'about:blank', title: 'not-found', status: 404, code: 'not-found' });
      if (found.name === 'health') return json(200, { status: 'ok', version: '0.0.0' });
      if (headers.authorization !== 'Bearer trial') return json(401, problem('unauthenticated'));
      calls.push(found.name);
      if (found.name === 'postCommands' && --letThrough < 0) await new Promise<void>((go) => waiting.push(go));
      const isFile = operations[found.name].body === sentFile;
      const sent = isFile
        ? { name: fileNameIn(headers['content-disposition'] ?? null), bytes: new Uint8Array(bytes ?? []) }
        : body === ''
          ? undefined
          : JSON.parse(body);
      const given = {
        query: Object.fromEntries(url.searchParams),
        ...(sent === undefined ? {} : { body: sent }),
        record: found.record,
        file: found.file,
      };
      // The path has named the operation; the office checks what it is given.
      const answer = await officeOf(found.workspace).call(found.name, given as never);
      if (answer.ok && found.name === 'readFile') return file(gotFile.parse(answer.value));
      return answer.ok
        ? json(200, answer.value)
        : json(problems[answer.problem.code].status, problem(answer.problem.code));
    },
  };
}

const json = (status: number, value: unknown): Answered => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
const file = ({ name, type, bytes }: { name: string; type: keyof typeof fileTypes; bytes: Uint8Array }): Answered => ({
  status: 200,
  headers: { 'content-type': fileTypes[type], 'content-disposition': namedFile(name) },
  body: Buffer.from(bytes),
});
const problem = (code: keyof typeof problems) => ({
  type: 'about:blank',
  title: code,
  status: problems[code].status,
  code,
});

function operationAt(
  method: string,
  path: string,
): { name: OperationName; workspace: string; record: string; file: string } | undefined {
  for (const [name, operation] of Object.entries(operations)) {
    const pattern = operation.path
      .replace('{workspace}', '([^/]+)')
      .replace('{record}', '([^/]+)')
      .replace('{file}', '([^/]+)');
    const found = new RegExp(`^${pattern}$`).exec(path);
    // The keys of the table are the operations' names.
    if (found && operation.method === method)
      return { name: name as OperationName, workspace: found[1] ?? '', record: found[2] ?? '', file: found[3] ?? '' };
  }
  return undefined;
}
