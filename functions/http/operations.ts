/** What each operation does once the request is accepted: a few lines each over the log and the office's answers. */

import type * as z from 'zod';
import { answers } from '../../shared/answer/answer';
import { appendSaid } from '../../shared/answer/append-said';
import { eventsPage, historyPage } from '../../shared/answer/happened';
import { membersAnswer, selfAnswer } from '../../shared/answer/members';
import { ownUnit } from '../../shared/answer/own-unit';
import { scheduleAnswer } from '../../shared/answer/schedule';
import { answerByLink, shownByLink } from '../../shared/answer/sign-link';
import { openApi } from '../../shared/contract/open-api';
import type { OperationName, Output, operations, Query } from '../../shared/contract/operations';
import { rowsAnswer } from '../../shared/contract/rows-answer';
import { attachFile, readFile, removeFile } from '../../shared/file/attach';
import { eraseRecord } from '../../shared/file/erase-record';
import { registerOnly } from '../../shared/file/register-only';
import type { Actor } from '../../shared/office/domain';
import { isHeldBy } from '../../shared/office/file/holder';
import { itemNow } from '../../shared/office/item/now';
import { unitOf } from '../../shared/office/own-unit';
import type { OfficeState } from '../../shared/office/state';
import { fail, ok, type Result } from '../../shared/result';
import type { Caller, Service } from '../service';
import { acceptInvitation } from './accept-invitation';

interface Asked<N extends OperationName> {
  readonly query: Query<N>;
  readonly body: (typeof operations)[N]['body'] extends z.ZodType ? z.infer<(typeof operations)[N]['body']> : null;
  readonly params: Readonly<Record<string, string>>;
}

type Act<N extends OperationName> = (service: Service, caller: Caller, asked: Asked<N>) => Promise<Result<Output<N>>>;

const reading =
  <Q, O>(answer: (state: OfficeState, query: Q) => Result<O>, narrowed?: (answer: O, unit: string) => O) =>
  async (service: Service, { workspace, actor }: Caller, { query }: { readonly query: Q }): Promise<Result<O>> => {
    const read = await service.log(workspace).read((state): Result<O> => {
      if (narrowed === undefined || actor.role !== 'correspondent') return answer(state, query);
      const unit = unitOf(state, actor.person, service.now());
      if (unit === undefined) return fail({ code: 'forbidden' });
      const whole = answer(state, query);
      return whole.ok ? ok(narrowed(whole.value, unit)) : whole;
    });
    return read.ok ? read.value : read;
  };

/** Of single records a correspondent sees the own unit's items only. */
function maySee(state: OfficeState, actor: Actor, record: string, now: string): boolean {
  if (actor.role !== 'correspondent') return true;
  const unit = unitOf(state, actor.person, now);
  return unit !== undefined && itemNow(state, record)?.unit === unit;
}

const officeOf = (service: Service, workspace: string) => ({
  workspace,
  log: service.log(workspace),
  files: service.files,
  now: service.now,
});

export const acts: { readonly [N in OperationName]: Act<N> } = {
  health: async (service) => ok({ status: 'ok', version: service.version }),
  ready: async (service) => ((await service.ready()) ? ok({ status: 'ok' }) : fail({ code: 'service-away' })),
  describe: async (service) => ok(openApi(service.version)),
  postCommands: async (service, { workspace, actor }, { body }) =>
    ok(await appendSaid(service.log(workspace), body, actor)),
  listStandings: reading(answers.listStandings),
  listUnits: reading(answers.listUnits),
  listItems: reading(answers.listItems, ownUnit.listItems),
  listAdoptions: reading(answers.listAdoptions),
  listTasks: reading(answers.listTasks),
  listFiles: reading(answers.listFiles, ownUnit.listFiles),
  listReminders: reading(answers.listReminders, ownUnit.listReminders),
  getTallies: reading(answers.getTallies),
  getRanking: reading(answers.getRanking, ownUnit.getRanking),
  getPayouts: reading(answers.getPayouts),
  listFindings: reading(answers.listFindings),
  getSchedule: (service, caller, asked) =>
    reading((state: OfficeState, query: Query<'getSchedule'>) =>
      scheduleAnswer(state, query, service.channels(caller.workspace)),
    )(service, caller, asked),
  getTodo: reading(answers.getTodo),
  getProgress: reading(answers.getProgress),
  getSlips: reading(answers.getSlips),
  listMonths: reading(answers.listMonths),
  getMonth: reading(answers.getMonth),
  getCircular: reading(answers.getCircular),
  getReview: reading(answers.getReview),
  getHistory: (service, { workspace }, { query }) => historyPage(service.log(workspace), query),
  listEvents: async (service, { workspace, actor }, { params, query }) => {
    const record = params.record ?? '';
    const log = service.log(workspace);
    const known = await log.read((state): Result<boolean> => {
      // To whom it is not given, it is not said either whether there is such a record.
      if (!maySee(state, actor, record, service.now())) return fail({ code: 'forbidden' });
      return state.standing.has(record) ? ok(true) : fail({ code: 'not-found', at: 'record' });
    });
    if (!known.ok) return known;
    if (!known.value.ok) return known.value;
    return eventsPage(log, record, query.after);
  },
  exportRows: async (service, { workspace }, { query }) => {
    const page = await service.log(workspace).rows(Number(query.since ?? 0), query.after);
    return page.ok ? ok(rowsAnswer(page.value)) : page;
  },
  readSignLink: (service, _, { params, body }) => shownByLink(officeOf(service, params.workspace ?? ''), body.code),
  answerSignLink: (service, _, { params, body }) => answerByLink(officeOf(service, params.workspace ?? ''), body),
  attachFile: (service, { workspace, actor }, { params, query, body }) =>
    attachFile(officeOf(service, workspace), { record: params.record ?? '', ...query, ...body }, actor),
  readFile: async (service, { workspace, actor }, { params }) => {
    const { record = '', file = '' } = params;
    const seen = await service.log(workspace).read((state) => {
      if (actor.role !== 'correspondent') return true;
      const unit = unitOf(state, actor.person, service.now());
      return unit !== undefined && isHeldBy(state, record, unit);
    });
    if (!seen.ok) return seen;
    return seen.value ? readFile(officeOf(service, workspace), record, file) : fail({ code: 'forbidden' });
  },
  removeFile: (service, { workspace, actor }, { params, query }) =>
    removeFile(officeOf(service, workspace), { record: params.record ?? '', file: params.file ?? '', ...query }, actor),
  registerOnly: (service, { workspace, actor }, { params, body }) =>
    registerOnly(officeOf(service, workspace), params.record ?? '', body, actor),
  eraseRecord: (service, { workspace, actor }, { params }) =>
    eraseRecord(officeOf(service, workspace), params.record ?? '', actor),
  acceptInvitation: async (service, { account }, { body, params }) =>
    account === undefined
      ? fail({ code: 'unauthenticated' })
      : acceptInvitation(service, params.workspace ?? '', body.code, account),
  getSelf: (service, { workspace, actor }) =>
    service.log(workspace).read((state) => selfAnswer(state, workspace, actor, service.now())),
  listMembers: (service, caller, asked) =>
    reading((state: OfficeState, { after }: Query<'listMembers'>) => membersAnswer(state, service.now(), after))(
      service,
      caller,
      asked,
    ),
};
