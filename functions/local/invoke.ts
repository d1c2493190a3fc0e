/** Calls one function as Microsoft's worker does: through the library's own invocation model. */
import { randomUUID } from 'node:crypto';
import type { ProgrammingModel, RegisteredFunction } from './core-api';

/** Data in the worker's wire format: some of its kinds. */
export type WireData = { readonly json: string } | { readonly string: string };

export interface Trigger {
  /** The input that the trigger's data is. */
  readonly name: string;
  readonly data: WireData;
  readonly metadata: Readonly<Record<string, WireData>>;
}

/** Throws what the function throws. The answer of an HTTP function goes by stream. */
export async function invoke(
  model: ProgrammingModel,
  { metadata, handler }: RegisteredFunction,
  { name, data, metadata: triggerMetadata }: Trigger,
  log: (message: string) => void,
  invocationId: string = randomUUID(),
): Promise<void> {
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
  await invocation.getResponse(context, result);
}
