/** Is a log whole: nothing changed, nothing missing, nothing twice? */
import { type ContentReference, contentKeys, readContent } from './content';
import { erasedSeqs, erasedType } from './erasure';
import { chainHash, chainStart, privateMac } from './hash';
import { commandKey, eventKey, headKey } from './keys';
import { readPart, seqsIn } from './private-parts';
import { type Head, readEventRow, readHead, readMark } from './rows';
import type { Row } from './store';

export interface ChainFault {
  /** The row at fault. */
  readonly key: string;
  /** Of the event whose private part it is about, as several share a row. */
  readonly seq?: number;
  /**
   * - unreadable: it is not what such a row must be. - missing: something refers to it and it is not there.
   * - altered: its text does not give its hash. - unlinked: it does not follow the event before.
   * - twice: a command stands in the log more than once. - stray: nothing refers to it.
   * - kept: the log says that it is gone, and it is not.
   */
  readonly fault: 'unreadable' | 'missing' | 'altered' | 'unlinked' | 'twice' | 'stray' | 'kept';
}

export interface ChainReport {
  readonly events: number;
  readonly commands: number;
  /** Empty where the log is whole; in the order of the events. */
  readonly faults: readonly ChainFault[];
}

/** All rows of one workspace, in any order; or those behind a place in it, with the head as it was there. */
export function verifyChain(rows: readonly Row[], base: Head = { seq: 0, hash: chainStart, time: '' }): ChainReport {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const faults: ChainFault[] = [];
  const last = new Map<string, { seq: number; body: string }>();
  const privates = new Map<string, Set<number>>();
  const contents = new Set<string>();
  const eventKeys = rows
    .map((row) => row.key)
    .filter((key) => key.startsWith('e-'))
    .sort();

  const erased = erasedIn(rows);
  let gap = false;
  let { hash, time } = base;
  let command = '';
  eventKeys.forEach((key, index) => {
    const seq = base.seq + index + 1;
    const row = byKey.get(key);
    // Behind the first gap every key is another than the one counted.
    if (key !== eventKey(seq) && !gap) {
      gap = true;
      faults.push({ key: eventKey(seq), fault: 'missing' });
    }
    const event = row === undefined ? undefined : tolerant(() => readEventRow(row));
    if (row === undefined || event === undefined) {
      faults.push({ key, fault: 'unreadable' });
      return;
    }
    const { chained, json, previous, body } = event;
    const own = row.columns;
    if (chainHash(previous, json) !== event.hash || own.type !== chained.type || own.time !== chained.time) {
      faults.push({ key, fault: 'altered' });
    } else if (own.command !== chained.command || eventKey(chained.seq) !== key) faults.push({ key, fault: 'altered' });
    if (previous !== hash || chained.time < time) faults.push({ key, fault: 'unlinked' });
    const former = last.get(chained.command);
    if (chained.command !== command && former !== undefined) faults.push({ key, fault: 'twice' });
    else if (former !== undefined && former.body !== body) faults.push({ key: eventKey(former.seq), fault: 'altered' });
    last.set(chained.command, { seq: chained.seq, body });
    if ((own.content === true) !== (chained.content !== undefined)) faults.push({ key, fault: 'altered' });
    if (chained.content !== undefined) {
      const parts = contentKeys(chained.content);
      for (const part of parts) contents.add(part);
      faults.push(...contentFaults(chained.content, byKey));
    }
    if (chained.private !== undefined) {
      const { id, mac } = chained.private;
      privates.set(id, (privates.get(id) ?? new Set()).add(chained.seq));
      const fault = privateFault(byKey.get(id), chained.seq, mac, erased.has(chained.seq));
      if (fault !== undefined) faults.push({ key: id, seq: chained.seq, fault });
    }
    hash = event.hash;
    time = chained.time;
    command = chained.command;
  });

  for (const [id, { seq, body }] of last) {
    const key = commandKey(id);
    const row = byKey.get(key);
    const mark = row === undefined ? undefined : tolerant(() => readMark(row));
    if (row === undefined) faults.push({ key, fault: 'missing' });
    else if (mark === undefined) faults.push({ key, fault: 'unreadable' });
    else if (mark.seq !== seq || mark.body !== body) faults.push({ key, fault: 'altered' });
  }
  for (const row of rows) {
    const { key } = row;
    if (key === headKey || key.startsWith('e-') || key.startsWith('c-') || contents.has(key)) continue;
    const known = privates.get(key);
    if (known === undefined) faults.push({ key, fault: 'stray' });
    else for (const seq of strays(row, known)) faults.push({ key, seq, fault: 'stray' });
  }
  const headRow = byKey.get(headKey);
  const head = headRow === undefined ? undefined : tolerant(() => readHead(headRow));
  if (headRow === undefined ? rows.length > 0 : head === undefined) {
    faults.push({ key: headKey, fault: headRow === undefined ? 'missing' : 'unreadable' });
  } else if (
    head !== undefined &&
    (head.seq !== base.seq + eventKeys.length || head.hash !== hash || head.time !== time)
  ) {
    faults.push({ key: headKey, fault: 'unlinked' });
  }
  const commands = rows.filter((row) => row.key.startsWith('c-')).length;
  return { events: eventKeys.length, commands, faults };
}

function privateFault(
  row: Row | undefined,
  seq: number,
  mac: string,
  erased: boolean,
): ChainFault['fault'] | undefined {
  if (row === undefined) return 'missing';
  const read = tolerant(() => ({ part: readPart(row, seq) }));
  if (read === undefined) return 'unreadable';
  if (read.part === undefined) return 'missing';
  if ('erasedBy' in read.part) return erased ? undefined : 'altered';
  if (privateMac(read.part.salt, read.part.json) !== mac) return 'altered';
  return erased ? 'kept' : undefined;
}

/** The hash is over all parts together, so that all of them are at fault where it does not fit. */
function contentFaults(reference: ContentReference, byKey: ReadonlyMap<string, Row>): readonly ChainFault[] {
  const keys = contentKeys(reference);
  const missing = keys.filter((key) => !byKey.has(key));
  if (missing.length > 0) return missing.map((key) => ({ key, fault: 'missing' }));
  const whole = tolerant(() => readContent(reference, (key) => byKey.get(key)));
  return whole === undefined ? keys.map((key) => ({ key, fault: 'altered' })) : [];
}

/** Parts that no event refers to. */
const strays = (row: Row, known: ReadonlySet<number>): readonly number[] =>
  tolerant(() => seqsIn(row).filter((seq) => !known.has(seq))) ?? [];

/** Events whose private part is gone, as the log itself says. */
function erasedIn(rows: readonly Row[]): ReadonlySet<number> {
  const events = rows.filter((row) => row.columns.type === erasedType);
  return new Set(events.flatMap((row) => tolerant(() => erasedSeqs(readEventRow(row).chained)) ?? []));
}

/** A row that cannot be read is a finding here, not the end. */
function tolerant<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
