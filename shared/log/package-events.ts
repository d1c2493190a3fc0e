/** What happened, as a package tells it: its events in their order, as this version reads them. */
import type { CommandShape, Domain, EventShape, LoggedEvent } from './domain';
import { erasedSeqs } from './erasure';
import { eventKey } from './keys';
import type { Package } from './package-text';
import { readPart } from './private-parts';
import { readEventRow } from './rows';
import type { Cell, Row } from './store';

export interface PackagedEvent<E, A> extends LoggedEvent<E, A> {
  /** Its private part is gone. */
  readonly erased: boolean;
}

export interface PackagedEvents<E, A> {
  readonly events: readonly PackagedEvent<E, A>[];
  /** The first event that the domain does not know, or whose columns say something else; what follows is left out. */
  readonly stuck?: number;
}

/** Of a package without faults. */
export function packageEvents<S, C extends CommandShape, E extends EventShape, A>(
  domain: Domain<S, C, E, A>,
  { rows, base }: Package,
): PackagedEvents<E, A> {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const events: PackagedEvent<E, A>[] = [];
  for (let seq = base.seq + 1; ; seq += 1) {
    const row = byKey.get(eventKey(seq));
    if (row === undefined) return { events };
    try {
      const found = eventIn(domain, byKey, row);
      if (found === undefined) continue;
      if (!saysTheSame(row, domain.columns?.(found) ?? {})) return { events, stuck: seq };
      events.push(found);
    } catch {
      return { events, stuck: seq };
    }
  }
}

/** Undefined where the event is the log's own. */
function eventIn<S, C extends CommandShape, E extends EventShape, A>(
  domain: Domain<S, C, E, A>,
  byKey: ReadonlyMap<string, Row>,
  row: Row,
): PackagedEvent<E, A> | undefined {
  const { chained } = readEventRow(row, (key) => byKey.get(key));
  if (erasedSeqs(chained) !== undefined) return undefined;
  const { v, seq, time, command, type, data, private: reference } = chained;
  const home = reference === undefined ? undefined : byKey.get(reference.id);
  const part = home === undefined ? undefined : readPart(home, seq);
  const given = part !== undefined && 'json' in part ? { private: JSON.parse(part.json) as unknown } : {};
  const event = domain.readEvent({ version: v, type, data, ...given });
  const erased = reference !== undefined && !('private' in given);
  return { seq, time, actor: domain.readActor(chained.actor), command, event, erased };
}

/** The columns for readers of the table are not chained; former versions wrote fewer of them. */
function saysTheSame({ columns }: Row, expected: Readonly<Record<string, Cell>>): boolean {
  return Object.entries(columns).every(
    ([name, value]) => ownColumns.has(name) || /^json\d*$/.test(name) || expected[name] === value,
  );
}
const ownColumns = new Set(['content', 'v', 'type', 'time', 'command', 'body', 'prev', 'hash']);
