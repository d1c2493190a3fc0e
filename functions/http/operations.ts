/** What each operation does once the request is accepted: a few lines each over the log and the office's answers. */

import type * as z from 'zod';
import { answers } from '../../shared/answer/answer';
import { commandAnswer } from '../../shared/answer/command-answer';
import { openApi } from '../../shared/contract/open-api';
import type { OperationName, Output, operations, Query } from '../../shared/contract/operations';
import type { OfficeState } from '../../shared/office/state';
import { fail, ok, type Result } from '../../shared/result';
import type { Caller, Service } from '../service';

interface Asked<N extends OperationName> {
  readonly query: Query<N>;
  readonly body: (typeof operations)[N]['body'] extends z.ZodType ? z.infer<(typeof operations)[N]['body']> : null;
  readonly params: Readonly<Record<string, string>>;
}

type Act<N extends OperationName> = (service: Service, caller: Caller, asked: Asked<N>) => Promise<Result<Output<N>>>;

const reading =
  <Q, O>(answer: (state: OfficeState, query: Q) => Result<O>) =>
  async (service: Service, caller: Caller, { query }: { readonly query: Q }): Promise<Result<O>> => {
    const read = await service.log(caller.workspace).read((state) => answer(state, query));
    return read.ok ? read.value : read;
  };

export const acts: { readonly [N in OperationName]: Act<N> } = {
  health: async (service) => ok({ status: 'ok', version: service.version }),
  ready: async (service) => ((await service.ready()) ? ok({ status: 'ok' }) : fail({ code: 'service-away' })),
  describe: async (service) => ok(openApi(service.version)),
  postCommands: async (service, { workspace, actor }, { body }) =>
    ok({ results: (await service.log(workspace).append(body.commands, actor)).map(commandAnswer) }),
  listStandings: reading(answers.listStandings),
  listUnits: reading(answers.listUnits),
  listItems: reading(answers.listItems),
  listTasks: reading(answers.listTasks),
  listReminders: reading(answers.listReminders),
  getTallies: reading(answers.getTallies),
  getRanking: reading(answers.getRanking),
  getPayouts: reading(answers.getPayouts),
  listFindings: reading(answers.listFindings),
  listEvents: async (service, { workspace }, { params }) => {
    const record = params.record ?? '';
    const log = service.log(workspace);
    const known = await log.read((state) => state.standing.has(record));
    if (!known.ok) return known;
    if (!known.value) return fail({ code: 'not-found', at: 'record' });
    const events: Output<'listEvents'>['events'] = [];
    for (let from: number | undefined = 1; from !== undefined; ) {
      const page = await log.events(from);
      if (!page.ok) return page;
      for (const { seq, time, actor, command, event } of page.value.events) {
        if (event.type !== 'recorded' || event.data.record !== record) continue;
        const data = { ...event.data, ...(event.private ? { personal: event.private } : {}) };
        events.push({ seq, time, actor, command, type: event.type, data });
      }
      from = page.value.next;
    }
    return ok({ events });
  },
};
