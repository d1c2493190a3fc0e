/** Gives Excel the functions that cells call, and what answers them. */
import type { Answering } from './cell-queue';
import { adopted, cells, completion, fees, place, points } from './functions';
import type { StreamingInvocation } from './invocation';

type CellFunction = (unit: string, period: string, invocation: StreamingInvocation<number>) => void;

/** What of Excel's runtime for custom functions is needed; its types come with no package of ours. */
export interface CellHost {
  associate(id: string, implementation: CellFunction): void;
  /** These two are there once Office.js is ready. */
  readonly Error: new (
    code: string,
    message?: string,
  ) => Error;
  readonly ErrorCode: { readonly invalidValue: string; readonly notAvailable: string };
}

/** By the ids of the metadata. */
export const cellFunctions: Readonly<Record<string, CellFunction>> = {
  POINTS: points,
  PLACE: place,
  FEES: fees,
  ADOPTED: adopted,
  COMPLETION: completion,
};

/** To be called before anything is waited for: a cell that Excel asks earlier is a faulty one for it. */
export function associateCells(host: CellHost, answering: Answering): void {
  for (const [id, asked] of Object.entries(cellFunctions)) host.associate(id, asked);
  cells.answerWith(answering, ({ unreadable, reason }) => {
    const { invalidValue, notAvailable } = host.ErrorCode;
    // Of Excel's error values only these two show a text of ours.
    return new host.Error(unreadable ? invalidValue : notAvailable, reason);
  });
}

/** The office's figures may have changed: cells that ask for them hear of it. */
export const renewCells = (): void => cells.renew();
