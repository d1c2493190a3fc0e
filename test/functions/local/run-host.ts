/** Runs the local host over the small app, for tests that talk to it or kill it: `run-host.ts DATA PORT`. */
import { join } from 'node:path';
import { startLocal } from '../../../functions/local/host';

const [dataDir = '', port = '0'] = process.argv.slice(2);
const say = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

void startLocal({
  port: Number(port),
  dataDir,
  appPath: join(__dirname, 'app.ts'),
  hostFile: join(__dirname, '..', '..', '..', 'host.json'),
  pageDir: join(__dirname, 'page'),
  now: () => new Date(),
  log: (message) => say({ log: message }),
  storageLarge: () => undefined,
  storageLost: (error) => say({ lost: error.message }),
}).then(async (started) => {
  if (!started.ok) {
    say({ problem: started.problem });
    return;
  }
  const { url, functions, storageConnection, issuer, stop } = started.value;
  const token = await issuer.sign({ workspace: 'sample', actor: { person: 'p1', role: 'editor' } });
  say({ url, functions, storageConnection, token });
  process.once('SIGTERM', () => void stop().then(() => process.exit(0)));
});
