/** What the triggers need of the service around them: logs, callers, a place to report to. Built once, in main.ts. */
import type { HttpRequest } from '@azure/functions';
import type { FileStore } from '../shared/file/store';
import type { Actor, Log } from '../shared/office/domain';
import type { Account } from '../shared/office/member/acts';
import type { Channel } from '../shared/office/notice/acts';
import type { Result } from '../shared/result';
import type { Counted } from './log/count-requests';
import type { Send } from './notice/port';

export type { Log } from '../shared/office/domain';

export interface Caller {
  readonly actor: Actor;
  readonly workspace: string;
  /** Only for operations that whoever has a token may ask for. */
  readonly account?: Account;
}

/** Whom a true token names: an account of a directory, or, in a trial, an actor outright. */
export type SignedIn = { readonly account: Account } | { readonly caller: Caller };

export interface Service {
  readonly version: string;
  /** The log of one office; opened at the first call. */
  readonly log: (workspace: string) => Log;
  /** Where attachments lie. */
  readonly files: FileStore;
  /** Who asks, by the request's token, and as whom he acts in that office. */
  readonly identify: (request: HttpRequest, workspace: string) => Promise<Result<Caller>>;
  /** Whose token it is, whether he was invited anywhere or not. */
  readonly account: (request: HttpRequest) => Promise<Result<Account>>;
  /** Does the storage answer? */
  readonly ready: () => Promise<boolean>;
  /** The offices that timers look after. */
  readonly workspaces: () => Promise<readonly string[]>;
  /** Ways in which the office has people told; empty where none is set up. */
  readonly channels: (workspace: string) => readonly Channel[];
  readonly send: Send;
  /** Counts the requests to the storage while something runs. */
  readonly counted: <T>(run: () => Promise<T>) => Promise<Counted<T>>;
  readonly now: () => string;
  readonly newId: () => string;
  /** One line for each request or timer, and for what went wrong: no titles, no names. */
  readonly report: (entry: Readonly<Record<string, string | number | boolean | null>>, error?: unknown) => void;
}
