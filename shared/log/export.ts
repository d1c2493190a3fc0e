/** Which rows of a log go into an export, a page at a time: all of them, or what is new since a seq? */
import { ok } from '../result';
import { chainStart } from './hash';
import { eventKey, headKey, privateKey } from './keys';
import { contentRows, fullPage } from './read-events';
import { type Head, readEventRow, readHead, readMark } from './rows';
import type { KeyRange, LogStore, Row, RowPage, Stored } from './store';

export interface ExportPage {
  /** What the export goes up to, the same on all its pages. */
  readonly head: Head;
  /** What it begins behind: the first event's predecessor. */
  readonly base: Head;
  /** As they stand; the head itself is not among them. */
  readonly rows: readonly Row[];
  /** For the next page; missing on the last. */
  readonly next?: string;
}

const start: Head = { seq: 0, hash: chainStart, time: '' };

/** Undefined where there is no such place in the log. The token says up to where, and behind which key. */
export async function exportPage(
  store: LogStore,
  workspace: string,
  since: number,
  token?: string,
): Stored<ExportPage | undefined> {
  const found = await store.head(workspace);
  if (!found.ok) return found;
  const [upTo, after] = token === undefined ? [] : split(token);
  const now = found.value === undefined ? start : readHead(found.value);
  const seq = upTo ?? now.seq;
  if (since > seq || seq > now.seq) return ok(undefined);
  const head = seq === now.seq ? ok(now) : await headAt(store, workspace, seq);
  if (!head.ok) return head;
  const base = await headAt(store, workspace, since);
  if (!base.ok) return base;
  const range = rangeFrom(after ?? '', since);
  const page = range === undefined ? ok<RowPage>({ rows: [] }) : await fullPage(store, workspace, range);
  if (!page.ok) return page;
  const large = page.value.rows.findIndex((row) => row.key.startsWith('e-') && row.columns.content === true);
  // An event with content ends its page, so that no page holds the content of two.
  const taken = large < 0 ? page.value.rows : page.value.rows.slice(0, large + 1);
  const belonging = taken.filter((row) => belongs(row, since, seq));
  const events = belonging.filter((row) => row.key.startsWith('e-')).map((row) => readEventRow(row));
  const content = await contentRows(store, workspace, events);
  if (!content.ok) return content;
  const rows = [...belonging, ...content.value.values()].map(({ key, columns }) => ({ key, columns }));
  // Behind the end of a kind comes the next kind.
  const ended = page.value.next === undefined && taken.length === page.value.rows.length;
  const behind = ended ? range?.to : taken.at(-1)?.key;
  const further = behind !== undefined && rangeFrom(behind, since) !== undefined;
  return ok({ head: head.value, base: base.value, rows, ...(further ? { next: `${seq}.${behind}` } : {}) });
}

/** The head as it was at an event. */
async function headAt(store: LogStore, workspace: string, seq: number): Stored<Head> {
  if (seq === 0) return ok(start);
  const rows = await store.points(workspace, [eventKey(seq)]);
  if (!rows.ok) return rows;
  const row = rows.value.get(eventKey(seq));
  if (row === undefined) throw new Error(`${eventKey(seq)} is missing`);
  const { hash, chained } = readEventRow(row);
  return ok({ seq, hash, time: chained.time });
}

/** Commands, events, private parts, in this order; their keys are ASCII below '~'. */
function rangeFrom(after: string, since: number): KeyRange | undefined {
  const ranges: KeyRange[] = [
    { from: 'c-', to: 'c-~' },
    { from: eventKey(since + 1), to: 'e-~' },
    { from: privateKey(since + 1), to: 'x-~' },
  ];
  const range = ranges.find(({ to }) => to > after);
  // No key begins with another and goes on with '!', so it stands for what comes next.
  return range === undefined ? undefined : { from: after > range.from ? `${after}!` : range.from, to: range.to };
}

function belongs(row: Row, since: number, upTo: number): boolean {
  const { key } = row;
  if (key === headKey) return false;
  if (!key.startsWith('c-')) return Number(key.slice(2)) <= upTo;
  const { seq } = readMark(row);
  // A command without events stands at the seq before it.
  return seq >= since && seq <= upTo;
}

function split(token: string): [number | undefined, string] {
  const [, seq, key] = /^(\d+)\.([cex]-[0-9a-z~]*)$/.exec(token) ?? [];
  return seq === undefined || key === undefined ? [-1, ''] : [Number(seq), key];
}
