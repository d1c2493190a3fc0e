// A cold start: the functions' one bundle, loaded in a fresh process.
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inChild } from './support/child.mjs';
import { spread, time } from './support/measure.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Settings as a deployed app has them; nothing is asked of storage or directory while the bundle loads. */
const env = {
  AzureWebJobsStorage: 'UseDevelopmentStorage=true',
  TONGLIAN_TENANT: '00000000-0000-4000-8000-000000000001',
  TONGLIAN_AUDIENCE: '00000000-0000-4000-8000-000000000002',
};

export async function bench({ small }) {
  const runs = [];
  for (let round = 0; round < (small ? 1 : 9); round += 1)
    runs.push(await inChild(at('./support/load-bundle.mjs'), [], { env }));
  const load = spread(runs.map(({ load }) => load));
  return [
    { ...time('loading the functions', load), ...(small ? {} : { budget: 300, ok: load.median <= 300 }) },
    time('peak memory', spread(runs.map(({ peak }) => peak)), 'MB'),
    { case: 'size of the bundle', value: statSync(at('../../dist/functions-app/main.js')).size / 1000, unit: 'kB' },
  ];
}
