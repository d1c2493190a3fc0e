/** Every operation of the service once: HTTP triggers, the client, the OpenAPI document and the tests read this table. */
import * as z from 'zod';
import { command, commandId } from '../office/commands';
import { saidBy } from '../office/domain';
import type { Role } from '../office/roles';
import { everyone, nothing } from './asking';
import { fileOperations } from './files';
import { historyOperations } from './history';
import { listingOperations } from './listings';
import { logOperations } from './log';
import { membershipOperations } from './membership';
import { periodOperations } from './periods';
import { problemPart } from './problem-body';
import { signLinkOperations } from './sign-links';

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
  ...listingOperations,
  ...periodOperations,
  ...signLinkOperations,
  ...fileOperations,
  ...historyOperations,
  ...logOperations,
  ...membershipOperations,
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
export type Output<N extends OperationName> = z.infer<(typeof operations)[N]['output']>;
export type Query<N extends OperationName> = z.infer<(typeof operations)[N]['query']>;
