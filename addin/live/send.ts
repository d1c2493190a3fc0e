/** Sends what a workbook says and the office does not know yet: a command for each record that is new or changed. */
import { batchLimit, type StandingEntry } from '../../shared/contract/operations';
import type { Command } from '../../shared/office/commands';
import type { Problem } from '../../shared/problem';
import { importId } from '../../shared/record/identity';
import { ok, type Result } from '../../shared/result';
import type { Wanted } from '../../shared/sheet/reading/wanted';
import { isCode } from '../api/http';
import type { Office } from '../api/office';

export interface Comparison {
  /** The office has them just so. */
  readonly known: number;
  /** What is to be sent, each with the record that it sets. */
  readonly changes: readonly { readonly wanted: Wanted; readonly isNew: boolean; readonly command: Command }[];
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

/** Compares records with what the office keeps. Nothing is sent. */
export async function compare(office: Office, records: readonly Wanted[]): Promise<Result<Comparison>> {
  const standings = await allStandings(office);
  if (!standings.ok) return standings;
  let known = 0;
  const changes: { wanted: Wanted; isNew: boolean; command: Command }[] = [];
  for (const wanted of records) {
    const { kind, record, data, personal } = wanted;
    const content = { kind, data, personal };
    const standing = standings.value.get(record);
    if (standing && importId(office.workspace, record, content, standing.replaces) === standing.command) {
      known += 1;
      continue;
    }
    const replaces = standing?.seq ?? 0;
    const id = importId(office.workspace, record, content, replaces);
    // A wanted record and its command are of one kind.
    const command = { id, type: 'record', kind, record, replaces, data, personal } as Command;
    changes.push({ wanted, isNew: !standing, command });
  }
  return ok({ known, changes });
}

/**
 * Sends the changes in batches. What was refused is listed and keeps nothing else from being applied; a service that goes
 * away in between fails the call, and sending again goes on where it stopped.
 */
export async function send(
  office: Office,
  { known, changes }: Comparison,
  onProgress: (progress: Progress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Result<Sent>> {
  const sent = { known, applied: 0, refused: [] as { record: string; problem: Problem }[] };
  for (let start = 0; start < changes.length; start += batchLimit) {
    if (signal?.aborted) break;
    const batch = changes.slice(start, start + batchLimit);
    const answer = await office.call(
      'postCommands',
      { body: { commands: batch.map(({ command }) => command) } },
      signal,
    );
    if (!answer.ok) return answer;
    answer.value.results.forEach(({ status, problem }, index) => {
      if (status === 'applied') sent.applied += 1;
      else if (status === 'known') sent.known += 1;
      else sent.refused.push({ record: batch[index]?.wanted.record ?? '', problem: problemOf(problem) });
    });
    onProgress({ done: Math.min(start + batchLimit, changes.length), of: changes.length });
  }
  return ok(sent);
}

function problemOf(
  part: { code: string; at?: string | undefined; detail?: Problem['detail'] | undefined } | null,
): Problem {
  if (!part || !isCode(part.code)) return { code: 'internal' };
  return {
    code: part.code,
    ...(part.at === undefined ? {} : { at: part.at }),
    ...(part.detail ? { detail: part.detail } : {}),
  };
}

async function allStandings(office: Office): Promise<Result<ReadonlyMap<string, StandingEntry>>> {
  const found = new Map<string, StandingEntry>();
  for (let after: string | undefined; ; ) {
    const page = await office.call('listStandings', { query: after === undefined ? {} : { after } });
    if (!page.ok) return page;
    for (const entry of page.value.entries) found.set(entry.record, entry);
    if (page.value.next === null) return ok(found);
    after = page.value.next;
  }
}
