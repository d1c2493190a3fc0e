/** How does a log say that something in it is gone? By an event of its own, which names the events that lost their private part. */
import * as z from 'zod';
import { canonicalJson } from './canonical';
import { chainHash } from './hash';
import { eventKey } from './keys';
import { type ChainedEvent, type Head, rowVersion } from './rows';
import type { Row } from './store';
import { splitText } from './text';

export const erasedType = 'erased';

const erasedData = z.strictObject({ seqs: z.array(z.int().min(1)).min(1) });

/** Undefined where the event is another one. */
export function erasedSeqs({ type, data }: ChainedEvent): readonly number[] | undefined {
  return type === erasedType ? erasedData.parse(data).seqs : undefined;
}

export interface ErasureEvent {
  readonly time: string;
  readonly actor: unknown;
  readonly command: string;
  readonly body: string;
  readonly seqs: readonly number[];
}

/** The event's row behind a head, and the head that follows. */
export function erasureRow(after: Head, { time, actor, command, body, seqs }: ErasureEvent): { row: Row; head: Head } {
  const seq = after.seq + 1;
  const json = canonicalJson({ v: rowVersion, seq, time, actor, command, type: erasedType, data: { seqs } });
  const hash = chainHash(after.hash, json);
  const own = { v: rowVersion, type: erasedType, time, command, body, prev: after.hash, hash };
  return { row: { key: eventKey(seq), columns: { ...own, ...splitText('json', json) } }, head: { seq, hash, time } };
}
