/** Which view was asked for last? Ribbon and pane live in one runtime: the ribbon asks, the pane looks when it opens and listens from then on. */
import type { PaneView } from './pane-view';

/** A new object for every asking, so that asking twice for one view is seen twice. */
export interface Asked {
  readonly view: PaneView;
}

export interface ViewAsked {
  ask(view: PaneView): void;
  /** Fits React's useSyncExternalStore; null before anything was asked. */
  readonly latest: () => Asked | null;
  /** What is returned ends the listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function viewAsked(): ViewAsked {
  let asked: Asked | null = null;
  const listeners = new Set<() => void>();
  return {
    ask(view) {
      asked = { view };
      for (const listener of listeners) listener();
    },
    latest: () => asked,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
