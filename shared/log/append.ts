/** How do commands get into the log, each once, however often and by however many they are sent? */
import { bytesToHex } from '@noble/hashes/utils';
import type { Problem } from '../problem';
import type { CommandShape, Domain, EventShape } from './domain';
import type { Fold } from './fold';
import { commandKey, isCommandId } from './keys';
import { limits } from './limits';
import { pause } from './pause';
import { type Plan, planTransaction, type Waiting } from './plan';
import { type CommandMark, erasedBody, readMark } from './rows';
import type { LogStore, Row, Stored, StoreFailure, Transaction } from './store';

/**
 * - applied: it is in the log since now. - known: it was in the log already, with the same body.
 * - refused: nothing of it is in the log. With `busy` or `service-away` that is not certain where the storage gave
 *   no answer: send the same command again, it will be applied or known.
 */
export type Answer =
  | { readonly id: string; readonly status: 'applied' | 'known'; readonly seq: number }
  | { readonly id: string; readonly status: 'refused'; readonly problem: Problem };

export interface AppendSettings {
  readonly now: () => string;
  readonly random: (bytes: number) => Uint8Array;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Failures in a row, without anything written between them, before giving up. */
  readonly tries: number;
  /** Resolves when a request that was just made is on its way: what takes the machine then does not hold it up. */
  readonly begun: () => Promise<void>;
  /** Told of what decide or evolve threw; the command is refused as `internal`, its neighbours go on. */
  readonly report: (error: unknown, command: string) => void;
}

interface Open<C, A> extends Waiting<C, A> {
  answer: Answer | undefined;
  /** A transaction with it got no answer: found in the log, it is ours and not somebody else's. */
  unanswered: boolean;
}

interface Planned<C, E, A> {
  readonly waiting: readonly Open<C, A>[];
  readonly plan: Plan<C, E, A>;
}

const nobody: ReadonlySet<unknown> = new Set();

/** Writes a group of commands to the end: afterwards each has its answer. */
export function openWriter<S, C extends CommandShape, E extends EventShape, A>(
  store: LogStore,
  workspace: string,
  domain: Domain<S, C, E, A>,
  fold: Fold<S, E, A>,
  settings: AppendSettings,
): (group: readonly Waiting<C, A>[]) => Promise<Answer[]> {
  let salts = '';
  /** 16 bytes in hex, drawn by the hundred: asking for each costs more than all else that is done to a row's text. */
  const salt = (): string => {
    if (salts === '') salts = bytesToHex(settings.random(1600));
    const drawn = salts.slice(0, 32);
    salts = salts.slice(32);
    return drawn;
  };

  return async (group) => {
    const all: Open<C, A>[] = group.map((waiting) => {
      const { id } = waiting.command;
      const answer: Answer = { id, status: 'refused', problem: { code: 'input-invalid', at: 'id' } };
      return { ...waiting, answer: isCommandId(id) ? undefined : answer, unanswered: false };
    });
    let answeredUpTo = 0;
    /** The next commands without an answer: as many as a transaction could hold at best, so that none is looked at often. */
    const nextOpen = (except: ReadonlySet<unknown> = nobody): Open<C, A>[] => {
      while (answeredUpTo < all.length && all[answeredUpTo]?.answer !== undefined) answeredUpTo += 1;
      const found: Open<C, A>[] = [];
      for (let i = answeredUpTo; i < all.length && found.length < limits.operations; i += 1) {
        const one = all[i];
        if (one !== undefined && one.answer === undefined && !except.has(one)) found.push(one);
      }
      return found;
    };
    let failures = 0;
    /** So many commands are written one by one, after the storage rejected them together and named no culprit. */
    let singly = 0;
    let fresh = false;
    let seen = 0;

    const give = (problem: Problem): void => {
      for (const one of all) one.answer ??= { id: one.command.id, status: 'refused', problem };
    };
    const failed = async (failure: StoreFailure): Promise<void> => {
      failures += 1;
      fresh = false;
      if (failures >= settings.tries) {
        const crowded = failure.kind === 'conflict' || failure.kind === 'exists';
        return give({ code: crowded ? 'busy' : 'service-away' });
      }
      await settings.wait(pause(failure, failures, settings.random));
    };

    /** Decides behind a plan that is being written; undefined where the state has moved on, or nothing is left. */
    const planAhead = (behind: Plan<C, E, A>): Planned<C, E, A> | undefined => {
      if (fold.current().head.seq !== behind.base.seq) return undefined;
      const next = nextOpen(new Set(behind.applied.map(({ waiting }) => waiting)));
      const waiting = unanswered(next);
      return waiting.length === 0 ? undefined : { waiting, plan: planOf(waiting, waiting.length, behind) };
    };
    const planOf = (waiting: readonly Open<C, A>[], most: number, behind?: Plan<C, E, A>): Plan<C, E, A> =>
      planTransaction(domain, workspace, fold.current(), waiting, settings.now(), salt, most, settings.report, behind);
    /** Those that the log does not hold already, as far as is known. */
    const unanswered = (among: readonly Open<C, A>[]): Open<C, A>[] => {
      for (const one of among) recognise(one, fold.mark(one.command.id));
      return among.filter((one) => one.answer === undefined);
    };

    let ahead: Planned<C, E, A> | undefined;
    for (;;) {
      let planned = ahead;
      ahead = undefined;
      if (planned === undefined) {
        const next = nextOpen();
        if (next.length === 0) break;
        if (!fresh || fold.current().head.seq < seen) {
          const read = await fold.catchUp();
          if (!read.ok) {
            await failed(read.problem);
            continue;
          }
          fresh = true;
          seen = read.value.head.seq;
        }
        const waiting = unanswered(next);
        if (waiting.length === 0) continue;
        planned = { waiting, plan: planOf(waiting, singly > 0 ? 1 : waiting.length) };
      }
      const { waiting, plan } = planned;
      if (plan.transaction !== undefined) {
        const { etag } = fold.current();
        const transaction = { ...plan.transaction, ...(etag === undefined ? {} : { etag }) };
        const committing = commitWith(store, workspace, plan.content, transaction);
        if (singly === 0 && plan.refused.length === 0) {
          await settings.begun();
          ahead = planAhead(plan);
        }
        const commit = await committing;
        if (!commit.ok) {
          ahead = undefined;
          const sent = waiting.filter((one) => plan.applied.some((taken) => taken.waiting === one));
          if (commit.problem.kind === 'unknown') for (const one of sent) one.unanswered = true;
          if (commit.problem.kind === 'exists') {
            await findMarks(store, workspace, waiting);
            fresh = false;
            // Who was found is out of the way: that is no failure.
            if (waiting.some((one) => one.answer !== undefined)) continue;
          }
          if (commit.problem.kind !== 'rejected') await failed(commit.problem);
          else if (sent.length > 1) singly = sent.length;
          else {
            for (const one of sent) one.answer = reject(one, commit.problem.reason, settings.report);
            singly = Math.max(0, singly - 1);
          }
          continue;
        }
        failures = 0;
        singly = Math.max(0, singly - 1);
        fold.take({
          events: plan.events,
          head: plan.head,
          etag: commit.value,
          bytes: plan.bytes,
          bodies: new Map(plan.applied.map(({ waiting }) => [waiting.command.id, waiting.body])),
        });
        // Somebody else's events came behind ours meanwhile.
        if (fold.current().head.seq !== plan.head.seq) ahead = undefined;
      }
      await settle(waiting, plan);
    }
    return all.map(
      ({ command, answer }) => answer ?? { id: command.id, status: 'refused', problem: { code: 'internal' } },
    );

    async function settle(waiting: readonly Open<C, A>[], plan: Plan<C, E, A>): Promise<void> {
      const seqs = new Map(plan.applied.map(({ waiting, seq }) => [waiting, seq]));
      const problems = new Map(plan.refused.map(({ waiting, problem }) => [waiting, problem]));
      for (const one of waiting) {
        const seq = seqs.get(one);
        if (seq !== undefined) one.answer = { id: one.command.id, status: 'applied', seq };
      }
      // A command that is in the log already may well be refused by what came after it: its mark says so.
      const refused = waiting.filter((one) => problems.has(one));
      if (refused.length === 0) return;
      const read = await findMarks(store, workspace, refused);
      if (!read.ok) return failed(read.problem);
      for (const one of refused) {
        const problem = problems.get(one);
        if (one.answer === undefined && problem !== undefined) {
          one.answer = { id: one.command.id, status: 'refused', problem };
        }
      }
    }
  };
}

/** What an event refers to is there before it: a reader never meets one without. */
async function commitWith(
  store: LogStore,
  workspace: string,
  content: readonly Row[],
  transaction: Transaction,
): Stored<string> {
  if (content.length > 0) {
    const put = await store.put(workspace, content);
    // Content alone is nothing: whatever became of it, the transaction was not sent.
    if (!put.ok) return { ok: false, problem: put.problem.kind === 'rejected' ? put.problem : { kind: 'unavailable' } };
  }
  return store.commit(workspace, transaction);
}

/** Answers a command from what the log says of its id. */
function recognise<C extends CommandShape, A>(one: Open<C, A>, mark: CommandMark | undefined): void {
  if (mark === undefined) return;
  const { id } = one.command;
  // Of a body that was erased the id is all that is left to know it by.
  if (mark.body !== one.body && mark.body !== erasedBody)
    one.answer = { id, status: 'refused', problem: { code: 'key-reused', at: 'id' } };
  else one.answer = { id, status: one.unanswered ? 'applied' : 'known', seq: mark.seq };
}

async function findMarks<C extends CommandShape, A>(store: LogStore, workspace: string, among: readonly Open<C, A>[]) {
  const marks = await store.points(workspace, [...new Set(among.map((one) => commandKey(one.command.id)))]);
  if (marks.ok) {
    for (const one of among) {
      const row = marks.value.get(commandKey(one.command.id));
      if (row !== undefined) recognise(one, readMark(row));
    }
  }
  return marks;
}

function reject<C extends CommandShape, A>(one: Open<C, A>, reason: string, report: AppendSettings['report']): Answer {
  report(new Error(`storage rejected ${reason}`), one.command.id);
  return { id: one.command.id, status: 'refused', problem: { code: 'command-too-large' } };
}
