/** What was typed, pasted, sorted or deleted while the pane stands open is shown as pending by itself, once it has grown quiet; what others did is said and read when asked for. Nothing is sent. */
import type { Desk } from './desk';
import type { Opening } from './opening';

/** Typing goes on cell by cell; a pasted block arrives in several events. */
const quietFor = 1200;

/** Ends with what it returns. @param wait runs once after so many milliseconds, and can be called off. */
export function watch(
  desk: Desk,
  opening: Opening,
  wait: (run: () => void, milliseconds: number) => () => void = timer,
): () => void {
  let callOff: (() => void) | null = null;
  const look = (): void => {
    callOff = null;
    const { busy, preview, report, period, sent, problem } = desk.state();
    // Whoever is looking through a preview decides on what it shows; afterwards the sheet is read anew.
    if (busy !== null || preview !== null || report !== null) plan();
    else void opening.follow(period, { sent, problem });
  };
  const plan = (): void => {
    callOff?.();
    callOff = wait(look, quietFor);
  };
  const end = desk.workbook.watch((by) => {
    const { unread } = desk.state();
    // What others did waits for a click, and may not be overlooked by what is written meanwhile.
    if (by === 'others') return desk.put({ unread: 'others' });
    if (unread === null) desk.put({ unread: 'here' });
    plan();
  });
  return () => {
    callOff?.();
    end();
  };
}

function timer(run: () => void, milliseconds: number): () => void {
  const id = setTimeout(run, milliseconds);
  return () => clearTimeout(id);
}
