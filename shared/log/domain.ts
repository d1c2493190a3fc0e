/** What the log must know of the office whose life it keeps: how it decides, how it remembers. */
import type { Result } from '../result';
import type { Cell } from './store';

export interface CommandShape {
  /** 32 characters of [0-9a-z], made by whoever gives the command; the same id is the same command for ever. */
  readonly id: string;
}

export interface EventShape {
  /** Not `erased`: that is the log's own. */
  readonly type: string;
  readonly data: unknown;
  /** What may have to go one day: it is stored beside the chain, which keeps only a keyed hash of it. */
  readonly private?: unknown;
}

export interface LoggedEvent<E, A> {
  /** From 1, without gaps. */
  readonly seq: number;
  /** The server's instant, UTC ISO; never earlier than that of the event before. It decides nothing. */
  readonly time: string;
  readonly actor: A;
  /** The command that caused it. */
  readonly command: string;
  readonly event: E;
}

/** An event as it was stored, perhaps by an earlier version. */
export interface RawEvent {
  readonly version: number;
  readonly type: string;
  readonly data: unknown;
  /** Missing where the event has none, or where it was erased. */
  readonly private?: unknown;
}

/** How a state stands in a snapshot. */
export interface StateForm<S> {
  /** Another text for every other shape or meaning of the state: a snapshot of another form is not read. */
  readonly form: string;
  /** As plain values that JSON keeps. */
  readonly save: (state: S) => unknown;
  /** Takes what `save` gave, for its own. */
  readonly load: (saved: unknown) => S;
}

export interface Domain<S, C extends CommandShape, E extends EventShape, A> {
  /** A fresh state, before anything happened. */
  readonly initial: () => S;
  /** A state that may be changed without changing the one it came from. Made once per transaction: cheap, please. */
  readonly fork: (state: S) => S;
  /** Pure. No events means: this command changes nothing, and that is remembered. */
  readonly decide: (state: S, command: C, actor: A, now: string) => Result<readonly E[]>;
  /** Changes the state that it is given and nothing else; depends on its arguments only. */
  readonly evolve: (state: S, logged: LoggedEvent<E, A>) => void;
  /** Accepts stored events of this and all former versions; throws on what is none. */
  readonly readEvent: (raw: RawEvent) => E;
  readonly readActor: (raw: unknown) => A;
  /** The version that events are written in. */
  readonly version: number;
  /** Columns of an event's row for those who read the table itself: month, unit, item … No names of persons. */
  readonly columns?: (logged: LoggedEvent<E, A>) => Readonly<Record<string, Cell>>;
  /** What of a command makes it the same command: not who sent it, when, or by which way. By default all of it. */
  readonly body?: (command: C) => unknown;
  /** Without it the state is folded from the whole log at every cold start. */
  readonly snapshot?: StateForm<S>;
}
