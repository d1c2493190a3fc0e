/** Who has changed a row since sheet and office last agreed on it: this sheet, somebody else, or both? */
import type { Wanted } from '../../shared/sheet/reading/wanted';
import { commandId } from './command-ids';
import type { Binding } from './kept';
import type { Comparison, Standings } from './send';

/** both: mine and theirs differ. behind: only theirs is new; the row stands as it was. */
export type Drift = 'mine' | 'both' | 'behind';

export function drift(workspace: string, wanted: Wanted, standings: Standings, base: string | undefined): Drift {
  const standing = standings.get(wanted.record);
  const [replaced, command] = base?.split(' ') ?? [];
  // Of a row that was never agreed on nothing can be said but that it differs.
  if (!standing || command === undefined || standing.command === command) return 'mine';
  return commandId(workspace, wanted, Number(replaced)) === command ? 'behind' : 'both';
}

/** The records in which sheet and office are of one mind, each with its base. */
export function agreedOn(
  records: readonly Wanted[],
  { comparison, standings }: { readonly comparison: Comparison; readonly standings: Standings },
): ReadonlyMap<string, string> {
  const differing = new Set(comparison.changes.map(({ wanted }) => wanted.record));
  return new Map(
    records.flatMap(({ record }) => {
      const standing = standings.get(record);
      return standing && !differing.has(record) ? [[record, `${standing.replaces} ${standing.command}`]] : [];
    }),
  );
}

/** By record, whichever live table it stands in. */
export function basesIn(kept: ReadonlyMap<string, Binding>): ReadonlyMap<string, string> {
  return new Map([...kept.values()].flatMap(({ bases }) => Object.entries(bases)));
}
