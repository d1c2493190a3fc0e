/** What of the storage emulator is used here, and in which shape? It has no public interface for this. */
import type { Server } from 'node:http';
import { createRequire } from 'node:module';

export interface AzuriteTables {
  readonly start: () => Promise<void>;
  readonly httpServer: Server;
  /** LokiJS: serialises when called, then writes beside the file and renames. */
  readonly metadataStore: {
    readonly db: {
      readonly saveDatabase: (done: (error?: unknown) => void) => void;
      readonly autosaveDisable: () => void;
      readonly collections: readonly { readonly count: () => number }[];
    };
  };
}

/** Its telemetry is started by its own command line only, which is not used. */
export function azuriteTables(host: string, port: number, file: string): AzuriteTables {
  const load = createRequire(__filename);
  // The shapes are those of the exact version that package.json names; a test drives all of them.
  const { default: Configuration } = load('azurite/dist/src/table/TableConfiguration') as {
    readonly default: new (...args: readonly unknown[]) => object;
  };
  const { default: TableServer } = load('azurite/dist/src/table/TableServer') as {
    readonly default: new (configuration: object) => AzuriteTables;
  };
  const keepAliveSeconds = 60;
  const noLog = [false, false, undefined, undefined] as const;
  return new TableServer(new Configuration(host, port, keepAliveSeconds, file, ...noLog));
}
