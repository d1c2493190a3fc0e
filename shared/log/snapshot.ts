/** A state as it stood at some seq, kept so that a cold start need not fold the whole log. It may be lost at any time. */
import type { CommandShape, Domain, EventShape } from './domain';
import type { Head } from './rows';

export interface Snapshot {
  readonly head: Head;
  /** Of the domain that saved it. */
  readonly form: string;
  /** The state as JSON. */
  readonly text: string;
}

/** Its failures cost time and nothing else, so they are told where the store is made and not to who asks. */
export interface SnapshotStore {
  /** The newest that is whole; undefined where there is none, or it cannot be had. */
  readonly newest: (workspace: string) => Promise<Snapshot | undefined>;
  /** False where it was not kept, also because a newer one is there. */
  readonly write: (workspace: string, snapshot: Snapshot) => Promise<boolean>;
  /** Rejects where they may still be there: something in them was to be forgotten. */
  readonly remove: (workspace: string) => Promise<void>;
}

export function takeSnapshot<S, C extends CommandShape, E extends EventShape, A>(
  domain: Domain<S, C, E, A>,
  state: S,
  head: Head,
): Snapshot | undefined {
  if (domain.snapshot === undefined) return undefined;
  const { form, save } = domain.snapshot;
  return { head, form, text: JSON.stringify(save(state)) };
}

/** Undefined where the snapshot is of another form, or cannot be read. */
export function stateOf<S, C extends CommandShape, E extends EventShape, A>(
  domain: Domain<S, C, E, A>,
  { form, text }: Snapshot,
): S | undefined {
  if (domain.snapshot?.form !== form) return undefined;
  try {
    return domain.snapshot.load(JSON.parse(text));
  } catch {
    return undefined;
  }
}
