// The built functions over a given table service, as the local host runs them, without storage or page of its own.
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(import.meta.url);
const root = join(file, '..', '..', '..');

/** @returns {Promise<{url: string, token: string, stop: () => void}>} */
export async function startFunctions(connectionString, workspace) {
  const child = fork(file, [workspace], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, AzureWebJobsStorage: connectionString, TONGLIAN_LOG_LEVEL: 'error' },
  });
  const started = await new Promise((done, failed) => {
    child.once('message', done);
    child.once('exit', (code) => failed(new Error(`the functions ended (${code})`)));
  });
  return { ...started, stop: () => child.disconnect() };
}

if (process.argv[1] === file) {
  const require = createRequire(file);
  const dist = (path) => require(join(root, 'dist', 'functions', path));
  const { openLocalIssuer } = dist('identity/local-issuer.js');
  const { localKeysSetting } = dist('identity/settings.js');
  const { loadApp } = dist('local/core-api.js');
  const { httpFunctions } = dist('local/http-functions.js');
  const keys = mkdtempSync(join(tmpdir(), 'tonglian-bench-'));
  const issuer = await openLocalIssuer(keys, () => new Date());
  rmSync(keys, { recursive: true });
  process.env[localKeysSetting] = JSON.stringify(issuer.publicKeys);
  const say = (message) => process.env.TONGLIAN_TRACE && console.error(message);
  const app = await loadApp(join(root, 'dist', 'functions', 'main.js'), say);
  const { routePrefix } = JSON.parse(readFileSync(join(root, 'host.json'), 'utf8')).extensions.http;
  const functions = httpFunctions(app, routePrefix, say);
  const server = createServer((request, response) => {
    functions.answer(request, new URL(request.url, 'http://127.0.0.1'), response).then((found) => {
      if (!found) response.writeHead(404).end();
    });
  });
  server.listen(0, '127.0.0.1', async () => {
    const actor = { person: 'bench', role: 'editor' };
    const token = await issuer.sign({ workspace: process.argv[2], actor });
    process.send?.({ url: `http://127.0.0.1:${server.address().port}`, token });
  });
  process.on('disconnect', () => process.exit(0));
}
