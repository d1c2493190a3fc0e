/** What `@azure/functions` asks of the host: stands in for the module that only Microsoft's worker has. */
import Module from 'node:module';
import { Server } from 'node:net';
import * as z from 'zod';

const binding = z.looseObject({ type: z.string(), direction: z.enum(['in', 'out']) });
const metadata = z.looseObject({ name: z.string().min(1), bindings: z.record(z.string(), binding) });
export type FunctionMetadata = z.infer<typeof metadata>;

export type Handler = (...args: readonly unknown[]) => unknown;

export interface RegisteredFunction {
  readonly metadata: FunctionMetadata;
  readonly handler: Handler;
}

/** The library's own model of an invocation, in the part that is driven here. */
export interface InvocationModel {
  readonly getArguments: () => Promise<{ readonly context: unknown; readonly inputs: readonly unknown[] }>;
  readonly invokeFunction: (context: unknown, inputs: readonly unknown[], handler: Handler) => Promise<unknown>;
  readonly getResponse: (context: unknown, result: unknown) => Promise<unknown>;
}

export interface ProgrammingModel {
  readonly getInvocationModel: (context: object) => InvocationModel;
  readonly getCapabilities: (capabilities: Record<string, string>) => Promise<Record<string, string>>;
}

export interface LoadedApp {
  readonly functions: readonly RegisteredFunction[];
  readonly model: ProgrammingModel;
  /** Where the library takes requests in streaming mode; undefined where the app has not asked for it. */
  readonly streamPort: number | undefined;
  /** Forgets the app, so that another host in this process loads it anew. */
  readonly unload: () => void;
}

const coreModule = '@azure/functions-core';

/** Loads an app's CommonJS file and collects what it registers. Throws where it uses what is not served here. */
export async function loadApp(appPath: string, log: (message: string) => void): Promise<LoadedApp> {
  const functions: RegisteredFunction[] = [];
  let model: ProgrammingModel | undefined;
  const core = {
    version: '1.0.0',
    hostVersion: '4.0.0',
    Disposable: class {
      dispose(): void {}
    },
    setProgrammingModel: (given: ProgrammingModel) => {
      model = given;
    },
    getProgrammingModel: () => model,
    registerFunction: (given: unknown, handler: Handler) => {
      functions.push({ metadata: metadata.parse(given), handler });
      return new core.Disposable();
    },
    registerHook: (name: string): never => {
      throw new Error(`the local host has no hooks (${name})`);
    },
    log: (_level: string, _category: string, message: string) => log(message),
  };

  const { prototype } = Module;
  const { require: original } = prototype;
  const before = new Set(Object.keys(require.cache));
  // Resolution hooks would be nicer, but Node 20 has none for CommonJS. Only this one id is answered here.
  prototype.require = Object.assign(function (this: NodeJS.Module, id: string): unknown {
    return id === coreModule ? core : original.call(this, id);
  }, original);
  const unload = (): void => {
    prototype.require = original;
    for (const file of Object.keys(require.cache)) if (!before.has(file)) delete require.cache[file];
  };
  try {
    Module.createRequire(appPath)(appPath);
    if (model === undefined) throw new Error('the app registers no function');
    const { uri, server } = await onLoopback(model);
    const streamPort = uri === undefined ? undefined : Number(new URL(uri).port);
    return {
      functions,
      model,
      streamPort,
      unload: () => {
        server?.close();
        unload();
      },
    };
  } catch (error) {
    unload();
    throw error;
  }
}

/** In streaming mode the library opens a server of its own, on all addresses of the machine if it is let. */
async function onLoopback(model: ProgrammingModel): Promise<{ uri: string | undefined; server: Server | undefined }> {
  const { prototype } = Server;
  const { listen } = prototype;
  let server: Server | undefined;
  // It calls `listen(listening)` before it waits for anything.
  prototype.listen = function (this: Server, ...given: readonly unknown[]): Server {
    server = this;
    const listening = given.find((one) => typeof one === 'function');
    return listen.call(this, { port: 0, host: '127.0.0.1' }, listening as () => void);
  } as typeof listen;
  let capabilities: Promise<Record<string, string>>;
  try {
    capabilities = model.getCapabilities({});
  } finally {
    prototype.listen = listen;
  }
  return { uri: (await capabilities).HttpUri, server };
}
