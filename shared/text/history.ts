/** What happened, as a person reads it, in both languages. */
import type { OfficeEvent } from '../office/events';
import type { Role } from '../office/roles';
import { history as en } from './history.en';
import { history as zh } from './history.zh';

/** What an event names, in the words of today. */
export interface Named {
  readonly record: string;
  readonly unit: string;
  readonly period: string;
  readonly nameOf: (id: string) => string;
}

export interface HistoryWords {
  readonly roles: Readonly<Record<Role, string>>;
  /** Behind the sentence of what came in from another log: who had said it there. */
  readonly saidBy: (role: string, person: string, time: string) => string;
  /** Null for an event that only carries a part of the one behind it. */
  readonly sentence: (event: OfficeEvent, named: Named) => string | null;
}

export const history: Readonly<Record<'zh' | 'en', HistoryWords>> = { zh, en };
