/** Every operation of the service once: HTTP triggers, the client, the OpenAPI document and the tests read this table. */
import * as z from 'zod';
import { command, commandId } from '../office/commands';
import { actor, type Role, saidBy } from '../office/domain';
import { itemStates } from '../office/item/life';
import { localDate, recordId, span } from '../record/parts';
import { recordKinds, records } from '../record/records';
import { circularResult } from './circular';
import { fileOperations } from './files';
import { erasedResult, logPage } from './log-rows';
import { membershipOperations } from './membership';
import { historyEntry, monthResult, periodEntry } from './months';
import { problemPart } from './problem-body';
import { findingResult, payoutResult, periodResult, rankingLine, rankingResult } from './results';
import { reviewResult } from './review';
import { scheduleResult } from './schedule';

interface Operation {
  readonly method: 'GET' | 'POST';
  /** Under /api; {names} are parameters. */
  readonly path: string;
  readonly summary: string;
  /** Who may ask; `account`: whoever has a token, invited or not; null where no token is needed. */
  readonly roles: readonly Role[] | 'account' | null;
  readonly query: z.ZodObject;
  readonly body: z.ZodType | null;
  readonly output: z.ZodType;
}

/** People; the service's own clock has no token. Of single items a correspondent sees and writes the own unit's only. */
const everyone: readonly Role[] = ['editor', 'correspondent', 'leader', 'supervisor', 'accountant', 'administrator'];
const office: readonly Role[] = ['editor', 'leader', 'supervisor', 'accountant', 'administrator'];
const writers: readonly Role[] = ['editor', 'administrator'];

/** 2018-04, 2018Q1, 2018H1, 2018, or FROM..TO in days. */
const period = z.strictObject({ period: z.string().max(40), lang: z.enum(['zh', 'en']).optional() });
const nothing = z.strictObject({});
/** `after` goes on behind the last id of the page before. */
const page = z.strictObject({ after: z.string().max(80).optional() });
const paged = <T extends z.ZodType>(entry: T) =>
  z.strictObject({ entries: z.array(entry), next: z.string().nullable() });

/** Commands that one request may carry. */
export const batchLimit = 200;

export const commandAnswer = z.strictObject({
  id: commandId,
  status: z.enum(['applied', 'known', 'refused']),
  /** Where it stands in the log; null where it was refused. */
  seq: z.int().nullable(),
  problem: problemPart.nullable(),
});
export type CommandAnswer = z.infer<typeof commandAnswer>;

export const standing = z.strictObject({
  record: recordId,
  kind: z.enum(recordKinds),
  seq: z.int(),
  replaces: z.int(),
  command: commandId,
});
export type StandingEntry = z.infer<typeof standing>;

export const operations = {
  health: {
    method: 'GET',
    path: 'health',
    summary: 'Is the service there?',
    roles: null,
    query: nothing,
    body: null,
    output: z.strictObject({ status: z.literal('ok'), version: z.string() }),
  },
  ready: {
    method: 'GET',
    path: 'ready',
    summary: 'Does its storage answer, so that it can be used?',
    roles: null,
    query: nothing,
    body: null,
    output: z.strictObject({ status: z.literal('ok') }),
  },
  describe: {
    method: 'GET',
    path: 'openapi.json',
    summary: 'This interface as OpenAPI 3.1.',
    roles: null,
    query: nothing,
    body: null,
    output: z.record(z.string(), z.unknown()),
  },
  postCommands: {
    method: 'POST',
    path: 'workspaces/{workspace}/commands',
    summary: 'Commands, each with its id. Each is answered for itself; sent again it is known and changes nothing.',
    // Which of them, each role's own part says: shared/office/may.ts.
    roles: everyone,
    query: nothing,
    body: z.strictObject({
      commands: z.array(command).min(1).max(batchLimit),
      /** Of commands from another log, in their order: who had given each there. Editors bring such logs in. */
      said: z.array(saidBy.nullable()).max(batchLimit).optional(),
    }),
    output: z.strictObject({ results: z.array(commandAnswer) }),
  },
  listStandings: {
    method: 'GET',
    path: 'workspaces/{workspace}/standings',
    summary: 'Which records the office keeps, and which command set each: what a sheet is compared with.',
    roles: writers,
    query: page,
    body: null,
    output: paged(standing),
  },
  listUnits: {
    method: 'GET',
    path: 'workspaces/{workspace}/units',
    summary: 'Units in their order, with their boards.',
    roles: everyone,
    query: page,
    body: null,
    output: paged(
      records.unit.data.extend({
        record: recordId,
        /** 只登记、不存正文, as it was said last. */
        registeredOnly: z.boolean(),
      }),
    ),
  },
  listItems: {
    method: 'GET',
    path: 'workspaces/{workspace}/items',
    summary: 'Items with state and adoptions.',
    roles: everyone,
    query: page,
    body: null,
    output: paged(
      records.item.data.extend({
        record: recordId,
        title: z.string().nullable(),
        authors: z.array(z.string()),
        filedBy: z.string().nullable(),
        signedBy: z.string().nullable(),
        signedPost: z.string().nullable(),
        link: z.string().nullable(),
        state: z.enum(itemStates),
        adoptions: z.array(records.adoption.data.omit({ sources: true }).extend({ record: recordId })),
      }),
    ),
  },
  listAdoptions: {
    method: 'GET',
    path: 'workspaces/{workspace}/adoptions',
    summary: 'Adoptions with their sources: which await verification, which have no item yet.',
    roles: office,
    query: page,
    body: null,
    output: paged(
      records.adoption.data.omit({ sources: true, shares: true }).extend({
        record: recordId,
        /** Of an adoption that came without an item. */
        title: z.string().nullable(),
        /** It counts: recorded by the editor or verified, not withdrawn, not merged into another. */
        stands: z.boolean(),
        /** Declared by a unit and not yet verified. */
        declared: z.boolean(),
        sources: z.array(z.strictObject({ unit: recordId, item: recordId.nullable(), title: z.string().nullable() })),
      }),
    ),
  },
  listTasks: {
    method: 'GET',
    path: 'workspaces/{workspace}/tasks',
    summary: 'Tasks of the units.',
    roles: everyone,
    query: page,
    body: null,
    output: paged(records.task.data.extend({ record: recordId })),
  },
  getTallies: {
    method: 'GET',
    path: 'workspaces/{workspace}/tallies',
    summary: 'What each unit submitted and had adopted in a period.',
    roles: everyone,
    query: period,
    body: null,
    output: z.strictObject({
      period: periodResult,
      units: z.array(
        rankingLine.pick({
          unit: true,
          record: true,
          submitted: true,
          counted: true,
          adopted: true,
          adoptions: true,
          rate: true,
          byOutlet: true,
        }),
      ),
      totals: rankingResult.shape.totals.omit({ points: true }),
    }),
  },
  getRanking: {
    method: 'GET',
    path: 'workspaces/{workspace}/ranking',
    summary: 'Boards of a period with places, points and the lines that explain them.',
    roles: everyone,
    query: period,
    body: null,
    output: rankingResult,
  },
  getPayouts: {
    method: 'GET',
    path: 'workspaces/{workspace}/payouts',
    summary: 'Who is paid what for a period, with the lines that explain it.',
    roles: office,
    query: period,
    body: null,
    output: payoutResult,
  },
  listFindings: {
    method: 'GET',
    path: 'workspaces/{workspace}/findings',
    summary: 'What has to be pointed out in the records and in a period’s figures.',
    roles: office,
    query: period,
    body: null,
    output: z.strictObject({ findings: z.array(findingResult) }),
  },
  listReminders: {
    method: 'GET',
    path: 'workspaces/{workspace}/reminders',
    summary: 'Who was reminded of what it owed.',
    roles: everyone,
    query: nothing,
    body: null,
    output: z.strictObject({
      reminders: z.array(
        z.strictObject({
          task: recordId,
          unit: recordId,
          name: z.string(),
          period: span,
          dueOn: localDate,
          owed: z.int(),
        }),
      ),
    }),
  },
  getSchedule: {
    method: 'GET',
    path: 'workspaces/{workspace}/schedule',
    summary: 'What is owed and by when on a day, the text to paste for those who owe, and what each timer would do.',
    roles: office,
    // In China; the caller says which day, so that tomorrow can be asked for too.
    query: z.strictObject({ day: localDate, lang: z.enum(['zh', 'en']).optional() }),
    body: null,
    output: scheduleResult,
  },
  listMonths: {
    method: 'GET',
    path: 'workspaces/{workspace}/months',
    summary: 'Every period that was prepared or sealed, with its state and check code.',
    roles: everyone,
    query: nothing,
    body: null,
    output: z.strictObject({ months: z.array(periodEntry) }),
  },
  getMonth: {
    method: 'GET',
    path: 'workspaces/{workspace}/month',
    summary:
      'How far a period is: what changed since its draft, who confirmed it, what is contested, what corrects it.',
    roles: office,
    query: period,
    body: null,
    output: monthResult,
  },
  getCircular: {
    method: 'GET',
    path: 'workspaces/{workspace}/circular',
    summary:
      'What a circular says of a period: boards with their changes, who had nothing, the annex, what is corrected.',
    roles: office,
    query: period,
    body: null,
    output: circularResult,
  },
  getReview: {
    method: 'GET',
    path: 'workspaces/{workspace}/review',
    summary: 'A quarter or a year against others: boards, tasks and what is missing, appraisal, people, what is open.',
    roles: office,
    query: period,
    body: null,
    output: reviewResult,
  },
  getHistory: {
    method: 'GET',
    path: 'workspaces/{workspace}/history',
    summary: 'What happened, in sentences, oldest first: to a record or a unit, in a period, or in all.',
    roles: office,
    query: z.strictObject({
      record: recordId.optional(),
      period: z.string().max(40).optional(),
      lang: z.enum(['zh', 'en']).optional(),
    }),
    body: null,
    output: z.strictObject({ entries: z.array(historyEntry) }),
  },
  listEvents: {
    method: 'GET',
    path: 'workspaces/{workspace}/records/{record}/events',
    summary: 'What happened to one record, oldest first.',
    roles: everyone,
    query: nothing,
    body: null,
    output: z.strictObject({
      events: z.array(
        z.strictObject({
          seq: z.int(),
          time: z.string(),
          actor,
          command: z.string(),
          type: z.string(),
          data: z.unknown(),
        }),
      ),
    }),
  },
  exportRows: {
    method: 'GET',
    path: 'workspaces/{workspace}/rows',
    summary: 'The log itself, whole or what is new since an event, with its chain and private parts, a page at a time.',
    roles: writers,
    query: z.strictObject({
      since: z
        .string()
        .regex(/^\d{1,12}$/)
        .optional(),
      after: z
        .string()
        .regex(/^\d{1,12}\.[cex]-[0-9a-z~]{0,40}$/)
        .optional(),
    }),
    body: null,
    output: logPage,
  },
  ...fileOperations,
  registerOnly: {
    method: 'POST',
    path: 'workspaces/{workspace}/records/{record}/register-only',
    summary: 'An item turns out to be secret: its text, names and files go for good, a neutral title stays.',
    roles: writers,
    query: nothing,
    body: z.strictObject({ title: z.string().min(1).max(200) }),
    output: erasedResult,
  },
  eraseRecord: {
    method: 'POST',
    path: 'workspaces/{workspace}/records/{record}/erase',
    summary: 'Names, titles and texts of a record go for good; its figures and the chain stay.',
    roles: ['administrator'],
    query: nothing,
    body: null,
    output: erasedResult,
  },
  ...membershipOperations,
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
export type Output<N extends OperationName> = z.infer<(typeof operations)[N]['output']>;
export type Query<N extends OperationName> = z.infer<(typeof operations)[N]['query']>;
