/** The office as the pane and the CLI reach it: the operations of the contract, over HTTP or in this process. */

import type * as z from 'zod';
import type { OperationName, Output, operations, Query } from '../../shared/contract/operations';
import type { Result } from '../../shared/result';

type Body<N extends OperationName> = (typeof operations)[N]['body'] extends z.ZodType
  ? { readonly body: z.infer<(typeof operations)[N]['body']> }
  : { readonly body?: undefined };

export type Arguments<N extends OperationName> = Body<N> & {
  readonly query?: Query<N>;
  /** For operations about one record. */
  readonly record?: string;
  /** For operations about one file of it, by its hash. */
  readonly file?: string;
};

export interface Office {
  readonly workspace: string;
  readonly call: <N extends OperationName>(
    name: N,
    args: Arguments<N>,
    signal?: AbortSignal,
  ) => Promise<Result<Output<N>>>;
}
