/** Settings → adapters → triggers: the only place that puts the service together. */
import { randomUUID } from 'node:crypto';
import { app } from '@azure/functions';
import pino from 'pino';
import { version } from '../shared/version';
import { faultOf } from './fault';
import { blobFiles } from './files/blob';
import { folderFiles } from './files/folder';
import { serve } from './http/serve';
import { azureSetting } from './identity/azure-settings';
import { identity } from './identity/identity';
import { who } from './identity/who';
import { countRequests } from './log/count-requests';
import { officeLogs } from './log/office-logs';
import { tableSnapshots } from './log/snapshots';
import { tableStore } from './log/table';
import { channelsOf } from './notice/channels';
import { reportTo } from './report';
import type { Service } from './service';
import { storageAccount } from './storage/account';
import { runOnSchedule } from './timers/timers';

const { TONGLIAN_FILES: folder, TONGLIAN_LOG_LEVEL: level = 'info' } = process.env;
const logger = pino({ level, base: null });
const account = storageAccount(process.env);
const counter = countRequests();
const store = tableStore(account, counter);
const notices = channelsOf(process.env, Date.now);
for (const setting of notices.faults) logger.error({ setting }, 'a setting cannot be used');
// A folder is for trials: in Azure it would be gone with the machine.
const trialFolder = azureSetting(process.env) === undefined ? folder : undefined;
const files = trialFolder === undefined ? blobFiles(account) : folderFiles(trialFolder);
const log = officeLogs({
  store,
  snapshots: {
    store: tableSnapshots(account, (error) => logger.warn({ snapshot: 'unread', fault: faultOf(error) }), counter),
  },
  report: (error, command) => logger.error({ command, fault: faultOf(error) }),
});
const now = (): Date => new Date();

const service: Service = {
  version,
  log,
  files,
  ...who({ verify: identity(process.env, now), log, now }),
  ready: async () => (await store.head('health')).ok,
  workspaces: () => store.workspaces(),
  channels: notices.channels,
  send: notices.send,
  counted: counter.during,
  now: () => now().toISOString(),
  newId: randomUUID,
  report: reportTo(logger),
};

// Else the host drops a body that comes without its length. It wants every handler to answer, whatever happens.
app.setup({ enableHttpStream: true });
serve(service);
runOnSchedule(service);
