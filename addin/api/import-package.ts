/** Brings a package of another log into an office: its commands, each decided anew, with their own ids. */
import { batchLimit } from '../../shared/contract/operations';
import { derivedId } from '../../shared/log/hash';
import { eventKey } from '../../shared/log/keys';
import { packageEvents } from '../../shared/log/package-events';
import type { Package } from '../../shared/log/package-text';
import { readMark } from '../../shared/log/rows';
import { commandOf, documentOf } from '../../shared/office/command-of';
import type { Command } from '../../shared/office/commands';
import { officeDomain, type SaidBy } from '../../shared/office/domain';
import { type Decided, type Matching, matchReferences } from '../../shared/office/foreign/match';
import { saysSame } from '../../shared/office/foreign/says-same';
import { translated } from '../../shared/office/foreign/translate';
import { emptyOffice, type OfficeState } from '../../shared/office/state';
import type { Problem } from '../../shared/problem';
import { fail, ok, type Result } from '../../shared/result';
import { isCode } from './http';
import type { Office } from './office';
import { readLog } from './read-log';

export interface ImportReport extends Omit<Matching, 'same'> {
  readonly applied: number;
  /** They were there already, by their ids. */
  readonly known: number;
  /** The office keeps the same under another command. */
  readonly same: number;
  readonly refused: readonly { readonly seq: number; readonly type: string; readonly problem: Problem }[];
  /** Seals, circulars and payments: they rest on their own log and were filed as papers. */
  readonly documents: number;
}

interface ImportOptions {
  readonly decided?: Decided;
  /** Nothing is sent: the report says what would be matched, added and asked. */
  readonly only?: 'matching';
  readonly onProgress?: (done: number, of: number) => void;
}

interface Waiting {
  readonly seq: number;
  readonly type: string;
  readonly command: Command;
  readonly said: SaidBy | null;
  readonly as: 'command' | 'document' | 'match';
}

/** The office into which it goes, as it stands before. */
interface Ours {
  readonly state: OfficeState;
  /** Where each command of it stands. */
  readonly marks: ReadonlyMap<string, number>;
}

/**
 * Of a package without faults. Sent again it changes nothing: the same commands have the same ids. While something is
 * asked nothing is sent. What replaces a refused or missing record is refused as `stale-row`; what was erased cannot be
 * said again (`erased`).
 */
export async function importPackage(
  office: Office,
  given: Package,
  { decided, only, onProgress = () => undefined }: ImportOptions = {},
): Promise<Result<ImportReport>> {
  const { events, stuck } = packageEvents(officeDomain, given);
  if (stuck !== undefined)
    return fail({ code: 'package-damaged', at: String(stuck), detail: { file: given.workspace } });
  const found = await oursOf(office);
  if (!found.ok) return found;
  const ours = found.value;
  const theirs = emptyOffice();
  for (const logged of events) officeDomain.evolve(theirs, logged);
  const { same: ids, ...matching } = matchReferences(theirs, ours.state, decided);
  const counted = { applied: 0, known: 0, same: 0, documents: 0 };
  const refused: { seq: number; type: string; problem: Problem }[] = [];
  if (matching.asked.length > 0 || only === 'matching') return ok({ ...counted, ...matching, refused });

  const translation = new Map([...ours.state.foreign.entries(), ...ids]);
  const hashes = new Map(given.rows.map(({ key, columns }) => [key, columns.hash]));
  /** Where what stood at a seq of the package stands here. */
  const here = new Map<number, number>();
  let waiting: Waiting[] = [];
  let done = 0;

  const send = async (): Promise<Result<null>> => {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return ok(null);
    const body = { commands: batch.map(({ command }) => command), said: batch.map(({ said }) => said) };
    const answer = await office.call('postCommands', { body });
    if (!answer.ok) return answer;
    batch.forEach(({ seq, type, as }, i) => {
      const result = answer.value.results[i];
      if (result === undefined || result.status === 'refused') {
        refused.push({ seq, type, problem: problemIn(result?.problem ?? null) });
        return;
      }
      if (as === 'command') counted[result.status] += 1;
      if (as === 'document') counted.documents += 1;
      if (result.seq !== null) here.set(seq, result.seq);
    });
    done += batch.length;
    onProgress(done, events.length);
    return ok(null);
  };
  const queue = async (one: Waiting): Promise<Result<null>> => {
    waiting.push(one);
    return waiting.length < batchLimit ? ok(null) : send();
  };

  for (const [foreign, record] of ids) {
    if (ours.state.foreign.get(foreign) === record) continue;
    const id = derivedId('match-foreign', office.workspace, foreign, record);
    const command: Command = { id, type: 'match-foreign', record, foreign };
    const sent = await queue({ seq: 0, type: command.type, command, said: null, as: 'match' });
    if (!sent.ok) return sent;
  }

  /** Commands of several events say all they have to say in the first. */
  const seen = new Set<string>();
  for (const { seq, time, actor, command: id, event, erased } of events) {
    const { type } = event;
    const { person, role } = actor.said ?? actor;
    const said = { person, role, time: actor.said?.time ?? time };
    const hash = String(hashes.get(eventKey(seq)));
    const paper = documentOf(derivedId('document', given.workspace, seq, hash), event, {
      workspace: given.workspace,
      seq,
      hash,
    });
    if (paper) {
      const sent = await queue({ seq, type, command: translated(paper, translation), said, as: 'document' });
      if (!sent.ok) return sent;
      continue;
    }
    if (seen.has(id)) continue;
    seen.add(id);
    // They come with their bytes: import-files.ts.
    if (type === 'attached' || type === 'detached') continue;
    const { replaces: replaced, formerCommand = '' } = type === 'recorded' ? event.data : { replaces: 0 };
    // Where a record stands that is still on its way, only its answer says.
    if (waiting.some((one) => one.seq === replaced)) {
      const sent = await send();
      if (!sent.ok) return sent;
    }
    const replaces = replaced === 0 ? 0 : (here.get(replaced) ?? ours.marks.get(formerCommand));
    const own = commandOf(id, event, replaces ?? 0);
    // What only carries figures of a paper says nothing of its own.
    if (own === null && (!erased || type === 'payees-kept')) continue;
    if (own === null || erased) {
      refused.push({ seq, type, problem: { code: 'erased' } });
      continue;
    }
    const command = translated(own, translation);
    const standing = command.type === 'record' ? ours.state.standing.get(command.record) : undefined;
    const isMatched = type === 'recorded' && ids.has(event.data.record);
    if (command.type === 'record' && standing && !ours.marks.has(id)) {
      // A matched unit, person or outlet is what it is here, whatever the other log calls it.
      if (saysSame(ours.state, command) || (isMatched && replaced === 0)) {
        here.set(seq, standing.seq);
        counted.same += 1;
        continue;
      }
    }
    if (replaces === undefined) {
      refused.push({ seq, type, problem: { code: 'stale-row' } });
      continue;
    }
    const sent = await queue({ seq, type, command, said, as: 'command' });
    if (!sent.ok) return sent;
  }
  const sent = await send();
  if (!sent.ok) return sent;
  return ok({ ...counted, ...matching, refused: refused.sort((a, b) => a.seq - b.seq) });
}

async function oursOf(office: Office): Promise<Result<Ours>> {
  const read = await readLog(office);
  if (!read.ok) return read;
  const state = emptyOffice();
  const { events, stuck } = packageEvents(officeDomain, read.value);
  if (stuck !== undefined) return fail({ code: 'internal', at: String(stuck) });
  for (const logged of events) officeDomain.evolve(state, logged);
  const marks = new Map(
    read.value.rows.flatMap((row) =>
      row.key.startsWith('c-') ? [[row.key.slice(2), readMark(row).seq] as const] : [],
    ),
  );
  return ok({ state, marks });
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
