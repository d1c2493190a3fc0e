/** How do hundreds of cells become one question? What is asked in one go waits for the end of the turn, and is answered together; so is a renewal. */
import type { StreamingInvocation } from './invocation';

export interface CellQuestion {
  readonly measure: 'points' | 'place' | 'fee' | 'adopted' | 'completion';
  /** As typed. */
  readonly unit: string;
  readonly period: string;
}

/** Why a cell has no figure. */
export interface NoFigure {
  readonly ok: false;
  /** What the cell asks cannot be read; otherwise the figure is not there. */
  readonly unreadable: boolean;
  readonly reason: string;
}

export type CellAnswer = { readonly ok: true; readonly value: number } | NoFigure;

/** Answers in the order of the questions. */
export type Answering = (questions: readonly CellQuestion[]) => Promise<readonly CellAnswer[]>;

export interface CellQueue {
  /** The cell hears the figure, and every newer one, until Excel calls it off. */
  ask(question: CellQuestion, cell: StreamingInvocation<number>): void;
  /** From now on this answers; what was asked before has waited for it. */
  answerWith(answering: Answering, errorOf: (reason: NoFigure) => Error): void;
  /** Figures may have changed: whatever stands in cells is asked once more, and a cell hears of it only where its own is another. */
  renew(): void;
}

interface Standing {
  readonly question: CellQuestion;
  readonly cell: StreamingInvocation<number>;
  due: boolean;
  /** What the cell was told last. */
  told: string | null;
}

/** @param later runs once all cells of a recalculation have asked. */
export function cellQueue(later: (run: () => void) => void): CellQueue {
  const standing = new Set<Standing>();
  let answered: { readonly by: Answering; readonly errorOf: (reason: NoFigure) => Error } | null = null;
  let planned = false;

  const tell = (one: Standing, answer: CellAnswer): void => {
    const told = JSON.stringify(answer);
    // Every result makes Excel work out anew whatever hangs on the cell.
    if (!standing.has(one) || one.told === told || !answered) return;
    one.told = told;
    one.cell.setResult(answer.ok ? answer.value : answered.errorOf(answer));
  };

  const run = async (): Promise<void> => {
    const asked = [...standing].filter(({ due }) => due);
    for (const one of asked) one.due = false;
    // The same question stands in many cells of a copied formula.
    const distinct = [...new Map(asked.map(({ question }) => [keyOf(question), question])).values()];
    try {
      const answers = (distinct.length > 0 && (await answered?.by(distinct))) || [];
      const found = new Map(distinct.map((question, index) => [keyOf(question), answers[index]]));
      for (const one of asked) tell(one, found.get(keyOf(one.question)) ?? nothing);
    } catch {
      // What stood there before was true once; only a cell without a figure is told.
      for (const one of asked) if (one.told === null) tell(one, nothing);
    }
    planned = false;
    plan();
  };
  /** One run after the other: an answer that comes late must not cover a newer one. */
  const plan = (): void => {
    if (planned || !answered || ![...standing].some(({ due }) => due)) return;
    planned = true;
    later(() => void run());
  };

  return {
    ask(question, cell) {
      const one: Standing = { question, cell, due: true, told: null };
      standing.add(one);
      cell.onCanceled = () => {
        standing.delete(one);
      };
      plan();
    },
    answerWith(by, errorOf) {
      answered = { by, errorOf };
      plan();
    },
    renew() {
      for (const one of standing) one.due = true;
      plan();
    },
  };
}

const nothing: NoFigure = { ok: false, unreadable: false, reason: '' };
const keyOf = ({ measure, unit, period }: CellQuestion): string => JSON.stringify([measure, unit, period]);
