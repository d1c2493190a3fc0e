/** Sends what a workbook says and the office does not know yet: a command for each record that is new or changed. */
import type { StandingEntry } from '../../shared/contract/listings';
import { batchLimit } from '../../shared/contract/operations';
import type { Command } from '../../shared/office/commands';
import type { Problem } from '../../shared/problem';
import { ok, type Result } from '../../shared/result';
import type { Wanted } from '../../shared/sheet/reading/wanted';
import { isCode } from '../api/http';
import type { Office } from '../api/office';
import { allPages } from './all-pages';
import { type CommandId, commandId } from './command-ids';

export interface Comparison {
  /** The office has them just so. */
  readonly known: number;
  /** What is to be sent, each with the record that it sets. */
  readonly changes: readonly { readonly wanted: Wanted; readonly isNew: boolean; readonly command: Command }[];
}

/** What is to be sent, with the record that it is about. */
export interface Entry {
  readonly record: string;
  readonly command: Command;
}

/** What became of one of them; its problem where it was refused. */
export interface Outcome {
  /** The command's. */
  readonly id: string;
  readonly record: string;
  readonly status: 'applied' | 'known' | 'refused';
  readonly problem: Problem | null;
}

export interface Sent {
  readonly known: number;
  readonly applied: number;
  readonly refused: readonly { readonly record: string; readonly problem: Problem }[];
}

export interface Progress {
  readonly done: number;
  readonly of: number;
}

export type Standings = ReadonlyMap<string, StandingEntry>;

/** Compares records with what the office keeps. Nothing is sent. */
export async function compare(office: Office, records: readonly Wanted[]): Promise<Result<Comparison>> {
  const standings = await allStandings(office);
  return standings.ok ? ok(comparison(office.workspace, records, standings.value)) : standings;
}

export function comparison(
  workspace: string,
  records: readonly Wanted[],
  standings: Standings,
  idOf: CommandId = commandId,
): Comparison {
  let known = 0;
  const changes: { wanted: Wanted; isNew: boolean; command: Command }[] = [];
  for (const wanted of records) {
    const { kind, record, data, personal } = wanted;
    const standing = standings.get(record);
    if (standing && idOf(workspace, wanted, standing.replaces) === standing.command) {
      known += 1;
      continue;
    }
    const replaces = standing?.seq ?? 0;
    const id = idOf(workspace, wanted, replaces);
    // A wanted record and its command are of one kind.
    const command = { id, type: 'record', kind, record, replaces, data, personal } as Command;
    changes.push({ wanted, isNew: !standing, command });
  }
  return { known, changes };
}

/**
 * Sends commands in batches. What was refused is listed and keeps nothing else from being applied; a service that goes
 * away in between fails the call, and sending again goes on where it stopped.
 */
export async function sendEntries(
  office: Office,
  entries: readonly Entry[],
  onProgress: (progress: Progress, outcomes: readonly Outcome[]) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Result<readonly Outcome[]>> {
  const outcomes: Outcome[] = [];
  for (let start = 0; start < entries.length; start += batchLimit) {
    if (signal?.aborted) break;
    const batch = entries.slice(start, start + batchLimit);
    const answer = await office.call('postCommands', { body: { commands: batch.map((one) => one.command) } }, signal);
    if (!answer.ok) return answer;
    answer.value.results.forEach(({ status, problem }, index) => {
      const { record = '', command: { id } = { id: '' } } = batch[index] ?? {};
      outcomes.push({ id, record, status, problem: status === 'refused' ? problemOf(problem) : null });
    });
    onProgress({ done: Math.min(start + batchLimit, entries.length), of: entries.length }, outcomes);
  }
  return ok(outcomes);
}

export async function send(
  office: Office,
  { known, changes }: Comparison,
  onProgress: (progress: Progress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Result<Sent>> {
  const entries = changes.map(({ wanted, command }) => ({ record: wanted.record, command }));
  const outcomes = await sendEntries(office, entries, onProgress, signal);
  return outcomes.ok ? ok(sentOf(outcomes.value, known)) : outcomes;
}

function sentOf(outcomes: readonly Outcome[], known = 0): Sent {
  const count = (status: Outcome['status']): number => outcomes.filter((one) => one.status === status).length;
  return {
    known: known + count('known'),
    applied: count('applied'),
    refused: outcomes.flatMap(({ record, problem }) => (problem ? [{ record, problem }] : [])),
  };
}

export function problemOf(
  part: { code: string; at?: string | undefined; detail?: Problem['detail'] | undefined } | null,
): Problem {
  if (!part || !isCode(part.code)) return { code: 'internal' };
  return {
    code: part.code,
    ...(part.at === undefined ? {} : { at: part.at }),
    ...(part.detail ? { detail: part.detail } : {}),
  };
}

export async function allStandings(office: Office): Promise<Result<Standings>> {
  const listed = await allPages((query) => office.call('listStandings', { query }));
  return listed.ok ? ok(new Map(listed.value.map((entry) => [entry.record, entry]))) : listed;
}
