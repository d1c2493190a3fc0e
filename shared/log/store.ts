/** What the log asks of a storage: rows of one partition, and one atomic write behind the head's ETag. */
import type { Result } from '../result';

export type Cell = string | number | boolean;

/** One entity. The partition is the workspace, so a row names only itself. */
export interface Row {
  readonly key: string;
  readonly columns: Readonly<Record<string, Cell>>;
}

export interface StoredRow extends Row {
  readonly etag: string;
}

export interface RowPage {
  readonly rows: readonly StoredRow[];
  /** Give it back for the next page. A page may be empty and still have a next one. */
  readonly next?: string;
}

/** All rows of a range of keys, both ends included. */
export interface KeyRange {
  readonly from: string;
  readonly to: string;
}

export interface Transaction {
  readonly head: Row;
  /** The head this was decided on; without it the log must not exist yet. */
  readonly etag?: string;
  /** New rows; none of them may exist. */
  readonly rows: readonly Row[];
  /** Rows that exist and are overwritten; where one is missing, it is a conflict. */
  readonly replaced?: readonly Row[];
}

/**
 * - conflict: somebody else wrote since the head was read. Nothing was written.
 * - exists: a row of the transaction is already there. Nothing was written.
 * - rejected: storage will never take these rows. Nothing was written.
 * - unavailable: nothing was read or written, later it may be.
 * - unknown: no answer came; it may have been written.
 */
export type StoreFailure =
  | { readonly kind: 'conflict' | 'exists' | 'unavailable' | 'unknown' }
  | { readonly kind: 'rejected'; readonly reason: string };

export type Stored<T> = Promise<Result<T, StoreFailure>>;

export interface LogStore {
  /** Undefined where the workspace has no log yet. */
  readonly head: (workspace: string) => Stored<StoredRow | undefined>;
  /** Those of the keys that exist. */
  readonly points: (workspace: string, keys: readonly string[]) => Stored<ReadonlyMap<string, StoredRow>>;
  /** Rows in ascending order of their keys, as many as the storage gives at once. */
  readonly page: (workspace: string, range: KeyRange, next?: string) => Stored<RowPage>;
  /**
   * Rows that are named by their own content, before the transaction that refers to them; one that is there already is
   * written over with the same. Some may be written where it fails.
   */
  readonly put: (workspace: string, rows: readonly Row[]) => Stored<null>;
  /** All or nothing. The value is the new head's ETag. */
  readonly commit: (workspace: string, transaction: Transaction) => Stored<string>;
}
