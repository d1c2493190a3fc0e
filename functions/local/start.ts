/** `npm start`: storage, functions and page on this machine; the sample office is settled through HTTP and stays open to look at. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sentence } from '../../shared/text/sentence';
import { startLocal } from './host';
import { startText } from './start-text';

const root = join(__dirname, '../../..');
const text = startText[/^en/i.test(process.env.TONGLIAN_LANG ?? '') ? 'en' : 'zh'];
const defaultPort = 7071;

async function start(): Promise<number> {
  const { values } = parseArgs({
    options: { once: { type: 'boolean' }, port: { type: 'string' }, data: { type: 'string' } },
  });
  const once = values.once === true;
  const port = values.port === undefined ? (once ? 0 : defaultPort) : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(text.port);
    return 2;
  }
  // A line for each request is for operators, not for a first look.
  process.env.TONGLIAN_LOG_LEVEL ??= process.env.TONGLIAN_TRACE ? 'info' : 'warn';
  const dataDir = values.data ?? join(root, '.data');
  const host = await startLocal({
    port,
    dataDir,
    appPath: join(root, 'dist/functions-app/main.js'),
    hostFile: join(root, 'host.json'),
    pageDir: join(root, 'dist/pane'),
    now: () => new Date(),
    log: (message) => process.env.TONGLIAN_TRACE === 'all' && console.error(message),
    storageLarge: (entities) => console.error(text.large(entities)),
    storageLost: (error) => {
      console.error(text.lost(error.message));
      process.exit(1);
    },
  });
  if (!host.ok) {
    console.error(sentence(host.problem, text.language));
    return 2;
  }
  const { url, functions, stop } = host.value;
  const ended = new Promise<void>((done) => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
  if (process.env.TONGLIAN_TRACE) console.error(`url ${url}`);
  console.log(text.functions(functions.length));
  for (const one of functions) {
    console.log(
      `  ${one.name}  ${one.trigger === 'http' ? `${one.methods.join(',')} /${one.route.replace(/^\//, '')}` : one.schedule}`,
    );
  }
  const out = join(dataDir, 'office-2018.xlsx');
  const code = await settleSample(url, out);
  if (!once && code !== 2) {
    console.log(text.serving(url.replace('127.0.0.1', 'localhost')));
    await ended;
  }
  await stop();
  // Issues in the sample (1) are part of it; only unusable input is a failure.
  return code === 0 || code === 1 ? 0 : 1;
}

/** The sample workbook goes the way that a user's would: through the command line, over HTTP. */
function settleSample(server: string, out: string): Promise<number> {
  const args = [
    join(root, 'addin/cli/tonglian.mjs'),
    'settle',
    join(root, 'dist/pane/sample.xlsx'),
    '--server',
    server,
    '--out',
    out,
  ];
  const { TONGLIAN_TOKEN: _, ...env } = process.env;
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  return new Promise((done) => child.once('exit', (code) => done(code ?? 2)));
}

start().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
