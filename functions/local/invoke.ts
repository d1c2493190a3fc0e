/** Calls one function as Microsoft's worker does: through the library's own invocation model. */
import { randomUUID } from 'node:crypto';
import type { ProgrammingModel, RegisteredFunction } from './core-api';

/** Data in the worker's wire format: one of its kinds. */
export type WireData = { readonly http: object } | { readonly json: string };

/** The function's return value in the same format; throws what the function throws. */
export async function invoke(
  model: ProgrammingModel,
  { metadata, handler }: RegisteredFunction,
  trigger: { readonly name: string; readonly data: WireData },
  log: (message: string) => void,
): Promise<unknown> {
  const invocationId = randomUUID();
  const coreContext = {
    invocationId,
    metadata,
    request: { invocationId, inputData: [trigger], triggerMetadata: {} },
    state: undefined,
    log: (_level: string, _category: string, message: string) => log(message),
  };
  const invocation = model.getInvocationModel(coreContext);
  const { context, inputs } = await invocation.getArguments();
  const result = await invocation.invokeFunction(context, inputs, handler);
  return (await invocation.getResponse(context, result)).returnValue;
}
