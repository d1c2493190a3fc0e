/** Brings a package of another log into an office: its commands, each decided anew, with their own ids. */
import { batchLimit } from '../../shared/contract/operations';
import { packageEvents } from '../../shared/log/package-events';
import type { Package } from '../../shared/log/package-text';
import { commandOf } from '../../shared/office/command-of';
import type { Command } from '../../shared/office/commands';
import { officeDomain } from '../../shared/office/domain';
import type { Problem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import { isCode } from './http';
import type { Office } from './office';

export interface ImportReport {
  readonly applied: number;
  /** They were there already. */
  readonly known: number;
  readonly refused: readonly { readonly seq: number; readonly type: string; readonly problem: Problem }[];
  /** Seals, circulars and payments: they rest on their own log, and their package is their document. */
  readonly documents: number;
}

interface Waiting {
  readonly seq: number;
  readonly type: string;
  readonly command: Command;
}

/**
 * Of a package without faults. Sent again it changes nothing: the same commands have the same ids. What replaces a
 * refused or missing record is refused as `stale-row`; what was erased cannot be said again (`erased`).
 */
export async function importPackage(
  office: Office,
  given: Package,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<Result<ImportReport>> {
  const { events, stuck } = packageEvents(officeDomain, given);
  if (stuck !== undefined)
    return fail({ code: 'package-damaged', at: String(stuck), detail: { file: given.workspace } });
  /** Where what stood at a seq of the package stands here. */
  const here = new Map<number, number>();
  const refused: { seq: number; type: string; problem: Problem }[] = [];
  const counted = { applied: 0, known: 0, documents: 0 };
  let waiting: Waiting[] = [];
  let done = 0;

  const send = async (): Promise<Result<null>> => {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return ok(null);
    const answer = await office.call('postCommands', { body: { commands: batch.map(({ command }) => command) } });
    if (!answer.ok) return answer;
    batch.forEach(({ seq, type }, i) => {
      const result = answer.value.results[i];
      if (result === undefined || result.status === 'refused') {
        refused.push({ seq, type, problem: problemIn(result?.problem ?? null) });
        return;
      }
      counted[result.status] += 1;
      if (result.seq !== null) here.set(seq, result.seq);
    });
    done += batch.length;
    onProgress(done, events.length);
    return ok(null);
  };

  /** Commands of several events say all they have to say in the first. */
  const seen = new Set<string>();
  for (const { seq, command: id, event, erased } of events) {
    if (seen.has(id)) continue;
    seen.add(id);
    const { type } = event;
    // They come with their bytes: import-files.ts.
    if (type === 'attached' || type === 'detached') continue;
    const replaced = type === 'recorded' ? event.data.replaces : 0;
    // Where a record stands that is still on its way, only its answer says.
    if (waiting.length >= batchLimit || waiting.some((one) => one.seq === replaced)) {
      const sent = await send();
      if (!sent.ok) return sent;
    }
    const replaces = replaced === 0 ? 0 : here.get(replaced);
    if (erased) refused.push({ seq, type, problem: { code: 'erased' } });
    else if (replaces === undefined) refused.push({ seq, type, problem: { code: 'stale-row' } });
    else {
      const command = commandOf(id, event, replaces);
      if (command === null) counted.documents += 1;
      else waiting.push({ seq, type, command });
    }
  }
  const sent = await send();
  if (!sent.ok) return sent;
  return ok({ ...counted, refused: refused.sort((a, b) => a.seq - b.seq) });
}

function problemIn(
  given: {
    readonly code: string;
    readonly at?: string | undefined;
    readonly detail?: Problem['detail'] | undefined;
  } | null,
): Problem {
  if (given === null || !isCode(given.code)) return { code: 'internal' };
  const { code, at, detail } = given;
  return { code, ...(at === undefined ? {} : { at }), ...(detail === undefined ? {} : { detail }) };
}
