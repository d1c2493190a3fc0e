/** How do hundreds of cells become one question? What is asked in one go waits for the end of the turn, and is answered together. */

export interface CellQuestion {
  readonly measure: 'points' | 'place' | 'fee' | 'adopted' | 'completion';
  /** As typed. */
  readonly unit: string;
  readonly period: string;
}

export type CellAnswer =
  | { readonly ok: true; readonly value: number }
  /** `unreadable`: what the cell asks; otherwise the figure is not there. */
  | { readonly ok: false; readonly unreadable: boolean; readonly reason: string };

/** Answers in the order of the questions. */
export type Answering = (questions: readonly CellQuestion[]) => Promise<readonly CellAnswer[]>;

export interface CellQueue {
  /** Rejects with a `NoFigure` that says why. */
  ask(question: CellQuestion): Promise<number>;
  /** From now on this answers; what was asked before has waited for it. */
  answerWith(answering: Answering): void;
}

/** Why a cell has no figure. */
export class NoFigure extends Error {
  constructor(
    readonly unreadable: boolean,
    reason: string,
  ) {
    super(reason);
  }
}

interface Waiting {
  readonly question: CellQuestion;
  readonly settle: (answer: CellAnswer | undefined) => void;
}

/** @param later runs once all cells of a recalculation have asked. */
export function cellQueue(later: (run: () => void) => void): CellQueue {
  let waiting: Waiting[] = [];
  let answering: Answering | null = null;
  let planned = false;

  const run = async (): Promise<void> => {
    planned = false;
    if (!answering || waiting.length === 0) return;
    const asked = waiting;
    waiting = [];
    // The same question stands in many cells of a copied formula.
    const distinct = [...new Map(asked.map(({ question }) => [keyOf(question), question])).values()];
    try {
      const answers = await answering(distinct);
      const found = new Map(distinct.map((question, index) => [keyOf(question), answers[index]]));
      for (const { question, settle } of asked) settle(found.get(keyOf(question)));
    } catch {
      for (const { settle } of asked) settle(undefined);
    }
  };
  const plan = (): void => {
    if (planned || !answering) return;
    planned = true;
    later(() => void run());
  };

  return {
    ask(question) {
      return new Promise((done, failed) => {
        const settle = (answer: CellAnswer | undefined): void => {
          if (answer?.ok) done(answer.value);
          else failed(new NoFigure(answer?.unreadable ?? false, answer?.reason ?? ''));
        };
        waiting.push({ question, settle });
        plan();
      });
    },
    answerWith(given) {
      answering = given;
      plan();
    },
  };
}

const keyOf = ({ measure, unit, period }: CellQuestion): string => JSON.stringify([measure, unit, period]);
