// Runs a packaged functions folder under the local host: `run-package.cjs FOLDER DATA`; says its address, ends with its parent.
const { join } = require('node:path');
const { startLocal } = require('../../../dist/functions/local/host.js');

const [folder = '', dataDir = ''] = process.argv.slice(2);
startLocal({
  port: 0,
  dataDir,
  appPath: join(folder, 'main.js'),
  hostFile: join(folder, 'host.json'),
  now: () => new Date(),
  log: () => undefined,
  storageLarge: () => undefined,
  storageLost: (error) => process.send?.({ lost: error.message }),
}).then((started) => {
  process.send?.(started.ok ? { url: started.value.url } : { problem: started.problem });
  process.once('disconnect', async () => {
    if (started.ok) await started.value.stop();
    process.exit(0);
  });
});
