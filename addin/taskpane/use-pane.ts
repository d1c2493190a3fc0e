/** The pane's state and acts for its views: opened once, and asked again in another language. */
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Language } from '../../shared/text/sentence';
import type { Session } from '../live/session';
import type { Workbook } from '../workbook/port';
import { correctingOf } from './correcting';
import { deskFor } from './desk';
import { openingOf } from './opening';
import type { PaneActs, PaneState } from './pane-state';
import { reportingOf } from './reporting';
import { watch } from './watching';
import { writingOf } from './writing';

export function usePane(
  workbook: Workbook,
  session: Session,
  language: Language,
  onWritten: () => void,
  onRecorded: () => void,
): readonly [PaneState, PaneActs] {
  const told = useRef({ onWritten, onRecorded });
  told.current = { onWritten, onRecorded };

  const { desk, opening, acts } = useMemo(() => {
    const made = deskFor({
      workbook,
      session,
      onWritten: () => told.current.onWritten(),
      onRecorded: () => told.current.onRecorded(),
    });
    const opened = openingOf(made);
    const all: PaneActs = {
      read: () => void opened.open(made.state().period),
      choose(period) {
        made.put({ written: null });
        const { read, office } = made.state();
        if (read && office) void opened.ask(period);
        else made.put({ period });
      },
      ...reportingOf(made, opened),
      ...writingOf(made, opened),
      ...correctingOf(made, opened),
    };
    return { desk: made, opening: opened, acts: all };
  }, [workbook, session]);
  const state = useSyncExternalStore(desk.subscribe, desk.state);

  // Another language asks for the same figures again and does not read the workbook anew.
  useEffect(() => {
    desk.speak(language);
    const { figures, period } = desk.state();
    if (figures) void opening.ask(period);
  }, [desk, opening, language]);

  useEffect(() => {
    // What changes while the workbook is read is heard already.
    const unwatch = watch(desk, opening);
    void opening.open(null);
    return () => {
      unwatch();
      desk.begin();
      acts.stop();
    };
  }, [desk, opening, acts]);

  return [state, acts];
}
