/** Calls one function as Microsoft's worker does: through the library's own invocation model. */
import { randomUUID } from 'node:crypto';
import type { ProgrammingModel, RegisteredFunction } from './core-api';

/** Data in the worker's wire format: some of its kinds. */
export type WireData = { readonly http: object } | { readonly json: string } | { readonly string: string };

export interface Trigger {
  /** The input that the trigger's data is. */
  readonly name: string;
  readonly data: WireData;
  readonly metadata: Readonly<Record<string, WireData>>;
}

/** The function's return value in the same format, where it does not go by stream; throws what the function throws. */
export async function invoke(
  model: ProgrammingModel,
  { metadata, handler }: RegisteredFunction,
  { name, data, metadata: triggerMetadata }: Trigger,
  log: (message: string) => void,
  invocationId: string = randomUUID(),
): Promise<unknown> {
  const coreContext = {
    invocationId,
    metadata,
    request: { invocationId, inputData: [{ name, data }], triggerMetadata },
    state: undefined,
    log: (_level: string, _category: string, message: string) => log(message),
  };
  const invocation = model.getInvocationModel(coreContext);
  const { context, inputs } = await invocation.getArguments();
  const result = await invocation.invokeFunction(context, inputs, handler);
  return (await invocation.getResponse(context, result)).returnValue;
}
