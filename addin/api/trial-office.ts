/** An office for one run: the same decisions and answers, of which nothing is kept. Without a log there are no histories, files or exports. */
import { type AnswerName, answers } from '../../shared/answer/answer';
import { commandAnswer } from '../../shared/answer/command-answer';
import type { Output } from '../../shared/contract/operations';
import type { Answer } from '../../shared/log/append';
import { bodyHash } from '../../shared/log/hash';
import type { Command } from '../../shared/office/commands';
import { decide } from '../../shared/office/decide';
import { evolve } from '../../shared/office/evolve';
import { emptyOffice } from '../../shared/office/state';
import { fail, ok, type Result } from '../../shared/result';
import type { Office } from './office';

const actor = { person: 'local', role: 'editor' } as const;

interface Given {
  readonly command: Command;
  readonly seq: number;
}

export function trialOffice(workspace: string): Office {
  const state = emptyOffice();
  const given = new Map<string, Given>();
  let seq = 0;

  const say = (command: Command, time: string): Answer => {
    const { id } = command;
    const before = given.get(id);
    if (before)
      return bodyHash(before.command) === bodyHash(command)
        ? { id, status: 'known', seq: before.seq }
        : { id, status: 'refused', problem: { code: 'key-reused', at: 'id' } };
    const decided = decide(state, command, actor, time);
    if (!decided.ok) return { id, status: 'refused', problem: decided.problem };
    for (const event of decided.value) {
      seq += 1;
      evolve(state, { seq, time, command: id, event });
    }
    given.set(id, { command, seq });
    return { id, status: 'applied', seq };
  };

  return {
    workspace,
    call: async (name, { body, query }) => {
      // The operation's name says whose arguments and whose output they are.
      const as = (result: Result<unknown>) => result as Result<Output<typeof name>>;
      if (name === 'postCommands') {
        const { commands } = body as { readonly commands: readonly Command[] };
        const time = new Date().toISOString();
        return as(ok({ results: commands.map((command) => commandAnswer(say(command, time))) }));
      }
      const answer = answers[name as AnswerName] as ((of: typeof state, asked: object) => Result<unknown>) | undefined;
      return answer ? as(answer(state, query ?? {})) : fail({ code: 'not-found' });
    },
  };
}
