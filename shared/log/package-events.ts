/** What happened, as a package tells it: its events in their order, as this version reads them. */
import type { CommandShape, Domain, EventShape, LoggedEvent } from './domain';
import { erasedSeqs } from './erasure';
import type { Package } from './package-text';
import { readPart } from './private-parts';
import { readEventRow } from './rows';

export interface PackagedEvent<E, A> extends LoggedEvent<E, A> {
  /** Its private part is gone. */
  readonly erased: boolean;
}

/** Of a package without faults; throws on events that the domain does not know. */
export function packageEvents<S, C extends CommandShape, E extends EventShape, A>(
  domain: Domain<S, C, E, A>,
  { rows }: Package,
): readonly PackagedEvent<E, A>[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const keys = [...byKey.keys()].filter((key) => key.startsWith('e-')).sort();
  return keys.flatMap((key) => {
    const row = byKey.get(key);
    if (row === undefined) return [];
    const { chained } = readEventRow(row);
    if (erasedSeqs(chained) !== undefined) return [];
    const { v, seq, time, command, type, data, private: reference } = chained;
    const home = reference === undefined ? undefined : byKey.get(reference.id);
    const part = home === undefined ? undefined : readPart(home, seq);
    const given = part !== undefined && 'json' in part ? { private: JSON.parse(part.json) as unknown } : {};
    const event = domain.readEvent({ version: v, type, data, ...given });
    const erased = reference !== undefined && !('private' in given);
    return [{ seq, time, actor: domain.readActor(chained.actor), command, event, erased }];
  });
}
