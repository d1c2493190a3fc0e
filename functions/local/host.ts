/** Runs the app on this machine for a trial: its functions as the Functions host would, storage, sign-in, the page. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { fail, ok, type Result } from '../../shared/result';
import { azureSetting } from '../identity/azure-settings';
import { type LocalIssuer, openLocalIssuer } from '../identity/local-issuer';
import { localKeysSetting } from '../identity/settings';
import { answerAdmin, type FunctionListing, listFunctions } from './admin';
import { loadApp } from './core-api';
import { type HttpFunctions, httpFunctions } from './http-functions';
import { servePage } from './page-files';
import { answerSignIn } from './sign-in';
import { DataInUse, type LocalStorage, startStorage } from './storage';
import { type TimerFunctions, timerFunctions } from './timer-functions';
import { answerWorkspaces } from './workspaces';

export interface LocalSettings {
  /** 0 takes a free one. */
  readonly port: number;
  readonly dataDir: string;
  /** The app's CommonJS file. */
  readonly appPath: string;
  /** host.json, for the routes' prefix. */
  readonly hostFile: string;
  /** The built page; nothing is served beside the functions without it. */
  readonly pageDir?: string;
  readonly now: () => Date;
  /** What functions and host log. */
  readonly log: (message: string) => void;
  readonly storageLarge: (entities: number) => void;
  readonly storageLost: (error: Error) => void;
}

export interface LocalHost {
  /** Without a slash at its end. */
  readonly url: string;
  readonly functions: readonly FunctionListing[];
  readonly storageConnection: string;
  readonly issuer: LocalIssuer;
  readonly stop: () => Promise<void>;
}

const hostJson = z.looseObject({
  extensions: z.looseObject({ http: z.looseObject({ routePrefix: z.string().optional() }).optional() }).optional(),
});

/**
 * Problems: `azure-present` (this is no place for trials), `port-in-use`, `data-in-use`.
 * Binds to the loopback address only. One at a time in a process: the app reads its settings from the environment.
 */
export async function startLocal(settings: LocalSettings): Promise<Result<LocalHost>> {
  const { dataDir, log, now } = settings;
  const foreign = azureSetting(process.env);
  if (foreign !== undefined) return fail({ code: 'azure-present', detail: { setting: foreign } });
  const server = await listen(settings.port);
  if (server === undefined) return fail({ code: 'port-in-use', detail: { port: settings.port } });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // safe: it listens on a port

  let storage: LocalStorage | undefined;
  try {
    storage = await startStorage({ dataDir, large: settings.storageLarge, lost: settings.storageLost });
    const issuer = await openLocalIssuer(join(dataDir, 'sign-in'), now);
    const restore = setEnvironment({
      AzureWebJobsStorage: storage.connectionString,
      TONGLIAN_FILES: join(resolve(dataDir), 'files'),
      [localKeysSetting]: JSON.stringify(issuer.publicKeys),
    });
    try {
      const app = await loadApp(resolve(settings.appPath), log);
      const http = httpFunctions(app, routePrefix(settings.hostFile), log);
      const { connectionString, stop } = storage;
      const timers = timerFunctions(app, join(dataDir, 'timers.json'), now, log);
      server.on('request', (request, response) => {
        answer(request, response, {
          http,
          timers,
          url,
          issuer,
          storage: connectionString,
          pageDir: settings.pageDir,
        }).catch((error: unknown) => {
          log(`the host failed: ${error instanceof Error ? error.stack : String(error)}`);
          if (!response.headersSent) response.writeHead(500);
          response.end();
        });
      });
      return ok({
        url,
        functions: listFunctions(http, timers),
        storageConnection: connectionString,
        issuer,
        stop: async () => {
          await timers.stop();
          await close(server);
          await stop();
          app.unload();
          restore();
        },
      });
    } catch (error) {
      restore();
      throw error;
    }
  } catch (error) {
    await close(server);
    await storage?.stop();
    if (error instanceof DataInUse) return fail({ code: 'data-in-use', detail: { folder: dataDir } });
    throw error;
  }
}

interface Answering {
  readonly http: HttpFunctions;
  readonly timers: TimerFunctions;
  readonly issuer: LocalIssuer;
  readonly url: string;
  readonly pageDir: string | undefined;
  /** Its connection string. */
  readonly storage: string;
}

async function answer(request: IncomingMessage, response: ServerResponse, given: Answering): Promise<void> {
  const { http, timers, issuer, pageDir } = given;
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  // A name that leads here from elsewhere (DNS rebinding) would make a stranger's page one of ours.
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(host)) {
    response.writeHead(403).end();
    return;
  }
  const url = new URL(request.url ?? '/', given.url);
  if (answerAdmin(request, url, response, http, timers)) return;
  if (await answerSignIn(request, url, response, issuer)) return;
  if (await answerWorkspaces(request, url, response, given.storage)) return;
  if (await http.answer(request, url, response)) return;
  request.resume();
  const reading = request.method === 'GET' || request.method === 'HEAD';
  if (reading && pageDir !== undefined && servePage(resolve(pageDir), url.pathname, response)) return;
  response.writeHead(404).end();
}

/** Undefined where the port is taken. */
function listen(port: number): Promise<Server | undefined> {
  const server = createServer();
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(undefined) : failed(error),
    );
    server.listen(port, '127.0.0.1', () => done(server));
  });
}

/** Lets answers that are under way arrive. */
function close(server: Server): Promise<void> {
  return new Promise((done) => {
    // A connection that is kept open falls idle only after its answer.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearInterval(sweep);
      done();
    });
  });
}

function routePrefix(hostFile: string): string {
  return hostJson.parse(JSON.parse(readFileSync(hostFile, 'utf8'))).extensions?.http?.routePrefix ?? 'api';
}

/** Gives back what undoes it. */
function setEnvironment(values: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, values);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
