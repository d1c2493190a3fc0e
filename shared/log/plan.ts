/** Which of the waiting commands go into the next transaction, and with which rows? */
import type { Problem } from '../problem';
import type { CommandShape, Domain, EventShape, LoggedEvent } from './domain';
import type { Folded } from './fold';
import { limits, wireBytes } from './limits';
import { type PrivatePack, packRow } from './private-parts';
import { commandRow, eventRow, type Head, headRow } from './rows';
import type { Row, Transaction } from './store';
import { longestText } from './text';

export interface Waiting<C, A> {
  readonly command: C;
  readonly actor: A;
  readonly body: string;
}

export interface Plan<C, E, A> {
  /** Undefined where no command is to be written. */
  readonly transaction: Transaction | undefined;
  /** To be written before the transaction. */
  readonly content: readonly Row[];
  /** What it was decided on, and what will stand when it is written. */
  readonly base: Head;
  readonly head: Head;
  /** At most what its rows take in a request. */
  readonly bytes: number;
  readonly events: readonly LoggedEvent<E, A>[];
  readonly applied: readonly { readonly waiting: Waiting<C, A>; readonly seq: number }[];
  /** Refused if the transaction is written: what they were decided on is true only then. */
  readonly refused: readonly { readonly waiting: Waiting<C, A>; readonly problem: Problem }[];
}

/** A larger act is a sequence of commands. */
const mostEvents = 90;

/**
 * Decides on a fork of the state, which is dropped at the end, as many of the commands, in their order, as one
 * transaction holds; `most` bounds how many of them are written. Synchronous, so that the state stands still.
 * Behind a plan that is being written it decides on what will be true then; its transaction has no ETag yet.
 */
export function planTransaction<S, C extends CommandShape, E extends EventShape, A>(
  domain: Domain<S, C, E, A>,
  workspace: string,
  folded: Folded<S>,
  commands: readonly Waiting<C, A>[],
  now: string,
  salt: () => string,
  most: number,
  report: (error: unknown, command: string) => void,
  behind?: Plan<C, E, A>,
): Plan<C, E, A> {
  const base = behind?.head ?? folded.head;
  const time = now > base.time ? now : base.time;
  const underWay = new Set(behind?.applied.map(({ waiting }) => waiting.command.id));
  const forked = (): S => {
    const state = domain.fork(folded.state);
    for (const logged of behind?.events ?? []) domain.evolve(state, logged);
    return state;
  };
  let state = forked();
  let head = base;
  let bytes = wireBytes(headRow(head)) + workspace.length;
  const rows: Row[] = [];
  const content: Row[] = [];
  let packs: readonly PrivatePack[] = [];
  const events: LoggedEvent<E, A>[] = [];
  const applied: { waiting: Waiting<C, A>; seq: number }[] = [];
  const refused: { waiting: Waiting<C, A>; problem: Problem }[] = [];

  for (const waiting of commands) {
    const { command, actor, body } = waiting;
    if (applied.length >= most) break;
    const step = (): 'taken' | 'full' | Problem => {
      if (underWay.has(command.id)) return 'full';
      const decided = domain.decide(state, command, actor, time);
      if (!decided.ok) return decided.problem;
      if (decided.value.length > mostEvents)
        return { code: 'command-too-large', detail: { events: decided.value.length } };
      const added = encode(domain, decided.value, { time, actor, command: command.id }, body, head, salt, packs);
      if (added.longest > longestText) return { code: 'command-too-large', detail: { characters: added.longest } };
      const size = bytesOf(added.rows, workspace);
      const apart = packBytes(added.packs, workspace);
      // The head is one operation more.
      const operations = rows.length + added.rows.length + added.packs.length + 1;
      if (operations > limits.operations || bytes + size + apart > limits.transactionBytes) {
        if (rows.length > 0) return 'full';
        return { code: 'command-too-large', detail: { rows: operations, bytes: size + apart } };
      }
      for (const logged of added.events) domain.evolve(state, logged);
      rows.push(...added.rows);
      content.push(...added.content);
      events.push(...added.events);
      packs = added.packs;
      bytes += size;
      head = added.head;
      applied.push({ waiting, seq: head.seq });
      underWay.add(command.id);
      return 'taken';
    };
    try {
      const result = step();
      if (result === 'full') break;
      if (result !== 'taken') refused.push({ waiting, problem: result });
    } catch (error) {
      report(error, command.id);
      refused.push({ waiting, problem: { code: 'internal' } });
      // It may have left the fork half changed: begin a fresh one with what is decided so far.
      state = forked();
      for (const logged of events) domain.evolve(state, logged);
    }
  }
  const etag = behind === undefined && folded.exists ? folded.etag : undefined;
  rows.push(...packs.map(packRow));
  const write = { head: headRow(head), rows, ...(etag === undefined ? {} : { etag }) };
  return {
    transaction: applied.length === 0 ? undefined : write,
    content: applied.length === 0 ? [] : content,
    base,
    head,
    bytes: bytes + packBytes(packs, workspace),
    events,
    applied,
    refused,
  };
}

const bytesOf = (rows: readonly Row[], workspace: string): number =>
  rows.reduce((sum, row) => sum + wireBytes(row) + workspace.length, 0);

const packBytes = (packs: readonly PrivatePack[], workspace: string): number =>
  packs.reduce((sum, pack) => sum + pack.bytes + workspace.length, 0);

interface Encoded<E, A> {
  /** Without those of private parts, which are in the making. */
  readonly rows: readonly Row[];
  readonly packs: readonly PrivatePack[];
  readonly content: readonly Row[];
  readonly events: readonly LoggedEvent<E, A>[];
  readonly head: Head;
  readonly longest: number;
}

function encode<S, C extends CommandShape, E extends EventShape, A>(
  domain: Domain<S, C, E, A>,
  decided: readonly E[],
  by: { readonly time: string; readonly actor: A; readonly command: string },
  body: string,
  after: Head,
  salt: () => string,
  before: readonly PrivatePack[],
): Encoded<E, A> {
  const rows: Row[] = [];
  const content: Row[] = [];
  let packs = before;
  const events: LoggedEvent<E, A>[] = [];
  let head = after;
  let longest = 0;
  for (const event of decided) {
    const logged = { ...by, seq: head.seq + 1, event };
    const columns = domain.columns?.(logged) ?? {};
    const written = eventRow(logged, domain.version, head.hash, body, salt, columns, packs);
    rows.push(written.row);
    content.push(...written.content);
    packs = written.packs;
    events.push(logged);
    longest = Math.max(longest, written.longest);
    head = { seq: logged.seq, hash: written.hash, time: by.time };
  }
  rows.push(commandRow(by.command, { seq: head.seq, body }));
  return { rows, packs, content, events, head, longest };
}
