/** The office without a server: the same log, decisions and answers over the memory twin of the storage. */
import { type AnswerName, answers } from '../../shared/answer/answer';
import { commandAnswer } from '../../shared/answer/command-answer';
import type { OperationName, Output, Query } from '../../shared/contract/operations';
import { rowsAnswer } from '../../shared/contract/rows-answer';
import { memoryStore } from '../../shared/log/memory';
import { openLog } from '../../shared/log/open';
import type { Command } from '../../shared/office/commands';
import { officeDomain } from '../../shared/office/domain';
import type { OfficeState } from '../../shared/office/state';
import { fail, ok, type Result } from '../../shared/result';
import type { Office } from './office';

export function inProcessOffice(workspace: string): Office {
  const log = openLog({
    store: memoryStore(),
    workspace,
    domain: officeDomain,
    now: () => new Date().toISOString(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  });
  const actor = { person: 'local', role: 'editor' } as const;
  return {
    workspace,
    call: async <N extends OperationName>(
      name: N,
      { body, query }: { body?: { commands: readonly Command[] } | undefined; query?: object },
    ): Promise<Result<Output<N>>> => {
      if (name === 'postCommands') {
        const results = await log.append(body?.commands ?? [], actor);
        // The operation's name says whose output it is.
        return ok({ results: results.map(commandAnswer) } as Output<N>);
      }
      if (name === 'exportRows') {
        // The operation's name says whose query it is.
        const { since, after } = (query ?? {}) as Query<'exportRows'>;
        const page = await log.rows(Number(since ?? 0), after);
        return page.ok ? ok(rowsAnswer(page.value) as Output<N>) : page;
      }
      const answer = answers[name as AnswerName] as
        | ((state: OfficeState, query: object) => Result<Output<N>>)
        | undefined;
      if (!answer) return fail({ code: 'not-found' });
      const read = await log.read((state) => answer(state, query ?? {}));
      return read.ok ? read.value : read;
    },
  };
}
