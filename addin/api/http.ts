/** The office over HTTP: requests and answers as the contract says, nothing else accepted. */
import { type OperationName, type Output, operations } from '../../shared/contract/operations';
import { problemBody } from '../../shared/contract/problem-body';
import { problems } from '../../shared/contract/problems';
import type { Problem, ProblemCode } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import type { Office } from './office';

export interface HttpOffice {
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
      { body, query, record }: { body?: unknown; query?: object; record?: string },
      signal?: AbortSignal,
    ): Promise<Result<Output<N>>> => {
      const { method, path, output, roles } = operations[name];
      const url = new URL(
        path
          .replace('{workspace}', encodeURIComponent(workspace))
          .replace('{record}', encodeURIComponent(record ?? '')),
        base,
      );
      for (const [key, value] of Object.entries(query ?? {}))
        if (value !== undefined) url.searchParams.set(key, String(value));
      const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language };
      if (roles) headers.authorization = `Bearer ${await token()}`;
      if (body !== undefined) headers['content-type'] = 'application/json';
      let response: Response;
      let answer: unknown;
      try {
        response = await fetch(url, {
          method,
          headers,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          ...(signal ? { signal } : {}),
        });
        answer = await response.json();
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

function problemIn(answer: unknown, server: string): Problem {
  const parsed = problemBody.safeParse(answer);
  if (!parsed.success || !isCode(parsed.data.code)) return { code: 'service-away', detail: { server } };
  const { code, at, values } = parsed.data;
  return { code, ...(at === undefined ? {} : { at }), ...(values ? { detail: values } : {}) };
}

export function isCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}
