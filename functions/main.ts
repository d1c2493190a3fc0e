/** Settings → adapters → triggers: the only place that puts the service together. */
import { randomBytes, randomUUID } from 'node:crypto';
import { app } from '@azure/functions';
import pino from 'pino';
import { openLog } from '../shared/log/open';
import { officeDomain } from '../shared/office/domain';
import { officeSnapshot } from '../shared/office/snapshot';
import { version } from '../shared/version';
import { blobFiles } from './files/blob';
import { folderFiles } from './files/folder';
import { serve } from './http/serve';
import { azureSetting } from './identity/azure-settings';
import { bindingsSetting, personOf } from './identity/bindings';
import { identity } from './identity/identity';
import { tableSnapshots } from './log/snapshots';
import { tableStore } from './log/table';
import type { Log, Service } from './service';
import { remindOnSchedule } from './timers/remind';

const {
  AzureWebJobsStorage: connection,
  TONGLIAN_FILES: folder,
  TONGLIAN_LOG_LEVEL: level,
  [bindingsSetting]: bindings,
} = process.env;
if (!connection) throw new Error('AzureWebJobsStorage is needed: the connection string of the storage account');

const logger = pino({ level: level ?? 'info', base: null });
const store = tableStore(connection);
const snapshots = {
  store: tableSnapshots(connection, (error) => logger.warn({ snapshot: 'unread', error: String(error) })),
};
// A folder is for trials: in Azure it would be gone with the machine.
const trialFolder = azureSetting(process.env) === undefined ? folder : undefined;
const files = trialFolder === undefined ? blobFiles(connection) : folderFiles(trialFolder);
const logs = new Map<string, Log>();

const service: Service = {
  version,
  log: (workspace) => {
    const known = logs.get(workspace);
    if (known) return known;
    const log = openLog({
      store,
      workspace,
      domain: { ...officeDomain, snapshot: officeSnapshot },
      snapshots,
      now: () => new Date().toISOString(),
      random: (bytes) => new Uint8Array(randomBytes(bytes)),
      wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
      report: (error, command) =>
        logger.error({ command, error: error instanceof Error ? error.stack : String(error) }),
    });
    logs.set(workspace, log);
    return log;
  },
  files,
  identify: identity(process.env, { now: () => new Date(), personOf: personOf(bindings) }),
  ready: async () => (await store.head('health')).ok,
  workspaces: () => store.workspaces(),
  now: () => new Date().toISOString(),
  newId: randomUUID,
  report: (entry, error) => {
    if (error === undefined) logger.info(entry);
    else logger.error({ ...entry, error: error instanceof Error ? error.stack : String(error) });
  },
};

// Else the host drops a body that comes without its length. It wants every handler to answer, whatever happens.
app.setup({ enableHttpStream: true });
serve(service);
remindOnSchedule(service);
