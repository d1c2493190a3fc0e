/** What a person says of a sheet: what it is, and whether it is live. The workbook remembers it. */
import type { Click } from '../live/correcting';
import type { Desk } from './desk';
import type { Opening } from './opening';
import type { PaneActs } from './pane-state';

type CorrectingActs = Pick<PaneActs, 'correct' | 'correctSelected' | 'uncorrect' | 'bind'>;

export function correctingOf(desk: Desk, opening: Opening): CorrectingActs {
  const { workbook, session, put } = desk;

  const correct = (click: Click): void => {
    const { contents, read, seen } = desk.state();
    const memo = contents && session.correct(contents, read ?? seen, click);
    if (memo) void opening.keep(memo);
    else put({ missed: true });
  };

  return {
    correct,
    correctSelected(what) {
      void workbook.selection().then((found) => {
        if (!found.ok) return put({ problem: found.problem });
        if (!found.value) return put({ missed: true });
        correct(
          what === 'header' ? { what, selected: found.value } : { what: 'row', selected: found.value, role: what },
        );
      });
    },
    uncorrect() {
      const { contents } = desk.state();
      if (contents) void opening.keep(session.uncorrect(contents));
    },
    bind(click) {
      const { read } = desk.state();
      if (read) void opening.keep(session.bind(read, click));
    },
  };
}
