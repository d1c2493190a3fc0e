/** The office over HTTP: requests and answers as the contract says, nothing else accepted. */
import { fileNameIn, namedFile } from '../../shared/contract/file-name';
import { gotFile, sentFile } from '../../shared/contract/files';
import { type OperationName, type Output, operations } from '../../shared/contract/operations';
import { problemBody } from '../../shared/contract/problem-body';
import { problems } from '../../shared/contract/problems';
import { fileTypeNames, fileTypes } from '../../shared/file/file-type';
import type { Problem, ProblemCode } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import type { Arguments, Office } from './office';

interface HttpOffice {
  /** Up to, and without, /api. */
  readonly server: string;
  readonly workspace: string;
  readonly token: () => Promise<string>;
  readonly language?: 'zh' | 'en';
}

export function httpOffice({ server, workspace, token, language = 'zh' }: HttpOffice): Office {
  const base = `${server.replace(/\/+$/, '')}/api/`;
  return {
    workspace,
    call: async <N extends OperationName>(
      name: N,
      { body, query, record, file }: Arguments<N>,
      signal?: AbortSignal,
    ): Promise<Result<Output<N>>> => {
      const { method, path, output, roles } = operations[name];
      const url = new URL(
        path
          .replace('{workspace}', encodeURIComponent(workspace))
          .replace('{record}', encodeURIComponent(record ?? ''))
          .replace('{file}', encodeURIComponent(file ?? '')),
        base,
      );
      for (const [key, value] of Object.entries(query ?? {}))
        if (value !== undefined) url.searchParams.set(key, String(value));
      const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language };
      if (roles) headers.authorization = `Bearer ${await token()}`;
      const sent = sending(name, body);
      let response: Response;
      let answer: unknown;
      try {
        response = await fetch(url, {
          method,
          headers: { ...headers, ...sent?.headers },
          ...(sent === undefined ? {} : { body: sent.body }),
          ...(signal ? { signal } : {}),
        });
        answer = response.ok && output === gotFile ? await fileIn(response) : await response.json();
      } catch {
        return fail({ code: 'service-away', detail: { server } });
      }
      if (!response.ok) return fail(problemIn(answer, server));
      const parsed = output.safeParse(answer);
      // The schema is the operation's own: what it accepts is the operation's output.
      return parsed.success ? ok(parsed.data as Output<N>) : fail({ code: 'service-away', detail: { server } });
    },
  };
}

/** A body as it travels: a file as it is, with its name beside it; all else as JSON. */
function sending(name: OperationName, body: unknown) {
  if (body === undefined) return undefined;
  if (operations[name].body !== sentFile) {
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  }
  const { name: file, bytes } = sentFile.parse(body);
  const headers = { 'content-type': 'application/octet-stream', 'content-disposition': namedFile(file) };
  // A view of bytes is a body; the platform's type asks for one that nobody shares.
  return { headers, body: bytes as Uint8Array<ArrayBuffer> };
}

async function fileIn(response: Response): Promise<unknown> {
  const mime = response.headers.get('content-type');
  return {
    name: fileNameIn(response.headers.get('content-disposition')),
    type: fileTypeNames.find((type) => fileTypes[type] === mime),
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

function problemIn(answer: unknown, server: string): Problem {
  const parsed = problemBody.safeParse(answer);
  if (!parsed.success || !isCode(parsed.data.code)) return { code: 'service-away', detail: { server } };
  const { code, at, values } = parsed.data;
  return { code, ...(at === undefined ? {} : { at }), ...(values ? { detail: values } : {}) };
}

export function isCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}
