/** What would a package hold after changes that may still fail? Nothing reaches the package before all of them succeeded. */
import type { Package } from './zip-package';

export interface Draft {
  text(path: string): Promise<string | undefined>;
  has(path: string): boolean;
  /** Every part's path, those set here included. */
  paths(): readonly string[];
  set(path: string, text: string): void;
  remove(path: string): void;
  readonly changes: ReadonlyMap<string, string | null>;
}

export function draftOf(pack: Package): Draft {
  const changes = new Map<string, string | null>();
  return {
    async text(path) {
      const changed = changes.get(path);
      return changed === undefined ? pack.text(path) : (changed ?? undefined);
    },
    has(path) {
      const changed = changes.get(path);
      return changed === undefined ? pack.has(path) : changed !== null;
    },
    paths: () => [
      ...pack.paths.filter((path) => !changes.has(path)),
      ...[...changes].flatMap(([path, text]) => (text === null ? [] : [path])),
    ],
    set: (path, text) => changes.set(path, text),
    remove: (path) => changes.set(path, null),
    changes,
  };
}
