/** Where do the pane's acts find its state, and put what they found out? One state, many acts, no screen needed. */
import type { Language } from '../../shared/text/sentence';
import type { Session } from '../live/session';
import type { Workbook } from '../workbook/port';
import { type PaneState, start } from './pane-state';

interface DeskOptions {
  readonly workbook: Workbook;
  readonly session: Session;
  /** The workbook has changed by our hand. */
  readonly onWritten: () => void;
  /** Something was said to an office that nothing but this window keeps. */
  readonly onRecorded: () => void;
}

export interface Desk extends DeskOptions {
  /** In which sentences are spoken from now on. */
  readonly language: () => Language;
  readonly speak: (language: Language) => void;
  readonly state: () => PaneState;
  readonly put: (more: Partial<PaneState>) => void;
  /** Begins an act; says whether no later one has overtaken it, so that its answer still counts. */
  readonly begin: () => () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

export function deskFor(options: DeskOptions): Desk {
  let state = start;
  let turn = 0;
  let language: Language = 'zh';
  const listeners = new Set<() => void>();
  return {
    ...options,
    state: () => state,
    language: () => language,
    speak(spoken) {
      language = spoken;
    },
    put(more) {
      state = { ...state, ...more };
      for (const listener of [...listeners]) listener();
    },
    begin() {
      turn += 1;
      const mine = turn;
      return () => turn === mine;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
