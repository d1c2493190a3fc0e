/** How does something go that has to go, without the chain noticing? Its private part is overwritten, and an event says so. */
import type { Problem } from '../problem';
import { fail, ok, type Result } from '../result';
import type { Answer, AppendSettings } from './append';
import { erasureRow } from './erasure';
import type { Fold } from './fold';
import { bodyHash, derivedId } from './hash';
import { commandKey, eventKey, eventRange, isCommandId } from './keys';
import { limits } from './limits';
import { pause } from './pause';
import { readPart, withoutPart } from './private-parts';
import { wholeRange } from './read-events';
import { commandRow, erasedBody, headRow, readEventRow, readMark } from './rows';
import type { LogStore, Row, Stored, StoredRow, StoreFailure } from './store';

export interface Erasure {
  readonly id: string;
  /** The events whose private part is to go. */
  readonly seqs: readonly number[];
}

/** Besides the head, the event and the command's own row. */
const roomForRows = limits.operations - 3;
/** No command has more events. */
const neighbours = 100;

/**
 * Writes one transaction for as many of them as it holds; a larger erasure is several, the last one under its own id.
 * What was erased already is left as it is. Problems: `not-found` (no such event), `key-reused`, `busy`, `service-away`.
 */
export function openEraser<S, E, A>(
  store: LogStore,
  workspace: string,
  fold: Fold<S, E, A>,
  settings: Pick<AppendSettings, 'now' | 'random' | 'wait' | 'tries'>,
): (erasure: Erasure, actor: A) => Promise<Answer> {
  const attempt = async (erasure: Erasure, actor: A): Promise<Result<Answer | 'more' | StoreFailure>> => {
    const { id } = erasure;
    const seqs = [...new Set(erasure.seqs)].sort((a, b) => a - b);
    const body = bodyHash({ erase: seqs });
    const mark = await store.points(workspace, [commandKey(id)]);
    if (!mark.ok) return ok(mark.problem);
    const known = mark.value.get(commandKey(id));
    if (known !== undefined) {
      const { body: former, seq } = readMark(known);
      return former === body ? ok({ id, status: 'known', seq }) : fail({ code: 'key-reused', at: 'id' });
    }
    const read = await fold.catchUp();
    if (!read.ok) return ok(read.problem);
    const { head: after, etag } = fold.current();
    if (etag === undefined) return ok({ kind: 'conflict' });
    const chosen = new Map<string, Row>();
    const gone: number[] = [];
    let whole = true;
    for (const seq of seqs) {
      if (seq < 1 || seq > after.seq) return fail({ code: 'not-found', at: String(seq) });
      const rows = await rowsOf(store, workspace, seq, after.seq + 1, chosen);
      if (!rows.ok) return ok(rows.problem);
      if (rows.value.length === 0) continue;
      const fresh = rows.value.filter((row) => !chosen.has(row.key));
      if (chosen.size + fresh.length > roomForRows) {
        whole = false;
        break;
      }
      for (const row of rows.value) chosen.set(row.key, row);
      gone.push(seq);
    }
    let time = settings.now();
    if (time < after.time) time = after.time;
    const command = whole ? id : derivedId(id, after.seq);
    const event = gone.length === 0 ? undefined : erasureRow(after, { time, actor, command, body, seqs: gone });
    const head = event?.head ?? after;
    const rows = [...(event === undefined ? [] : [event.row]), commandRow(command, { seq: head.seq, body })];
    const commit = await store.commit(workspace, { head: headRow(head), etag, rows, replaced: [...chosen.values()] });
    if (!commit.ok) return ok(commit.problem);
    return ok(whole ? { id, status: 'applied', seq: head.seq } : 'more');
  };

  return async (erasure, actor) => {
    const { id } = erasure;
    const refuse = (problem: Problem): Answer => ({ id, status: 'refused', problem });
    if (!isCommandId(id) || erasure.seqs.length === 0) return refuse({ code: 'input-invalid', at: 'id' });
    for (let failures = 0; ; ) {
      const result = await attempt(erasure, actor);
      if (!result.ok) return refuse(result.problem);
      if (result.value === 'more') failures = 0;
      else if ('status' in result.value) return result.value;
      else {
        const failure = result.value;
        failures += 1;
        if (failure.kind === 'rejected') return refuse({ code: 'command-too-large' });
        if (failures >= settings.tries) return refuse({ code: failure.kind === 'conflict' ? 'busy' : 'service-away' });
        await settings.wait(pause(failure, failures, settings.random));
      }
    }
  };
}

/**
 * What has to be overwritten for an event, on top of what is chosen already: the row of its private part, and wherever
 * the hash of its command's body stands, as a guess at the erased text could be tested against it. Nothing where it has
 * no private part, or has lost it.
 */
async function rowsOf(
  store: LogStore,
  workspace: string,
  seq: number,
  by: number,
  chosen: ReadonlyMap<string, Row>,
): Stored<readonly Row[]> {
  const around = await wholeRange(store, workspace, eventRange(Math.max(1, seq - neighbours), seq + neighbours));
  if (!around.ok) return around;
  const own = around.value.find((row) => row.key === eventKey(seq));
  if (own === undefined) throw new Error(`${eventKey(seq)} is missing`);
  const { command, private: reference } = readEventRow(own).chained;
  if (reference === undefined) return ok([]);
  const points = await store.points(workspace, [reference.id, commandKey(command)]);
  if (!points.ok) return points;
  const row = chosen.get(reference.id) ?? points.value.get(reference.id);
  const part = row === undefined ? undefined : readPart(row, seq);
  if (row === undefined || part === undefined || 'erasedBy' in part) return ok([]);
  const mark = points.value.get(commandKey(command));
  const bodies = [...around.value.filter((one) => one.columns.command === command), ...(mark ? [mark] : [])];
  return ok([withoutPart(row, seq, by), ...bodies.filter(hasBody).map(withoutBody)]);
}

const hasBody = (row: StoredRow): boolean => row.columns.body !== erasedBody;
const withoutBody = ({ key, columns }: StoredRow): Row => ({ key, columns: { ...columns, body: erasedBody } });
