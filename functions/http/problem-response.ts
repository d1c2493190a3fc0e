/** A problem as an HTTP answer: application/problem+json (RFC 9457), in the caller's language. */
import type { HttpResponseInit } from '@azure/functions';
import type { ProblemBody } from '../../shared/contract/problem-body';
import { problems } from '../../shared/contract/problems';
import type { Problem } from '../../shared/problem';
import { type Language, sentence } from '../../shared/text/sentence';

export function problemResponse(problem: Problem, language: Language, requestId: string): HttpResponseInit {
  const { status } = problems[problem.code];
  const body: ProblemBody = {
    type: `urn:tonglian:problem:${problem.code}`,
    title: problem.code,
    status,
    code: problem.code,
    detail: sentence(problem, language),
    instance: `urn:request:${requestId}`,
    ...(problem.at === undefined ? {} : { at: problem.at }),
    // Why something broke inside is nobody's business outside.
    ...(problem.detail === undefined || status >= 500 ? {} : { values: { ...problem.detail } }),
  };
  return {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'x-request-id': requestId,
      ...(status === 503 ? { 'retry-after': '2' } : {}),
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    },
    body: JSON.stringify(body),
  };
}
