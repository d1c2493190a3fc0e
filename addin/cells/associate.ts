/** Gives Excel the functions that cells call, and what answers them. */
import { type Answering, NoFigure } from './cell-queue';
import { adopted, cells, completion, fees, place, points } from './functions';

/** What of Excel's runtime for custom functions is needed; its types come with no package of ours. */
export interface CellHost {
  associate(id: string, implementation: (unit: string, period: string) => Promise<number>): void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: { readonly invalidValue: string; readonly notAvailable: string };
}

/** By the ids of the metadata. */
export const cellFunctions = {
  POINTS: points,
  PLACE: place,
  FEES: fees,
  ADOPTED: adopted,
  COMPLETION: completion,
} as const;

export function associateCells(host: CellHost, answering: Answering): void {
  for (const [id, asked] of Object.entries(cellFunctions)) {
    host.associate(id, async (unit, period) => {
      try {
        return await asked(unit, period);
      } catch (error) {
        if (!(error instanceof NoFigure)) throw error;
        const { invalidValue, notAvailable } = host.ErrorCode;
        // Of Excel's error values only these two show a text of ours.
        throw new host.Error(error.unreadable ? invalidValue : notAvailable, error.message);
      }
    });
  }
  cells.answerWith(answering);
}
