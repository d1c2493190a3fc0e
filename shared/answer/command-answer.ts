/** The log's answer to one command, as the contract words it. */
import type { CommandAnswer } from '../contract/operations';
import type { Answer } from '../log/append';

export function commandAnswer(answer: Answer): CommandAnswer {
  if (answer.status !== 'refused') return { id: answer.id, status: answer.status, seq: answer.seq, problem: null };
  const { code, at, detail } = answer.problem;
  return {
    id: answer.id,
    status: 'refused',
    seq: null,
    problem: { code, ...(at === undefined ? {} : { at }), ...(detail ? { detail: { ...detail } } : {}) },
  };
}
